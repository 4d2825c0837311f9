import type { QuestionMessages } from "./messages.ts";

/** What a question says: loaded as soon as there is one. */
export const enQuestion: QuestionMessages = {
  continue: "Continue",
  back: "Back",
  or: "or",
  unsure: "I do not know",
  optional: "{label} (optional)",
  day: "Day",
  month: "Month",
  year: "Year",
  hintNationalInsurance:
    "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
  errorTitle: "There is a problem",
  errorPrefix: "Error: ",
};
