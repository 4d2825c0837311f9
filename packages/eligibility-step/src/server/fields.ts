import type { Question, Ruleset } from "@council-components/eligibility-rules";
import type { Action, Part } from "../template-context.ts";
import { answerFrom, fieldsOf, type Field, type RawAnswer } from "../read-answer.ts";

/** Names of what the pages and the element send. */
export const fieldNames = {
  answer: (name: string, question: string): string => `${name}[answers][${question}]`,
  proof: (name: string, question: string): string => `${name}[proof][${question}]`,
  field: (name: string, part: Part): string => `${name}[field][${part}]`,
  question: (name: string): string => `${name}[question]`,
  action: (name: string): string => `${name}[action]`,
  ruleset: (name: string): string => `${name}[ruleset]`,
};

const PARTS: readonly Part[] = ["value", "day", "month", "year", "period", "unsure"];
const ACTIONS: readonly Action[] = ["continue", "back", "check", "instead", "stop", "again", "retry"];
/** More than any answer has: the rest is not looked at. */
const MOST_VALUES = 100;

export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function readTexts(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .slice(0, MOST_VALUES)
    .filter((value): value is string => typeof value === "string");
}

export function readAction(form: FormData, name: string): Action | undefined {
  const action = readText(form, fieldNames.action(name));
  return ACTIONS.find((each) => each === action);
}

/** What stands in the fields of the question that was asked. */
export function readRaw(form: FormData, name: string): RawAnswer {
  return Object.fromEntries(
    PARTS.map((part) => [part, readTexts(form, fieldNames.field(name, part))] as const).filter(
      ([, values]) => values.length,
    ),
  );
}

/** Answers in hidden fields, of these questions. The evaluator judges them. */
export function readAnswers(
  form: FormData,
  name: string,
  questions: readonly Question[],
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const answer = answerFrom(question, fieldNames.answer(name, question.id), (field) =>
      readTexts(form, field),
    );
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/** The same as hidden fields. */
export function answerFields(
  name: string,
  { questions }: Ruleset,
  answers: Readonly<Record<string, unknown>>,
): Field[] {
  return questions.flatMap(({ id }) =>
    fieldsOf(fieldNames.answer(name, id), Object.hasOwn(answers, id) ? answers[id] : undefined),
  );
}
