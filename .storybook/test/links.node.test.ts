import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { serveStaticSite } from "./static-site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = await serveStaticSite();
after(() => site.close());

describe("links between pages of Storybook", () => {
  const known = new Set(site.entries.map(({ type, id }) => `${type === "docs" ? "docs" : "story"}/${id}`));

  for (const file of globSync([".storybook/{pages,blocks}/*.mdx", "packages/*/stories/**/*.mdx"], {
    cwd: root,
  }).sort()) {
    const text = readFileSync(root + file, "utf8");
    it(`of ${file} stay in Storybook`, () => {
      // Markdown's links, and AnchorMdx, are Storybook's: HTML's own would open the page without its sidebar.
      assert.doesNotMatch(text, /<a\s[^>]*href="\?path=/);
    });
    const links = [...text.matchAll(/\?path=\/((?:docs|story)\/[\w-]+)/g)];
    if (links.length === 0) continue;
    it(`of ${file} lead somewhere`, () => {
      assert.deepEqual(
        links.map(([, target = ""]) => target).filter((target) => !known.has(target)),
        [],
      );
    });
  }
});
