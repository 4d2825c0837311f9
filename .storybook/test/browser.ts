import { after } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { BrowserContext, Page } from "playwright-core";
import { serveStaticSite, type StaticSite } from "./static-site.ts";

/** The built Storybook in Chromium, for one test file. */
export interface OpenStorybook {
  readonly site: StaticSite;
  /** One for all pages, so that they share the browser's cache. */
  readonly context: BrowserContext;
  /** Opens an address of Storybook, and writes down what goes wrong and what it asks others for. */
  open(path: string): Promise<OpenPage>;
  /** Does the same, and closes the page after the test. */
  inPage(path: string, test: (opened: OpenPage) => Promise<void>): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly problems: string[];
}

/** So many pages are open beside each other: each waits for its play function and for axe most of the time. */
export const PAGES = 3;

/** Milliseconds for anything that a test waits for, and for a test: a busy machine needs them, nobody else waits. */
const PATIENCE = 120_000;
export const TEST_TIMEOUT = 300_000;

/** Serves the built Storybook and starts Chromium; both go when the file's tests have run. */
export async function openStorybook(): Promise<OpenStorybook> {
  const site = await serveStaticSite();
  const browser = await launchChromium();
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  after(async () => {
    await browser.close();
    site.close();
  });
  const inPage: OpenStorybook["inPage"] = async (path, test) => {
    const opened = await open(context, site, path);
    try {
      await test(opened);
    } finally {
      await opened.page.close();
    }
  };
  return { site, context, open: (path) => open(context, site, path), inPage };
}

async function open(context: BrowserContext, site: StaticSite, path: string): Promise<OpenPage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(data|blob|about):/.test(url)) problems.push(`request to ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(site.url + path);
  return { page, problems };
}
