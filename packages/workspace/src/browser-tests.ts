import { globSync } from "node:fs";
import { type Counts, failure, ranSomething } from "./counts.ts";
import type { Engine } from "./engines.ts";
import { root, run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

/** Which tests for browsers: those of one package, or those in these files; all when neither is given. */
export interface BrowserTestChoice {
  folder?: string | undefined;
  files?: readonly string[];
  /** Tests that run in one engine have run, in Chromium. */
  again?: boolean;
}

/** Runs tests for browsers (`packages/NAME/test/*.test.ts`) in each engine. */
export async function browserTests(
  engines: readonly Engine[],
  { folder, files = [], again = false }: BrowserTestChoice = {},
): Promise<Counts[]> {
  if (folder && !hasBrowserTests(folder)) return [];
  if (engines.length === 0) return [failure("browser tests: no engine")];
  const only = folder ? ["--package", folder] : [];
  const summary = await summaryOf<Counts[]>((path) =>
    run("node", [
      "packages/testing/src/runner/browser-tests.ts",
      `--engines=${engines.join(",")}`,
      `--summary=${path}`,
      ...only,
      ...(again ? ["--once", "chromium"] : []),
      ...files,
    ]),
  );
  return engines.map((engine) => {
    const counts = summary?.find(({ suite }) => suite.endsWith(engine));
    return counts
      ? ranSomething({ ...counts, engine, suite: `browser tests, ${engine}` })
      : failure(`browser tests, ${engine}`);
  });
}

function hasBrowserTests(folder: string): boolean {
  return globSync(`packages/${folder}/test/**/*.test.ts`, { cwd: root }).some(
    (file) => !file.endsWith(".node.test.ts"),
  );
}
