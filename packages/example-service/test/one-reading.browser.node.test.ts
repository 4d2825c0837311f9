import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import { readPostcode } from "@council-components/address";
import type { Browser } from "playwright-core";
import { visit } from "./support/browser.ts";
import { startTestService, type TestService } from "./support/service.ts";

const typed = [
  "ll32 8du",
  "EIO 5AA",
  "BI3 8ML",
  "\u{200b}LL32\u{a0}8DU.",
  "GIR 0AA",
  "GX11 1AA",
  "BFPO 801",
  "LL32",
  "1".repeat(10_000),
];

describe("the element reads a postcode as every other entrance does", () => {
  let browser: Browser;
  let service: TestService;
  before(async () => {
    browser = await launchChromium();
    service = await startTestService();
  });
  after(async () => {
    await browser.close();
    await service.stop();
  });

  it("asks for what was read, or says why not", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, script: true });
    const asked: unknown[] = [];
    await page.route(`${service.origin}/addresses**`, (route) => {
      asked.push((route.request().postDataJSON() as { postcode: string }).postcode);
      return route.fulfill({ json: { addresses: [], total: 0 } });
    });
    await page.goto("/begin");
    for (const text of typed) {
      await page.goto("/address");
      asked.length = 0;
      await page.locator("council-address-lookup[state=search] [data-council-mount]").waitFor();
      await page.getByRole("textbox", { name: "Postcode", exact: true }).fill(text);
      await page.getByRole("button", { name: "Find address" }).click();
      const read = readPostcode(text);
      const words = !read
        ? "Enter a full UK postcode"
        : read.canLookUp
          ? `We could not find any addresses for ${read.text}`
          : "We cannot look up this postcode. Enter the address manually";
      await page.getByText(words).first().waitFor();
      assert.deepEqual(asked, read?.canLookUp ? [read.text] : [], text.slice(0, 20));
    }
    await close();
  });
});
