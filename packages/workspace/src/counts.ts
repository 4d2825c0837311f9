import type { Engine } from "./engines.ts";
import type { Reading } from "./meter.ts";
import type { RanTest } from "./ran-tests.ts";

/** What one suite did. A suite that ran no test at all has failed. */
export interface Counts {
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  /** How long it took, and how busy the machine was, for those who wonder where the time goes. */
  reading?: Reading;
  /** Which tests those were, where the runner says. */
  tests?: readonly RanTest[];
  /** The engine that those tests ran in, where they are tests in browsers. */
  engine?: Engine;
  /** Those that failed, and passed when their file ran again. */
  unsteady?: readonly RanTest[];
}

/** A table of all suites, a line each, for people. */
export function table(all: readonly Counts[]): string {
  const width = Math.max(...all.map(({ suite }) => suite.length));
  return all
    .map(({ suite, passed, failed, skipped, reading }) => {
      const marks = [
        // A row for the time of several suites has no tests of its own.
        ...(passed + failed + skipped > 0 ? [`${passed} passed`, `${failed} failed`] : []),
        ...(skipped ? [`${skipped} skipped`] : []),
        ...(reading ? [timing(reading)] : []),
      ];
      return `${failed ? "✗" : "✓"} ${suite.padEnd(width)}  ${marks.join(", ")}`;
    })
    .join("\n");
}

/** A suite's own use of the processors beside all that the machine did: waiting, or somebody else's work, shows. */
function timing({ seconds, processorSeconds, busy }: Reading): string {
  const marks = [
    ...(processorSeconds === undefined ? [] : [`${Math.round(processorSeconds)} s of processor`]),
    ...(busy === undefined ? [] : [`machine ${Math.round(busy * 100)} % busy`]),
  ];
  return `${seconds} s${marks.length ? ` (${marks.join(", ")})` : ""}`;
}

/** The last line of the test command: everything added up. */
export function total(all: readonly Counts[]): string {
  const sum = (key: "passed" | "failed" | "skipped"): number =>
    all.reduce((count, one) => count + one[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed${sum("skipped") ? `, ${sum("skipped")} skipped` : ""}`;
}

/** What failed and what is unsteady, for whoever sees only the end of a long output. Empty where all is well. */
export function failures(all: readonly Counts[]): string {
  const failed = all.flatMap(({ suite, failed, tests = [] }) => {
    const told = tests.filter(({ passed }) => !passed).map((one) => `✗ ${described(suite, one)}`);
    return failed > 0 && told.length === 0 ? [`✗ ${suite}: ${failed} failed`] : told;
  });
  const unsteady = all.flatMap(({ suite, unsteady = [] }) =>
    unsteady.map((one) => `! passed on a second try, and has to be fixed: ${described(suite, one)}`),
  );
  return [...failed, ...unsteady].join("\n");
}

function described(suite: string, { file, title, error = "" }: RanTest): string {
  const says = error.slice(0, 2000).trim().replaceAll("\n", "\n    ");
  return `${suite}: ${file}\n  ${title}${says && `\n    ${says}`}`;
}

/** What is kept of a suite in a summary file: of its tests those that somebody has to look at. */
export function summarised({ tests = [], ...counts }: Counts): Counts {
  return { ...counts, tests: tests.filter(({ passed }) => !passed) };
}

/** One check that either holds or does not: types, lint, a build. */
export function check(suite: string, holds: boolean): Counts {
  return { suite, passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/** The counts as they are, but a suite that ran nothing counts as one failure. */
export function ranSomething(counts: Counts): Counts {
  return counts.passed + counts.failed > 0
    ? counts
    : { ...counts, failed: 1, suite: `${counts.suite} (ran no test)` };
}

/** A suite that could not even run. */
export function failure(suite: string): Counts {
  return { suite, passed: 0, failed: 1, skipped: 0 };
}
