import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import {
  choose,
  elementReady,
  giveContact,
  giveName,
  next,
  words,
  type Language,
} from "./support/journey.ts";
import { startTestService, type TestService } from "./support/service.ts";

const banner = {
  en: { accept: "Accept additional cookies", accepted: /You’ve accepted additional cookies/ },
  cy: { accept: "Derbyn cwcis ychwanegol", accepted: /Rydych wedi derbyn cwcis ychwanegol/ },
};

let browser: Browser;
let service: TestService;
let context: BrowserContext;
let page: Page;
before(async () => void (browser = await launchChromium()));
after(() => browser.close());
beforeEach(async () => void (service = await startTestService()));
afterEach(async () => {
  await context.close();
  await service.stop();
});

/** The scripts that the open page has asked for: their addresses by their names. */
type Scripts = Map<string, string>;

/** A browser in which scripts run, but those that match never answer. */
async function openBrowser(unanswered: (name: string) => boolean): Promise<Scripts> {
  const scripts: Scripts = new Map();
  context = await browser.newContext({ baseURL: service.origin });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await context.route("**/*.js", (route: Route) => {
    const url = route.request().url();
    const name = new URL(url).pathname.split("/").pop()!;
    scripts.set(name, url);
    // Neither fulfilled nor aborted: the browser waits for as long as the page is open.
    return unanswered(name) ? undefined : route.continue();
  });
  return scripts;
}

/** Opens a page. Its load event may never come. */
async function open(path: string): Promise<void> {
  await page.goto(path, { waitUntil: "commit" });
}

/** The browser has painted, and what it painted is the page. */
async function assertPainted(): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await page.locator("h1:visible").first().waitFor();
}

for (const language of ["en", "cy"] as const) {
  const prefix = language === "cy" ? "/cy" : "";
  const text = words[language];

  describe(`With every script unanswered (${language})`, () => {
    beforeEach(() => openBrowser(() => true));

    it("the whole application is painted page by page, and sent", async () => {
      await open(`${prefix}/`);
      await assertPainted();
      await page.getByRole("button", { name: text.service.start.button }).click();
      await giveAddressAndEligibility(language);
      await giveName(page, language, assertPainted);
      await giveContact(page, language, assertPainted);
      await assertPainted();
      await page.getByRole("button", { name: text.service.checkAnswers.button }).click();
      await page.locator(".govuk-panel").waitFor();
      await assertPainted();
      assert.equal(service.applications.length, 1);
    });

    it("the cookie message is there, and the server answers it", async () => {
      await open(`${prefix}/`);
      await assertPainted();
      await acceptCookies(language);
    });

    it("the check for free school meals and the other pages are painted", async () => {
      for (const name of ["school-meals", "privacy", "cookies", "accessibility", "help-in-person", "map"]) {
        await open(`${prefix}/${name}`);
        await assertPainted();
      }
    });
  });
}

/** The pages whose scripts are not the same, with something to do on each. */
const tasks: Readonly<Record<string, [path: string, task: () => Promise<void>]>> = {
  "the start page": ["/", () => acceptCookies("en")],
  "the address page": ["/begin", () => findAddress("en")],
  "the cookies page": [
    "/cookies",
    async () => {
      await page.getByRole("button", { name: "Save cookie settings" }).click();
      await page.getByText("You’ve set your cookie preferences").waitFor();
    },
  ],
  "the page with a map": [
    "/help-in-person",
    async () => {
      await acceptCookies("en");
      await page.locator("iframe:visible").waitFor();
    },
  ],
};

describe("With each script unanswered, one at a time", () => {
  /** What more than one page loads is left unanswered on the first. */
  const tried = new Set<string>();
  for (const [name, [path, task]] of Object.entries(tasks)) {
    it(`${name} is painted, and does its job`, async () => {
      const scripts = await openBrowser(() => false);
      await open(path);
      await assertPainted();
      await task();
      assert.ok(scripts.size > 1, "The page has scripts");
      for (const script of scripts.keys()) {
        if (tried.has(script)) continue;
        tried.add(script);
        await context.close();
        await openBrowser((asked) => asked === script);
        await (async () => {
          await open(path);
          await assertPainted();
          for (const tag of await elementsWithout(script, scripts)) await elementReady(page, tag);
          await task();
        })().catch((error: unknown) => {
          throw new Error(`${name} with ${script} unanswered`, { cause: error });
        });
      }
    });
  }
});

/** The elements of a page that need none of a script: each is defined by a script of its own name. */
async function elementsWithout(script: string, scripts: Scripts): Promise<string[]> {
  const ready: string[] = [];
  for (const [name, url] of scripts) {
    const tag = `council-${name.replace(".js", "")}`;
    if (!(await page.locator(tag).count())) continue;
    if (!(await importedBy(url)).has(script)) ready.push(tag);
  }
  return ready;
}

/** The names of a script and of all that it waits for before it runs. */
async function importedBy(url: string, names = new Set<string>()): Promise<Set<string>> {
  const name = new URL(url).pathname.split("/").pop()!;
  if (names.has(name)) return names;
  names.add(name);
  const code = await (await fetch(url)).text();
  for (const [, imported] of code.matchAll(/\b(?:from|import)\s*"([^"]+)"/g))
    await importedBy(new URL(imported!, url).href, names);
  return names;
}

async function acceptCookies(language: Language): Promise<void> {
  await page.getByRole("button", { name: banner[language].accept }).click();
  await page.getByText(banner[language].accepted).waitFor();
}

async function findAddress(language: Language): Promise<void> {
  const text = words[language];
  await page.getByRole("textbox", { name: text.postcode }).fill("zz1 1aa");
  await page.getByRole("button", { name: text.find }).click();
  await page.getByRole("radio").first().waitFor();
}

async function giveAddressAndEligibility(language: Language): Promise<void> {
  const { service: own, street, disability, outcome } = words[language];
  await assertPainted();
  await findAddress(language);
  await assertPainted();
  await choose(page, street);
  await next(page, language);
  await page.getByRole("heading", { name: own.dateOfBirth.heading }).waitFor();
  await assertPainted();
  await page.getByRole("textbox", { name: own.dateOfBirth.day }).fill("5");
  await page.getByRole("textbox", { name: own.dateOfBirth.month }).fill("3");
  await page.getByRole("textbox", { name: own.dateOfBirth.year }).fill("1990");
  await next(page, language);
  await page.getByRole("checkbox", { name: disability }).check();
  await assertPainted();
  await next(page, language);
  await page.getByRole("heading", { name: outcome }).waitFor();
  await assertPainted();
  await next(page, language);
}
