import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Question } from "@council-components/eligibility-rules";
import {
  govukBackLink,
  govukButton,
  govukCheckboxes,
  govukDateInput,
  govukInput,
  govukRadios,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { questions } from "../fixtures/rulesets.ts";
import type { TemplateContext } from "../src/template-context.ts";
import { actionButton, backLink } from "../src/page.templates.ts";
import { questionPage, type QuestionPage } from "../src/question.templates.ts";
import { NONE, UNSURE, type AnswerError } from "../src/read-answer.ts";

// The element has lean templates of its own, which must give the HTML that GOV.UK Frontend's templates give.
const context: TemplateContext = {
  id: "e",
  translate: (key) => (key === "errorPrefix" ? "Error: " : `[${key}]`),
  language: "en",
  headingLevel: 1,
  field: (part) => `name-${part}`,
  button: (action) => ({ name: "action", value: action }),
  backHref: "#back",
  changeHref: () => "#",
};
const error: AnswerError = { reason: "missing", message: "Wrong", parts: ["value"] };
const errorMessage = { text: "Wrong" };
const title = (text: string): unknown =>
  html`<h1 class="govuk-fieldset__heading" tabindex="-1" data-council-focus="">${text}</h1>`;

/** What a question shows between its back link and its button. */
function field(page: Pick<QuestionPage, "question"> & Partial<QuestionPage>): string {
  const text = renderToString(questionPage({ raw: {}, ...page }, context));
  return text.slice(text.indexOf('<div class="govuk-form-group'), text.indexOf("<button"));
}
function legend({ label }: Question): { html: never; classes: string } {
  return { html: title(label["en"]!) as never, classes: "govuk-fieldset__legend--l" };
}

describe("the element's own templates give GOV.UK Frontend's HTML", () => {
  for (const wrong of [undefined, error]) {
    const how = wrong ? ", with an error" : "";

    it(`radios${how}`, () => {
      const question: Question = questions.choice;
      same(
        field({ question, raw: { value: ["flat"] }, error: wrong }),
        govukRadios({
          idPrefix: "e-home",
          name: "name-value",
          value: "flat",
          fieldset: { legend: legend(question) },
          hint: { text: question.hint!["en"] },
          errorMessage: wrong && errorMessage,
          items: [
            { value: "house", text: "A house or bungalow" },
            {
              value: "flat",
              text: "A flat",
              hint: { text: "With a front door of its own, or a shared one" },
            },
            { value: "boat", text: "A boat or caravan" },
            { divider: "[or]" },
            { value: UNSURE, text: "I do not know", id: "e-home-4" },
          ],
        }),
      );
    });

    it(`checkboxes${how}`, () => {
      const question: Question = { ...questions.choices, unsure: undefined as never };
      same(
        field({ question, raw: { value: ["carer"] }, error: wrong }),
        govukCheckboxes({
          idPrefix: "e-benefits",
          name: "name-value",
          values: ["carer"],
          fieldset: { legend: legend(question) },
          hint: { text: question.hint!["en"] },
          errorMessage: wrong && errorMessage,
          items: [
            { value: "pension", text: "Pension Credit" },
            { value: "universal", text: "Universal Credit" },
            { value: "carer", text: "Carer’s Allowance" },
            { divider: "[or]" },
            { value: NONE, text: "None of these", behaviour: "exclusive", id: "e-benefits-4" },
          ],
        }),
      );
    });

    it(`date${how}`, () => {
      const question: Question = questions.date;
      const parts = wrong && { ...wrong, parts: ["month"] as const };
      same(
        field({ question, raw: { day: ["27"], month: ["March"] }, error: parts }),
        govukDateInput({
          id: "e-dateOfBirth",
          fieldset: { legend: legend(question) },
          hint: { text: question.hint!["en"] },
          errorMessage: wrong && errorMessage,
          items: (["day", "month", "year"] as const).map((part, index) => ({
            name: `name-${part}`,
            id: `e-dateOfBirth-${part}`,
            label: `[${part}]`,
            value: ["27", "March", undefined][index],
            classes: `govuk-input--width-${part === "year" ? 4 : 2}`,
            autocomplete: `bday-${part}`,
            error: !!wrong && part === "month",
          })),
        }),
        // A month can be a name: no keyboard of figures for it.
        (text) =>
          text.replace(/<input[^>]*id="e-dateOfBirth-month"[^>]*>/, (input) =>
            input.replace(' inputmode="numeric"', ""),
          ),
      );
    });

    it(`money${how}`, () => {
      const question: Question = { ...questions.money, unsure: undefined as never };
      same(
        field({ question, raw: { value: ["12"] }, error: wrong }),
        govukInput({
          id: "e-savings",
          name: "name-value",
          value: "12",
          classes: "govuk-input--width-10",
          inputmode: "decimal",
          spellcheck: false,
          prefix: { text: "£" },
          label: { text: question.label["en"], classes: "govuk-label--l", isPageHeading: true },
          hint: { text: question.hint!["en"] },
          errorMessage: wrong && errorMessage,
        }),
        focusable,
      );
    });
  }

  it("National Insurance number and postcode", () => {
    for (const [question, hint, autocomplete] of [
      [questions["national-insurance-number"] as Question, "[hintNationalInsurance]", undefined],
      [questions.postcode as Question, undefined, "postal-code"],
    ] as const)
      same(
        field({ question }),
        govukInput({
          id: `e-${question.id}`,
          name: "name-value",
          classes: "govuk-input--width-10",
          autocapitalize: "characters",
          autocomplete,
          spellcheck: false,
          label: { text: question.label["en"], classes: "govuk-label--l", isPageHeading: true },
          hint: hint === undefined ? undefined : { text: hint },
        }),
        focusable,
      );
  });

  it("button and back link", () => {
    same(
      renderToString(actionButton("continue", "Go", context)),
      govukButton({
        text: "Go",
        name: "action",
        value: "continue",
        attributes: { "data-council-action": "continue" },
      }),
    );
    same(
      renderToString(backLink(context)),
      govukBackLink({ text: "[back]", href: "#back", attributes: { "data-council-action": "back" } }),
    );
  });
});

/** The heading takes focus when its page comes. */
function focusable(text: string): string {
  return text.replace(
    '<h1 class="govuk-label-wrapper"',
    '<h1 class="govuk-label-wrapper" tabindex="-1" data-council-focus=""',
  );
}

function same(
  own: string,
  govuk: Parameters<typeof renderToString>[0],
  adapt = (text: string): string => text,
): void {
  assert.equal(normal(own), normal(adapt(renderToString(govuk))));
}

/** White space between tags, the order of attributes and that of classes do not count. */
function normal(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/> | </g, (part) => part.trim())
    .replace(/<(\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g, (_tag, name: string, attributes: string) => {
      const sorted = [...attributes.matchAll(/[\w-]+(?:="[^"]*")?/g)]
        .map(([each]) => each.replace('=""', ""))
        .map((each) => (each.startsWith("class=") ? each.slice(7, -1).split(" ").sort().join(" ") : each))
        .sort();
      return `\n<${[name, ...sorted].join(" ")}>`;
    });
}
