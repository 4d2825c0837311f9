import { describeFailure } from "../check/describe-failure.ts";
import type { Failure } from "../check/check.ts";
import { pairs } from "../check/pairs.ts";

/** Says which colours cannot be told apart, or that all can. */
export function reportFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) {
    return `All ${pairs.length} pairs of colours have the contrast that WCAG 2.2 AA asks for.`;
  }
  const count = failures.length === 1 ? "1 pair of colours has" : `${failures.length} pairs of colours have`;
  return [
    ...failures.map((failure) => `${describeFailure(failure)}\n`),
    `${count} too little contrast for WCAG 2.2 AA, of ${pairs.length}.`,
  ].join("\n");
}
