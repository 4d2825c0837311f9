import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import {
  govukFooter,
  govukGenericHeader,
  govukTemplate,
  govukTemplateBody,
  supportedScriptHash,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { normalise } from "./support/normalise.ts";
import { nunjucksPage } from "./support/nunjucks-page.ts";
import { pageOptions, withTemplates } from "./support/page-options.ts";
import { parsedPage } from "./support/tree.ts";

describe("a page", () => {
  it("is looked at with at least 30 sets of options", () => {
    assert.ok(pageOptions.length >= 30, `${pageOptions.length}`);
  });

  for (const [name, options] of pageOptions) {
    it(`with ${name} is that of GOV.UK Frontend’s template.njk`, () => {
      const expected = normalised(nunjucksPage(options));
      assert.equal(normalised(renderToString(govukTemplate(withTemplates(options)))), expected);
    });
  }

  it("says what is missing", () => {
    const empty = govukTemplate as (options?: object) => unknown;
    const both =
      "govukTemplate needs pageTitle, the text of <title>, and content, a template of what is in <main>";
    assert.throws(() => empty(), { message: both });
    assert.throws(() => empty({}), { message: both });
    assert.throws(() => empty({ pageTitle: "Bins" }), { message: /^govukTemplate needs content/ });
    const emptyBody = govukTemplateBody as (options?: object) => unknown;
    assert.throws(() => emptyBody(), {
      message: "govukTemplateBody needs content, a template of what is in <main>",
    });
  });

  it("shows hostile text as text", () => {
    const attack = `"></title><script>alert(1)</script>`;
    const page = renderToString(
      govukTemplate({
        pageTitle: attack,
        content: html`${attack}`,
        htmlLang: attack,
        htmlClasses: attack,
        cspNonce: attack,
        bodyClasses: attack,
        serviceName: attack,
        mainLang: attack,
        themeColor: attack,
      }),
    );
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it("has the inline script whose hash is published", () => {
    const page = renderToString(govukTemplate({ pageTitle: "Bins", content: html`<p>Bins</p>` }));
    const [, script] = /<script>([^<]*)<\/script>/.exec(page) ?? [];
    assert.equal(supportedScriptHash, `sha256-${createHash("sha256").update(script!).digest("base64")}`);
  });

  it("of a council shows nothing that is GOV.UK’s", () => {
    const page = renderToString(
      govukTemplate({
        pageTitle: "Bins – Council of Aberwylan",
        govukHeader: govukGenericHeader({ logoText: "Council of Aberwylan" }),
        content: html`<h1 class="govuk-heading-l">Bins</h1>`,
        govukFooter: govukFooter({ crown: false, copyright: { text: "© Council of Aberwylan" } }),
      }),
    );
    assert.doesNotMatch(page, /crown|GOV\.UK|nationalarchives|licen[cs]e|1d70b8|govuk-icon/i);
  });
});

function normalised(page: string): string {
  return normalise(parsedPage(page));
}
