import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openStorybook } from "./browser.ts";
import type { Entry } from "./static-site.ts";

const { site, open } = await openStorybook();

/** More stops than any story has. */
const MOST_STOPS = 60;

const componentOf = ({ importPath }: Entry): string => /packages\/([^/]+)\//.exec(importPath)?.[1] ?? "";
const stories = site.entries.filter(({ type, tags }) => type === "story" && !tags.includes("english-only"));

/** WCAG 2.4.7 Focus Visible and 2.4.11 Focus Not Obscured, as no rule of axe can judge them. */
for (const [component, entries] of Map.groupBy(stories, componentOf)) {
  describe(`focus in ${component}`, () => {
    for (const colours of ["none", "active"] as const) {
      it(
        `is seen, and not hidden behind anything, wherever Tab goes${colours === "active" ? ", in forced colours" : ""}`,
        { timeout: 300_000 },
        async () => {
          const { page } = await open("project.json");
          await page.emulateMedia({ forcedColors: colours });
          let stops = 0;
          for (const { id, name } of entries) {
            await page.goto(`${site.url}iframe.html?viewMode=story&id=${id}`);
            await page.waitForFunction(`__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")`);
            stops += await tabThrough(page, name);
          }
          assert.ok(stops > 0, "something in its stories can be focused");
          await page.close();
        },
      );
    }
  });
}

/** Tabs from the beginning to the end of the page. Returns how many controls had focus. */
async function tabThrough(page: Page, story: string): Promise<number> {
  await page.evaluate("document.activeElement?.blur?.(); getSelection()?.removeAllRanges(); scrollTo(0, 0)");
  const seen = new Set<string>();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = (await page.evaluate(LOOK)) as Look | null;
    if (!focused || seen.has(focused.path)) break;
    seen.add(focused.path);
    assert.ok(focused.changed, `${story}: ${focused.html} looks the same with focus and without`);
    assert.ok(focused.onTop, `${story}: ${focused.html} has focus behind ${focused.above}`);
  }
  return seen.size;
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
