/** Why an answer can be refused: what a question’s `errors` may have words for. */
export const reasons: readonly string[] = [
  "missing",
  "incomplete",
  "notReal",
  "inFuture",
  "inPast",
  "tooEarly",
  "tooLate",
  "notNumber",
  "tooLow",
  "tooHigh",
  "decimals",
  "tooLong",
  "conflict",
  "tooMany",
  "removeMissing",
];
