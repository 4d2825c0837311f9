import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openStorybook, TEST_TIMEOUT as timeout } from "./browser.ts";

const { open } = await openStorybook();
const FIELD = "#storybook-explorer-searchfield";
const RESULT = ".search-result-item[data-id]";
const FOUND_AMONG_THREE = (expected: string): boolean =>
  [...document.querySelectorAll(".search-result-item[data-id]")]
    .slice(0, 3)
    .some((one) => new RegExp(expected).test(one.getAttribute("data-id") ?? ""));

/** What people type who do not know our names, and the page that they mean. */
const WORDS: readonly (readonly [words: string, page: RegExp])[] = [
  ["address lookup", /address-lookup-/],
  ["postcode", /address-lookup-overview/],
  ["postcode finder", /address-lookup-overview/],
  ["find my address", /address-lookup-overview/],
  ["address picker", /address-lookup-overview/],
  ["uprn", /address-lookup-overview/],
  ["cookie popup", /consent-banner-overview/],
  ["cookie banner", /consent-banner-/],
  ["cookies", /consent-banner-/],
  ["cookie notice", /consent-banner-overview/],
  ["gdpr", /consent-banner-overview/],
  ["means test", /eligibility-step-overview/],
  ["eligibility checker", /eligibility-step-overview/],
  ["am I eligible", /eligibility-step-overview/],
  ["do I qualify", /eligibility-step-overview/],
  ["translations", /^content/],
  ["roadmap", /about-roadmap/],
  ["maturity", /about-status/],
  ["VPAT", /about-accessibility-conformance/],
  ["service assessment", /about-how-it-measures-up/],
  ["designers", /get-started-for-designers/],
  ["320", /get-started-the-toolbar/],
  ["dark mode", /get-started-the-toolbar/],
  ["accordion", /gov-uk-templates-/],
];

describe("search", () => {
  let page: Page;
  before(async () => ({ page } = await open("?path=/docs/welcome--docs")));

  for (const [words, expected] of WORDS) {
    it(`finds what is meant by “${words}” among the first three`, { timeout }, async () => {
      await page.locator(FIELD).fill(words);
      const found = await page.waitForFunction(FOUND_AMONG_THREE, expected.source).catch(() => undefined);
      assert.ok(found, (await page.locator(RESULT).allTextContents()).slice(0, 5).join(", "));
    });
  }

  it("leads to the page by the keyboard alone", { timeout }, async () => {
    await page.locator(FIELD).fill("postcode finder");
    await page.waitForFunction(FOUND_AMONG_THREE, "address-lookup-overview");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/path=\/docs\/address-lookup-overview/);
    const heading = page
      .frameLocator("#storybook-preview-iframe")
      .locator("h2", { hasText: "Also called postcode lookup" });
    await heading.waitFor();
    await page.close();
  });
});
