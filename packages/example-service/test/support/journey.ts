import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { cy } from "../../src/messages/cy.ts";
import { en, type Words } from "../../src/messages/en.ts";

export type Language = "en" | "cy";

/** The service’s own words, and those of the address lookup that the contract fixes. */
export interface TestWords {
  service: Words;
  prefix: string;
  postcode: string;
  find: string;
  manual: string;
  again: string;
  select: string;
  disability: string;
  outcome: string;
  street: string;
}

export const words: Readonly<Record<Language, TestWords>> = {
  en: {
    service: en,
    prefix: "Error: ",
    postcode: "Postcode",
    find: "Find address",
    manual: "Enter address manually",
    again: "Search again",
    select: "Select your address",
    disability: "You are blind or partially sighted",
    outcome: "You can apply for a bus pass",
    street: "1 Castle Street",
  },
  cy: {
    service: cy,
    prefix: "Gwall: ",
    postcode: "Cod post",
    find: "Dod o hyd i gyfeiriad",
    manual: "Nodwch y cyfeiriad â llaw",
    again: "Chwilio eto",
    select: "Dewiswch eich cyfeiriad",
    disability: "Rydych chi’n ddall neu’n rhannol ddall",
    outcome: "Gallwch wneud cais am docyn bws",
    street: "1 Stryd y Castell",
  },
};

/** Called on every page of the journey, by its name. */
export type OnPage = (name: string) => Promise<void>;

/** The whole application of somebody under 60 with a disability. */
export async function apply(
  page: Page,
  { language, script, onPage = async () => {} }: { language: Language; script: boolean; onPage?: OnPage },
): Promise<string> {
  const { service } = words[language];
  await page.goto(language === "cy" ? "/cy/" : "/");
  await onPage("start");
  await page.getByRole("button", { name: service.start.button }).click();

  await giveAddress(page, { language, script, onPage });
  await giveEligibility(page, language, onPage);
  await giveName(page, language, onPage);
  await giveContact(page, language, onPage);

  await onPage("check-answers");
  await page.getByRole("button", { name: service.checkAnswers.button }).click();
  await onPage("confirmation");
  const panel = await page.locator(".govuk-panel").innerText();
  assert.ok(panel.includes(service.confirmation.heading));
  return /BP-\w{4}-\w{4}/.exec(panel)?.[0] ?? "";
}

export async function giveAddress(
  page: Page,
  { language, script, onPage = async () => {} }: { language: Language; script: boolean; onPage?: OnPage },
): Promise<void> {
  const text = words[language];
  if (script) await elementReady(page, "council-address-lookup");
  await onPage("address");
  await page.getByRole("textbox", { name: text.postcode }).fill("zz1 1aa");
  await page.getByRole("button", { name: text.find }).click();
  await page.getByRole("radio").first().waitFor();
  await onPage("address-results");
  await choose(page, text.street);
  assert.equal(new URL(page.url()).searchParams.has("step"), !script);
  await next(page, language);
}

/**
 * Waits until an element has taken the server’s form over. Playwright goes on waiting for the field that it has found,
 * which the element then hides.
 */
export function elementReady(page: Page, tag: string): Promise<void> {
  return page.locator(`${tag} > [data-council-mount]`).waitFor({ state: "attached" });
}

/** Where script runs, waits for the eligibility step. */
export async function stepReady(page: Page): Promise<void> {
  const isThere = await page.locator("body.js-enabled council-eligibility-step").count();
  if (isThere) await elementReady(page, "council-eligibility-step");
}

export async function giveName(
  page: Page,
  language: Language,
  onPage: OnPage = async () => {},
): Promise<void> {
  const { name } = words[language].service;
  await onPage("name");
  await page.getByRole("textbox", { name: name.first }).fill("Siân");
  await page.getByRole("textbox", { name: name.last }).fill("O’Neill <b>");
  await next(page, language);
}

/** The eligibility step, of somebody whose address says that they live in the area: to the outcome and on. */
export async function giveEligibility(
  page: Page,
  language: Language,
  onPage: OnPage = async () => {},
  year: string = "1990",
): Promise<void> {
  const { dateOfBirth } = words[language].service;
  await page.getByRole("heading", { name: dateOfBirth.heading }).waitFor();
  await stepReady(page);
  await onPage("eligibility");
  await page.getByRole("textbox", { name: dateOfBirth.day }).fill("5");
  await page.getByRole("textbox", { name: dateOfBirth.month }).fill(language === "cy" ? "Mawrth" : "3");
  await page.getByRole("textbox", { name: dateOfBirth.year }).fill(year);
  await next(page, language);
  const { disability, outcome } = words[language];
  if (Number(year) > 1970) {
    await page.getByRole("checkbox", { name: disability }).waitFor();
    await onPage("eligibility-disability");
    await page.getByRole("checkbox", { name: disability }).check();
    await next(page, language);
  }
  await page.getByRole("heading", { name: outcome }).waitFor();
  await onPage("eligibility-outcome");
  await next(page, language);
}

export async function giveContact(
  page: Page,
  language: Language,
  onPage: OnPage = async () => {},
): Promise<void> {
  const { contact, email } = words[language].service;
  await onPage("contact");
  await choose(page, contact.options.email);
  await next(page, language);
  await onPage("email");
  await page.getByRole("textbox", { name: email.heading }).fill("sian@example.com");
  await next(page, language);
}

export async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole("radio", { name: label }).first().check();
}

export async function next(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: words[language].service.continue, exact: true }).click();
}
