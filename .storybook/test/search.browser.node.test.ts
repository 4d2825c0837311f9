import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openStorybook } from "./browser.ts";

const { open } = await openStorybook();

/** What people type who do not know our names, and the page that they mean. */
const WORDS: readonly (readonly [words: string, page: RegExp])[] = [
  ["address lookup", /address-lookup-/],
  ["postcode finder", /address-lookup-overview/],
  ["address picker", /address-lookup-overview/],
  ["uprn", /address-lookup-overview/],
  ["cookie popup", /consent-banner-overview/],
  ["cookie banner", /consent-banner-overview/],
  ["gdpr", /consent-banner-/],
  ["means test", /eligibility-step-overview/],
  ["eligibility checker", /eligibility-step-overview/],
  ["translations", /^content/],
  ["roadmap", /about-roadmap/],
  ["maturity", /about-status/],
  ["VPAT", /about-accessibility-conformance/],
  ["service assessment", /about-how-it-measures-up/],
  ["designers", /get-started-for-designers/],
  ["accordion", /gov-uk-templates-/],
];

describe("search", () => {
  for (const [words, expected] of WORDS) {
    it(`finds what is meant by “${words}” among the first three`, { timeout: 30_000 }, async () => {
      const { page } = await open("?path=/docs/welcome--docs");
      await page
        .getByRole("searchbox")
        .or(page.locator("#storybook-explorer-searchfield"))
        .first()
        .fill(words);
      const results = page.locator("[data-nodetype][data-id]");
      await page.locator(".search-result-item").first().waitFor();
      const ids = await results.evaluateAll((all) => all.map((one) => one.getAttribute("data-id") ?? ""));
      assert.ok(
        ids.slice(0, 3).some((id) => expected.test(id)),
        `${words}: ${ids.slice(0, 5).join(", ")}`,
      );
      await page.close();
    });
  }

  it("by the keyboard alone leads to the place on the page", { timeout: 30_000 }, async () => {
    const { page } = await open("?path=/docs/welcome--docs");
    await page.locator("#storybook-explorer-searchfield").focus();
    await page.keyboard.type("postcode finder");
    await page.locator(".search-result-item").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/path=\/docs\/address-lookup-overview/);
    await page.close();
  });
});
