import type { RanTest } from "../ran-tests.ts";
import type { NamedTest, Report } from "./report.ts";

/** What the tests that ran say of the reports that name them. */
export interface EvidenceCheck {
  /** How many criteria have all their named tests, run and passed. */
  readonly held: number;
  /** One line for each named test that did not run or did not pass. */
  readonly problems: readonly string[];
}

/** Holds the reports to the tests that have just run: every named test is among them, and has passed. */
export function checkEvidence(reports: readonly Report[], ran: readonly RanTest[]): EvidenceCheck {
  let held = 0;
  const problems: string[] = [];
  for (const { name, findings } of reports) {
    for (const [number, { tests }] of Object.entries(findings)) {
      if (!tests?.length) continue;
      const found = tests.flatMap((test) =>
        problemOf(test, ran).map((what) => `${name}, ${number}: ${what}`),
      );
      if (found.length === 0) held += 1;
      problems.push(...found);
    }
  }
  return { held, problems };
}

function problemOf({ file, title }: NamedTest, ran: readonly RanTest[]): string[] {
  const named = ran.filter((one) => one.file === file && one.title.includes(title));
  if (named.length === 0) return [`no test “${title}” ran in ${file}.`];
  return named.every(({ passed }) => passed) ? [] : [`“${title}” in ${file} did not pass.`];
}
