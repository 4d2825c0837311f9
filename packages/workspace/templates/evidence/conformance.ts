import type { NamedTest, Report } from "../report.ts";
import { elementFindings } from "./element.ts";

const TESTS = "packages/new-pattern/test";
const named = (title: string): NamedTest => ({ file: `${TESTS}/new-pattern.test.ts`, title });

const common = elementFindings({
  component: "new-pattern",
  tags: ["council-new-pattern"],
  suites: { "council-new-pattern": `${TESTS}/suites.test.ts` },
});
const ERROR = named("asks for an answer that is missing, in the page’s error summary");

export const newPattern: Report = {
  component: "new-pattern",
  name: "New pattern",
  findings: {
    ...common,
    "3.3.1": {
      support: "Supports",
      how: "What is wrong is said in words by the field and in the page’s one error summary, which takes focus.",
      tests: [ERROR],
    },
    "3.3.3": { support: "Supports", how: "The message says what to enter.", tests: [ERROR] },
    "4.1.3": {
      support: "Supports",
      how: "What the check found is announced once, and focus stays where it was.",
      tests: [named("checks the answer in the page, says what it found once, and keeps focus")],
    },
  },
};
