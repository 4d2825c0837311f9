import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { openStorybook, PAGES, TEST_TIMEOUT as timeout } from "./browser.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { site, open, inPage } = await openStorybook();

/** The stories in a documentation page are pages of their own, each with its own tests: here they are left empty. */
const STORIES_IN_PAGES = /iframe\.html\?.*viewMode=story/;

/** What axe finds in a document, with all rules but those of level AAA. One line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = (await page.evaluate(`axe.run(document, { iframes: false })`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
}

const docs = site.entries.filter(({ type }) => type === "docs");

describe("documentation pages", { concurrency: PAGES }, () => {
  it("exist", () => assert.ok(docs.length > 1));

  for (const entry of docs) {
    it(
      `${entry.title} shows, asks nobody else for anything, passes axe, and fits a telephone`,
      { timeout },
      () =>
        inPage("project.json", async ({ page, problems }) => {
          await page.route(STORIES_IN_PAGES, (route) =>
            route.fulfill({ contentType: "text/html", body: "<title>Story</title>" }),
          );
          await page.goto(`${site.url}iframe.html?viewMode=docs&id=${entry.id}`);
          await page.locator("#storybook-docs h1").waitFor();
          // What a page does after it has loaded may fail too. One that goes on asking is looked at all the same.
          await page.waitForLoadState("networkidle", { timeout: 10_000 }).catch(() => undefined);
          assert.deepEqual(problems, []);
          assert.deepEqual(await violations(page), []);
          await page.setViewportSize({ width: 320, height: 640 });
          const excess = await page.evaluate(SIDEWAYS);
          assert.equal(excess, 0, "nothing is wider than a telephone");
        }),
    );
  }
});

describe("Storybook itself", () => {
  it("opens on the welcome page from a path below the root, in the project's name", { timeout }, async () => {
    const { page, problems } = await open("");
    await page.frameLocator("#storybook-preview-iframe").locator("#storybook-docs h1").waitFor();
    assert.match(page.url(), /path=\/docs\/welcome/);
    await page.getByText("Council Components").first().waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe("the toolbar on a documentation page", () => {
  it("shows the stories and the HTML to copy in the language that is chosen", { timeout }, async () => {
    const { page, problems } = await open("?path=/docs/address-lookup-overview--docs&globals=language:cy");
    const documentation = page.frameLocator("#storybook-preview-iframe");
    const story = documentation.frameLocator("iframe[id^=iframe--]").first();
    await story.locator("html[lang=cy] council-address-lookup[state]").waitFor();
    await documentation.getByText("Show code").first().click();
    await documentation.locator("pre", { hasText: "Llinell cyfeiriad 1" }).first().waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe("the toolbar above a story", () => {
  for (const { id, shows, en, cy } of [
    {
      id: "address-lookup-states--search-error",
      shows: ".govuk-error-summary a",
      en: "Enter a full UK postcode",
      cy: "Nodwch god post llawn yn y DU",
    },
    {
      id: "address-lookup-states--results",
      shows: "fieldset:has(.govuk-radios) > legend",
      en: "Select your address",
      cy: "Dewiswch eich cyfeiriad",
    },
  ]) {
    it(`${id} is in the same state in the language that is chosen`, { timeout }, async () => {
      const { page, problems } = await open(`?path=/story/${id}`);
      const part = page.frameLocator("#storybook-preview-iframe").locator(shows);
      await part.getByText(en).waitFor();
      for (const [from, to, text] of [
        ["English", "Cymraeg", cy],
        ["Cymraeg", "English", en],
      ] as const) {
        await page.getByRole("button", { name: `Language of the page ${from}` }).click();
        await page.getByText(to, { exact: true }).last().click();
        await part.getByText(text).waitFor();
      }
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

/** By how many pixels a page scrolls sideways. */
const SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
