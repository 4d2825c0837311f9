import { govukTemplate, govukTemplateBody } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { assertEqual } from "@council-components/testing";
import { render } from "lit";
import { fromDom, parsedByBrowser } from "./support/dom-tree.ts";
import { hostile } from "./support/hostile-options.ts";
import { normalise } from "./support/normalise.ts";
import { pageOptions, withTemplates } from "./support/page-options.ts";
import { positions, values } from "./support/template-cases.ts";
import type { Tree } from "./support/tree.ts";

describe("the string, parsed, is what Lit renders", () => {
  for (const [name, value] of values) it(name, () => assertSame(value));

  for (const [name, example] of Object.entries(positions)) {
    it(`hostile data: ${name}`, () => {
      for (const text of hostile) {
        const [template, expected] = example(text);
        assertEqual(assertSame(template), JSON.stringify(canonical(expected)), text);
      }
    });
  }
});

describe("a page’s body by Lit is that of the string, which another test holds to template.njk", () => {
  for (const [name, options] of pageOptions) {
    it(`with ${name}`, () => {
      const templates = withTemplates(options);
      const container = document.createElement("div");
      render(govukTemplateBody(templates), container);
      const page = new DOMParser().parseFromString(renderToString(govukTemplate(templates)), "text/html");
      page.body.querySelector("script")!.remove();
      assertEqual(normalise(fromDom(container)), normalise(fromDom(page.body)));
    });
  }
});

function assertSame(value: unknown): string {
  const container = document.createElement("div");
  render(value, container);
  const rendered = JSON.stringify(canonical(fromDom(container)));
  assertEqual(JSON.stringify(canonical(parsedByBrowser(renderToString(value)))), rendered);
  return rendered;
}

/** With neighbouring texts as one, for Lit has markers between them, and attributes in order of their names. */
function canonical(trees: readonly Tree[]): Tree[] {
  const result: Tree[] = [];
  for (const tree of trees) {
    const last = result.at(-1);
    if (typeof tree !== "string") {
      result.push({
        name: tree.name,
        attributes: [...tree.attributes].sort(),
        children: canonical(tree.children),
      });
    } else if (typeof last === "string") result[result.length - 1] = last + tree;
    else if (tree) result.push(tree);
  }
  return result;
}
