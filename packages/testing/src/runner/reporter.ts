import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestSession } from "@web/test-runner";

type SuiteResult = NonNullable<TestSession["testResults"]>;
type TestResult = SuiteResult["tests"][number];

/** How one engine did. */
export interface EngineSummary {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** How long its tests took, added up. */
  readonly reading: { readonly seconds: number };
  /** Which tests ran, by file from the top of the repository and the titles around them. */
  readonly tests: readonly TestOutcome[];
}

interface TestOutcome {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
  /** What a test that failed said. */
  readonly error?: string;
}

export interface SummaryReporter extends Reporter {
  /** One line for each engine, complete once the runner has stopped. */
  readonly summaries: EngineSummary[];
}

/**
 * Prints each failure once, with its file, engine and titles, and one line for each file; counts by engine.
 * A file that runs no test counts as a failure: nothing is easier to overlook than a test that is not there.
 */
export function summaryReporter(options: {
  root: string;
  summary?: string | undefined;
  grep?: string | undefined;
}): SummaryReporter {
  const summaries: EngineSummary[] = [];
  return {
    summaries,
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const file = relative(options.root, testFile);
      for (const session of sessionsForTestFile) {
        const tests = listTests(session.testResults);
        const failures = [
          ...fileFailures(session, tests, options),
          ...tests.filter(({ test }) => hasFailed(test)).map(describeFailure),
        ];
        const ran = tests.filter(({ test }) => !test.skipped).length;
        if (failures.length || ran || !options.grep) {
          logger.log(
            `${failures.length ? "✗" : "✓"} ${session.browser.name} ${file} (${ran} tests, ${seconds(tests)} s)`,
          );
        }
        for (const failure of failures) logger.log(`\n  ${session.browser.name}: ${indent(failure)}\n`);
        for (const path of session.request404s) logger.log(`  not found: ${path}`);
        for (const log of session.logs)
          logger.log(`  ${session.browser.name} log: ${log.map(printable).join(" ")}`);
      }
    },
    stop({ sessions }) {
      const engines = [...new Set(sessions.map((session) => session.browser.name))];
      for (const engine of engines) {
        summaries.push(
          count(
            engine,
            sessions.filter((session) => session.browser.name === engine),
            options,
          ),
        );
      }
      for (const { suite, passed, failed, skipped } of summaries) {
        console.log(`${suite}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
      }
      if (options.summary) writeFileSync(options.summary, `${JSON.stringify(summaries, null, 2)}\n`);
    },
  };
}

interface ListedTest {
  readonly title: string;
  readonly test: TestResult;
}

/** With --grep, tests that were not asked for are reported as neither passed, failed nor skipped. */
function wasRun(test: TestResult): boolean {
  return test.passed || test.skipped || test.error !== undefined;
}

function listTests(suite: SuiteResult | undefined, path: readonly string[] = []): ListedTest[] {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.filter(wasRun).map((test) => ({ title: [...here, test.name].join(" › "), test })),
    ...suite.suites.flatMap((child) => listTests(child, here)),
  ];
}

function seconds(tests: readonly ListedTest[]): number {
  return Math.round(tests.reduce((sum, { test }) => sum + (test.duration ?? 0), 0) / 1000);
}

function hasFailed(test: TestResult): boolean {
  return !test.passed && !test.skipped;
}

function fileFailures(
  session: TestSession,
  tests: readonly ListedTest[],
  options: { grep?: string | undefined },
): string[] {
  const failures = session.errors.map((error) =>
    [error.name, error.message, error.stack].filter(Boolean).join("\n"),
  );
  if (!failures.length && !tests.some(({ test }) => !test.skipped) && !options.grep)
    failures.push("No test ran in this file.");
  return failures;
}

function describeFailure({ title, test }: ListedTest): string {
  const { error } = test;
  if (!error) return title;
  const stack = error.stack
    ?.split("\n")
    .filter((line) => /\.ts|\/test\//.test(line))
    .slice(0, 6)
    .join("\n");
  return [title, error.message, stack].filter(Boolean).join("\n");
}

function count(
  engine: string,
  sessions: readonly TestSession[],
  options: { root: string; grep?: string | undefined },
): EngineSummary {
  const listed = sessions.map((session) => ({ session, tests: listTests(session.testResults) }));
  const tests = listed.flatMap(({ tests }) => tests);
  const broken = listed.flatMap(({ session, tests }): TestOutcome[] => {
    const failures = fileFailures(session, tests, options);
    const file = relative(options.root, session.testFile ?? "");
    return failures.length
      ? [{ file, title: "the file itself", passed: false, error: failures.join("\n") }]
      : [];
  });
  return {
    suite: `browser tests in ${engine}`,
    passed: tests.filter(({ test }) => test.passed).length,
    failed: tests.filter(({ test }) => hasFailed(test)).length + broken.length,
    skipped: tests.filter(({ test }) => test.skipped).length,
    reading: { seconds: seconds(tests) },
    tests: [
      ...broken,
      ...listed.flatMap(({ session, tests }) =>
        tests
          .filter(({ test }) => !test.skipped)
          .map((one) => outcome(relative(options.root, session.testFile ?? ""), one)),
      ),
    ],
  };
}

function outcome(file: string, listed: ListedTest): TestOutcome {
  const { title, test } = listed;
  return { file, title, passed: test.passed, ...(!test.passed && { error: describeFailure(listed) }) };
}

function indent(text: string): string {
  return text.replaceAll("\n", "\n    ");
}

function printable(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
