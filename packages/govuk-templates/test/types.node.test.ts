import assert from "node:assert/strict";
import { it } from "node:test";
import { govukFooter, govukHint, govukInput, govukRadios } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";

it("a string is no HTML, for the type checker and when it gets there all the same", () => {
  // @ts-expect-error a string for `html`
  assert.match(renderToString(govukHint({ html: "<b>x</b>" })), /&lt;b&gt;x/);
  // @ts-expect-error a string for nested `html`
  assert.match(renderToString(govukRadios({ items: [{ html: "<b>x</b>" }] })), /&lt;b&gt;x/);
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
