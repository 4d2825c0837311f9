import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fromSource } from "../../testing/src/source.ts";
import { type Counts, failure, ranSomething } from "./counts.ts";
import { inRepository, type RanTest } from "./ran-tests.ts";
import { root, run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

type Summary = Record<"passed" | "failed" | "cancelled" | "skipped" | "todo", number> & { tests: RanTest[] };

/**
 * Runs the tests for Node in one folder (files named `*.node.test.ts`). Those named `*.browser.node.test.ts`
 * drive pages in Chromium and are left out where there is none. `null` where there are no such tests.
 *
 * @param suite what to call them
 * @param folder from the top of the repository
 */
export async function nodeTests(
  suite: string,
  folder: string,
  { chromium }: { chromium: boolean },
): Promise<Counts | null> {
  const files = globSync(`${folder}/**/*.node.test.ts`, { cwd: root })
    .filter((file) => chromium || !file.endsWith(".browser.node.test.ts"))
    .sort();
  if (files.length === 0) return null;
  console.log(`\n— ${suite}`);
  const args = [
    "--test",
    // Node leaves one core free, which on a machine of two is half of them.
    `--test-concurrency=${availableParallelism()}`,
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    "--test-reporter=./packages/workspace/src/node-test-reporter.mjs",
  ];
  const counts = await summaryOf<Summary>((path) =>
    run("node", [...args, `--test-reporter-destination=${path}`, ...files], { env: fromSource() }),
  );
  if (!counts) return failure(suite);
  return ranSomething({
    suite,
    passed: counts.passed,
    failed: counts.failed + counts.cancelled,
    skipped: counts.skipped + counts.todo,
    tests: counts.tests.map((one) => ({ ...one, file: inRepository(one.file) })),
  });
}
