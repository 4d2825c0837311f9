import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Address } from "@council-components/address";
import { renderToString } from "@council-components/govuk-templates/server";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import { manualErrors } from "../src/address-fields.ts";
import { addressLookup, madeFields, type TemplateContext } from "../src/address-lookup.templates.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { renderAddressLookup, type AddressLookupPage } from "../src/server/render.ts";
import { translate } from "../src/server/words.ts";
import { initialState, views, type AddressLookupState, type ErrorField, type View } from "../src/state.ts";

/** The fields that may be left empty, by the end of their ids. The property may, until it is asked for. */
const OPTIONAL = ["property", "line-2", "county"];
const OPTIONAL_WORDS = { en: /\(optional\)/i, cy: /\(dewisol\)/i };

const MAX_CHOICES = 5;
const [address] = sampleAddresses(1);
const few = sampleAddresses(3);
const many = sampleAddresses(MAX_CHOICES + 1);

/** The fields of a view that an error can stand beside. */
const errorsOf = (view: View, addresses: readonly Address[]): (ErrorField | null)[] => {
  if (view === "search") return [null, "postcode", "query"];
  return [null, view === "results" && addresses.length > MAX_CHOICES ? "property" : "address"];
};

/** Every view, with what can be in it: few addresses, many, none; each error; a request under way or failed. */
const states: readonly AddressLookupState[] = views.flatMap((view) =>
  [[], few, many].flatMap((addresses) =>
    errorsOf(view, addresses).flatMap((field) =>
      ["", "looking", "problem"].map((wait): AddressLookupState => ({
        ...initialState,
        view,
        addresses,
        address: view === "selected" || view === "outside" ? address! : null,
        postcode: "ZZ1 1AA",
        searched: "ZZ1 1AA",
        error: field && { field, message: "errorProperty" },
        waiting: wait === "looking" ? "looking" : "",
        problem: wait === "problem" ? { kind: "failed" } : null,
      })),
    ),
  ),
);

/** Whether this screen asks for the property: there are too many addresses to show. */
const asksForProperty = ({ view, addresses }: AddressLookupState): boolean =>
  view === "results" && addresses.length > MAX_CHOICES;

function context(language: "en" | "cy", more: Partial<TemplateContext>): TemplateContext {
  return {
    id: "lookup",
    translate: translate(language),
    language,
    search: "postcode",
    purpose: "own",
    maxChoices: MAX_CHOICES,
    outsideHref: "",
    manual: "always",
    useText: "",
    hasPrimary: false,
    form: "",
    button: () => ({ type: "button" }),
    changeHref: "#",
    ...more,
  };
}

/** The labels of a page, by the id of their field. */
function labels(page: string): (readonly [id: string, label: string, field: string])[] {
  return [...page.matchAll(/<label[^>]*\bfor="([^"]+)"[^>]*>([^]*?)<\/label>/g)].map(
    ([, id = "", label = ""]) => {
      const field = [...page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].find(([tag]) =>
        tag.includes(`id="${id}"`),
      );
      return [id, label.trim(), field?.[0] ?? ""];
    },
  );
}

/** @returns how many labels were looked at */
function check(page: string, language: "en" | "cy", asked: boolean): number {
  const found = labels(page);
  for (const [id, label, field] of found) {
    assert.notEqual(field, "", `${id} has a field`);
    const says = OPTIONAL_WORDS[language].test(label);
    const end = OPTIONAL.find((each) => id.endsWith(`-${each}`));
    const may = end !== undefined && !(end === "property" && asked);
    assert.equal(says, may, `“${label}” of ${id}, in ${language}`);
    if (says) assert.doesNotMatch(field, /\brequired\b|aria-invalid/, `${id} is asked for`);
  }
  return found.length;
}

for (const language of ["en", "cy"] as const) {
  describe(`“(optional)” stands on what may be left empty and on nothing else (${language})`, () => {
    it("in every state of the element", () => {
      let looked = 0;
      for (const state of states) {
        for (const search of ["postcode", "text"] as const) {
          const page = renderToString(addressLookup(state, context(language, { search })));
          looked += check(page, language, asksForProperty(state));
        }
      }
      assert.ok(looked > 50, `${looked} labels`);
    });

    it("on every page of the server half", () => {
      let looked = 0;
      for (const state of states) {
        for (const international of [false, true]) {
          const page: AddressLookupPage = { ...state, manualErrors: state.error ? manualErrors({}) : [] };
          const options = { language, international, maxChoices: MAX_CHOICES };
          looked += check(renderAddressLookup(page, options), language, asksForProperty(state));
        }
      }
      assert.ok(looked > 50, `${looked} labels`);
    });

    it("in the fields that the element makes", () => {
      for (const international of [false, true]) {
        const fields = madeFields(context(language, {}), { name: "home", international }, "Address");
        assert.equal(check(renderToString(fields), language, false), international ? 6 : 5);
      }
    });

    it("nor does a message about an error speak of it", () => {
      const words = language === "cy" ? cy : en;
      for (const [key, text] of Object.entries(words)) {
        if (key.startsWith("error")) assert.doesNotMatch(JSON.stringify(text), OPTIONAL_WORDS[language], key);
      }
    });
  });
}
