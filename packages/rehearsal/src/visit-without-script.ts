import { axeFindingsIn, visit } from "@council-components/testing/node";
import type { Browser, Page } from "playwright-core";
import { ADDRESS, attempt, byDesign, expect, fail, type Step, UPRN } from "./visit-page.ts";

/** The same as a resident whose browser runs no script: every press is a form that is sent. */
export async function visitWithoutScript(browser: Browser, url: string): Promise<Step[]> {
  const { page, problems, close } = await visit(browser, url, { script: false });
  page.setDefaultTimeout(30_000);
  const steps: Step[] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    steps.push(await attempt(name, act));
  };
  const axe = (when: string): Promise<void> =>
    step(`axe: ${when}`, async () =>
      fail((await axeFindingsIn(page, { script: false })).filter((finding) => !byDesign(finding))),
    );
  try {
    await step("shows the question and the cookie banner", async () => {
      await page.getByRole("heading", { level: 1, name: "Collect my garden waste" }).waitFor();
      await page.getByRole("button", { name: "Accept analytics cookies" }).waitFor();
    });
    await axe("as it begins");
    await step("takes the consent choice, and keeps it", () => acceptCookies(page));
    await step("looks an address up", async () => {
      await page.getByRole("textbox", { name: "Postcode" }).fill("zz11aa");
      await page.getByRole("button", { name: "Find address" }).click();
      await page.getByRole("radio", { name: ADDRESS }).waitFor();
    });
    await axe("with the results");
    await step("has nothing to complain of", async () => fail(problems));
    await step("sends the address with its UPRN", async () => {
      await page.getByRole("radio", { name: ADDRESS }).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await page.waitForURL((where) => where.pathname === "/apply");
      const sent = new URLSearchParams(await page.innerText("body"));
      expect(sent.get("uprn") === UPRN, `uprn is ${sent.get("uprn")}`);
      expect(sent.get("postcode") === "ZZ1 1AA", `postcode is ${sent.get("postcode")}`);
    });
    await step("answers the eligibility question", async () => {
      await page.goto(new URL("/eligibility", url).href);
      await page.getByRole("radio", { name: "Yes", exact: true }).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("heading", { name: "We can collect your garden waste" }).waitFor();
    });
    await axe("with the outcome");
    await step("goes on with the outcome", async () => {
      await page.getByRole("button", { name: "Continue" }).click();
      await page.waitForURL((where) => where.pathname === "/apply");
      expect((await page.innerText("body")) === "outcome=free", await page.innerText("body"));
    });
  } finally {
    await close();
  }
  return steps;
}

async function acceptCookies(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Accept analytics cookies" }).click();
  await page.getByText("You’ve accepted additional cookies").waitFor();
  const cookies = await page.context().cookies();
  expect(
    cookies.some(({ value }) => decodeURIComponent(value).includes("analytics:1")),
    "There is no cookie",
  );
}
