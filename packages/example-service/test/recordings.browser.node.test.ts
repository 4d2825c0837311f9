import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import {
  createDfeStandIn,
  dfeCheck,
  type EligibilityCheck,
} from "@council-components/eligibility-step/server";
import type { Browser } from "playwright-core";
import freeSchoolMeals from "../rulesets/free-school-meals.json" with { type: "json" };
import { words } from "./support/journey.ts";
import { recording, unknownRecordings, type Recorder, type RecorderOptions } from "./support/recorder.ts";

const names = new Set<string>();
let browser: Browser;
before(async () => void (browser = await launchChromium()));
after(() => browser.close());

// The suites inside have the same concurrency: four pages are open at once, each of which waits most of the time.
describe("every page", { concurrency: 2 }, () => {
  for (const language of ["en", "cy"] as const) {
    for (const script of [true, false]) {
      const record = (
        steps: (recorder: Recorder) => Promise<void>,
        options: Partial<RecorderOptions> = {},
      ): Promise<void> => recording(browser, { language, script, ...options }, names, steps);

      describe(`pages are as recorded (${language}, ${script ? "with" : "without"} script)`, () => {
        it("an application for a bus pass, with every error", () => record(busPass));
        it("addresses", () => record(addresses));
        it("people who may not get a bus pass", () => record(busPassOutcomes));
        it("an older person, who changes answers", () => record(busPassChanges));
        it("free school meals, checked", () =>
          record(mealsChecked, { service: { schoolMealsCheck: check() } }));
        it("free school meals, not checked", () => record(mealsAsked));
        it("consent", () => record(consent));
        it("consent refused by the browser", () =>
          record(globalPrivacyControl, { headers: { "Sec-GPC": "1" } }));
        it("notices and other pages", () => record(otherPages));
        it("a service that fails", () => record(failure, { service: { onApplication: fail } }));
      });
    }
  }
});

it("nothing else is recorded", () => assert.equal(unknownRecordings(names), ""));

async function busPass({ language, open, press, next, fill, choice, record }: Recorder): Promise<void> {
  const { service, find } = words[language];
  await open("");
  await record("bus-pass-01-start", "whole");
  await press(service.start.button);
  await record("bus-pass-02-address", "whole");
  await press(find);
  await record("bus-pass-02-address-error");
  await fill("zz1 1aa");
  await press(find);
  await record("bus-pass-03-address-results");
  await next();
  await record("bus-pass-03-address-results-error");
  await choice(0).check();
  await next();
  await record("bus-pass-05-eligibility-date", "whole");
  await next();
  await record("bus-pass-05-eligibility-date-error");
  await fill("5", "3", "1990");
  await next();
  await record("bus-pass-06-eligibility-disability");
  await next();
  await record("bus-pass-06-eligibility-disability-error");
  await choice(0).check();
  await next();
  await record("bus-pass-07-outcome");
  await next();
  for (const [name, answer] of [
    ["bus-pass-08-name", () => fill("Siân", "O’Neill <b>")],
    ["bus-pass-09-contact", () => choice(0).check()],
    ["bus-pass-10-email", () => fill("sian@example.com")],
  ] as const) {
    await record(name);
    await next();
    await record(`${name}-error`);
    await answer();
    await next();
  }
  await record("bus-pass-11-check-answers");
  await press(service.checkAnswers.button);
  await record("bus-pass-12-confirmation", "whole");
}

async function addresses({ language, open, press, next, fill, choice, record }: Recorder): Promise<void> {
  const { find, manual } = words[language];
  const search = async (postcode: string): Promise<void> => {
    await open("begin");
    await fill(postcode);
    await press(find);
  };
  for (const [name, postcode] of [
    ["address-many", "ZZ9 9ZZ"],
    ["address-none", "ZZ2 2ZZ"],
    ["address-postcode-error", "ZZ1"],
    ["address-hostile", "ZZ6 6ZZ"],
  ] as const) {
    await search(postcode);
    await record(name);
  }
  await search("ZZ1 1AA");
  await choice(2).check();
  await next();
  await record("address-outside");
  await open("begin");
  await press(manual);
  await record("address-manual");
  await next();
  await record("address-manual-error");
}

async function busPassOutcomes(recorder: Recorder): Promise<void> {
  const { page, language, open, press, next, fill, choice, record } = recorder;
  for (const [name, title] of [
    ["no", { en: "No, none of these", cy: "Na, dim un o’r rhain" }],
    ["assessment", { en: "I do not know", cy: "Dydw i ddim yn gwybod" }],
  ] as const) {
    await page.context().clearCookies();
    await giveAddress(recorder);
    await fill("5", "3", "1990");
    await next();
    await page.getByRole("checkbox", { name: title[language] }).check();
    await next();
    await record(`bus-pass-outcome-${name}`);
  }
  await page.context().clearCookies();
  await open("begin");
  await press(words[language].manual);
  await fill("1 Elsewhere Street", "", "Elsewhere", "", "ZZ1 1AA");
  await next();
  await record("bus-pass-eligibility-area");
  await next();
  await record("bus-pass-eligibility-area-error");
  await choice(1).check();
  await next();
  await record("bus-pass-outcome-elsewhere");
  await next();
  await fill("Mair", "Prys");
  await next();
  await record("bus-pass-date-of-birth");
  await next();
  await record("bus-pass-date-of-birth-error");
  await fill("5", "3", "1990");
  await next();
  await record("bus-pass-disability");
  await next();
  await record("bus-pass-disability-error");
}

async function busPassChanges(recorder: Recorder): Promise<void> {
  const { language, open, press, next, fill, choice, record } = recorder;
  await giveAddress(recorder);
  await fill("5", "3", "1950");
  await next();
  await record("bus-pass-outcome-older");
  await next();
  await fill("Mair", "Prys");
  await press(words[language].service.keeping.longer);
  await record("bus-pass-kept-longer");
  await next();
  await choice(1).check();
  await next();
  await record("bus-pass-phone");
  await next();
  await record("bus-pass-phone-error");
  await fill("01632 960 001");
  await next();
  await record("bus-pass-check-answers-older");
  for (const page of ["name", "eligibility", "address"]) {
    await open(`${page}?change`);
    await record(`bus-pass-change-${page}`);
  }
}

async function mealsChecked(recorder: Recorder): Promise<void> {
  const { page, language, open, press, next, fill, choice, record } = recorder;
  await open("free-school-meals");
  await record("meals-01-start", "whole");
  await open("free-school-meals/begin");
  await record("meals-02-school", "whole");
  await next();
  await record("meals-02-school-error");
  await choice(0).check();
  await next();
  await record("meals-02-year");
  await choice(2).check();
  await next();
  await record("meals-03-permission");
  await press(said[language].check);
  for (const [name, ...answer] of [
    ["meals-04-last-name", "Instant"],
    ["meals-05-date-of-birth", "5", "3", "1990"],
    ["meals-06-national-insurance-number", "ab 12 34 56 a"],
  ] as const) {
    await record(name);
    await next();
    await record(`${name}-error`);
    await fill(...answer);
    await next();
  }
  await heading(recorder, titleOf("confirmed"));
  await record("meals-07-outcome-confirmed");
  await next();
  await record("meals-08-result-confirmed");

  for (const [name, lastName] of [
    ["unavailable", "Down"],
    ["not-found", "Unknown"],
  ] as const) {
    await giveFacts(recorder, lastName);
    await heading(recorder, labelOf("benefits"));
    await record(`meals-benefits-${name}`);
  }
  await giveFacts(recorder, "Slow");
  await page.getByRole("button", { name: said[language].stop }).waitFor();
  await record("meals-checking");
  await press(said[language].stop);
  await record("meals-benefits-stopped");
}

async function mealsAsked(recorder: Recorder): Promise<void> {
  const { language, open, press, next, choice, record } = recorder;
  await open("free-school-meals/begin");
  await choice(0).check();
  await next();
  await choice(2).check();
  await next();
  await press(said[language].instead);
  await record("meals-benefits");
  await next();
  await record("meals-benefits-error");
  await choice(0).check();
  await next();
  await record("meals-outcome-told");
  await next();
  await record("meals-result-told");
  await open("free-school-meals/begin");
  await choice(1).check();
  await next();
  await heading(recorder, titleOf("elsewhere"));
  await record("meals-outcome-elsewhere");
}

async function consent({ page, open, press, choice, record }: Recorder): Promise<void> {
  const buttons = page.locator("council-consent-banner button:visible");
  await open("help-in-person");
  await record("consent-asked", "whole");
  await press(buttons.nth(1));
  await record("consent-rejected", "whole");
  await page.context().clearCookies();
  await open("help-in-person");
  await press(buttons.nth(0));
  await record("consent-accepted", "whole");
  await press(buttons);
  await record("consent-hidden", "whole");
  await open("map");
  await record("map", "whole");
  await open("cookies");
  await record("cookies-accepted", "whole");
  await choice(1).check();
  await press(page.locator("council-consent-settings button:visible"));
  await record("cookies-saved", "whole");
}

async function globalPrivacyControl({ open, record }: Recorder): Promise<void> {
  await open("free-school-meals");
  await record("consent-refused-by-the-browser", "whole");
  await open("cookies");
  await record("cookies-refused-by-the-browser", "whole");
}

async function otherPages({ page, language, open, press, record }: Recorder): Promise<void> {
  await open("cookies");
  await record("cookies", "whole");
  for (const name of ["privacy", "accessibility", "timed-out"]) {
    await open(name);
    await record(name);
  }
  await open("nowhere");
  await record("not-found", "whole");
  await open("begin");
  await page.context().clearCookies();
  await press(words[language].service.keeping.longer);
  await record("refused", "whole");
}

async function failure(recorder: Recorder): Promise<void> {
  const { language, press, next, fill, choice, record } = recorder;
  const { service } = words[language];
  await giveAddress(recorder);
  await fill("5", "3", "1950");
  await next();
  await next();
  await fill("Mair", "Prys");
  await next();
  await choice(2).check();
  await next();
  await press(service.checkAnswers.button);
  await record("broken", "whole");
}

const said = {
  en: {
    check: "Check for me",
    instead: "Answer questions instead",
    stop: "Stop checking",
  },
  cy: {
    check: "Gwirio ar fy rhan",
    instead: "Ateb cwestiynau yn lle hynny",
    stop: "Stopio gwirio",
  },
} as const;

/** To the first question of the eligibility step. */
async function giveAddress({ language, open, press, next, fill, choice }: Recorder): Promise<void> {
  const { find } = words[language];
  await open("begin");
  await fill("ZZ1 1AA");
  await press(find);
  await choice(0).check();
  await next();
}

/** To the check of somebody of this name, whose answer the stand-in knows by it. */
async function giveFacts(
  { language, open, press, next, fill, choice }: Recorder,
  lastName: string,
): Promise<void> {
  await open("free-school-meals/begin");
  await choice(0).check();
  await next();
  await choice(2).check();
  await next();
  await press(said[language].check);
  await fill(lastName);
  await next();
  await fill("5", "3", "1990");
  await next();
  await fill("ab 12 34 56 a");
  await next();
}

function heading({ page, language }: Recorder, title: { en: string; cy: string } | undefined): Promise<void> {
  return page.getByRole("heading", { name: title?.[language] ?? "", exact: true }).waitFor();
}

function titleOf(outcome: string): { en: string; cy: string } | undefined {
  return freeSchoolMeals.outcomes.find(({ id }) => id === outcome)?.title;
}

function labelOf(question: string): { en: string; cy: string } | undefined {
  return freeSchoolMeals.questions.find(({ id }) => id === question)?.label;
}

function check(): EligibilityCheck {
  const answer = createDfeStandIn({ queueSeconds: 0 });
  return dfeCheck({
    url: "http://127.0.0.1:9/",
    clientId: "stand-in",
    clientSecret: "stand-in-secret",
    fetch: (input, init) => answer(new Request(input as URL, init)),
  });
}

function fail(): never {
  throw new Error("The application cannot be stored");
}
