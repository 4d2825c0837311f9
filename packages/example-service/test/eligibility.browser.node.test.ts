import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import {
  createDfeStandIn,
  dfeCheck,
  type EligibilityCheck,
} from "@council-components/eligibility-step/server";
import type { Browser, Page } from "playwright-core";
import { assertAccessible, visit, type Visitor } from "./support/browser.ts";
import { giveAddress, giveEligibility, stepReady, words, type Language } from "./support/journey.ts";
import { startTestService, type TestService } from "./support/service.ts";

/** Set it to a folder to have a picture of every page at both widths. */
const pictures = process.env["SCREENSHOTS"];
const WIDTHS = [1000, 320];

interface Said {
  start: string;
  school: string;
  yes: string;
  year: string;
  permission: string;
  check: string;
  instead: string;
  checking: string;
  again: string;
  stop: string;
  lastName: string;
  number: string;
  confirmed: string;
  benefits: string;
  unavailable: RegExp;
  result: string;
  receipt: string;
}

const said: Readonly<Record<Language, Said>> = {
  en: {
    start: "Start now",
    school: "Is your child’s school a state school in England?",
    yes: "Yes",
    year: "Year 3 to year 11",
    permission: "Can we check your benefits for you?",
    check: "Check for me",
    instead: "Answer questions instead",
    checking: "Checking your details",
    again: "Check again",
    stop: "Stop checking",
    lastName: "What is your last name?",
    number: "What is your National Insurance number?",
    confirmed: "Your child can get free school meals",
    benefits: "Which of these do you or your partner get?",
    unavailable: /The check is not available at the moment/,
    result: "Your result",
    receipt: "Your permission to check",
  },
  cy: {
    start: "Dechrau nawr",
    school: "A yw ysgol eich plentyn yn ysgol wladol yn Lloegr?",
    yes: "Ydy",
    year: "Blwyddyn 3 i flwyddyn 11",
    permission: "A gawn ni wirio eich budd-daliadau ar eich rhan?",
    check: "Gwirio ar fy rhan",
    instead: "Ateb cwestiynau yn lle hynny",
    checking: "Yn gwirio eich manylion",
    again: "Gwirio eto",
    stop: "Stopio gwirio",
    lastName: "Beth yw eich cyfenw?",
    number: "Beth yw eich rhif Yswiriant Gwladol?",
    confirmed: "Gall eich plentyn gael prydau ysgol am ddim",
    benefits: "Pa rai o’r rhain ydych chi neu eich partner yn eu cael?",
    unavailable: /Nid yw’r gwiriad ar gael/,
    result: "Eich canlyniad",
    receipt: "Eich caniatâd i wirio",
  },
};

function standIn(queueSeconds: number): EligibilityCheck {
  const answer = createDfeStandIn({ queueSeconds });
  return dfeCheck({
    url: "http://127.0.0.1:9/",
    clientId: "stand-in",
    clientSecret: "stand-in-secret",
    fetch: (input, init) => answer(new Request(input as URL, init)),
  });
}

let browser: Browser;
let service: TestService;
let visitor: Visitor;
let addresses: string[];
before(async () => void (browser = await launchChromium()));
after(() => browser.close());
beforeEach(async () => void (service = await startTestService({ schoolMealsCheck: standIn(2) })));
afterEach(async () => {
  await visitor.close();
  await service.stop();
});

async function open(script: boolean): Promise<Page> {
  visitor = await visit(browser, { origin: service.origin, script });
  addresses = [];
  visitor.page.on("request", (request) => addresses.push(request.url()));
  visitor.page.on("framenavigated", (frame) => addresses.push(frame.url()));
  return visitor.page;
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole("heading", { name, exact: true }).waitFor();

/** Every page at both widths: nothing scrolls sideways, and axe finds nothing. */
async function look(name: string): Promise<void> {
  const { page, script } = visitor;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const path = `${pictures}/meals-${script ? "script" : "plain"}-${name}-${width}.png`;
    if (pictures) await page.screenshot({ path, fullPage: true });
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.ok(!scrolls, `${name} scrolls sideways at ${width} pixels`);
  }
  await assertAccessible(visitor);
}

async function toPermission(page: Page, language: Language): Promise<void> {
  const text = said[language];
  await page.goto(`${language === "cy" ? "/cy" : ""}/free-school-meals`);
  await page.getByRole("button", { name: text.start }).click();
  await heading(page, text.school);
  await stepReady(page);
  await page.getByRole("radio", { name: text.yes, exact: true }).check();
  await goOn(page, language);
  await page.getByRole("radio", { name: text.year, exact: true }).check();
  await goOn(page, language);
  await heading(page, text.permission);
}

async function giveFacts(page: Page, language: Language, lastName: string): Promise<void> {
  const text = said[language];
  await page.getByRole("button", { name: text.check }).click();
  await heading(page, text.lastName);
  await page.getByRole("textbox").fill(lastName);
  await goOn(page, language);
  const { dateOfBirth } = words[language].service;
  await heading(page, dateOfBirth.heading);
  await page.getByRole("textbox", { name: dateOfBirth.day }).fill("5");
  await page.getByRole("textbox", { name: dateOfBirth.month }).fill("3");
  await page.getByRole("textbox", { name: dateOfBirth.year }).fill("1990");
  await goOn(page, language);
  await heading(page, text.number);
  await page.getByRole("textbox").fill("ab 12 34 56 a");
  await goOn(page, language);
}

async function goOn(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: words[language].service.continue, exact: true }).click();
}

for (const script of [false, true]) {
  for (const language of ["en", "cy"] as const) {
    const text = said[language];
    describe(`free school meals, ${language}, ${script ? "with" : "without"} script`, () => {
      it("checks with permission, comes to the outcome, and shows the receipt", async () => {
        const page = await open(script);
        await toPermission(page, language);
        await look(`${language}-permission`);
        await giveFacts(page, language, "Eligible");
        await heading(page, text.confirmed);
        await look(`${language}-outcome`);
        await goOn(page, language);
        await heading(page, text.result);
        await look(`${language}-result`);
        assert.equal(await page.getByRole("heading", { name: text.receipt }).count(), 1);
        const main = await page.locator("main").innerText();
        assert.match(main, /([0-9a-f]{4} ){7}[0-9a-f]{4}/);
        visitor.assertQuiet();
        await assertNothingPersonal(page, "Eligible");
      });

      it("can be refused: the ordinary question comes, and nothing is sent", async () => {
        const page = await open(script);
        await toPermission(page, language);
        await page.getByRole("button", { name: text.instead }).click();
        await heading(page, text.benefits);
        assert.ok(!addresses.some((address) => address.includes("/checks/")));
        assert.ok(!service.log.some(({ event }) => event === "check"));
        visitor.assertQuiet();
      });
    });
  }

  describe(`a check that does not help, ${script ? "with" : "without"} script`, () => {
    it("is said so above the ordinary question", async () => {
      const page = await open(script);
      await toPermission(page, "en");
      await giveFacts(page, "en", "Down");
      await heading(page, said.en.benefits);
      assert.match(await page.locator("main").innerText(), said.en.unavailable);
      await look("en-unavailable");
      await page.getByRole("checkbox", { name: "Universal Credit" }).check();
      await goOn(page, "en");
      await heading(page, "Your child may get free school meals");
      await assertNothingPersonal(page, "Down");
    });

    it("is waited for, and can be stopped", async () => {
      const page = await open(script);
      await toPermission(page, "en");
      await giveFacts(page, "en", "Slow");
      await heading(page, said.en.checking);
      await look("en-checking");
      await page.getByRole("button", { name: said.en.stop }).click();
      await heading(page, said.en.benefits);
    });
  });
}

describe("eligibility after the address, with script", () => {
  it("counts a forged outcome for nothing", async () => {
    const page = await open(true);
    await page.goto("/begin");
    await giveAddress(page, { language: "en", script: true });
    await giveEligibility(page, "en", async (name) => {
      if (name !== "eligibility-outcome") return;
      await page.evaluate(() => {
        document
          .querySelector("council-eligibility-step")
          ?.closest("form")
          ?.addEventListener("formdata", ({ formData }) => {
            formData.set("eligibility[outcome]", "eligible");
            formData.set("eligibility[answers][disability]", "made-up");
          });
      });
    });
    // Made-up answers are asked again.
    await heading(page, "Do any of these apply to you?");
    assert.equal(new URL(page.url()).pathname, "/eligibility");
  });

  it("keeps answers through Back, and when the address is changed", async () => {
    const page = await open(true);
    await page.goto("/begin");
    await giveAddress(page, { language: "en", script: true });
    await giveEligibility(page, "en");
    await page.waitForURL("**/name");
    await page.goBack();
    await heading(page, "You can apply for a bus pass");
    await page.getByRole("link", { name: "Change your answer to ‘What is your date of birth?’" }).click();
    await heading(page, "What is your date of birth?");
    assert.equal(await page.getByRole("textbox", { name: "Year" }).inputValue(), "1990");
    visitor.assertQuiet();
  });
});

/** Looks everywhere that a browser or this service keeps or writes things. */
async function assertNothingPersonal(page: Page, lastName: string): Promise<void> {
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    history: JSON.stringify(history.state),
    cookie: document.cookie,
  }));
  const cookies = JSON.stringify(await page.context().cookies());
  const everywhere = { ...kept, cookies, addresses: addresses.join("\n"), log: JSON.stringify(service.log) };
  for (const [where, text] of Object.entries(everywhere)) {
    assert.ok(!/AB ?12 ?34 ?56/i.test(text), `National Insurance number in ${where}`);
    assert.ok(!text.includes("1990"), `date of birth in ${where}`);
    assert.ok(!text.includes(lastName), `last name in ${where}`);
  }
  assert.ok(addresses.length > 5);
}
