import assert from "node:assert/strict";
import { axeFindingsIn } from "@council-components/testing/node";
import type { Browser, Page } from "playwright-core";

export interface Visitor {
  page: Page;
  script: boolean;
  /** Fails if the page broke its policy, threw, or asked anybody but the service. */
  assertQuiet(): void;
  close(): Promise<void>;
}

export interface VisitorOptions {
  origin: string;
  script: boolean;
  width?: number;
}

/** Somebody with a browser of their own: no cookies, and script or none. */
export async function visit(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { origin, script, width = 1000 } = options;
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) noise.push(`asked ${request.url()}`);
  });
  return {
    page,
    script,
    assertQuiet: () => assert.deepEqual(noise, []),
    close: () => context.close(),
  };
}

/** Every axe rule but the AAA ones, best practices included. */
export async function assertAccessible({ page, script }: Pick<Visitor, "page" | "script">): Promise<void> {
  assert.deepEqual(await axeFindingsIn(page, { script }), [], `${page.url()} ${await page.title()}`);
}

/**
 * Waits until a page has been loaded and drawn. What its scripts ask for by then has been asked: nothing more comes
 * unless something happens.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  if (await page.locator("body.js-enabled").count())
    for (let frames = 0; frames < 3; frames++) await page.evaluate(frame);
}
