import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { openStorybook } from "../test/browser.ts";

const { resolve } = createRequire(import.meta.url);
const axeSource = readFileSync(resolve("axe-core/axe.min.js"), "utf8");
const { site, context } = await openStorybook();

const folder = new URL("../../packages/theme/dist/brands/", import.meta.url);
const brands = readdirSync(folder).map((file) => ({
  file,
  css: readFileSync(new URL(file, folder), "utf8"),
}));
const stories = site.entries.filter(({ type }) => type === "story");

/** Stories are many and each takes its time to come to its state: several are looked at beside each other. */
const PAGES = 3;

describe("every story in every brand", () => {
  it("has the contrast that WCAG 2.2 AA asks for", { timeout: 1_800_000 }, async () => {
    assert.equal(brands.length, 3);
    assert.ok(stories.length > 50, `${stories.length} stories`);
    const waiting = [...stories];
    const problems: string[] = [];
    let looks = 0;
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let story = waiting.pop(); story; story = waiting.pop()) {
        await page.goto(`${site.url}iframe.html?viewMode=story&id=${story.id}`);
        await page.waitForFunction(`__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")`);
        await openWithoutScript(page);
        await page.evaluate(axeSource);
        for (const { file, css } of brands) {
          const found = await failures(page, css);
          looks += found.looks;
          problems.push(...found.failures.map((failure) => `${story.id} in ${file}: ${failure}`));
        }
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    assert.deepEqual(problems, []);
    assert.ok(looks > stories.length * brands.length, `axe judged ${looks} pieces of text`);
  });
});

/** A story without script is in a frame in which axe cannot run: it looks at the same HTML in a page of its own. */
async function openWithoutScript(page: Page): Promise<void> {
  const frame = page.locator("iframe.page-without-script");
  if ((await frame.count()) === 0) return;
  const html = (await frame.first().getAttribute("srcdoc")) ?? "";
  await page.goto(`${site.url}project.json`);
  await page.setContent(html);
}

/** What axe finds in the page of a story in another brand. */
async function failures(page: Page, css: string): Promise<{ failures: string[]; looks: number }> {
  const results = (await page.evaluate(`(async () => {
    document.getElementById("test-brand")?.remove();
    const style = document.createElement("style");
    style.id = "test-brand";
    style.textContent = ${JSON.stringify(css)};
    const theme = document.getElementById("council-theme");
    theme.disabled = true;
    theme.after(style);
    return axe.run(document, { runOnly: ["color-contrast", "link-in-text-block"], iframes: false });
  })()`)) as AxeResults;
  return {
    failures: results.violations.flatMap(({ nodes }) =>
      nodes.map(({ html, any }) => `${any[0]?.message} ${html}`),
    ),
    looks: results.passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
  };
}
