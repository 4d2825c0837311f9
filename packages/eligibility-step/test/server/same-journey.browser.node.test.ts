import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { compileRuleset, type Question, type Ruleset } from "@council-components/eligibility-rules";
import {
  launchChromium,
  SOURCE,
  startServer,
  visit,
  type RunningServer,
} from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { rawAnswer } from "../../src/read-answer.ts";
import { readEligibility } from "../../src/server/read-eligibility.ts";
import { textOf, visitor, type Visitor } from "./visitor.ts";

const examples = new URL(".", import.meta.resolve("@council-components/eligibility-rules/examples/x.json"));
const rulesets: Ruleset[] = readdirSync(fileURLToPath(examples))
  .filter((name) => name.endsWith(".json"))
  .map((name) => compileRuleset(JSON.parse(readFileSync(new URL(name, examples), "utf8"))));

/** All ways take minutes: `npm run evidence -- every-way`. */
const MOST = process.env["EVERY_WAY"] ? Infinity : 6;

/** Every other of a ruleset's own tests, spread over all of them. */
function some<T>(all: readonly T[], first: number): T[] {
  const every = 2 * Math.max(1, Math.ceil(all.length / (2 * MOST)));
  return all.filter((_, index) => index % every === first);
}

/** The same walks, one with script in Chromium and one without on the server: every word and the outcome compared. */
describe("the element and the server half", () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;
  let body = "";

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("../../src/define.ts", import.meta.url))],
      bundle: true,
      format: "esm",
      conditions: [SOURCE],
      write: false,
    });
    server = await startServer(({ url }) =>
      url.endsWith("/step.js")
        ? new Response(outputFiles[0]!.text, { headers: { "content-type": "text/javascript" } })
        : new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } }),
    );
    browser = await launchChromium();
    ({ page } = await visit(browser, `${server.url}/`));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it("has rulesets", () => assert.ok(rulesets.length > 5, `${rulesets.length} rulesets`));
  for (const ruleset of rulesets) {
    for (const language of ["en", "cy"]) {
      const tests = some(ruleset.file.tests ?? [], language === "en" ? 0 : 1);
      it(`say and find the same in ${ruleset.id}, ${language}, ${tests.length} ways`, async () => {
        for (const { name, today, given = {}, answers, outcome } of tests) {
          const continueText = language === "en" ? "Continue" : "Parhau";
          const person = visitor({ rulesets: [ruleset], today, given, language });
          await person.open();
          await open(ruleset, language, today, given);
          await same(person, name);
          for (let pages = 0; person.content.page.view === "question" && pages < 20; pages++) {
            const { question } = person.content.page;
            if (!(question.id in answers)) break;
            await person.answer(answers[question.id], continueText);
            await answer(question, answers[question.id]);
            await same(person, `${name}, after ${question.id}`);
          }
          if (outcome === null) continue;
          const reading = await readEligibility(await sent(), ruleset, { today, given, language });
          assert.equal(reading.evaluation.outcome?.id, outcome, name);
          assert.equal(reading.differs, false, name);
        }
      });
    }
  }

  async function open(ruleset: Ruleset, language: string, today: string, given: object): Promise<void> {
    const hidden = Object.entries(given).map(
      ([id, value]) => `<input type="hidden" data-given="${id}" value="${value}">`,
    );
    const json = JSON.stringify(ruleset.file).replaceAll("<", "\\u003c");
    body = `<!doctype html><html lang="${language}"><title>Check</title><body class="govuk-frontend-supported"><main>
      <form method="post">${hidden.join("")}<council-eligibility-step name="eligibility" heading-level="1" history="none"><script type="application/json">${json}</script></council-eligibility-step></form>
      </main><script type="module" src="/step.js"></script></body></html>`;
    await page.clock.setFixedTime(`${today}T12:00:00Z`);
    await page.goto(`${server.url}/`);
    await page.waitForSelector("[data-council-mount] :is(h1)");
  }

  async function same(person: Visitor, where: string): Promise<void> {
    // The page’s own button is under the outcome, not in it.
    const expected = textOf(person.html).replace(person.content.page.view === "outcome" ? / \S+$/ : /$/, "");
    await page
      .waitForFunction(
        (title) => document.querySelector("[data-council-mount] h1")?.textContent?.trim() === title,
        person.content.title,
      )
      .catch(() => {});
    assert.equal(textOf(await page.locator("[data-council-mount]").innerHTML()), expected, where);
  }

  async function answer(question: Question, value: unknown): Promise<void> {
    const mount = page.locator("[data-council-mount]");
    const inputs = mount.locator("input:not([type=hidden])");
    for (const [part, values] of Object.entries(rawAnswer(question, value))) {
      if (["radio", "checkbox"].includes((await inputs.first().getAttribute("type"))!))
        for (const each of values) await mount.locator(`input:not([type=hidden])[value="${each}"]`).check();
      else if (part === "unsure") await mount.locator("input[type=checkbox]").check();
      else if (part === "value")
        await mount
          .locator("input")
          .first()
          .fill(values[0] ?? "");
      else await mount.locator(`input[id$="-${part}"]`).fill(values[0]!);
    }
    await mount.locator("[data-council-action=continue]").click();
  }

  /** What the form sends. */
  async function sent(): Promise<FormData> {
    const entries = await page.evaluate(
      () => [...new FormData(document.querySelector("form")!)] as [string, string][],
    );
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    return form;
  }
});
