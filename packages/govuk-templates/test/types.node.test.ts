import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  govukButton,
  govukFooter,
  govukHint,
  govukInput,
  govukRadios,
  govukTable,
  govukTemplate,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { components } from "./support/components.ts";
import { macroOptions } from "./support/published-fixtures.ts";

it("a string is no HTML, for the type checker and when it gets there all the same", () => {
  // @ts-expect-error a string for `html`
  assert.match(renderToString(govukHint({ html: "<b>x</b>" })), /&lt;b&gt;x/);
  // @ts-expect-error a string for nested `html`
  assert.match(renderToString(govukRadios({ name: "a", items: [{ html: "<b>x</b>" }] })), /&lt;b&gt;x/);
  assert.match(renderToString(govukHint({ html: html`<b>x</b>` })), /<b>x/);
});

it("a misspelt option is an error", () => {
  // @ts-expect-error `errormessage`
  assert.doesNotMatch(renderToString(govukInput({ id: "a", errormessage: { text: "x" } })), /error/);
});

it("a council’s footer has no crown", () => {
  const footer = renderToString(govukFooter({ crown: false, copyright: { text: "© Council of Aberwylan" } }));
  assert.doesNotMatch(footer, /crown|nationalarchives\.gov\.uk\/information/i);
  assert.match(footer, /© Council of Aberwylan/);
});

it("a value that GOV.UK Frontend does not know is an error for the type checker", () => {
  // @ts-expect-error `sumbit` is no type of button
  govukButton({ text: "Send", type: "sumbit" });
  // @ts-expect-error a format without a style
  govukTable({ rows: [[{ text: "£1", format: "number" }]] });
  // @ts-expect-error a keyboard that no phone has
  govukInput({ name: "a", label: { text: "A" }, inputmode: "number" });
  // @ts-expect-error radios without a name are not one question
  govukRadios({ items: [{ value: "yes", text: "Yes" }] });
  // @ts-expect-error radios without items
  govukRadios({ name: "a" });
  // @ts-expect-error a width that the grid does not have
  govukFooter({ navigation: [{ title: "A", width: "two-third" }] });
  // @ts-expect-error a page without content
  assert.throws(() => govukTemplate({ pageTitle: "A" }));
  // @ts-expect-error a block of template.njk that would leave out <footer>
  govukTemplate({ pageTitle: "A", content: html`a`, footer: html`b` });
});

describe("an empty call", () => {
  for (const [component, template] of Object.entries(components)) {
    it(`of ${component} gives what the macro gives, or says what is missing`, () => {
      const call = template as (options?: object) => unknown;
      const needed = macroOptions(component).filter(({ required }) => required);
      // GOV.UK Frontend's macro says that it needs them, and works without
      if (!needed.length || ["back-link", "service-navigation"].includes(component)) {
        assert.equal(renderToString(call()), renderToString(call({})));
        return;
      }
      const macro = `govuk${component.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
      assert.throws(() => call(), {
        name: "TypeError",
        message: new RegExp(`^${macro} needs ${needed[0]!.name}`),
      });
    });
  }
});

it("a council’s footer says no licence unless it is given", () => {
  const footer = (options: object): string => renderToString(govukFooter({ crown: false, ...options }));
  assert.doesNotMatch(footer({}), /licen[cs]e/i);
  assert.doesNotMatch(footer({ contentLicence: null }), /licen[cs]e/i);
  assert.match(footer({ contentLicence: { text: "Ours to use" } }), /licence-description">Ours to use</);
  assert.match(renderToString(govukFooter()), /Open Government Licence v3\.0/);
});
