import { evaluate, type Answers, type Evaluation, type Ruleset } from "@council-components/eligibility-rules";
import { answeredAs } from "./group.ts";

/** What `evaluate` is told beside the answers. */
export type EvaluateOptions = Parameters<typeof evaluate>[2];

/** Answers that still matter, and the questions whose answers do not. */
export interface PrunedAnswers {
  readonly answers: Answers;
  /** Ids of questions. */
  readonly dropped: readonly string[];
  readonly evaluation: Evaluation;
}

/**
 * Asks a ruleset from its first question on with the answers that there are, and drops those that are never asked for:
 * after an answer was changed, they can no longer change the outcome. Takes one evaluation for each answer.
 */
export function pruneAnswers(ruleset: Ruleset, before: Answers, options: EvaluateOptions): PrunedAnswers {
  const answers: Record<string, unknown> = {};
  let evaluation = evaluate(ruleset, answers, options);
  while (evaluation.next) {
    const id = answeredAs(evaluation.next.id);
    if (!Object.hasOwn(before, id)) break;
    if (Object.hasOwn(answers, id)) {
      // An answer that is invalid leaves its question open.
      if (id === evaluation.next.id && evaluation.next.type !== "group") break;
      // Nothing is known of what comes after a group while rows are added to it or changed.
      const all = { ...answers, ...before };
      return { answers: all, dropped: [], evaluation: evaluate(ruleset, all, options) };
    }
    answers[id] = before[id];
    evaluation = evaluate(ruleset, answers, options);
  }
  // A question whose answer a check sends is asked only while the check is open.
  for (const { id, needs = [] } of ruleset.questions) {
    if (answers[id] == null) continue;
    for (const fact of needs) if (Object.hasOwn(before, fact)) answers[fact] = before[fact];
  }
  const dropped = Object.keys(before).filter((id) => !Object.hasOwn(answers, id));
  return { answers, dropped, evaluation: evaluate(ruleset, answers, options) };
}
