import type { NewPatternMessages } from "./messages.ts";

/** Every message in English. */
export const en: NewPatternMessages = {
  check: "Check your answer",
  result: { one: "Your answer has {count} word.", other: "Your answer has {count} words." },
  errorEmpty: "Enter an answer",
  errorTitle: "There is a problem",
  errorPrefix: "Error: ",
  continue: "Continue",
};
