import type { Answers, Evaluation, Question, Ruleset } from "@council-components/eligibility-rules";

type Questions = Pick<Ruleset, "questions">;

/** The answer of a check that the resident has allowed, until its result is there. */
export const PENDING = "pending";

export function findQuestion({ questions }: Questions, id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** What the language of rules has and the step has no page for: better said than asked wrongly. */
export function unaskable({ questions }: Questions): { path: string; message: string }[] {
  return questions.flatMap(({ type, period }, index) =>
    (type as string) === "group" || period
      ? [
          {
            path: `/questions/${index}`,
            message: `The step cannot ask ${period ? "a period" : "a group"} yet.`,
          },
        ]
      : [],
  );
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
