import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { govukRadios } from "@council-components/govuk-templates";
import { html } from "lit";
import { renderToString } from "@council-components/govuk-templates/server";
import { addressLookup, manualAddress, type TemplateContext } from "../src/address-lookup.templates.ts";
import { initialState } from "../src/state.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";

const translate = ((key: string) => `[${key}]`) as TemplateContext["translate"];
const context: TemplateContext = {
  id: "id",
  translate,
  language: "en",
  search: "postcode",
  purpose: "own",
  maxChoices: 50,
  outsideHref: "",
  manual: "always",
  useText: "[use]",
  hasPrimary: false,
  field: (name) => `name-${name}`,
  button: (action) => ({ type: "submit", name: "action", value: action }),
  changeHref: "#",
};
const errorMessage = { text: "[errorPostcode]", visuallyHiddenText: "[errorPrefix]" };

describe("the templates give GOV.UK Frontend's HTML", () => {
  it("radios, with and without an error", () => {
    const addresses = [...sampleAddresses(2), ...sampleAddresses(1, "ZZ1 1AA", "cy")].map(
      (address, index) => ({
        ...address,
        uprn: `${index + 1}`,
      }),
    );
    for (const error of [null, { field: "address", message: "errorPostcode" } as const]) {
      const page = renderToString(
        addressLookup({ ...initialState, view: "results", addresses, choice: "2", error }, context),
      );
      const own = page.slice(0, page.indexOf('<div class="govuk-button-group">'));
      const items = addresses.map(({ uprn, singleLine, language }) => ({
        value: uprn,
        html: language === "cy" ? html`<bdi lang="cy">${singleLine}</bdi>` : html`<bdi>${singleLine}</bdi>`,
      }));
      same(
        own,
        govukRadios({
          idPrefix: "id-address",
          name: "name-address",
          classes: "govuk-radios--small",
          value: "2",
          items,
          hint: { text: "[found]" },
          errorMessage: error ? errorMessage : undefined,
          fieldset: {
            legend: { text: "[select]", classes: "govuk-fieldset__legend--s" },
            attributes: { tabindex: "-1", "data-council-focus": "" },
          },
        }),
        (html) => html.replace("[errorPrefix]:", "[errorPrefix]"),
      );
    }
  });

  it("manual fields", () => {
    const html = renderToString(manualAddress(context, { name: "home", international: true }));
    assert.deepEqual(
      [...html.matchAll(/name="([^"]+)"/g)].map(([, name]) => name),
      ["home-line-1", "home-line-2", "home-town", "home-county", "home-postcode", "home-country"],
    );
    assert.doesNotMatch(
      renderToString(manualAddress({ ...context, purpose: "other" }, { name: "home", international: true })),
      /autocomplete/,
    );
  });
});

function same(
  own: Parameters<typeof renderToString>[0] | string,
  govuk: Parameters<typeof renderToString>[0],
  adapt = (html: string): string => html,
): void {
  const text = typeof own === "string" ? own : renderToString(own);
  assert.equal(normal(text), normal(adapt(renderToString(govuk))));
}

/** White space between tags and the order of attributes do not count. */
function normal(html: string): string {
  return html
    .replace(/\s+/g, " ")
    .replace(/> | </g, (part) => part.trim())
    .replace(/<(\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g, (_tag, name: string, attributes: string) => {
      const sorted = [...attributes.matchAll(/[\w-]+(?:="[^"]*")?/g)]
        .map(([each]) => each.replace('=""', ""))
        .sort();
      return `\n<${[name, ...sorted].join(" ")}>`;
    });
}
