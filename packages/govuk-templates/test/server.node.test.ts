import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderToString } from "@council-components/govuk-templates/server";
import { attributes } from "@council-components/govuk-templates";
import { html, noChange, nothing, svg, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { guard } from "lit/directives/guard.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import { map } from "lit/directives/map.js";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { when } from "lit/directives/when.js";
import { hostile } from "./support/hostile-options.ts";
import { parsed, type ElementTree, type Tree } from "./support/tree.ts";

describe("values are data in every position", () => {
  const positions: Record<string, (value: string) => [TemplateResult, unknown]> = {
    text: (value) => [html`<p>${value}</p>`, [element("p", {}, value)]],
    "text among text": (value) => [html`<p>a ${value} b</p>`, [element("p", {}, `a ${value} b`)]],
    list: (value) => [html`<p>${[value, "!"]}</p>`, [element("p", {}, `${value}!`)]],
    "nested template": (value) => [
      html`<p>${html`<b>${value}</b>`}</p>`,
      [element("p", {}, element("b", {}, value))],
    ],
    attribute: (value) => [html`<p title=${value}></p>`, [element("p", { title: value })]],
    "attribute in double quotes": (value) => [
      html`<p title="a ${value} 'b' ${value}"></p>`,
      [element("p", { title: `a ${value} 'b' ${value}` })],
    ],
    // prettier-ignore
    "attribute in single quotes": (value) => [
      html`<p title='a "b" ${value}' id=x></p>`,
      [element("p", { title: `a "b" ${value}`, id: "x" })],
    ],
    // prettier-ignore
    "attribute without quotes": (value) => [
      html`<p title=a${value}b id=x></p>`,
      [element("p", { title: `a${value}b`, id: "x" })],
    ],
    "spread attribute": (value) => [
      html`<p ${attributes({ "data-x": value })}></p>`,
      [element("p", { "data-x": value })],
    ],
    "text of a textarea": (value) => [html`<textarea>${value}</textarea>`, [element("textarea", {}, value)]],
    "default value of a textarea": (value) => [
      html`<textarea .defaultValue=${value} name="n"></textarea>`,
      [element("textarea", { name: "n" }, value)],
    ],
    "text of a title": (value) => [
      html`<title>${value} – Council</title>`,
      [element("title", {}, `${value} – Council`)],
    ],
    "text of a pre": (value) => [html`<pre>${value}</pre>`, [element("pre", {}, value)]],
    "text in SVG": (value) => [
      html`<svg><text>${svg`<title>${value}</title>`}</text></svg>`,
      [element("svg", {}, element("text", {}, element("title", {}, value)))],
    ],
  };
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
  const cases: [string, unknown, string][] = [
    [
      "nothing, null, undefined and noChange",
      html`<p>${nothing}${null}${undefined}${noChange}</p>`,
      "<p></p>",
    ],
    ["numbers and booleans", html`<p>${0} ${1n} ${true} ${false}</p>`, "<p>0 1 true false</p>"],
    [
      "an attribute of null or undefined",
      html`<p id=${null} class=${undefined}></p>`,
      `<p id="" class=""></p>`,
    ],
    ["an attribute of nothing", html`<p id=${nothing} class="a ${nothing}"></p>`, "<p></p>"],
    ["an attribute of noChange", html`<p id=${noChange} class="a ${noChange}"></p>`, `<p class="a "></p>`],
    ["boolean attributes", html`<p ?hidden=${true} ?inert=${0} ?x=${nothing}></p>`, "<p hidden></p>"],
    ["events and properties", html`<p @click=${() => 1} .title=${"x"} id="a"></p>`, `<p id="a"></p>`],
    ["iterables", html`<p>${new Set([1, html`<b>2</b>`, [3]])}</p>`, "<p>1<b>2</b>3</p>"],
    ["comments, with values in them", html`a<!-- ${1} > -->b`, "ab"],
    // prettier-ignore
    ["a document", html`<!doctype html><html lang=${"cy"}></html>`, `<!doctype html><html lang="cy"></html>`],
    // prettier-ignore
    ["static scripts and styles", html`<style>a>b{}</style><script>a<b</script>`, "<style>a>b{}</style><script>a<b</script>"],
    ["text with signs", html`a < b & c <3 ${1}`, "a < b & c <3 1"],
    // prettier-ignore
    ["tags written in odd ways", html`<P  CLASS = a  hidden/><br/></p >`, `<P CLASS="a" hidden/><br/></p>`],
    ["a new line that the parser would drop", html`<pre>${"\n\na"}</pre>`, "<pre>\n\n\na</pre>"],
    ["something that is no template", ["<", 1], "&lt;1"],
    ["classMap", html`<p class="x ${classMap({ a: true, b: false })}"></p>`, `<p class="x  a "></p>`],
    ["ifDefined", html`<p id=${ifDefined(undefined)} class=${ifDefined("a")}></p>`, `<p class="a"></p>`],
    [
      "repeat, map, when, keyed, guard",
      html`${repeat([1], (n) => n)}${map([2], (n) => n)}${when(true, () => 3)}${keyed(1, 4)}${guard([], () => 5)}`,
      "12345",
    ],
    ["live", html`<p title=${live("a")} ?hidden=${live(true)}></p>`, `<p title="a" hidden></p>`],
    ["ref", html`<p ${ref(() => undefined)}></p>`, "<p></p>"],
    ["unsafeHTML, which says what it is", html`${unsafeHTML("<b>x</b>")}`, "<b>x</b>"],
  ];
  for (const [name, value, expected] of cases) {
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

/** As a parser gives it. It drops no character of the values used here but the markers of new lines. */
function element(name: string, given: Record<string, string>, ...children: Tree[]): ElementTree {
  return { name, attributes: Object.entries(given), children: children.filter((child) => child !== "") };
}
