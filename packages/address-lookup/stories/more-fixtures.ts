import type { Fixture } from "@council-components/testing";
import { press, type, until, untilState } from "../fixtures/act.ts";
import { fixtures } from "../fixtures/index.ts";

const POSTCODE = /^\s*(Postcode|Cod post)\s*$/;
const FIND = /Find address|Dod o hyd i gyfeiriad/;
const MANUAL = /Enter address manually|Nodwch y cyfeiriad â llaw/;

const { html } = published("search");

/** What happens on a bad day, and to a form that is sent too early. */
export const moreFixtures: readonly Fixture[] = [
  {
    name: "slow",
    description:
      "The answer takes more than two seconds: the element says so, and manual entry stays at hand.",
    html,
    state: "search",
    api: [{ match: "/addresses", hold: "for ever" }],
    reach: async (element) => {
      await search(element);
      await until(() => element.hasAttribute("busy") && element.querySelector(".govuk-inset-text"));
    },
  },
  {
    name: "offline",
    description: "There is no connection: the element says so, and keeps what was typed.",
    html,
    state: "search",
    api: [{ match: "/addresses", offline: true }],
    reach: searchInVain,
  },
  {
    name: "busy-service",
    description: "The address API says that it is too busy, and when to try again.",
    html,
    state: "search",
    api: [{ match: "/addresses", status: 429, headers: { "retry-after": "120" }, json: {} }],
    reach: searchInVain,
  },
  {
    name: "nothing-chosen",
    description: "Use this address, with no address chosen.",
    html: published("results-to-confirm").html,
    state: "results",
    api: published("results").api ?? [],
    reach: async (element) => {
      await published("results").reach?.(element);
      press(element, /Use this address|Defnyddio’r cyfeiriad hwn/);
      await until(() => document.querySelector(".govuk-error-summary"));
    },
  },
  {
    name: "one-button-a-screen",
    description: "With data-address-continue, the page’s button is out of sight until there is an address.",
    html: {
      en: marked(form(html.en, "Continue")),
      cy: marked(form(html.cy, "Parhau")),
    },
    state: "results",
    api: published("results").api ?? [],
    reach: async (element) => published("results").reach?.(element),
  },
  {
    name: "manual-after-search",
    description:
      'With manual="after-search", typing the address is first offered when a search has not helped.',
    html: { en: afterSearch(html.en), cy: afterSearch(html.cy) },
    state: "search",
  },
  {
    name: "checked-in-the-browser",
    description: 'With validate="client", fields that are missing are named before the form is sent.',
    html: { en: form(html.en, "Continue"), cy: form(html.cy, "Parhau") },
    state: "manual",
    reach: async (element) => {
      await until(() => element.hasAttribute("state"));
      press(element, MANUAL);
      await untilState(element, "manual");
      element.closest("form")?.requestSubmit();
      await until(() => document.querySelector(".govuk-error-summary"));
    },
  },
];

function published(name: string): Fixture {
  const found = fixtures.find((one) => one.name === name);
  if (!found) throw new Error(`There is no fixture “${name}”`);
  return found;
}

async function search(element: HTMLElement): Promise<void> {
  await until(() => element.hasAttribute("state"));
  type(element, POSTCODE, "ZZ1 1AA");
  press(element, FIND);
}

async function searchInVain(element: HTMLElement): Promise<void> {
  await search(element);
  await until(() => !element.hasAttribute("busy") && element.querySelector(".govuk-inset-text"));
}

function marked(html: string): string {
  return html.replace("<button", "<button data-address-continue");
}

function afterSearch(html: string): string {
  return html.replace("<council-address-lookup", '<council-address-lookup manual="after-search"');
}

function form(lookup: string, button: string): string {
  return `<form method="post" novalidate>
${lookup.replace("<council-address-lookup", '<council-address-lookup validate="client"')}
<button class="govuk-button" data-module="govuk-button">${button}</button>
</form>`;
}
