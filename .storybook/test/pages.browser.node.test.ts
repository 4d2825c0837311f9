import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { openStorybook } from "./browser.ts";
import type { Entry } from "./static-site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { site, open } = await openStorybook();

/** The stories in a documentation page are pages of their own, each with its own test. */
const WITHOUT_STORIES: RunOptions = { iframes: false };
/** A story has no heading of its own, and a banner no main part: those belong to the page around it. */
const PART_OF_A_PAGE: RunOptions = {
  rules: { "page-has-heading-one": { enabled: false }, "landmark-one-main": { enabled: false } },
};

/** What axe finds in a document, with all rules but those of level AAA. One line each. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
}

const docs = site.entries.filter(({ type }) => type === "docs");
const stories = site.entries.filter(({ type }) => type === "story");
const ours = stories.filter(({ tags }) => !tags.includes("english-only"));

describe("documentation pages", () => {
  it("exist", () => assert.ok(docs.length > 1));

  for (const entry of docs) {
    it(
      `${label(entry)} shows, asks nobody else for anything, passes axe, and fits a telephone`,
      { timeout: 60_000 },
      async () => {
        const { page, problems } = await open(`iframe.html?viewMode=docs&id=${entry.id}`);
        await page.locator("#storybook-docs h1").waitFor();
        await page.waitForLoadState("load");
        // What a page does after it has loaded may fail too.
        await page.waitForTimeout(500);
        assert.deepEqual(problems, []);
        assert.deepEqual(await violations(page, WITHOUT_STORIES), []);
        await page.setViewportSize({ width: 320, height: 640 });
        const excess = await page.evaluate(SIDEWAYS);
        assert.equal(excess, 0, "nothing is wider than a telephone");
        await page.close();
      },
    );
  }
});

describe("stories without script", () => {
  const withoutScript = stories.filter(({ tags }) => !tags.includes("script-only"));
  it("exist", () => assert.ok(withoutScript.length > 50));
  /** Many stories begin with the same HTML, which need not be looked at again. */
  const passed = new Set<string | null>();

  for (const entry of withoutScript) {
    const publishedByOthers = entry.tags.includes("english-only");
    for (const language of publishedByOthers ? ["en"] : ["en", "cy"]) {
      it(
        `${label(entry)} in ${language} is the HTML to copy${publishedByOthers ? "" : ", and passes axe"}`,
        { timeout: 30_000 },
        async () => {
          const story = `iframe.html?viewMode=story&id=${entry.id}&globals=script:off;language:${language}`;
          const { page, problems } = await open(story);
          await page.waitForFunction(STORY_FINISHED);
          const frame = page.locator("iframe.page-without-script");
          assert.equal(await frame.getAttribute("sandbox"), "allow-same-origin", "no script can run in it");
          // Axe needs script itself: it looks at the same HTML in a page that has no other.
          const html = await frame.getAttribute("srcdoc");
          const { shown, toCopy } = (await page.evaluate(SHOWN_AND_TO_COPY)) as Record<string, string>;
          assert.ok(toCopy && shown?.includes(toCopy), `${toCopy}\n--- is not in\n${shown}`);
          assert.deepEqual(problems, []);
          if (publishedByOthers || passed.has(html)) return void (await page.close());
          await page.goto(`${site.url}project.json`);
          await page.setContent(html ?? "");
          assert.equal(await page.locator("html").getAttribute("lang"), language);
          assert.deepEqual(await violations(page, PART_OF_A_PAGE), []);
          passed.add(html);
          await page.close();
        },
      );
    }
  }
});

describe("Storybook itself", () => {
  it(
    "opens on the welcome page from a path below the root, in the project's name",
    { timeout: 60_000 },
    async () => {
      const { page, problems } = await open("");
      await page.frameLocator("#storybook-preview-iframe").locator("#storybook-docs h1").waitFor();
      assert.match(page.url(), /path=\/docs\/welcome/);
      await page.getByText("Council Components").first().waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    },
  );
});

describe("the toolbar on a documentation page", () => {
  it(
    "shows the stories and the HTML to copy in the language that is chosen",
    { timeout: 60_000 },
    async () => {
      const { page, problems } = await open("?path=/docs/address-lookup-overview--docs&globals=language:cy");
      const documentation = page.frameLocator("#storybook-preview-iframe");
      const story = documentation.frameLocator("iframe[id^=iframe--]").first();
      await story.locator("html[lang=cy] council-address-lookup[state]").waitFor();
      await documentation.getByText("Show code").first().click();
      await documentation.locator("pre", { hasText: "Llinell cyfeiriad 1" }).first().waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    },
  );
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
    it(`${id} is in the same state in the language that is chosen`, { timeout: 60_000 }, async () => {
      const { page, problems } = await open(`?path=/story/${id}`);
      const part = page.frameLocator("#storybook-preview-iframe").locator(shows);
      await part.getByText(en).waitFor();
      for (const [from, to, text] of [
        ["English", "Cymraeg", cy],
        ["Cymraeg", "English", en],
      ] as const) {
        await page.getByRole("button", { name: from }).click();
        await page.getByText(to, { exact: true }).last().click();
        await part.getByText(text).waitFor();
      }
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

describe("stories", () => {
  for (const language of ["en", "cy"]) {
    it(`in ${language} play to their end, and none leaves its page`, { timeout: 300_000 }, async () => {
      const { page, problems } = await open("project.json");
      let left = 0;
      page.on("request", (request) => {
        if (request.isNavigationRequest() && request.frame() === page.mainFrame()) left++;
      });
      for (const entry of ours) {
        left = -1;
        await page.goto(`${site.url}iframe.html?viewMode=story&id=${entry.id}&globals=language:${language}`);
        const end = await page.waitForFunction(STORY_FINISHED);
        assert.equal(await end.jsonValue(), "success", label(entry));
        // A reader who fills in the form may send it too.
        await page.evaluate(SEND_FORMS);
        await page.waitForTimeout(100);
        assert.equal(left, 0, `${label(entry)} stays on its page`);
        assert.deepEqual(problems, [], label(entry));
      }
      await page.close();
    });
  }
});

/** By how many pixels a page scrolls sideways. */
const SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
/** How the story of a page ended, once it has. */
const STORY_FINISHED = `__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")?.[0].status`;
/** The HTML of the page without script and the HTML to copy, both as a browser reads and writes them. */
const SHOWN_AND_TO_COPY = `(() => {
  const read = (html) => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return body.innerHTML.replaceAll(/\\s+/g, " ").trim();
  };
  const [snippet] = __STORYBOOK_ADDONS_CHANNEL__.last("storybook/docs/snippet-rendered") ?? [];
  return {
    shown: read(document.querySelector("iframe.page-without-script").srcdoc),
    toCopy: read(snippet?.source ?? ""),
  };
})()`;
/** Sends the forms of a page as if nothing in them were checked. */
const SEND_FORMS = `for (const form of document.forms) {
  form.querySelectorAll("council-address-lookup").forEach((each) => (each.validate = "server"));
  form.noValidate = true;
  form.requestSubmit();
}`;

function label({ title, name }: Entry): string {
  return `${title}: ${name}`;
}
