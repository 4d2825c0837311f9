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
  /**
   * Does the same for one test, in a page that other tests have used before it: a new page has a process of its own,
   * which compiles all of Storybook again and takes twice the processor's time of the test.
   */
  inPage(path: string, test: (opened: OpenPage) => Promise<void>): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly problems: string[];
}

/** So many pages are open beside each other: each waits for its play function and for axe most of the time. */
export const PAGES = 3;

const VIEWPORT = { width: 1280, height: 720 };

/** Milliseconds for anything that a test waits for, and for a test: a busy machine needs them, nobody else waits. */
const PATIENCE = 120_000;
export const TEST_TIMEOUT = 300_000;

/** Serves the built Storybook and starts Chromium; both go when the file's tests have run. */
export async function openStorybook(): Promise<OpenStorybook> {
  const site = await serveStaticSite();
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: VIEWPORT });
  context.setDefaultTimeout(PATIENCE);
  after(async () => {
    await browser.close();
    site.close();
  });
  const idle: WatchedPage[] = [];
  const inPage: OpenStorybook["inPage"] = async (path, test) => {
    const watched = idle.pop() ?? (await watchedPage(context, site));
    const { page } = watched;
    const problems = (watched.problems = []);
    await page.goto(site.url + path);
    await test({ page, problems });
    // A page in which a test failed may still be at work: it is not used again.
    await leaveAsNew(page);
    idle.push(watched);
  };
  return { site, context, open: (path) => open(context, site, path), inPage };
}

async function open(context: BrowserContext, site: StaticSite, path: string): Promise<OpenPage> {
  const { page, problems } = await watchedPage(context, site);
  await page.goto(site.url + path);
  return { page, problems };
}

interface WatchedPage {
  readonly page: Page;
  /** What goes wrong is added here. */
  problems: string[];
}

async function watchedPage(context: BrowserContext, site: StaticSite): Promise<WatchedPage> {
  const page = await context.newPage();
  const watched: WatchedPage = { page, problems: [] };
  const add = (problem: string): void => void watched.problems.push(problem);
  page.on("console", (message) => {
    if (message.type() === "error") add(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => add(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(data|blob|about):/.test(url)) add(`request to ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) add(`${response.status()} for ${response.url()}`);
  });
  return watched;
}

/** Nothing that a test set or stored is there for the next one. */
async function leaveAsNew(page: Page): Promise<void> {
  await page.evaluate("sessionStorage.clear()");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize(VIEWPORT);
}
