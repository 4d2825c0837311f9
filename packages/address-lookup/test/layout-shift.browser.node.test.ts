import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium, startServer, visit, type RunningServer } from "@council-components/testing/node";
import { fixtures } from "../fixtures/index.ts";

const LOADS = 3;
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const files: Readonly<Record<string, [string, string]>> = {
  "/lookup.js": ["text/javascript", read("address-lookup/dist/standalone.js")],
  "/theme.css": ["text/css", read("theme/dist/theme.css")],
};

// A page of its own, not a frame: only there does Chromium hold back the first paint until a script that blocks
// rendering has run. The script comes after the page has been read, on a slow processor.
describe("shifts nothing when it is defined in the head", () => {
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    server = await startServer(async ({ url }) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname === "/lookup.js") await new Promise((resolve) => setTimeout(resolve, 200));
      const fixture = fixtures.find(({ name }) => name === searchParams.get("fixture"));
      const page = `<!doctype html><html lang="en" class="govuk-template"><head><title>Apply</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"><script type="module" blocking="render" src="/lookup.js"></script></head><body class="govuk-template__body govuk-frontend-supported"><main class="govuk-width-container"><h1 class="govuk-heading-l">Your address</h1><form>${fixture?.html.en}<button class="govuk-button">Continue</button></form></main></body></html>`;
      const [type, body] = files[pathname] ?? ["text/html", page];
      return new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of ["search", "given-by-the-server", "server-errors", "two-on-a-page", "made-fields"]) {
    it(name, async () => {
      for (let load = 0; load < LOADS; load += 1) {
        const { page, close } = await visit(browser, `${server.url}/?fixture=${name}`, { slowdown: 4 });
        await page.waitForSelector("council-address-lookup[state]");
        await page.waitForTimeout(200);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  sum += (entry as PerformanceEntry & { value: number }).value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 100);
            }),
        );
        assert.equal(shift, 0, `Cumulative layout shift at load ${load + 1}`);
        await close();
      }
    });
  }
});
