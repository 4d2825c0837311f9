import { evaluate, type Answers, type Evaluation, type Ruleset } from "@council-components/eligibility-rules";

/** What `evaluate` is told beside the answers. */
export type EvaluateOptions = Parameters<typeof evaluate>[2];

/** Answers that still matter, and the questions of those that do not. */
export interface Walk {
  readonly answers: Answers;
  readonly dropped: readonly string[];
  readonly evaluation: Evaluation;
}

/**
 * Walks a ruleset from its first question with the answers that there are, and drops those that are not come by: after
 * an answer was changed, they can no longer change the outcome. Takes one evaluation for each question on the way.
 */
export function walk(ruleset: Ruleset, before: Answers, options: EvaluateOptions): Walk {
  const answers: Record<string, unknown> = {};
  let evaluation = evaluate(ruleset, answers, options);
  while (evaluation.next && evaluation.next.id in before && !(evaluation.next.id in answers)) {
    const { id } = evaluation.next;
    answers[id] = before[id];
    evaluation = evaluate(ruleset, answers, options);
  }
  // What a check has been told is asked only while it is open.
  for (const { id, needs = [] } of ruleset.questions) {
    if (answers[id] == null) continue;
    for (const fact of needs) if (fact in before) answers[fact] = before[fact];
  }
  const dropped = Object.keys(before).filter((id) => !Object.hasOwn(answers, id));
  return { answers, dropped, evaluation: evaluate(ruleset, answers, options) };
}

/** The questions whose answers a check sends: they go into no URL, storage, event or log. */
export function confidential({ questions }: Pick<Ruleset, "questions">): ReadonlySet<string> {
  return new Set(questions.flatMap(({ needs = [] }) => needs));
}

/** The check that is allowed, and waits for nothing but its answer. */
export function waitingCheck(
  { questions }: Pick<Ruleset, "questions">,
  answers: Answers,
  { next, outcome }: Evaluation,
): Ruleset["questions"][number] | undefined {
  return next || outcome ? undefined : questions.find(({ id }) => answers[id] === "pending");
}
