import { table } from "./markdown.ts";
import type { Finding, Report } from "./report.ts";
import { reports } from "./reports.ts";
import { clause, CRITERIA, type Criterion, understanding } from "./wcag.ts";

/** docs/accessibility-conformance.md */
export function conformanceDocument(): string {
  return [
    "# Accessibility conformance report",
    "",
    "<!-- Made by `pnpm run reports` from packages/workspace/src/evidence. Do not edit. -->",
    "",
    INTRODUCTION,
    "",
    ...reports.flatMap((report) => [`## ${report.name}`, "", summary(report), "", criteria(report), ""]),
    "## The other clauses of EN 301 549",
    "",
    table(["Clause", "What it is about", "Here"], OTHER_CLAUSES),
    "",
  ].join("\n");
}

/** What stands above the reports, in the document and in Storybook. */
export const INTRODUCTION = `Every component, by every success criterion of WCAG 2.2 at levels A and AA, with the clause of EN 301 549 V3.2.1 that
asks for the same of web pages. EN 301 549 takes WCAG 2.1: the six criteria that are new in WCAG 2.2 have no clause in it.
4.1.1 Parsing, which WCAG 2.2 has taken out, is clause 9.4.1.1 still, and is always met by what browsers do now.

Each “Supports” names tests that fail when it is not so. They run each time, in Chromium, and
[what engines do differently](testing.md#what-runs-in-one-engine) in Firefox and WebKitGTK too. The test command fails when one
of them is gone, does not run or does not pass. What no test can judge was read, and says so.

No test with people who use assistive technology has been done by the project, and none with JAWS, NVDA, VoiceOver or
TalkBack. A report about a component is not one about your service: “Left to the page” says what is yours.`;

/** Clauses of EN 301 549 V3.2.1 but clause 9. */
export const OTHER_CLAUSES: readonly (readonly [clause: string, about: string, here: string])[] = [
  [
    "4",
    "Functional performance",
    "Met by way of clause 9: nothing needs sight, hearing, speech or fine movement alone.",
  ],
  [
    "5",
    "Generic requirements",
    "No closed functionality, no biometrics, no key repeat, no double-strike keys: not applicable.",
  ],
  ["6", "Two-way voice communication", "Not applicable: there is none."],
  ["7", "Video", "Not applicable: there is none."],
  ["8", "Hardware", "Not applicable: there is none."],
  [
    "9.6",
    "Conformance requirements of WCAG",
    "Left to the page: conformance is that of whole pages and whole journeys.",
  ],
  ["10", "Documents that are not web pages", "Not applicable: there are none."],
  [
    "11",
    "Software",
    "Not applicable: these are parts of web pages. Settings of the browser for colours, motion, text and zoom are followed.",
  ],
  [
    "12",
    "Documentation and support",
    "Storybook’s pages are tested with axe; what is accessible and what is not is said in this report.",
  ],
  ["13", "Relay and emergency services", "Not applicable."],
];

/** How many criteria a report has of each kind: “Supports 30, Not applicable 20”. */
export function summary({ findings }: Report): string {
  const counts = Map.groupBy(Object.values<Finding>(findings), ({ support }) => support);
  return [...counts]
    .map(([support, some]) => `${support}: ${some.length}`)
    .join(". ")
    .concat(".");
}

function criteria({ findings }: Report): string {
  return table(
    ["Criterion", "EN 301 549", "", "How", "Left to the page", "Tested by"],
    CRITERIA.map((criterion) => {
      const { support, how, page = "", tests = [], inspected } = findings[criterion.number] as Finding;
      const tested = tests.map(({ file, title }) => `${title.replace(/ › $/, "")} (\`${file}\`)`);
      return [
        named(criterion),
        clause(criterion) ?? "",
        support,
        how,
        page,
        [...tested, ...(inspected ? [`By inspection. ${inspected}`] : [])].join("; "),
      ];
    }),
  );
}

function named(criterion: Criterion): string {
  return `[${criterion.number} ${criterion.name}](${understanding(criterion)}) (${criterion.level})`;
}
