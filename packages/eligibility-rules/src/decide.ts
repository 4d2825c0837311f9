import type { Ruleset } from "./program.ts";
import { firstOutcome, knownFrame } from "./frame.ts";
import type { Answers, Options, Outcome } from "./ruleset.ts";
import type { Value } from "./values.ts";

export type CriterionState = "met" | "not-met" | "unknown";

export interface Decision {
  outcome: Outcome | null;
  /** The state of each criterion, in the ruleset's order. */
  criteria: CriterionState[];
}

/**
 * The outcome and each criterion's state, without explanations: for many cases at a time. The outcomes are read
 * as they stand: at one that is unknown the outcome is null, even where `evaluate`, which tries the answers that
 * are still possible, would find that all of them lead to the same.
 */
export function decide(ruleset: Ruleset, answers: Answers, options: Options): Decision {
  const frame = knownFrame(ruleset, answers, options);
  const { program, outcomes } = ruleset;
  const criteria: CriterionState[] = [];
  for (const { slot } of program.criteria) criteria.push(stateOf(frame[slot]));
  return { outcome: outcomes[firstOutcome(program, frame)] ?? null, criteria };
}

export const stateOf = (value: Value): CriterionState =>
  value === true ? "met" : value === false ? "not-met" : "unknown";
