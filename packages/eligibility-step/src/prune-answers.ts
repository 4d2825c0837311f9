import { evaluate, type Answers, type Evaluation, type Ruleset } from "@council-components/eligibility-rules";

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
  while (evaluation.next && Object.hasOwn(before, evaluation.next.id)) {
    const { id } = evaluation.next;
    // An answer that is invalid leaves its question open.
    if (Object.hasOwn(answers, id)) break;
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
