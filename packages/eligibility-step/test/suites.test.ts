import {
  testAccessibility,
  testFailedRequests,
  testHostileData,
  testMessages,
  testRecordings,
  testStrictPolicy,
  testUpgrade,
  testWarnings,
  testWithoutScript,
  type Page,
} from "@council-components/testing";
import { answerWrongly, heading, until } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { hostileRuleset } from "../fixtures/hostile-ruleset.ts";
import { asking, checkedBenefit, gardenWaste } from "../fixtures/rulesets.ts";
import type { CouncilEligibilityStep } from "../src/eligibility-step.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

const PRODUCTION = "/packages/eligibility-step/src/define.ts";
const step = (page: Page): CouncilEligibilityStep => page.find<CouncilEligibilityStep>(component.tag);

testWithoutScript(component);
// A script that holds JSON cannot be made or cloned by script under Trusted Types: hence the attribute.
testUpgrade(component, fixture("ruleset-in-an-attribute"));
testAccessibility(component);
testStrictPolicy(component);
testRecordings(component);
testMessages("council-eligibility-step", { en: { ...en }, cy: { ...cy } });

testHostileData(
  component,
  (["question", "permission", "outcome"] as const).map((shows) => ({
    name: `a ruleset’s ${shows}`,
    show: async (page, text) => {
      const element = step(page);
      element.checks = "/checks";
      element.ruleset = hostileRuleset(text, shows);
      await until(() => element.getAttribute("state") === shows && heading(element));
      await element.updateComplete;
      if (shows !== "question") return;
      page.find<HTMLButtonElement>("[data-council-mount] .govuk-button").click();
      await until(() => element.querySelector("[data-council-mount] .govuk-error-message"));
    },
  })),
);

testHostileData(component, [
  {
    name: "what somebody typed, after an error",
    fixture: "question-national-insurance-number",
    show: async (page, text) => {
      const element = step(page);
      element.ruleset = { ...asking("national-insurance-number") };
      await element.updateComplete;
      await answerWrongly(element, text);
    },
  },
]);

// The address of a ruleset, on a page that has nothing inside the element.
const title = (text: string): object => ({
  ...gardenWaste,
  id: "loaded",
  questions: [
    { ...gardenWaste.questions[0], label: { en: text, cy: text } },
    ...gardenWaste.questions.slice(1),
  ],
});
const bare =
  '<label for="note">Note</label><input id="note" name="note" value="Typed before"><council-eligibility-step></council-eligibility-step>';
const load = async (page: Page, src: string): Promise<void> => {
  const again = page.all("[data-council-action=retry]")[0];
  if (again && step(page).src === src) again.click();
  else step(page).src = src;
};
testFailedRequests(
  { ...component, define: PRODUCTION },
  {
    fixture: { name: "bare", description: "Nothing inside.", html: { en: bare, cy: bare } },
    ask: (page) => load(page, "/rules/first.json"),
    askAgain: (page) => load(page, "/rules/second.json"),
    firstRequest: "first",
    typed: "Typed before",
    goodAnswer: title("The first question"),
    firstShows: "The first question",
    secondAnswer: title("The second question"),
    secondShows: "The second question",
    message: (_, language) => ({ en, cy })[language].problemLoad,
    wayOut: { en: en.tryAgain, cy: cy.tryAgain },
  },
);

const good = authorHtml(gardenWaste).en;
testWarnings(component, PRODUCTION, [
  {
    name: "no ruleset",
    html: authorHtml(gardenWaste, { elsewhere: true }).en,
    warning: /there is no ruleset/,
  },
  {
    name: "a ruleset with a fault",
    html: good.replace('"oldEnough or lowIncome', '"oldEnuff or lowIncome').replace("age >= 66", "age >= "),
    warning: /its ruleset has faults: .*age|its ruleset has faults/,
  },
  {
    name: "a ruleset that has expired",
    html: authorHtml({ ...gardenWaste, validTo: "2026-06-30" }).en,
    warning: /its ruleset, .*@.*, has expired\. Give the element the version that is valid today/,
  },
  {
    name: "a ruleset that is not valid yet",
    html: authorHtml({ ...gardenWaste, validFrom: "2999-04-01" }).en,
    warning: /its ruleset, .*@.*, is not valid yet/,
  },
  {
    name: "nothing for those without script",
    html: '<council-eligibility-step src="/rules.json"></council-eligibility-step>',
    warning: /there is nothing inside it for those without script/,
    act: (page) => page.api.respond({ match: "/rules", json: gardenWaste }),
  },
  {
    name: "a history that is not known",
    html: good.replace("<council-eligibility-step", '$& history="path"'),
    warning: /history="path" is not known/,
  },
  {
    name: "a level that is not known",
    html: good.replace("<council-eligibility-step", '$& heading-level="7"'),
    warning: /heading-level="7" is not known/,
  },
  {
    name: "a check without an address",
    html: authorHtml(checkedBenefit).en,
    warning: /"benefitCheck" is a check in real time/,
  },
  {
    name: "data-given that the ruleset does not declare",
    html: `<input type="hidden" name="c" data-given="address.custodian">${good}`,
    warning: /data-given="address.custodian" is not declared/,
  },
  {
    name: "two of one name",
    html: good + good.replace("<div>", "<div><p>Another</p>"),
    warning: /another element has name="eligibility"/,
  },
  {
    name: "text directly inside",
    html: good.replace("<div>", "Answer these <div>"),
    warning: /text directly inside/,
  },
  { name: "no stylesheet", html: good, warning: /the stylesheet is not there/, stylesheets: [] },
  {
    name: "the tag is another class’s already",
    html: good,
    warning: /<council-eligibility-step>: another class has this name already/,
    act: (page) => {
      const Known = page.window.customElements.get(component.tag) as typeof CouncilEligibilityStep;
      class Another extends Known {}
      Another.define();
    },
  },
]);
