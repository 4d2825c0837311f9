import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { markdownSections } from "../stories/markdown-sections.ts";

const folder = new URL("../docs/", import.meta.url);

for (const name of readdirSync(folder)) {
  const text = readFileSync(new URL(name, folder), "utf8");

  test(`${name} is a page of Storybook, whole, with links that lead somewhere`, () => {
    assert.match(name, /\.md$/);
    assert.ok(existsSync(new URL(`../stories/${name.replace(".md", ".mdx")}`, import.meta.url)));
    const sections = markdownSections(text);
    assert.deepEqual(
      sections.map(({ title }) => title),
      [...text.matchAll(/^##? (.+)$/gm)].map(([, title]) => title),
    );
    const page = sections.map((section) => section.text).join("");
    assert.doesNotMatch(page, /<!--|\]\((?!https:|\?path=)/);
    for (const line of text.split("\n").filter((each) => each.startsWith("|"))) {
      const [words = ""] = line.split("[");
      assert.ok(page.includes(words), words);
    }
  });

  test(`${name}: every file that it links to is there`, () => {
    for (const [, href = ""] of text.matchAll(/\]\((?!https:)([^)#]+)/g))
      assert.ok(existsSync(new URL(href, new URL(name, folder))), href);
  });
}

test("a link to a file without a page is an error", () => {
  assert.throws(() => markdownSections("[x](nowhere.md)"), /nowhere\.md/);
});
