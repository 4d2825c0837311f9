import type { Language } from "@council-components/address-lookup";
import type { SummaryListRow } from "@council-components/govuk-templates";
import type { TemplateResult } from "lit";
import type { Answers, Values } from "../answers.ts";
import type { Words } from "../messages/en.ts";

export type { Values };

/** Something wrong with a field. */
export interface FieldError {
  /** The id of the field that the error summary sends people to. */
  field: string;
  text: string;
  /** Every field that is marked as wrong, where it is not that one alone. */
  marked?: readonly string[];
}

export interface QuestionContext {
  language: Language;
  words: Words;
  /** What has been answered on other pages. */
  answers: Answers;
  /** Today’s date where the council is, as "2026-11-23". */
  today: string;
}

/** One page that asks one thing. Everything here is a pure function of what it is given. */
export interface Question {
  /** The last part of the page’s address, the same in both languages. */
  page: string;
  /** The names of the fields. Nothing else in what is sent is looked at. */
  names: readonly string[];
  heading(context: QuestionContext): string;
  /** Whether the question is for somebody with these answers. */
  isAsked(context: QuestionContext): boolean;
  /** What the fields show for an answer given before. */
  values(answers: Answers): Values;
  check(values: Values, context: QuestionContext): { answers: Answers } | { errors: FieldError[] };
  fields(values: Values, errors: readonly FieldError[], context: QuestionContext): TemplateResult;
  /** The rows on the page of answers, without their change links. */
  row(
    answers: Answers,
    context: QuestionContext,
  ): { label: string; value: SummaryListRow["value"]; changeHidden: string };
}

/** The message of one field as the templates want it; undefined where there is none. */
export function errorMessage(
  errors: readonly FieldError[],
  words: Words,
  ...fields: string[]
): { text: string; visuallyHiddenText: string } | undefined {
  const error = errors.find((each) => fields.includes(each.field));
  return error && { text: error.text, visuallyHiddenText: words.error };
}
