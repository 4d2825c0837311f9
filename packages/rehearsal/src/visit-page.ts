import type { Browser, Page } from "playwright-core";
import { axeFindingsIn, visit } from "@council-components/testing/node";
import type { Consumer } from "./consumers.ts";

/** One thing that a resident or an auditor does, and what was wrong with it. */
export interface Step {
  name: string;
  /** Nothing when all was well. */
  fault?: string;
}

/** Text of the page that shows what the form sent, read back as fields. */
type Sent = URLSearchParams;

/**
 * Opens a project's page as a resident: answers the cookie banner, looks an address up, answers the eligibility
 * question, and sends the form, while axe looks at what they see and the browser's complaints are kept: errors, warnings,
 * and in development what a framework finds wrong as it takes over the server's HTML.
 */
export async function visitPage(browser: Browser, url: string, { hears }: Consumer): Promise<Step[]> {
  const { page, problems, close } = await visit(browser, url);
  page.setDefaultTimeout(30_000);
  const steps: Step[] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    steps.push(await attempt(name, act));
  };
  const axe = (when: string): Promise<void> =>
    step(`axe: ${when}`, async () =>
      fail((await axeFindingsIn(page)).filter((finding) => !byDesign(finding))),
    );
  try {
    await step("shows the question and the cookie banner", () => firstLook(page));
    if (steps[0]?.fault)
      return [...steps, { name: "goes on", fault: problems.join("\n") || "Nothing was shown" }];
    await axe("as it begins");
    await step("runs nothing that waits for consent before a yes", async () =>
      expect(!(await counted(page))),
    );
    await step("takes the consent choice, and keeps it", () => acceptCookies(page));
    await step("answers the eligibility question", () => answer(page));
    await axe("with the outcome");
    await step("looks an address up", () => lookUp(page));
    await axe("with the results");
    await step("takes the address", () => choose(page));
    await axe("with the address");
    if (hears) await step("hears of the outcome and of the address", () => said(page));
    await step("has nothing to complain of", async () =>
      fail(problems.filter((problem) => !LIT_SPEAKS.test(problem))),
    );
    await step("asks nothing of anyone else", async () => fail(await requestsElsewhere(page)));
    let sent: Sent = new URLSearchParams();
    await step("sends the form", async () => (sent = await send(page)));
    await step("sends the address with its UPRN", async () => {
      expect(sent.get("uprn") === UPRN, `uprn is ${sent.get("uprn")}`);
      expect(sent.get("postcode") === "ZZ1 1AA", `postcode is ${sent.get("postcode")}`);
    });
    await step("sends the eligibility outcome with the rules' version", async () => {
      expect(sent.get("eligibility[outcome]") === "free", `outcome is ${sent.get("eligibility[outcome]")}`);
      expect(sent.get("eligibility[ruleset]") === "garden-waste@2026-04-01", "The ruleset is not named");
    });
  } finally {
    await close();
  }
  return steps;
}

/**
 * GOV.UK puts the cookie banner before the skip link, and axe knows a skip link only where it is the page's first link.
 */
export function byDesign(finding: string): boolean {
  return finding.startsWith("axe region") && finding.includes('class="govuk-skip-link"');
}

/** Lit's own word in development, which is about Lit alone. */
const LIT_SPEAKS = /Lit is in dev mode/;

/** Of the sample's ZZ1 1AA, which is the same for everybody. */
export const ADDRESS: RegExp = /^2A High Street/;
export const UPRN = "990000000008";

async function firstLook(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Collect my garden waste" }).waitFor();
  await page.getByRole("button", { name: "Find address" }).waitFor();
  await page.getByRole("button", { name: "Accept analytics cookies" }).waitFor();
}

async function acceptCookies(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Accept analytics cookies" }).click();
  await page.waitForFunction(() => document.documentElement.dataset["counted"] === "true");
  await page.getByRole("button", { name: "Hide cookie message" }).click();
  await page.getByRole("button", { name: "Hide cookie message" }).waitFor({ state: "hidden" });
  const cookies = await page.context().cookies();
  expect(
    cookies.some(({ value }) => decodeURIComponent(value).includes("analytics:1")),
    "There is no cookie",
  );
}

function counted(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset["counted"] === "true");
}

async function answer(page: Page): Promise<void> {
  const element = page.locator("council-eligibility-step");
  await element.getByRole("radio", { name: "Yes", exact: true }).check();
  await element.getByRole("button", { name: "Continue" }).click();
  await element.getByRole("heading", { name: "We can collect your garden waste" }).waitFor();
}

async function lookUp(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Postcode" }).fill("zz11aa");
  await page.getByRole("button", { name: "Find address" }).click();
  await page.getByRole("radio", { name: ADDRESS }).waitFor();
}

async function choose(page: Page): Promise<void> {
  await page.getByRole("radio", { name: ADDRESS }).check();
  // The page hears of the choice when focus leaves the radios.
  await page.keyboard.press("Tab");
  expect((await page.inputValue("[name=uprn]")) === UPRN, "The UPRN is not in the author’s field");
}

/** What the page's framework shows of what it heard from the elements. */
async function said(page: Page): Promise<void> {
  await page.getByText("Your collection is free.").waitFor();
  await page.getByText("We will collect from 2A High Street.").waitFor();
}

async function send(page: Page): Promise<Sent> {
  await Promise.all([
    page.waitForURL((where) => where.pathname === "/apply"),
    page.getByRole("button", { name: "Continue", exact: true }).click(),
  ]);
  return new URLSearchParams(await page.innerText("body"));
}

/** Everything that the page has asked for since it was opened, from an origin that is not its own. */
function requestsElsewhere(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => new URL(name).origin !== location.origin && !name.startsWith("data:")),
  );
}

/** Does something, and keeps what went wrong as the step's fault. */
export async function attempt(name: string, act: () => Promise<unknown>): Promise<Step> {
  try {
    await act();
    return { name };
  } catch (error) {
    return { name, fault: error instanceof Error ? error.message : String(error) };
  }
}

export function expect(holds: boolean, otherwise = "It did not hold"): void {
  if (!holds) throw new Error(otherwise);
}

export function fail(findings: readonly string[]): void {
  expect(findings.length === 0, findings.join("\n"));
}
