import { rowLimits } from "./answers.ts";
import type { Question } from "./ruleset.ts";

type Words = Readonly<Record<string, string>>;

/** GOV.UK's wording for refused answers, by type of question, where the ruleset has none of its own. */
const messages: Record<"en" | "cy", Record<string, Words>> = {
  en: {
    "yes-no": { missing: "Select yes or no" },
    choice: { missing: "Select an option" },
    choices: { missing: "Select at least one option" },
    number: {
      missing: "Enter a number",
      notNumber: "Enter a number, like 12",
      tooLow: "Enter a number that is {min} or more",
      tooHigh: "Enter a number that is {max} or fewer",
      decimals: "Enter a whole number, or one with fewer decimal places",
    },
    money: {
      missing: "Enter an amount of money",
      notNumber: "Enter an amount in pounds, like 600 or 600.50",
      tooLow: "Enter an amount that is £{min} or more",
      tooHigh: "Enter an amount that is £{max} or less",
      decimals: "Enter an amount in pounds and pence, like 600.50",
      incomplete: "Select how often you get this amount",
    },
    date: {
      missing: "Enter a date",
      incomplete: "Date must include a day, month and year",
      notReal: "Enter a real date",
      inFuture: "Date must be today or in the past",
      inPast: "Date must be today or in the future",
      tooEarly: "Enter a later date",
      tooLate: "Enter an earlier date",
    },
    text: { missing: "Enter an answer", tooLong: "Answer must be {maxLength} characters or fewer" },
    postcode: { missing: "Enter a postcode", notReal: "Enter a full UK postcode" },
    "national-insurance-number": {
      missing: "Enter a National Insurance number",
      notReal: "Enter a National Insurance number in the correct format",
    },
    check: { missing: "Select whether we can check this for you" },
    group: {
      missing: "Select yes or no",
      tooMany: "There can be {max} at most",
      removeMissing: "Select yes or no",
    },
  },
  cy: {
    "yes-no": { missing: "Dewiswch un o’r atebion" },
    choice: { missing: "Dewiswch opsiwn" },
    choices: { missing: "Dewiswch o leiaf un opsiwn" },
    number: {
      missing: "Nodwch rif",
      notNumber: "Nodwch rif, er enghraifft 12",
      tooLow: "Nodwch rif sy’n {min} neu fwy",
      tooHigh: "Nodwch rif sy’n {max} neu lai",
      decimals: "Nodwch rif cyfan, neu un â llai o leoedd degol",
    },
    money: {
      missing: "Nodwch swm o arian",
      notNumber: "Nodwch swm mewn punnoedd, er enghraifft 600 neu 600.50",
      tooLow: "Nodwch swm sy’n £{min} neu fwy",
      tooHigh: "Nodwch swm sy’n £{max} neu lai",
      decimals: "Nodwch swm mewn punnoedd a cheiniogau, er enghraifft 600.50",
      incomplete: "Dewiswch pa mor aml rydych yn cael y swm hwn",
    },
    date: {
      missing: "Nodwch ddyddiad",
      incomplete: "Rhaid i’r dyddiad gynnwys diwrnod, mis a blwyddyn",
      notReal: "Nodwch ddyddiad go iawn",
      inFuture: "Rhaid i’r dyddiad fod heddiw neu yn y gorffennol",
      inPast: "Rhaid i’r dyddiad fod heddiw neu yn y dyfodol",
      tooEarly: "Nodwch ddyddiad diweddarach",
      tooLate: "Nodwch ddyddiad cynharach",
    },
    text: { missing: "Nodwch ateb", tooLong: "Rhaid i’r ateb fod yn {maxLength} nod neu lai" },
    postcode: { missing: "Nodwch god post", notReal: "Nodwch god post llawn yn y DU" },
    "national-insurance-number": {
      missing: "Nodwch rif Yswiriant Gwladol",
      notReal: "Nodwch rif Yswiriant Gwladol yn y fformat cywir",
    },
    check: { missing: "Dewiswch a gawn wirio hyn ar eich rhan" },
    group: {
      missing: "Dewiswch un o’r atebion",
      tooMany: "Ni all fod mwy na {max}",
      removeMissing: "Dewiswch un o’r atebion",
    },
  },
};

/** The sentence for a refused answer: `wording` for `evaluate`. */
export function wording(question: Question, reason: string, language: string): string {
  const own = (question.texts ?? question).errors?.[reason];
  if (own) return own[language] ?? own["en"] ?? "";
  const byType = messages[language === "cy" ? "cy" : "en"][question.type]!;
  const limits: Record<string, unknown> = {
    min: question.min ?? (question.type === "money" ? 0 : undefined),
    max: question.max ?? (question.type === "group" ? rowLimits(question)[1] : undefined),
    maxLength: question.maxLength,
  };
  const sentence = Object.hasOwn(byType, reason) ? byType[reason]! : byType["missing"]!;
  return sentence.replace(
    /\{(\w+)\}/g,
    (_, key: string) => `${(limits[key] as string | number | undefined) ?? ""}`,
  );
}
