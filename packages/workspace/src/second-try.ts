import { browserTests } from "./browser-tests.ts";
import type { Counts } from "./counts.ts";
import { nodeTestFiles } from "./node-tests.ts";
import type { RanTest } from "./ran-tests.ts";

/** More failed files than this are a fault, not bad luck. */
const MOST_FILES = 3;

/**
 * Runs the files of tests that failed once more, with nothing beside them. A test that passes then is counted as
 * passed and said to be unsteady: on a machine that is busy with something else one race among thousands of tests
 * must not hold up everybody's work, and must not be overlooked either.
 */
export async function secondTry(
  results: readonly Counts[],
  runAgain: (counts: Counts, files: readonly string[]) => Promise<readonly RanTest[]> = again,
): Promise<Counts[]> {
  const failed = results.reduce((sum, counts) => sum + failedFiles(counts).length, 0);
  if (failed === 0 || failed > MOST_FILES) return [...results];
  const tried: Counts[] = [];
  for (const counts of results) {
    const files = failedFiles(counts);
    tried.push(files.length > 0 ? afterSecondTry(counts, files, await runAgain(counts, files)) : counts);
  }
  return tried;
}

function failedFiles({ tests = [] }: Counts): string[] {
  const files = tests
    .filter(({ passed, file }) => !passed && file.endsWith(".test.ts"))
    .map(({ file }) => file);
  return [...new Set(files)];
}

async function again({ engine }: Counts, files: readonly string[]): Promise<readonly RanTest[]> {
  console.log(`\n— once more, as it failed: ${files.join(", ")}${engine ? ` in ${engine}` : ""}`);
  if (!engine) return nodeTestFiles(files);
  return (await browserTests([engine], { files, again: true })).flatMap(({ tests = [] }) => tests);
}

/** A file that passes whole the second time takes the place of its first run; the others stay as they were. */
function afterSecondTry(counts: Counts, files: readonly string[], second: readonly RanTest[]): Counts {
  const { tests = [], unsteady = [] } = counts;
  const held = files.filter((file) => {
    const own = second.filter((test) => test.file === file);
    return own.length > 0 && own.every(({ passed }) => passed);
  });
  const isHeld = ({ file }: RanTest): boolean => held.includes(file);
  const before = tests.filter(isHeld);
  const after = second.filter(isHeld);
  const failed = before.filter(({ passed }) => !passed);
  return {
    ...counts,
    passed: counts.passed - (before.length - failed.length) + after.length,
    failed: counts.failed - failed.length,
    tests: [...tests.filter((test) => !isHeld(test)), ...after],
    unsteady: [...unsteady, ...failed],
  };
}
