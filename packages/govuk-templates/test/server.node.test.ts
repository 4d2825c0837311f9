import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderToString } from "@council-components/govuk-templates/server";
import { attributes } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { hostile } from "./support/hostile-options.ts";
import { positions, values } from "./support/template-cases.ts";
import { parsed } from "./support/tree.ts";

describe("values are data in every position", () => {
  for (const [position, example] of Object.entries(positions)) {
    it(position, () => {
      for (const value of hostile) {
        const [template, expected] = example(value);
        assert.deepEqual(parsed(renderToString(template)), expected, value);
      }
    });
  }

  it("an object made to look like a template or a directive is refused or shown as text", () => {
    const template: unknown = JSON.parse(`{"_$litType$":1,"strings":["<script>x</script>"],"values":[]}`);
    assert.throws(() => renderToString(html`<p>${template}</p>`), /Invalid template strings/);
    const directive: unknown = JSON.parse(`{"_$litDirective$":"x","values":["<script>"]}`);
    assert.equal(renderToString(html`<p>${directive}</p>`), "<p>[object Object]</p>");
  });
});

describe("values as Lit’s render takes them", () => {
  const onServers: [string, TemplateResult, string][] = [
    // prettier-ignore
    ["a document", html`<!doctype html><html lang=${"cy"}></html>`, `<!doctype html><html lang="cy"></html>`],
    // prettier-ignore
    ["static scripts and styles", html`<style>a>b{}</style><script>a<b</script>`,
      "<style>a>b{}</style><script>a<b</script>"],
  ];
  for (const [name, value, expected] of [...values, ...onServers]) {
    it(name, () => assert.equal(renderToString(value), expected));
  }
});

describe("positions where no value is safe are refused", () => {
  const tag = "b";
  const cases: [string, TemplateResult, RegExp][] = [
    [
      "script",
      html`<script>
        ${1};
      </script>`,
      /a value inside <script>/,
    ],
    [
      "style",
      html`<style>
        a {
          color: ${1};
        }
      </style>`,
      /a value inside <style>/,
    ],
    ["iframe text", html`<iframe>${1}</iframe>`, /a value inside <iframe>/],
    ["tag name", html`<${tag}></b>`, /in the name of a tag/],
    ["part of a tag name", html`<h${1}>x</h1>`, /in the name of a tag/],
    ["end tag", html`<b></${tag}>`, /in the name of a tag/],
    ["attribute name", html`<p data-${tag}="1"></p>`, /in the name of an attribute/],
    ["event handler", html`<p onclick=${"x"}></p>`, /attribute onclick/],
    ["part of an event handler", html`<p ONCLICK="f('${"x"}')"></p>`, /attribute ONCLICK/],
    ["srcdoc", html`<iframe srcdoc=${"x"}></iframe>`, /attribute srcdoc/],
    ["doctype", html`<!doctype ${"x"}>`, /in the name of a tag/],
    ["unfinished tag", html`<p ${"x"}`, /ends inside/],
    // prettier-ignore
    ["open element", html`<ul><li>x</li>`, /does not close <ul>/],
    // prettier-ignore
    ["element closed with a slash", html`<div/>`, /does not close <div>/],
    // prettier-ignore
    ["end tag of an element around the template", html`x</div>`, /<\/div> where no element is open/],
    // prettier-ignore
    ["elements that overlap", html`<b><i>x</b></i>`, /<\/b> where <i> is open/],
    ["template in a textarea", html`<textarea>${html`<b>x</b>`}</textarea>`, /only text can/],
    ["DOM node", html`${{ nodeType: 1 }}`, /DOM node/],
    ["symbol", html`${Symbol("x")}`, /symbol/],
  ];
  for (const [name, template, message] of cases) {
    it(name, () => assert.throws(() => renderToString(template), message));
  }
});

describe("spread attributes", () => {
  const spread = (values: Parameters<typeof attributes>[0]): string =>
    renderToString(html`<p id="own" ?hidden=${true} class=${"a"} ${attributes(values)}></p>`);
  const own = `<p id="own" hidden class="a"`;

  it("take GOV.UK Frontend’s forms of value", () => {
    assert.equal(
      spread({
        a: null,
        b: false,
        c: true,
        d: 1,
        e: { value: true, optional: true },
        f: { value: false, optional: true },
        g: { value: false },
      }),
      `${own} a="" b="false" c="true" d="1" e="" g="false"></p>`,
    );
  });
  it("leave what the template gives as it is", () => {
    assert.equal(spread({ ID: "x", hidden: "until-found", class: "b" }), `${own}></p>`);
  });
  it("can be absent", () => assert.equal(spread(undefined), `${own}></p>`));
  it("make URLs that run script harmless", () => {
    assert.equal(spread({ href: " java\nscript:alert(1)" }), `${own} href="#"></p>`);
  });
  for (const name of [
    "onclick",
    "OnFocus",
    "srcdoc",
    "a b",
    "a=b",
    'a"',
    "a>",
    "",
    "@click",
    ".innerHTML",
    "<a",
  ]) {
    it(`refuse the name ${JSON.stringify(name)}`, () => {
      assert.throws(() => spread({ [name]: "x" }), /is not allowed/);
    });
  }
  it("refuse such names from any directive", () => {
    assert.throws(
      () => renderToString(html`<p ${pairs([["onclick", "x"]])}></p>`),
      /as the name of an attribute/,
    );
  });
});

/** A value in the position of an element that gives pairs, as a directive would. */
function pairs(value: unknown): unknown {
  return value;
}
