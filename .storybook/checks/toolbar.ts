import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FrameLocator, Page } from "playwright-core";
import { openStorybook } from "../test/browser.ts";

const { site, open } = await openStorybook();
const ERROR = "address-lookup-states--search-error";
const DARK = "rgb(20, 33, 31)";

const timeout = 60_000;
const story = (page: Page): FrameLocator => page.frameLocator("#storybook-preview-iframe");

/** A value of the page of the story that is open in Storybook. */
async function inStory<Value>(page: Page, expression: string): Promise<Value> {
  const frame = page.frames().find((one) => one.url().includes("iframe.html"));
  return (await frame!.evaluate(expression)) as Value;
}

describe("the tools above a story", () => {
  it("put the page without script into a brand too", { timeout }, async () => {
    const { page, problems } = await open(
      `iframe.html?viewMode=story&id=${ERROR}&globals=script:off;brand:dark;spacing:wide;colours:forced`,
    );
    const frame = page.frameLocator("iframe.page-without-script");
    await frame.locator("#council-forced-colours").waitFor({ state: "attached" });
    assert.equal(
      await frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor),
      "rgb(0, 0, 0)",
    );
    assert.equal(await frame.locator("html").getAttribute("data-council-spacing"), "wide");
    assert.deepEqual(problems, []);
    await page.close();
  });

  it("zoom: the story is laid out in 320 pixels, and enlarged", { timeout }, async () => {
    const { page, problems } = await open(`?path=/story/${ERROR}&globals=zoom:fourfold`);
    await story(page).getByText("Enter a full UK postcode").first().waitFor();
    assert.equal(await inStory(page, "innerWidth"), 320);
    const box = await page.locator("#storybook-preview-iframe").boundingBox();
    assert.ok(box!.width > 640 && box!.width <= 1280, `${box!.width} pixels`);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it(
    "leave a documentation page in Storybook’s own look, and take over to its stories",
    { timeout },
    async () => {
      const { page, problems } = await open("?path=/docs/address-lookup-overview--docs&globals=brand:dark");
      const documentation = story(page);
      const embedded = documentation.frameLocator("iframe[id^=iframe--]").first();
      await embedded.locator("link#council-theme[href*=dark]").waitFor({ state: "attached" });
      assert.notEqual(await inStory(page, "getComputedStyle(document.body).backgroundColor"), DARK);
      assert.deepEqual(problems, []);
      await page.close();
    },
  );
});

describe("the HTML to copy", () => {
  const ours = site.entries.filter(
    ({ type, tags, id }) =>
      type === "story" && !tags.includes("english-only") && !id.startsWith("consent-banner-page"),
  );

  // In Welsh, because English is what a story falls back to.
  it("is exactly what each story shows, in the language that is chosen", { timeout: 300_000 }, async () => {
    assert.ok(ours.length > 20, `${ours.length} stories`);
    const { page } = await open("project.json");
    const differences: string[] = [];
    for (const { id } of ours) {
      await page.goto(`${site.url}iframe.html?viewMode=story&id=${id}&globals=script:off;language:cy`);
      await page.waitForFunction(`__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")`);
      const { shown, source } = (await page.evaluate(SHOWN_AND_SOURCE)) as { shown: string; source: string };
      if (!source || !shown.includes(source)) differences.push(`${id}:\n${source}\n--- is not in\n${shown}`);
    }
    assert.deepEqual(differences, []);
    await page.close();
  });
});

/** The HTML of the page without script and the HTML to copy, both as a browser reads and writes them. */
const SHOWN_AND_SOURCE = `(() => {
  const read = (html) => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return body.innerHTML.replaceAll(/\\s+/g, " ").trim();
  };
  const [snippet] = __STORYBOOK_ADDONS_CHANNEL__.last("storybook/docs/snippet-rendered") ?? [];
  return {
    shown: read(document.querySelector("iframe.page-without-script").srcdoc),
    source: read(snippet?.source ?? ""),
  };
})()`;
