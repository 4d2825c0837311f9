import type { NamedTest, Report } from "../report.ts";
import { elementFindings } from "./element.ts";

const TESTS = "packages/eligibility-step/test";
const named = (file: string, title: string): NamedTest => ({ file: `${TESTS}/${file}`, title });

const common = elementFindings({
  component: "eligibility-step",
  tags: ["council-eligibility-step"],
  suites: { "council-eligibility-step": `${TESTS}/suites.test.ts` },
  keyboard: `${TESTS}/keyboard.test.ts`,
});
const BACK = named("journey.test.ts", "goes back by the link on the page, and forward, with what was typed");
const WRONG = named(
  "server/journey.node.test.ts",
  "says what is wrong, keeps what was typed, and says it in the other language",
);
const HOSTILE_ANSWER = named(
  "suites.test.ts",
  "shows hostile data as text › what somebody typed, after an error",
);

export const eligibilityStep: Report = {
  component: "eligibility-step",
  name: "Eligibility step",
  findings: {
    ...common,
    "1.3.5": {
      support: "Supports",
      how: "A date of birth, a postcode, and names that are called by their usual names in the ruleset have autocomplete.",
      tests: [
        named("question-page.node.test.ts", "the element's own templates give GOV.UK Frontend's HTML › date"),
        named("question-page.node.test.ts", "National Insurance number and postcode"),
        ...common["1.1.1"].tests!,
      ],
    },
    "2.2.1": {
      support: "Not applicable",
      how: "It sets people no time limit. A check with another body that takes more than 30 seconds ends with a message, and the ordinary questions follow.",
    },
    "2.4.2": {
      support: "Left to the page",
      how: "It puts the question in front of your page’s title, and “Error: ” in front of that, and puts the title back.",
      page: "Say in the title what the page is.",
      tests: [
        named("journey.test.ts", "has the heading in front of the page’s title, and puts the title back"),
      ],
    },
    "3.1.2": {
      support: "Supports",
      how: "It is in the language of the page, and turns with it. A ruleset has every text in both languages: one that lacks one is refused by its checker.",
      tests: [
        named("journey.test.ts", "is asked in the language that the page changes to, and loses nothing"),
      ],
    },
    "3.1.1": {
      ...common["3.1.1"],
      tests: [
        named("journey.test.ts", "is asked in the language that the page changes to, and loses nothing"),
      ],
    },
    "3.2.2": {
      support: "Supports",
      how: "An answer changes nothing until Continue is pressed. What a change makes irrelevant is dropped, and that is said.",
      tests: [
        named("journey.test.ts", "changing an answer drops those that no longer matter, and says so once"),
      ],
    },
    "3.3.1": {
      support: "Supports",
      how: "Each error is in words by its field, and in the one summary at the top of the page, which links to the field.",
      tests: [...common["1.1.1"].tests!, WRONG, HOSTILE_ANSWER],
    },
    "3.3.3": {
      support: "Supports",
      how: "Each error says what to enter, in the words of the ruleset or in GOV.UK’s.",
      tests: [
        WRONG,
        {
          file: "packages/eligibility-rules/test/wording.node.test.ts",
          title: "every type has a whole sentence for every reason",
        },
      ],
    },
    "3.3.4": {
      support: "Supports",
      how: "The outcome says for which reasons, with a link to change each answer. It is no decision, and says so. Nothing is sent to another body before it is allowed.",
      tests: [
        named("server/journey.node.test.ts", "has a link to change each answer in the reasons"),
        named("journey.test.ts", "sends nothing before it is allowed"),
      ],
      page: "Let people check what they send.",
    },
    "3.3.7": {
      support: "Supports",
      how: "What the page or the address says already is not asked. Going back loses nothing.",
      tests: [BACK, named("journey.test.ts", "is not asked what a field of the form says, and follows it")],
    },
    "4.1.3": {
      support: "Supports",
      how: "Each question takes focus at its heading. That a check is under way, and that answers were dropped, is announced once.",
      tests: [
        named("journey.test.ts", "waits for what is under way, is heard to do so once"),
        named("journey.test.ts", "changing an answer drops those that no longer matter, and says so once"),
      ],
    },
  },
};
