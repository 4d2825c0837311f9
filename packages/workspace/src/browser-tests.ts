import { globSync } from "node:fs";
import { type Counts, failure, ranSomething } from "./counts.ts";
import type { Engine } from "./engines.ts";
import { root, run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

/** Runs the tests for browsers (`test/*.test.ts`) of all packages, or of one, in each engine. */
export async function browserTests(engines: readonly Engine[], folder?: string): Promise<Counts[]> {
  if (folder && !hasBrowserTests(folder)) return [];
  if (engines.length === 0) return [failure("browser tests: no engine")];
  const only = folder ? ["--package", folder] : [];
  const summary = await summaryOf<Counts[]>((path) =>
    run("node", [
      "packages/testing/src/runner/browser-tests.ts",
      `--engines=${engines.join(",")}`,
      `--summary=${path}`,
      ...only,
    ]),
  );
  return engines.map((engine) => {
    const counts = summary?.find(({ suite }) => suite.endsWith(engine));
    return counts
      ? ranSomething({ ...counts, suite: `browser tests, ${engine}` })
      : failure(`browser tests, ${engine}`);
  });
}

function hasBrowserTests(folder: string): boolean {
  return globSync(`packages/${folder}/test/**/*.test.ts`, { cwd: root }).some(
    (file) => !file.endsWith(".node.test.ts"),
  );
}
