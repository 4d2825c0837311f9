import { evaluate, type Answers, type Question, type Ruleset } from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import { answeredAs, isFull, withAnswer } from "./group.ts";
import type { StepTranslate } from "./messages/messages.ts";
import { pruneAnswers, type PrunedAnswers } from "./prune-answers.ts";
import { PENDING } from "./questions.ts";
import { readAnswer, refusal, type AnswerError, type RawAnswer } from "./read-answer.ts";

export interface TakeOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly language: string;
  readonly translate: StepTranslate;
}

/**
 * Takes what is in a question's fields as its answer, or says what is wrong with it. Changing an answer drops those
 * that no longer matter, and a check that was sent the old one is made again.
 */
export function takeAnswer(
  ruleset: Ruleset,
  before: Answers,
  question: Question,
  raw: RawAnswer,
  { today, given = {}, language, translate }: TakeOptions,
): PrunedAnswers | { readonly error: AnswerError } {
  const isAsked = question.type !== "group" || !isFull(question, before);
  const reading = isAsked ? readAnswer(question, raw, translate, language) : { answer: false };
  if ("error" in reading) return reading;
  const id = answeredAs(question.id);
  const options = { today, given, language, wording };
  const answers: Record<string, unknown> = { ...withAnswer(before, question, reading.answer) };
  const evaluation = evaluate(ruleset, answers, options);
  const error = refusal(evaluation, question, language);
  if (error) return { error };
  const changed = Object.hasOwn(before, id) && JSON.stringify(before[id]) !== JSON.stringify(answers[id]);
  if (!changed) return { answers, dropped: [], evaluation };
  for (const { id: check, needs } of ruleset.questions)
    if (needs?.includes(id) && answers[check] != null) answers[check] = PENDING;
  return pruneAnswers(ruleset, answers, options);
}
