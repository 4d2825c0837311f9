import assert from "node:assert/strict";
import {
  checkRecording,
  checkRecordingNames,
  pageHtml,
  untilAsRecorded,
} from "@council-components/testing/node";
import type { Browser, Locator, Page } from "playwright-core";
import { openSessions } from "../../src/sessions.ts";
import type { ExampleServiceOptions } from "../../src/options.ts";
import { pathOf } from "../../src/paths.ts";
import { words, type Language } from "./journey.ts";
import { startTestService } from "./service.ts";

const FOLDER = "packages/example-service/test/recordings";
/** The time in every recording: a Monday morning. */
const NOW = Date.parse("2026-11-23T10:00:00Z");
/** Milliseconds that a page may take to answer, on a busy machine. */
const PATIENCE = 60_000;
/** What changes from page to page; the rest is recorded once for each kind of page. */
const CONTENT = "title, header .govuk-back-link, main";
const WHOLE = "head, body";
const NAMES = { en: "English", cy: "Welsh" };

/** Somebody in Chromium whose pages are recorded, or compared with their recordings. */
export interface Recorder {
  page: Page;
  language: Language;
  open(name: string): Promise<void>;
  /** Clicks the button of this text, or any control, and waits until the page shows something else. */
  press(control: string | Locator): Promise<void>;
  /** Presses Continue. */
  next(): Promise<void>;
  /** Types into the text fields that are shown, in their order. */
  fill(...texts: readonly string[]): Promise<void>;
  /** The radio or checkbox at this position among those that are shown. */
  choice(index: number): Locator;
  /** Holds the open page to its recording. Whole, or only what is between header and footer. */
  record(name: string, parts?: "content" | "whole"): Promise<void>;
}

export interface RecorderOptions {
  language: Language;
  script: boolean;
  /** What the service is started with. */
  service?: Partial<ExampleServiceOptions>;
  /** Headers that the browser sends with each request. */
  headers?: Record<string, string>;
}

/** Runs the steps in a browser of their own against a service of their own, on which it is always the same time. */
export async function recording(
  browser: Browser,
  { language, script, service: options = {}, headers = {} }: RecorderOptions,
  names: Set<string>,
  steps: (recorder: Recorder) => Promise<void>,
): Promise<void> {
  // Times that pages show are those of the session, whose clock stands still; what waits needs one that goes on.
  const started = Date.now();
  const service = await startTestService({
    now: () => NOW + Date.now() - started,
    sessions: openSessions({ now: () => NOW }),
    ...options,
  });
  const context = await browser.newContext({
    baseURL: service.origin,
    javaScriptEnabled: script,
    extraHTTPHeaders: headers,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.clock.install({ time: NOW });
    const main = page.locator("main");
    const differences: string[] = [];
    const self: Recorder = {
      page,
      language,
      async open(name) {
        await page.goto(pathOf(name, language));
        await isReady(page, script);
      },
      async press(control) {
        const before = await shown(page);
        const button = page.getByRole("button", { name: String(control), exact: true });
        await (typeof control === "string" ? button : control).click();
        await untilAnother(page, before, String(control));
        await isReady(page, script);
      },
      next: () => self.press(words[language].service.continue),
      async fill(...texts) {
        const fields = main.locator("input:is([type=text], [type=email], [type=tel]):visible");
        for (const [index, text] of texts.entries()) await fields.nth(index).fill(text);
      },
      choice: (index) => main.locator("input:is([type=radio], [type=checkbox]):visible").nth(index),
      async record(name, parts = "content") {
        names.add(name);
        const section = `${NAMES[language]}, ${script ? "with" : "without"} script`;
        try {
          await untilAsRecorded(
            () => read(() => page.evaluate(pageHtml, parts === "whole" ? WHOLE : CONTENT)),
            (html, unchangedFor) => checkRecording({ folder: FOLDER, name, section }, html, unchangedFor),
          );
        } catch (error) {
          differences.push((error as Error).message);
        }
      },
    };
    await steps(self);
    // All at once, so that a change is seen whole.
    assert.equal(differences.join("\n\n"), "");
  } finally {
    await context.close();
    await service.stop();
  }
}

/** Says which recordings are of no page any more. */
export function unknownRecordings(names: ReadonlySet<string>): string {
  return checkRecordingNames(FOLDER, [...names]);
}

/** Where script runs, the elements take over the server's form once they are there. */
async function isReady(page: Page, script: boolean): Promise<void> {
  await page.waitForLoadState();
  if (!script) return;
  const elements = page.locator("council-address-lookup, council-eligibility-step");
  for (const element of await elements.all())
    await element.locator("> [data-council-mount]").waitFor({ state: "attached" });
}

/** Waits until the page shows something else, and goes on showing it: a status may come before what was asked for. */
async function untilAnother(page: Page, before: string, control: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  let last = before;
  for (let now = before; now === before || now !== last || now === ""; now = await shown(page)) {
    assert.ok(Date.now() < end, `Nothing changed after ${control} on ${before}`);
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function shown(page: Page): Promise<string> {
  return read(() => page.evaluate(() => `${location.href} ${document.querySelector("body")?.innerText}`));
}

/** A page that is being left cannot be read. */
async function read(evaluate: () => Promise<string>): Promise<string> {
  try {
    return await evaluate();
  } catch (error) {
    if (/context was destroyed|navigat/i.test(String(error))) return "";
    throw error;
  }
}
