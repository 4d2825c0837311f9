import type { Ruleset } from "./program.ts";
import type { RulesetFile } from "./ruleset.ts";

export type Validity = "current" | "expired" | "not-yet-valid";

/** Whether a ruleset is the one for a day, `YYYY-MM-DD`; both its first and its last day count. */
export const validityOn = ({ validFrom, validTo }: RulesetFile, today: string): Validity =>
  validTo && validTo < today ? "expired" : validFrom && validFrom > today ? "not-yet-valid" : "current";

/**
 * Of several versions of one ruleset the one for a day: the newest that is valid, or else the last that was, or else
 * the first that will be. Undefined only of none.
 */
export function rulesetFor(rulesets: readonly Ruleset[], today: string): Ruleset | undefined {
  const inOrder = rulesets.toSorted((a, b) => ((a.file.validFrom ?? "") < (b.file.validFrom ?? "") ? -1 : 1));
  const of = (wanted: Validity): Ruleset[] =>
    inOrder.filter(({ file }) => validityOn(file, today) === wanted);
  return of("current").at(-1) ?? of("expired").at(-1) ?? of("not-yet-valid")[0];
}
