import type { QuestionMessages } from "./messages.ts";

/** What a question says: loaded with the element. */
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
  problemLoad: "The questions could not be loaded. Check your connection and try again.",
  tryAgain: "Try again",
};
