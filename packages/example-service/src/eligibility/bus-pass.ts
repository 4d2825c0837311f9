import type { Address } from "@council-components/address-lookup";
import { evaluate, type Evaluation, type Question } from "@council-components/eligibility-rules";
import { eligibilitySummaryRows } from "@council-components/eligibility-step/server";
import type { SummaryListRow } from "@council-components/govuk-templates";
import type { Answers } from "../answers.ts";
import type { QuestionContext } from "../questions/question.ts";
import { busPass } from "./rulesets.ts";

/**
 * Whether an address is in the council’s area; undefined where only the resident knows: it was typed by hand, or the
 * service was not told which custodian codes are the council’s.
 */
export function inArea(
  { custodianCode }: Address,
  custodian: readonly number[] | undefined,
): boolean | undefined {
  if (!custodian?.length || custodianCode === undefined) return undefined;
  return custodian.includes(custodianCode);
}

/** What the service knows without asking. */
export function busPassGiven({ inArea }: Answers): Record<string, boolean> {
  return inArea === undefined ? {} : { "address.inArea": inArea };
}

/** What the rules make of the answers today; undefined where none were given. */
export function busPassEvaluation({ answers, today, language }: QuestionContext): Evaluation | undefined {
  const { eligibility } = answers;
  return (
    eligibility && evaluate(busPass, eligibility.answers, { today, given: busPassGiven(answers), language })
  );
}

/**
 * The question that the rules would ask next if the home were in the area: for who lives elsewhere and applies all the
 * same, and so was told the outcome before the other questions came. Undefined where there is none.
 */
export function stillToAsk({ answers, today }: QuestionContext): string | undefined {
  const { eligibility, dateOfBirth } = answers;
  const known = { ...eligibility?.answers, ...(dateOfBirth !== undefined && { dateOfBirth }) };
  return evaluate(busPass, known, { today, given: { "address.inArea": true } }).next?.id;
}

/** A question of the ruleset, whose words and options a page of the form shows as well. */
export function busPassQuestion(id: string): Question {
  const question = busPass.questions.find((each) => each.id === id);
  if (!question) throw new Error(`The rules of the bus pass have no question ${id}`);
  return question;
}

/** The rows of the step on the page of answers: the answers, the outcome and why. */
export function busPassRows(
  context: QuestionContext,
  changeHref: (question: string) => string,
): SummaryListRow[] {
  const evaluation = busPassEvaluation(context);
  const { language } = context;
  const answers = context.answers.eligibility?.answers ?? {};
  return evaluation
    ? eligibilitySummaryRows(evaluation, { ruleset: busPass, answers, language, changeHref })
    : [];
}
