import type { MealsWords } from "./words.ts";

export const en: MealsWords = {
  serviceName: "Check if your child can get free school meals",
  other: "Another example: check if your child can get free school meals in England",
  lead: "Use this service to find out if a child at a state school in England can get free school meals.",
  check:
    "With your permission we check your benefits for you, so that you do not need to prove them. You can also answer questions instead.",
  example:
    "This is an example of a check that is made for schools in England. The check is answered by a stand-in on the same machine, which knows nobody.",
  names: "What to type",
  namesText:
    "Use made-up information, and a number such as AB 12 34 56 A. The last name decides what the check answers:",
  nameList: [
    "Eligible, Refused or Unknown: after a few seconds",
    "Instant: at once",
    "Slow: not in time",
    "Error, Down or Lost: there is no answer",
  ],
  start: "Start now",
  result: "Your result",
  permission: "Your permission to check",
  sentNowhere: "Because this is an example, nothing has been sent to a council.",
  again: "Check again for another child",
};
