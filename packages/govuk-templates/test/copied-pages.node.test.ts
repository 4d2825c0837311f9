import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  govukTemplate,
  supportedScriptHash,
  type TemplateOptions,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";
import { trusted } from "./support/fixtures.ts";
import { normalise } from "./support/normalise.ts";
import { copiedPages } from "./support/copied-pages.ts";
import { parsedPage } from "./support/tree.ts";

type Element = DefaultTreeAdapterTypes.Element;

describe("a whole page to copy is one that govukTemplate makes", () => {
  it("is looked for where there are some", () => {
    const names = copiedPages.map(({ name }) => name);
    assert.ok(names.filter((name) => name.includes("README.md")).length >= 6, names.join());
    assert.ok(names.filter((name) => name.includes("stories/code/")).length >= 5, names.join());
  });

  it("has its script’s hash beside it, for a Content-Security-Policy", () => {
    const without = copiedPages.filter(
      ({ readme }) => !readFileSync(readme, "utf8").includes(`'${supportedScriptHash}'`),
    );
    assert.deepEqual(without, []);
  });

  for (const { name, page } of copiedPages) {
    it(name, () => {
      const made = renderToString(govukTemplate(optionsOf(page)));
      assert.equal(normalise(parsedPage(page)), normalise(parsedPage(made)));
      assert.ok(
        page.includes(/<script>[^]*?<\/script>/.exec(made)![0]),
        "The script, to the letter: it has a hash",
      );
    });
  }
});

/** The options that would make the page, if it is one that `govukTemplate` makes. */
function optionsOf(page: string): TemplateOptions {
  const root = elementsIn(parse(page)).find(({ tagName }) => tagName === "html")!;
  const [head, body] = elementsIn(root);
  const [, ...parts] = elementsIn(body!);
  const skipLink = parts.findIndex((one) => classOf(one) === "govuk-skip-link");
  const container = parts.findIndex((one) => classOf(one) === "govuk-width-container");
  const main = elementsIn(parts[container]!).find(({ tagName }) => tagName === "main")!;
  const ownHead = elementsIn(head!).filter(({ tagName }) => tagName !== "title" && tagName !== "meta");
  return {
    htmlLang: root.attrs.find(({ name }) => name === "lang")?.value,
    pageTitle: serialize(elementsIn(head!).find(({ tagName }) => tagName === "title")!),
    head: trusted(htmlOf(ownHead)) as TemplateOptions["head"],
    bodyStart: trusted(htmlOf(parts.slice(0, skipLink))) as TemplateOptions["head"],
    content: trusted(serialize(main)) as TemplateOptions["content"],
    bodyEnd: trusted(htmlOf(parts.slice(container + 1))) as TemplateOptions["head"],
  };
}

function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.filter((node): node is Element => "tagName" in node);
}

function classOf({ attrs }: Element): string | undefined {
  return attrs.find(({ name }) => name === "class")?.value;
}

function htmlOf(elements: readonly Element[]): string {
  return elements
    .map((element) => serialize({ ...element.parentNode!, childNodes: [element] } as Element))
    .join("");
}
