import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page, Request } from "playwright-core";
import { type OpenPage, openStorybook, PAGES, TEST_TIMEOUT } from "./browser.ts";
import type { Entry } from "./static-site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { site, inPage } = await openStorybook();

/** More stops than any story has. */
const MOST_STOPS = 60;

const componentOf = ({ importPath }: Entry): string => /packages\/([^/]+)\//.exec(importPath)?.[1] ?? "";
const stories = site.entries.filter(({ type }) => type === "story");
const withoutScript = stories.filter(({ tags }) => !tags.includes("script-only"));
/** They show in English what others publish, as it is. */
const publishedByOthers = ({ tags }: Entry): boolean => tags.includes("english-only");
/** Many stories begin with the same HTML, which need not be looked at again. */
const passed = new Set<string>();

it("there are stories", () => {
  assert.ok(stories.length > 50, `${stories.length} stories`);
  assert.ok(withoutScript.length > 50, `${withoutScript.length} without script`);
});

/** Loading a page takes longest by far: whatever can be seen in one is looked at in one. */
for (const [component, entries] of Map.groupBy(stories, componentOf)) {
  describe(`stories of ${component}`, { concurrency: PAGES }, () => {
    for (const entry of entries) {
      const options = { timeout: TEST_TIMEOUT };
      const languages = publishedByOthers(entry) ? ["en"] : ["en", "cy"];
      for (const language of languages) {
        it(`${label(entry)} (${language}) plays to its end, passes axe, and stays on its page`, options, () =>
          inPage(addressOf(entry, `language:${language}`), (opened) => plays(opened, entry, language)),
        );
      }
      if (!withoutScript.includes(entry)) continue;
      for (const language of languages) {
        it(
          `${label(entry)} (${language}), without script, is the HTML to copy, and passes axe`,
          options,
          () =>
            // Storybook's own axe need not look at the frame.
            inPage(addressOf(entry, `script:off;language:${language};a11y.manual:!true`), (opened) =>
              isToCopy(opened, entry, language),
            ),
        );
      }
    }
  });
}

/**
 * The story comes to its end, where axe (Storybook's own, with every story) finds nothing. In English, which its Welsh
 * only says in other words, focus is looked at wherever Tab goes: WCAG 2.4.7 Focus Visible and 2.4.11 Focus Not
 * Obscured, as no rule of axe can judge them.
 */
async function plays({ page, problems }: OpenPage, entry: Entry, language: string): Promise<void> {
  const end = await page.waitForFunction(STORY_FINISHED);
  const { status, axe, found } = (await end.jsonValue()) as Record<string, string>;
  assert.equal(status, "success", `${found} axe: ${axe}`);
  if (publishedByOthers(entry)) return;
  assert.equal(axe, "passed");
  let left = 0;
  const countLeaving = (request: Request): void => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) left++;
  };
  page.on("request", countLeaving);
  if (language === "en") {
    for (const forcedColors of ["none", "active"] as const) {
      await page.emulateMedia({ forcedColors });
      await tabThrough(page, forcedColors);
    }
  }
  // A reader who fills in the form may send it too.
  await page.evaluate(SEND_FORMS);
  await page.waitForTimeout(100);
  page.off("request", countLeaving);
  assert.equal(left, 0, "the story stays on its page");
  assert.deepEqual(problems, []);
}

/** What is in the page without script is what Storybook shows as the HTML to copy. */
async function isToCopy({ page, problems }: OpenPage, entry: Entry, language: string): Promise<void> {
  await page.waitForFunction(STORY_FINISHED);
  const frame = page.locator("iframe.page-without-script");
  assert.equal(await frame.getAttribute("sandbox"), "allow-same-origin", "no script can run in it");
  const html = (await frame.getAttribute("srcdoc")) ?? "";
  const { shown, toCopy } = (await page.evaluate(SHOWN_AND_TO_COPY)) as Record<string, string>;
  assert.ok(toCopy && shown?.includes(toCopy), `${toCopy}\n--- is not in\n${shown}`);
  assert.deepEqual(problems, []);
  if (publishedByOthers(entry) || passed.has(html)) return;
  passed.add(html);
  // Axe needs script itself: it looks at the same HTML in a page that has no other.
  await page.goto(`${site.url}project.json`);
  await page.setContent(html);
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate(AXE)) as AxeResults;
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n  ")}`),
    [],
  );
}

function addressOf({ id }: Entry, globals: string): string {
  return `iframe.html?viewMode=story&id=${id}&globals=${globals}`;
}

function label({ title, name }: Entry): string {
  return `${title}: ${name}`;
}

/** How the story of a page ended, once it has. */
const STORY_FINISHED = `(() => {
  const [end] = __STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished") ?? [];
  if (!end) return undefined;
  const axe = end.reporters.find(({ type }) => type === "a11y");
  return {
    status: end.status,
    axe: axe?.status ?? "not run",
    found: JSON.stringify((axe?.result?.violations ?? []).map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])),
  };
})()`;
/** A story has no heading of its own, and a banner no main part: those belong to the page around it. */
const AXE = `axe.run(document, {
  rules: { "page-has-heading-one": { enabled: false }, "landmark-one-main": { enabled: false } },
})`;
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

/** Tabs from the beginning to the end of the page: whatever has focus is seen to have it. */
async function tabThrough(page: Page, forcedColours: string): Promise<void> {
  const when = forcedColours === "active" ? "In forced colours, " : "";
  await page.evaluate("document.activeElement?.blur?.(); getSelection()?.removeAllRanges(); scrollTo(0, 0)");
  const seen = new Set<string>();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = (await page.evaluate(LOOK)) as Look | null;
    if (!focused || seen.has(focused.path)) break;
    seen.add(focused.path);
    assert.ok(focused.changed, `${when}${focused.html} looks the same with focus and without`);
    assert.ok(focused.onTop, `${when}${focused.html} has focus behind ${focused.above}`);
  }
}

interface Look {
  readonly path: string;
  readonly html: string;
  readonly changed: boolean;
  readonly onTop: boolean;
  readonly above: string;
}

/**
 * What has focus, whether it looks otherwise than without, and whether any of it can be seen. Radios and checkboxes
 * of GOV.UK Frontend are drawn by their label.
 */
const LOOK = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element.tagName === "IFRAME") return null;
  const drawn = [element, ...(element.labels ?? [])].flatMap((one) => [[one], [one, "::before"], [one, "::after"]]);
  const look = () => drawn.map(([one, part]) => {
    const style = getComputedStyle(one, part);
    return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.color, style.textDecoration].join();
  }).join("|");
  const focused = look();
  const scroll = [scrollX, scrollY];
  element.blur();
  const changed = look() !== focused;
  element.focus({ preventScroll: true });
  scrollTo(...scroll);
  const boxes = [element, ...(element.labels ?? [])].flatMap((one) => [...one.getClientRects()]);
  const points = boxes.flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2],
  ]);
  const there = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  const own = (one) => one === element || element.contains(one) || one.contains(element)
    || [...(element.labels ?? [])].some((label) => label.contains(one));
  const path = [];
  for (let one = element; one; one = one.parentElement) path.push([...(one.parentElement?.children ?? [])].indexOf(one));
  return {
    path: path.join("."),
    html: element.outerHTML.slice(0, 120),
    changed,
    onTop: there.some(own),
    above: there[0]?.outerHTML.slice(0, 80) ?? "nothing",
  };
})()`;
