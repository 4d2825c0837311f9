import type { ProblemMessages } from "./messages.ts";

/** What is said when nothing else can be loaded: it comes with the element. */
export const enProblem: ProblemMessages = {
  problemLoad: "The questions could not be loaded. Check your connection and try again.",
  tryAgain: "Try again",
};
