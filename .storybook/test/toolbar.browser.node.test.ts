import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FrameLocator, Page } from "playwright-core";
import { openStorybook, TEST_TIMEOUT as timeout } from "./browser.ts";

const { open } = await openStorybook();
const ERROR = "address-lookup-states--search-error";
const DARK = "rgb(20, 33, 31)";

const story = (page: Page): FrameLocator => page.frameLocator("#storybook-preview-iframe");

/** A value of the page of the story that is open in Storybook. */
async function inStory<Value>(page: Page, expression: string): Promise<Value> {
  const frame = page.frames().find((one) => one.url().includes("iframe.html"));
  return (await frame!.evaluate(expression)) as Value;
}

describe("the tools above a story", () => {
  it("show it in Welsh, in a dark brand and 320 pixels wide, all at once", { timeout }, async () => {
    const { page, problems } = await open(
      `?path=/story/${ERROR}&globals=language:cy;brand:dark;viewport.value:narrow`,
    );
    await story(page).getByText("Nodwch god post llawn yn y DU").first().waitFor();
    assert.equal(await inStory(page, "getComputedStyle(document.body).backgroundColor"), DARK);
    assert.equal(await inStory(page, "innerWidth"), 320);
    assert.ok(
      await inStory<boolean>(page, "document.documentElement.scrollWidth <= 320"),
      "no sideways scroll",
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it(
    "are chosen one after the other by the keyboard, with the HTML to copy after them",
    { timeout },
    async () => {
      const { page, problems } = await open(`?path=/story/${ERROR}`);
      await story(page).getByText("Enter a full UK postcode").first().waitFor();
      await choose(page, /English/, "Cymraeg");
      await story(page).locator(".govuk-error-summary").getByText("Nodwch god post llawn yn y DU").waitFor();
      await choose(page, /No brand/, "(dark)");
      await waitForBackground(page, DARK);
      await choose(page, /^Viewport size/, "320 pixels");
      await story(page).locator(".govuk-error-summary").getByText("Nodwch god post llawn yn y DU").waitFor();
      assert.equal(await inStory(page, "innerWidth"), 320);
      await page.getByRole("tabpanel").getByRole("button", { name: "Copy" }).waitFor();
      await page.getByRole("tabpanel").getByText("Llinell cyfeiriad 1").waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    },
  );

  it("put it into a brand and out of it again", { timeout }, async () => {
    const { page, problems } = await open(`?path=/story/${ERROR}`);
    await story(page).getByText("Enter a full UK postcode").first().waitFor();
    await page.getByRole("button", { name: "No brand" }).click();
    await page.getByText("(dark)").last().click();
    await waitForBackground(page, DARK);
    await story(page).getByText("Enter a full UK postcode").first().waitFor();
    await page.getByRole("button", { name: "(dark)" }).click();
    await page.getByText("No brand", { exact: true }).last().click();
    await waitForBackground(page, "rgb(255, 255, 255)");
    assert.deepEqual(problems, []);
    await page.close();
  });

  it("space its text as WCAG 1.4.12 says, and nothing is wider than the page", { timeout }, async () => {
    const { page, problems } = await open(`?path=/story/${ERROR}&globals=spacing:wide;viewport.value:narrow`);
    await story(page).getByText("Enter a full UK postcode").first().waitFor();
    const [size, letters, words, line] = await inStory<[number, number, number, number]>(
      page,
      `(({ fontSize, letterSpacing, wordSpacing, lineHeight }) =>
        [fontSize, letterSpacing, wordSpacing, lineHeight].map(parseFloat))(getComputedStyle(document.querySelector("label")))`,
    );
    assert.ok(Math.abs(letters / size - 0.12) < 0.01 && Math.abs(words / size - 0.16) < 0.01);
    assert.ok(Math.abs(line / size - 1.5) < 0.01);
    assert.ok(await inStory<boolean>(page, "document.documentElement.scrollWidth <= 320"));
    assert.deepEqual(problems, []);
    await page.close();
  });

  it("imitate forced colours: no colour of the brand is left, and focus is seen", { timeout }, async () => {
    const { page, problems } = await open(
      `iframe.html?viewMode=story&id=brand-whole-page--whole-page&globals=brand:warm;colours:forced`,
    );
    await page.waitForFunction(`__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")`);
    const colours =
      (await page.evaluate(`[...new Set([...document.querySelectorAll("#storybook-root *")].flatMap((one) => {
      const { backgroundColor, boxShadow, borderTopWidth, borderTopColor } = getComputedStyle(one);
      return [backgroundColor, boxShadow, ...(borderTopWidth === "0px" ? [] : [borderTopColor])];
    }))]`)) as string[];
    assert.deepEqual(colours.sort(), ["none", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
    await page.locator("button.govuk-button").first().focus();
    assert.match(
      String(await page.evaluate("getComputedStyle(document.activeElement).outline")),
      /rgb\(255, 255, 255\) solid 3px/,
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

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
    const room = await page.locator("#storybook-preview-wrapper").boundingBox();
    assert.ok(box!.width > 640 && box!.width <= 1280, `${box!.width} pixels`);
    assert.ok(
      box!.x >= room!.x && box!.x + box!.width <= room!.x + room!.width + 1,
      "All of it is to be seen",
    );
    await page.getByRole("link", { name: "Welcome" }).click();
    await story(page).getByRole("heading", { name: "Council Components" }).waitFor();
    assert.notEqual(await inStory(page, "innerWidth"), 320, "Documentation is not zoomed");
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

/** Chooses in a menu of the toolbar by the keyboard alone: focus is in the toolbar after it. */
async function choose(page: Page, tool: RegExp, choice: string): Promise<void> {
  const button = page.getByRole("toolbar").getByRole("button", { name: tool });
  const name = String(await button.getAttribute("aria-label")).split(" ")[0]!;
  await button.focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("option", { name: choice });
  await item.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "option");
  const isChosen = (): Promise<boolean> => item.evaluate((one) => one === document.activeElement);
  for (let step = 0; step < 10 && !(await isChosen()); step += 1) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((one) => document.activeElement !== one, before);
  }
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (expected) => document.activeElement?.getAttribute("aria-label")?.startsWith(expected),
    name,
  );
}

/** Waits until the page of the story has a background: its stylesheet is loaded before the old one goes. */
async function waitForBackground(page: Page, colour: string): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes("iframe.html"));
  await frame!.waitForFunction(
    (expected) => getComputedStyle(document.body).backgroundColor === expected,
    colour,
  );
}
