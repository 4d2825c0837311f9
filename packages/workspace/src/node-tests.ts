import { globSync } from "node:fs";
import { fromSource } from "../../testing/src/source.ts";
import { type Counts, failure, ranSomething } from "./counts.ts";
import type { FileSummary, NodeTestSummary } from "./node-test-run.ts";
import { inRepository, type RanTest } from "./ran-tests.ts";
import { root, run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

/** Tests for Node that are counted together. */
export interface NodeSuite {
  /** What to call them. */
  readonly suite: string;
  /** Where they are, from the top of the repository. */
  readonly folder: string;
}

/**
 * Runs the tests for Node in several folders (files named `*.node.test.ts`) beside each other, so that no processor
 * waits for the last file of a folder. Those named `*.browser.node.test.ts` drive pages in Chromium: they take longest,
 * and so come first, and are left out where there is none. Gives the counts of each folder that has such tests.
 */
export async function nodeTests(
  suites: readonly NodeSuite[],
  { chromium }: { chromium: boolean },
): Promise<Counts[]> {
  const found = suites
    .map((one) => ({ ...one, files: filesIn(one.folder).filter((file) => chromium || !drivesPages(file)) }))
    .filter(({ files }) => files.length > 0);
  if (found.length === 0) return [];
  const all = found.flatMap(({ files }) => files);
  console.log(`\n— tests for Node, ${all.length} files beside each other`);
  const files = [...all.filter(drivesPages), ...all.filter((file) => !drivesPages(file))];
  const summary = await runFiles(files);
  if (!summary) return [failure("tests for Node")];
  const counted = found.map((one) => countsOf(one.suite, one.folder, summary));
  return [...counted, ...unfinished(summary)];
}

/** Runs files of tests for Node, named from the top of the repository: each test's outcome, or none if that failed. */
export async function nodeTestFiles(files: readonly string[]): Promise<readonly RanTest[]> {
  return ((await runFiles(files))?.tests ?? []).map(named);
}

function runFiles(files: readonly string[]): Promise<NodeTestSummary | null> {
  return summaryOf<NodeTestSummary>((path) =>
    run("node", ["packages/workspace/src/node-test-run.ts", path, ...files.map((file) => root + file)], {
      env: fromSource(),
    }),
  );
}

function named(one: RanTest): RanTest {
  return { ...one, file: inRepository(one.file) };
}

function filesIn(folder: string): string[] {
  return globSync(`${folder}/**/*.node.test.ts`, { cwd: root }).sort();
}

function drivesPages(file: string): boolean {
  return file.endsWith(".browser.node.test.ts");
}

function countsOf(suite: string, folder: string, { files, tests }: NodeTestSummary): Counts {
  const isIn = ({ file }: { file: string }): boolean => inRepository(file).startsWith(`${folder}/`);
  const own = files.filter(isIn);
  const sum = (number: (file: FileSummary) => number): number =>
    own.reduce((total, file) => total + number(file), 0);
  return ranSomething({
    suite,
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed, cancelled }) => failed + cancelled),
    skipped: sum(({ skipped, todo }) => skipped + todo),
    tests: tests.filter(isIn).map(named),
    reading: {
      seconds: Math.round(sum(({ seconds }) => seconds)),
      ...(own.every(({ processorSeconds }) => processorSeconds !== undefined) && {
        processorSeconds: sum(({ processorSeconds }) => processorSeconds ?? 0),
      }),
    },
  });
}

/** Files that ended before their tests did are not among those with a summary. */
function unfinished({ files, total }: NodeTestSummary): Counts[] {
  const told = files.reduce((sum, { failed, cancelled }) => sum + failed + cancelled, 0);
  const failed = total.failed + total.cancelled - told;
  return failed > 0
    ? [{ suite: "files of tests for Node that did not come to their end", passed: 0, failed, skipped: 0 }]
    : [];
}
