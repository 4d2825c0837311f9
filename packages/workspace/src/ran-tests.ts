import { root } from "./run.ts";

/** One test that a runner has run. */
export interface RanTest {
  /** From the top of the repository. */
  readonly file: string;
  /** The suites around it and its own title: “suite › test”. */
  readonly title: string;
  readonly passed: boolean;
  /** What a test that failed said. */
  readonly error?: string;
}

/** A file's name as it is kept in the repository. */
export function inRepository(file: string): string {
  const path = file.replace(/^file:\/\//, "").replaceAll("\\", "/");
  return path.startsWith(root) ? path.slice(root.length) : path;
}
