import { evaluate, type Answers, type Question, type Ruleset } from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import type { StepTranslate } from "./messages/messages.ts";
import { readAnswer, refusal, type AnswerError, type RawAnswer } from "./read-answer.ts";
import { walk, type Walk } from "./walk.ts";

export interface TakeOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly language: string;
  readonly translate: StepTranslate;
}

/**
 * Takes what stands in a question's fields as its answer, or says what is wrong with it. Changing an answer that was
 * there drops those that no longer matter, and lets a check that was told the old one be made again.
 */
export function takeAnswer(
  ruleset: Ruleset,
  before: Answers,
  question: Question,
  raw: RawAnswer,
  { today, given = {}, language, translate }: TakeOptions,
): Walk | { readonly error: AnswerError } {
  const reading = readAnswer(question, raw, translate, language);
  if ("error" in reading) return reading;
  const { id } = question;
  const options = { today, given, language, wording };
  const answers: Record<string, unknown> = { ...before, [id]: reading.answer };
  const evaluation = evaluate(ruleset, answers, options);
  const error = refusal(evaluation, question);
  if (error) return { error };
  const changed = id in before && JSON.stringify(before[id]) !== JSON.stringify(reading.answer);
  if (!changed) return { answers, dropped: [], evaluation };
  for (const { id: check, needs } of ruleset.questions)
    if (needs?.includes(id) && answers[check] != null) answers[check] = "pending";
  return walk(ruleset, answers, options);
}
