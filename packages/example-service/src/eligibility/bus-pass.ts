import type { Address } from "@council-components/address-lookup";
import { evaluate, type Evaluation } from "@council-components/eligibility-rules";
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
