import type { QuestionMessages } from "./messages.ts";

/** What a question says: loaded as soon as there is one. */
export const cyQuestion: QuestionMessages = {
  continue: "Parhau",
  back: "Yn ôl",
  or: "neu",
  unsure: "Dydw i ddim yn gwybod",
  optional: "{label} (dewisol)",
  day: "Diwrnod",
  month: "Mis",
  year: "Blwyddyn",
  hintNationalInsurance:
    "Mae ar eich cerdyn Yswiriant Gwladol, llythyr budd-dal, slip cyflog neu P60. Er enghraifft, ‘QQ 12 34 56 C’.",
  errorTitle: "Mae problem wedi codi",
  errorPrefix: "Gwall: ",
};
