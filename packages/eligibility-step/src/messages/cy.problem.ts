import type { ProblemMessages } from "./messages.ts";

/** What is said when nothing else can be loaded: it comes with the element. */
export const cyProblem: ProblemMessages = {
  problemLoad: "Nid oedd modd llwytho’r cwestiynau. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.",
  tryAgain: "Rhoi cynnig arall arni",
};
