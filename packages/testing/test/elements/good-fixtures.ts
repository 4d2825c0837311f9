import type { ApiRule, ComponentUnderTest, Fixture } from "@council-components/testing";
import { until } from "@council-components/testing";
import { MESSAGES } from "./good-finder.ts";

const AUTHOR = {
  en: `<good-finder src="/things"><div class="govuk-form-group"><label class="govuk-label" for="thing">Thing</label>
<input class="govuk-input" id="thing" name="thing"></div>
<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="sure" name="sure" value="yes">
<label class="govuk-label govuk-checkboxes__label" for="sure">I am sure</label></div></good-finder>`,
  cy: `<good-finder src="/things"><div class="govuk-form-group"><label class="govuk-label" for="thing">Peth</label>
<input class="govuk-input" id="thing" name="thing"></div>
<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="sure" name="sure" value="yes">
<label class="govuk-label govuk-checkboxes__label" for="sure">Rwy’n siŵr</label></div></good-finder>`,
} as const;

const find = async (element: HTMLElement): Promise<void> => {
  element.querySelector<HTMLButtonElement>("[data-council-mount] button")?.click();
  await until(() => element.getAttribute("state") !== "search", "an answer");
};

export const SEARCH: Fixture = {
  name: "search",
  description: "As a person first meets it.",
  html: AUTHOR,
  state: "search",
  accessible: {
    en: [
      { role: "button", name: MESSAGES.en.find },
      { role: "textbox", name: "Thing" },
      { role: "heading", name: "Your address" },
    ],
    cy: [
      { role: "button", name: MESSAGES.cy.find },
      { role: "textbox", name: "Peth" },
    ],
  },
};

export const FIXTURES: readonly Fixture[] = [
  SEARCH,
  {
    name: "results",
    description: "Three things to choose from.",
    html: AUTHOR,
    state: "results",
    reach: find,
    accessible: {
      en: [
        { role: "radio", name: "Spade" },
        { role: "group", name: MESSAGES.en.legend },
      ],
      cy: [{ role: "radio", name: "Spade" }],
    },
  },
  {
    name: "problem",
    description: "Nothing could be found out.",
    html: AUTHOR,
    state: "problem",
    reach: find,
    api: [{ match: "/things", status: 500 }],
  },
];

export const RULES: readonly ApiRule[] = [
  { match: "/things", json: { addresses: ["Spade", "Bucket", "Ladder"] } },
];

/** The good element, or another that takes its place in the same fixtures. */
export function component(
  tag: string = "good-finder",
  define: string = "define-good.ts",
): ComponentUnderTest {
  return {
    tag,
    define: `/packages/testing/test/elements/${define}`,
    api: RULES,
    fixtures: FIXTURES.map((fixture) => renamed(fixture, tag)),
  };
}

export function renamed(fixture: Fixture, tag: string): Fixture {
  const rename = (html: string): string => html.replaceAll("good-finder", tag);
  return { ...fixture, html: { en: rename(fixture.html.en), cy: rename(fixture.html.cy) } };
}
