import { type Counts, failure, ranSomething } from "./counts.ts";
import { nodeTests } from "./node-tests.ts";
import { inRepository } from "./ran-tests.ts";
import { run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

/** What Vitest writes. */
interface Summary extends Record<
  "numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests",
  number
> {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs every story as a test, with axe, in English and in Welsh. */
export async function storyTests(): Promise<Counts> {
  const suite = "stories, English and Welsh";
  console.log(`\n— ${suite}`);
  const summary = await summaryOf<Summary>((path) =>
    run("vitest", [
      "run",
      "--config=.storybook/vitest.config.ts",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${path}`,
    ]),
  );
  if (!summary) return failure(suite);
  return ranSomething({
    suite,
    passed: summary.numPassedTests,
    failed: summary.numFailedTests || (summary.success ? 0 : 1),
    skipped: summary.numPendingTests + summary.numTodoTests,
    tests: summary.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({
        file: inRepository(name),
        title: fullName,
        passed: status === "passed",
      })),
    ),
  });
}

/** Builds Storybook as a static site and opens every page of it. */
export async function storybookPages(): Promise<Counts> {
  const suite = "Storybook as a static site";
  if ((await run("storybook", ["build", "--quiet", "--disable-telemetry"])) !== 0)
    return failure(`${suite}: build`);
  return (await nodeTests(suite, ".storybook/test", { chromium: true })) ?? failure(suite);
}
