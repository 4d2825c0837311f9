import type { Answers, Evaluation, Question, Ruleset } from "@council-components/eligibility-rules";
import { rowOf, rowQuestion } from "./group.ts";

type Questions = Pick<Ruleset, "questions">;

/** The answer of a check that the resident has allowed, until its result is there. */
export const PENDING = "pending";

/** A question of the ruleset, or of a group's row: see `rowOf`. */
export function findQuestion({ questions }: Questions, id: string): Question | undefined {
  const row = rowOf(id);
  const found = questions.find((question) => question.id === (row?.group ?? id));
  return row && found ? rowQuestion(found, row) : found;
}

/** The questions whose answers a check sends: they go into no URL, storage, event or log. */
export function confidentialQuestions({ questions }: Questions): ReadonlySet<string> {
  return new Set(questions.flatMap(({ needs = [] }) => needs));
}

/** The check that is allowed, and waits for nothing but its result. */
export function pendingCheck(
  { questions }: Questions,
  answers: Answers,
  { next, outcome }: Evaluation,
): Question | undefined {
  return next || outcome ? undefined : questions.find(({ id }) => answers[id] === PENDING);
}
