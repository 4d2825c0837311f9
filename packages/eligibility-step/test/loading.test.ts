import {
  testLateLoading,
  testPartialLoading,
  until,
  type Bilingual,
  type Fixture,
  type Page,
  type ServerStep,
} from "@council-components/testing";
import { compileRuleset, type Answers, type RulesetFile } from "@council-components/eligibility-rules";
import { answer, CONTINUE, heading, press, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { asking, checkedBenefit, gardenWaste } from "../fixtures/rulesets.ts";
import { en } from "../src/messages/en.ts";
import type { AnswerError } from "../src/read-answer.ts";
import { renderEligibilityStep } from "../src/server/render.ts";
import { component, fixture } from "./component.ts";

const today = "2026-11-30";
const wrong: AnswerError = { reason: "missing", message: "Select yes or no", parts: ["value"] };

/** A page of the server half, in both languages. */
function step(name: string, file: RulesetFile, answers: Answers = {}, error?: AnswerError): ServerStep {
  const ruleset = compileRuleset(file);
  const render = (language: string): string =>
    renderEligibilityStep(ruleset, answers, {
      today,
      language,
      error,
      action: "/eligibility",
      headingLevel: 1,
      enhance: { checks: "/checks" },
    });
  return { name: `${name} of the server half`, html: { en: render("en"), cy: render("cy") } };
}

/** A fixture in a form whose button is not called what the question's is. */
function inForm(name: string): Fixture {
  const { html, ...rest } = fixture(name);
  const wrap = (content: string): string =>
    `<form action="/apply" method="post" novalidate>${content}<button class="govuk-button">Apply</button></form>`;
  return { ...rest, html: { en: wrap(html.en), cy: wrap(html.cy) } };
}

const element = (page: Page): HTMLElement => page.find(component.tag);
const shown = (page: Page): Promise<unknown> => until(() => heading(element(page)), "the first question");

testLateLoading(component, {
  fixtures: ["question-date", "question-choices", "second-question"].map(inForm),
  steps: [
    step("the first question", gardenWaste),
    step("a date", gardenWaste, { livesHere: true }),
    step("an amount with “I do not know”", asking("money")),
    step("an error", gardenWaste, {}, wrong),
    step("the permission", checkedBenefit),
    step("the outcome", gardenWaste, { livesHere: false }),
  ],
  firstError: async (page) => {
    await shown(page);
    press(element(page), CONTINUE);
  },
});

const checking: Bilingual = authorHtml(gardenWaste, { attributes: 'checks="/checks"' });

testPartialLoading(component, en, [
  {
    name: "comes to an outcome",
    fixture: { ...fixture("second-question"), html: checking },
    act: async (page) => {
      await answer(element(page), "yes");
      await answer(element(page), "27", "3", "1950");
      await untilState(element(page), "outcome");
    },
  },
  {
    name: "is told what is wrong with an answer",
    fixture: { ...fixture("second-question"), html: checking },
    act: async (page) => {
      await shown(page);
      press(element(page), CONTINUE);
      await until(() => page.focused?.closest(".govuk-error-summary"), "the error summary");
    },
  },
]);
