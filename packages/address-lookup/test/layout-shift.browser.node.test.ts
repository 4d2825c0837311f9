import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium, startServer, visit, type RunningServer } from "@council-components/testing/node";
import { fixtures } from "../fixtures/index.ts";
import { initialState } from "../src/state.ts";
import { renderAddressLookup } from "../src/server.ts";

const LOADS = 3;
/** Author's fields are taller than the search that takes their place: Google's limit for a good page. */
const MOST = 0.1;
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const files: Readonly<Record<string, [string, string]>> = {
  "/lookup.js": ["text/javascript", read("address-lookup/dist/standalone.js")],
  "/theme.css": ["text/css", read("theme/dist/theme.css")],
};
const step = (view: "search" | "manual"): string =>
  renderAddressLookup({ ...initialState, view }, { src: "/addresses" });

/** What is in the main content, by the path of the page. */
function content(path: string): string {
  if (path === "/server-search") return step("search");
  if (path === "/server-manual") return step("manual");
  const fixture = fixtures.find(({ name }) => path === `/${name}`);
  return `<h1 class="govuk-heading-l">Your address</h1><form>${fixture?.html.en}<button class="govuk-button">Continue</button></form>`;
}

// A page of its own, not a frame. It has been painted for a while when the script comes, on a slow processor.
describe("layout shift when the script comes after the first paint", () => {
  let running: RunningServer;
  let browser: Browser;

  before(async () => {
    running = await startServer(({ url }) => {
      const { pathname } = new URL(url);
      const page = `<!doctype html><html lang="en" class="govuk-template"><head><title>Apply</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"></head><body class="govuk-template__body govuk-frontend-supported"><main class="govuk-width-container">${content(pathname)}<p class="govuk-body">Below the form</p></main></body></html>`;
      const [type, body] = files[pathname] ?? ["text/html", page];
      return new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await running?.close();
  });

  async function shift(path: string): Promise<number> {
    const { page, close } = await visit(browser, `${running.url}/${path}`, { slowdown: 4 });
    const frames = (): Promise<void> =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
      );
    await frames();
    await page.addScriptTag({ type: "module", url: "/lookup.js" });
    await page.waitForSelector("council-address-lookup[state]");
    await frames();
    const sum = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      const entries = performance.getEntriesByType("layout-shift") as (PerformanceEntry & {
        value: number;
      })[];
      return [...observer.takeRecords(), ...entries].reduce(
        (total, entry) => total + ((entry as { value?: number }).value ?? 0),
        0,
      );
    });
    await close();
    return sum;
  }

  for (const name of ["server-search", "server-manual"]) {
    it(`nothing moves over a page of the server half: ${name}`, async () => {
      for (let load = 0; load < LOADS; load += 1) assert.equal(await shift(name), 0, `Load ${load + 1}`);
    });
  }

  for (const name of ["search", "given-by-the-server", "server-errors", "two-on-a-page", "made-fields"]) {
    it(`little moves over an author's own fields: ${name}`, async (test) => {
      const sum = await shift(name);
      test.diagnostic(`${name}: ${sum.toFixed(3)}`);
      assert.ok(sum <= MOST, `${sum}`);
    });
  }
});
