import type { CriterionNumber } from "./wcag.ts";

/** How far a component meets a criterion, in the words of the Voluntary Product Accessibility Template. */
export const SUPPORT = [
  "Supports",
  "Partially supports",
  "Does not support",
  "Not applicable",
  "Left to the page",
] as const;
export type Support = (typeof SUPPORT)[number];

/** A test, by its file and words of its title. A title that stands for several names them all. */
export interface NamedTest {
  /** From the top of the repository. */
  readonly file: string;
  /** A part of “suite › test”. */
  readonly title: string;
}

/** What a report says of one criterion. */
export interface Finding {
  readonly support: Support;
  /** How the component meets it, or why it has nothing to do with it. */
  readonly how: string;
  /** What the page around it has to do. */
  readonly page?: string;
  /** Those that fail when it is not met. */
  readonly tests?: readonly NamedTest[];
  /** How it was looked at, where no test can judge it. */
  readonly inspected?: string;
}

/** An accessibility conformance report of one component. */
export interface Report {
  /** The package's folder. */
  readonly component: string;
  readonly name: string;
  readonly findings: Readonly<Record<CriterionNumber, Finding>>;
}

/** What is wrong with a report in itself. One line each. */
export function reportFaults({ name, findings }: Report): string[] {
  return Object.entries(findings).flatMap(([number, finding]) => {
    const { support, how, tests = [], inspected } = finding;
    const judged = support !== "Not applicable" && support !== "Left to the page";
    const faults: string[] = [];
    if (!how.trim()) faults.push("does not say how");
    if (judged && tests.length === 0 && !inspected) faults.push(`says “${support}” and names no test`);
    if (support === "Left to the page" && !finding.page)
      faults.push("leaves it to the page and does not say what");
    return faults.map((fault) => `${name}, ${number}: ${fault}.`);
  });
}
