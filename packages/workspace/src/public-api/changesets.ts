import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { root } from "../run.ts";

export interface Changeset {
  /** From the top of the repository. */
  file: string;
  /** What kind of release it asks for, by package. */
  releases: Record<string, "patch" | "minor" | "major">;
  text: string;
}

/** The changesets that wait for the next release. */
export function pendingChangesets(): Changeset[] {
  return globSync(".changeset/*.md", { cwd: root })
    .filter((file) => basename(file) !== "README.md")
    .sort()
    .map((file) => readChangeset(file, readFileSync(root + file, "utf8")));
}

/** Reads one: YAML between two lines of dashes, then the text for users. */
export function readChangeset(file: string, source: string): Changeset {
  const [, front, text] = source.match(/^---\n(.*?)\n?---\n(.*)$/s) ?? [];
  if (front === undefined || text === undefined)
    throw new Error(`${file} is no changeset: it has no front matter.`);
  return { file, releases: (parse(front) ?? {}) as Changeset["releases"], text: text.trim() };
}
