import type { Period, Question } from "@council-components/eligibility-rules";
import type { TemplateResult } from "lit";
import type { StepMessageKey, StepTranslate } from "./messages/messages.ts";
import { dateInWords } from "./months.ts";
import { isAmount } from "./read-answer.ts";
import { textIn } from "./text.ts";

/** The message for each period. */
export const periodKeys: Readonly<Record<Period, StepMessageKey>> = {
  week: "everyWeek",
  "two-weeks": "everyTwoWeeks",
  "four-weeks": "everyFourWeeks",
  month: "everyMonth",
  year: "everyYear",
};

/** An answer as the resident would say it, one text for each choice: for summaries. Empty for a skipped question. */
export function answerTexts(
  question: Question,
  answer: unknown,
  language: string,
  translate: StepTranslate,
): (string | TemplateResult)[] {
  const { type, options = [] } = question;
  if (answer === undefined) return [];
  if (answer === null)
    return question.unsure ? [textIn(question.unsure, language) || translate("unsure")] : [];
  const label = (value: unknown): string | TemplateResult =>
    textIn(options.find((option) => option.value === value)?.label, language) || String(value);
  if (type === "yes-no") {
    const own = textIn(answer === true ? question.yes : question.no, language);
    return [own || translate(answer === true ? "yes" : "no")];
  }
  if (Array.isArray(answer)) return answer.length ? answer.map(label) : [textIn(question.none, language)];
  if (type === "choice") return [label(answer)];
  if (isAmount(answer)) return [grouped(`${answer.amount}`, true), translate(periodKeys[answer.period])];
  const text = String(answer as string | number);
  if (type === "date") return [dateInWords(text, language)];
  if (type === "money" || type === "number") return [grouped(text, type === "money")];
  return [type === "national-insurance-number" ? text.replace(/..(?=.)/g, "$& ") : text];
}

/** Commas between thousands; pounds have two decimal places or none. */
function grouped(text: string, money: boolean): string {
  const [whole = "", places] = text.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  if (!money) return places === undefined ? digits : `${digits}.${places}`;
  return `£${digits}${places ? `.${places.padEnd(2, "0")}` : ""}`;
}
