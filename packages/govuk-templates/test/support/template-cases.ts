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
import type { ElementTree, Tree } from "./tree.ts";

/** A template for each position in which text can stand, and the tree that a parser must make of it. */
export const positions: Readonly<Record<string, (value: string) => [TemplateResult, readonly Tree[]]>> = {
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

/** Values in templates, and the string that each gives. */
export const values: readonly [name: string, value: unknown, expected: string][] = [
  ["nothing, null, undefined and noChange", html`<p>${nothing}${null}${undefined}${noChange}</p>`, "<p></p>"],
  ["numbers and booleans", html`<p>${0} ${1n} ${true} ${false}</p>`, "<p>0 1 true false</p>"],
  [
    "an attribute of null or undefined",
    html`<p id=${null} class=${undefined}></p>`,
    `<p id="" class=""></p>`,
  ],
  ["an attribute of nothing", html`<p id=${nothing} class="a ${nothing}"></p>`, "<p></p>"],
  ["an attribute of noChange", html`<p id=${noChange} class="a ${noChange}"></p>`, `<p class="a "></p>`],
  ["boolean attributes", html`<p ?hidden=${true} ?inert=${0} ?x=${nothing}></p>`, "<p hidden></p>"],
  ["events and properties", html`<p @click=${() => 1} .data=${"x"} id="a"></p>`, `<p id="a"></p>`],
  ["iterables", html`<p>${new Set([1, html`<b>2</b>`, [3]])}</p>`, "<p>1<b>2</b>3</p>"],
  ["comments, with values in them", html`a<!-- ${1} > -->b`, "ab"],
  ["text with signs", html`a < b & c <3 ${1}`, "a < b & c <3 1"],
  // prettier-ignore
  ["tags written in odd ways", html`<P  CLASS = a  hidden/><br/></p >`, `<P CLASS="a" hidden/><br/></p>`],
  ["a new line that the parser would drop", html`<pre>${"\n\na"}</pre>`, "<pre>\n\n\na</pre>"],
  ["something that is no template", ["<", 1], "&lt;1"],
  ["classMap", html`<p class="x ${classMap({ a: true, b: false })}"></p>`, `<p class="x  a "></p>`],
  ["ifDefined", html`<p id=${ifDefined(undefined)} class=${ifDefined("a")}></p>`, `<p class="a"></p>`],
  [
    "repeat, map, when, keyed, guard",
    html`${repeat([1], (n) => n)}${[...map([2], (n) => n)]}${when(true, () => 3)}${keyed(1, 4)}${guard([], () => 5)}`,
    "12345",
  ],
  ["live", html`<p title=${live("a")} ?hidden=${live(true)}></p>`, `<p title="a" hidden></p>`],
  ["ref", html`<p ${ref(() => undefined)}></p>`, "<p></p>"],
  ["unsafeHTML, which says what it is", html`${unsafeHTML("<b>x</b>")}`, "<b>x</b>"],
];

/** As a parser gives it. It drops no character of the values used here but the markers of new lines. */
function element(name: string, given: Record<string, string>, ...children: Tree[]): ElementTree {
  return { name, attributes: Object.entries(given), children: children.filter((child) => child !== "") };
}
