import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { Browser, Page } from "playwright-core";
import { assertAccessible, settled, visit, type Visitor } from "./support/browser.ts";
import { choose, giveAddress, giveEligibility, giveName, next, stepReady, words } from "./support/journey.ts";
import { startTestService, type TestService } from "./support/service.ts";
import { hostile } from "./support/source.ts";

let browser: Browser;
let service: TestService;
let visitor: Visitor;
before(async () => void (browser = await launchChromium()));
after(() => browser.close());
beforeEach(async () => void (service = await startTestService()));
afterEach(async () => {
  await visitor.close();
  await service.stop();
});

const open = async (script: boolean, path: string = "/begin"): Promise<Visitor> => {
  visitor = await visit(browser, { origin: service.origin, script });
  await visitor.page.goto(path);
  return visitor;
};

for (const script of [false, true]) {
  describe(`errors, ${script ? "with" : "without"} script`, () => {
    for (const language of ["en", "cy"] as const) {
      it(`are in the summary, by the field and in the title, ${language}`, async () => {
        const prefix = language === "cy" ? "/cy" : "";
        const { page } = await open(script, `${prefix}/begin`);
        const text = words[language];
        await giveAddress(page, { language, script });

        await page.getByRole("heading", { name: text.service.dateOfBirth.heading }).waitFor();
        await stepReady(page);
        await next(page, language);
        await page.getByRole("alert").getByRole("link").click();
        assert.match(await focusedId(), /^eligibility(-step)?-dateOfBirth-day$/);
        await assertAccessible(visitor);
        await giveEligibility(page, language);

        await page.waitForURL(({ pathname }) => pathname === `${prefix}/name`);
        await next(page, language);
        assert.ok((await page.title()).startsWith(text.prefix));
        const summary = page.getByRole("alert");
        assert.ok((await summary.innerText()).includes(text.service.errorSummary));
        if (script) assert.equal(await focused(), "govuk-error-summary");
        await assertAccessible(visitor);
        await summary.getByRole("link", { name: text.service.name.enterLast }).click();
        assert.equal(await focusedId(), "last-name");

        await giveName(page, language);
        await next(page, language);
        await assertAccessible(visitor);
        await page.getByRole("alert").getByRole("link").click();
        assert.equal(await focusedId(), "contact");
        await choose(page, text.service.contact.options.phone);
        await next(page, language);
        await page.waitForURL(({ pathname }) => pathname === `${prefix}/phone`);
        await next(page, language);
        await page.getByRole("alert").getByRole("link", { name: text.service.phone.enter }).click();
        assert.equal(await focusedId(), "phone");
        visitor.assertQuiet();
      });
    }

    it("of the address leave a way on", async () => {
      const { page } = await open(script);
      const { find, manual } = words.en;
      // The page’s only button, until there is an address to go on with.
      await page.getByRole("button", { name: find, exact: true }).click();
      await page.getByRole("alert").first().waitFor();
      assert.ok((await page.getByRole("alert").first().innerText()).includes("Enter a postcode"));
      assert.ok((await page.title()).startsWith("Error: "));
      await assertAccessible(visitor);
      await page.getByRole("button", { name: manual }).click();
      await page.getByRole("textbox", { name: "Address line 1" }).waitFor();
      await next(page, "en");
      const errors = page.getByRole("alert").first().getByRole("link");
      await errors.nth(2).waitFor();
      assert.equal(await errors.count(), 3);
      assert.equal(await page.locator(".govuk-error-summary").count(), 1);
      await assertAccessible(visitor);
      await errors.nth(1).click();
      await page.keyboard.type("Aberwylan");
      assert.equal(await page.getByRole("textbox", { name: "Town or city" }).inputValue(), "Aberwylan");
      await page.getByRole("textbox", { name: "Address line 1" }).fill("Tŷ Gwyn");
      await page.getByRole("textbox", { name: "Postcode" }).fill("zz11aa");
      await next(page, "en");
      await page.waitForURL(({ pathname }) => pathname === "/eligibility");
      visitor.assertQuiet();
    });
  });

  describe(`going about, ${script ? "with" : "without"} script`, () => {
    it("Back and Forward find answers as they were, and never ask to send a form again", async () => {
      const { page } = await open(script);
      await giveAddress(page, { language: "en", script });
      await giveEligibility(page, "en");
      await next(page, "en");
      await giveName(page, "en");
      await page.waitForURL(({ pathname }) => pathname === "/contact");
      while (new URL(page.url()).pathname !== "/name") await go(page, "goBack");
      assert.equal(await page.getByRole("textbox", { name: "First names" }).inputValue(), "Siân");
      await page.reload();
      assert.equal(await page.getByRole("textbox", { name: "First names" }).inputValue(), "Siân");
      while (new URL(page.url()).pathname !== "/address") await go(page, "goBack");
      assert.ok((await page.locator("main").innerText()).length > 0);
      while (new URL(page.url()).pathname !== "/contact") await go(page, "goForward");
      visitor.assertQuiet();
    });

    it("an address is shown again to be changed, and can be changed", async () => {
      const { page } = await open(script);
      await giveAddress(page, { language: "en", script });
      await page.goto("/address");
      if (script) {
        await page.locator(".govuk-summary-list").waitFor();
        assert.ok((await page.locator(".govuk-summary-list").innerText()).includes("1 Castle Street"));
      } else {
        assert.equal(
          await page.getByRole("textbox", { name: "Address line 1" }).inputValue(),
          "1 Castle Street",
        );
      }
      await assertAccessible(visitor);
      await next(page, "en");
      await page.waitForURL(({ pathname }) => pathname === "/eligibility");
      await page.goto("/address");
      await page
        .getByRole(script ? "link" : "button", { name: script ? "Change address" : words.en.again })
        .click();
      await page.getByRole("textbox", { name: "Postcode" }).fill("ZZ1 1AA");
      await page.getByRole("button", { name: words.en.find }).click();
      await choose(page, "2 Castle Street");
      await next(page, "en");
      await page.waitForURL(({ pathname }) => pathname === "/eligibility");
      await page.goto("/check-answers");
      await page.goto("/address");
      assert.ok((await page.content()).includes("2 Castle Street"));
      visitor.assertQuiet();
    });

    it("another council’s address is said to be one", async () => {
      const { page } = await open(script);
      await page.getByRole("textbox", { name: "Postcode" }).fill("ZZ1 1AA");
      await page.getByRole("button", { name: words.en.find }).click();
      await choose(page, "2A Castle Street");
      await next(page, "en");
      await page.getByText("Another council looks after this address").first().waitFor();
      await assertAccessible(visitor);
      await page.getByRole("button", { name: "Use this address anyway" }).click();
      if (script) await next(page, "en");
      await page.waitForURL("**/eligibility");
      await stepReady(page);
      await page
        .getByText("Your home is not in the area of the Council of Aberwylan")
        .filter({ visible: true })
        .waitFor();
      await next(page, "en");
      await page.waitForURL("**/name");
      visitor.assertQuiet();
    });

    it("hostile data is shown as text on every page that shows it", async () => {
      const { page } = await open(script);
      await page.getByRole("textbox", { name: "Postcode" }).fill("ZZ6 6ZZ");
      await page.getByRole("button", { name: words.en.find }).click();
      await page.getByRole("radio").first().waitFor();
      assert.ok((await page.locator("main").innerText()).includes(hostile));
      await page.getByRole("radio").first().check();
      await next(page, "en");
      await giveEligibility(page, "en", undefined, "1950");
      await page.getByRole("textbox", { name: "First names" }).fill(hostile.slice(0, 50));
      await page.getByRole("textbox", { name: "Last name" }).fill("{{7*7}}${7*7}");
      await next(page, "en");
      await choose(page, "Letter to your home address");
      await next(page, "en");
      const answers = await page.locator("main").innerText();
      assert.ok(answers.includes(hostile) && answers.includes("{{7*7}}${7*7}"));
      assert.equal(await page.locator("main img").count(), 0);
      assert.ok(!(await page.title()).includes("hostile"));
      visitor.assertQuiet();
    });
  });
}

describe("the address page", () => {
  it("does not move while its script comes", async () => {
    const { page } = await open(true);
    await page.locator("council-address-lookup[state]").waitFor();
    await settled(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: "layout-shift", buffered: true });
          // What was buffered is told in a task of its own, before one that is put after it.
          setTimeout(() => {
            add(observer.takeRecords());
            resolve(sum);
          });
          function add(entries: readonly PerformanceEntry[]): void {
            for (const entry of entries) sum += (entry as unknown as { value: number }).value;
          }
        }),
    );
    assert.equal(shift, 0);
  });

  it("is the page without script while the script does not come", async () => {
    visitor = await visit(browser, { origin: service.origin, script: true });
    const { page } = visitor;
    await page.route("**/address-lookup.js", (route) => route.abort());
    await page.goto("/begin");
    await giveAddress(page, { language: "en", script: false });
    await page.waitForURL(({ pathname }) => pathname === "/eligibility");
  });
});

describe("the keyboard alone", () => {
  it("applies from start to confirmation", async () => {
    const { page } = await open(true, "/");
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    /** Tabs to what has this name; fails when it cannot be reached. */
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        await press("Tab");
        const label = await page.evaluate(() => {
          const { activeElement: element } = document;
          const labels = (element as HTMLInputElement | null)?.labels;
          return (labels?.length ? labels[0]?.textContent : element?.textContent)?.trim() ?? "";
        });
        if (label.startsWith(name)) return;
      }
      assert.fail(`“${name}” cannot be reached with Tab`);
    };
    const reach = (path: string): Promise<void> => page.waitForURL(`**${path}`);

    await tabTo("Reject additional cookies");
    await press("Enter");
    await page.getByRole("alert").waitFor();
    await tabTo("Hide cookie message");
    await press("Enter");
    assert.equal(await focused(), "govuk-skip-link");
    await press("Enter");
    assert.equal(await focusedId(), "main-content");
    await tabTo("Start now");
    await press("Enter");
    await reach("/address");
    await tabTo("Postcode");
    await page.keyboard.type("ZZ1 1AA");
    await press("Enter");
    await page.getByRole("radio").first().waitFor();
    assert.notEqual(await focusedId(), "", "focus is not dropped");
    await tabTo("1 Castle Street");
    await press("ArrowDown");
    await press("Tab");
    await tabTo("Continue");
    await press("Enter");
    await reach("/eligibility");
    await stepReady(page);
    for (const [name, value] of [
      ["Day", "5"],
      ["Month", "3"],
      ["Year", "1950"],
    ] as const) {
      await tabTo(name);
      await page.keyboard.type(value);
    }
    await press("Enter");
    await page.getByRole("heading", { name: "You can apply for a bus pass" }).waitFor();
    assert.notEqual(await focusedId(), "", "focus is not dropped");
    await tabTo("Continue");
    await press("Enter");
    await reach("/name");
    await tabTo("First names");
    await page.keyboard.type("Siân");
    await tabTo("Last name");
    await page.keyboard.type("Prys");
    await press("Enter");
    await reach("/contact");
    await tabTo("Email");
    await press("Space");
    await press("Enter");
    await reach("/email");
    await tabTo("What is your email");
    await page.keyboard.type("sian@example.com");
    await press("Enter");
    await reach("/check-answers");
    await tabTo("Accept and send");
    await press("Enter");
    await reach("/confirmation");
    assert.equal(service.applications[0]?.answers.address?.uprn, "101");
    visitor.assertQuiet();
  });
});

describe("the time-out", () => {
  it("warns in a dialog, is put off by one press, and comes back", async () => {
    const { page } = await open(true);
    await page.clock.install();
    await page.reload();
    await page.getByRole("textbox", { name: "Postcode" }).focus();
    await pass(54 * 60);
    assert.equal(await page.getByRole("dialog").count(), 0);
    await pass(61);
    const dialog = page.getByRole("dialog", { name: "Your application is about to time out" });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /in (4|5) minutes, to keep your information safe/);
    await assertAccessible(visitor);
    if (process.env["SCREENSHOTS"]) {
      await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/en-script-timeout-1000.png` });
    }
    assert.equal(await focused(), "govuk-button", "focus is in the dialog");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent),
      "Postcode",
    );
    await pass(54 * 60);
    assert.equal(await page.getByRole("dialog").count(), 0, "it was put off by an hour");
    await pass(61);
    await dialog.waitFor();
    await pass(240);
    await dialog.getByText(/less than a minute|1 minute/).waitFor();
    await dialog.getByRole("button").click();
    await dialog.waitFor({ state: "hidden" });
    visitor.assertQuiet();

    /** Moves the clocks of browser and service on together. */
    async function pass(seconds: number): Promise<void> {
      service.wait(seconds);
      await page.clock.runFor(seconds * 1000);
    }
  });

  it("says so when it is over", async () => {
    const { page } = await open(true, "/cy/begin");
    await page.clock.install();
    await page.reload();
    service.wait(3601);
    await page.clock.runFor(3601_000);
    await page.waitForURL("**/cy/timed-out");
    assert.ok((await page.locator("h1").innerText()).includes(words.cy.service.timedOut.heading));
  });

  it("does not disturb somebody who goes on in another tab", async () => {
    const { page } = await open(true);
    await page.clock.install();
    await page.reload();
    service.wait(54 * 60);
    const other = await page.context().newPage();
    await other.goto("/address");
    service.wait(120);
    const asked = page.waitForResponse(/time-left/);
    await page.clock.runFor(56 * 60_000);
    await (await asked).finished();
    // An answer that comes after it: by then the page has heard the first.
    await page.evaluate(async () => void (await (await fetch("/time-left")).json()));
    assert.equal(await page.getByRole("dialog").count(), 0);
  });

  it("without script is said on the page, and a button keeps answers and what is typed", async () => {
    const { page } = await open(false);
    await giveAddress(page, { language: "en", script: false });
    await giveEligibility(page, "en");
    assert.match(await page.locator(".app-keeping").innerText(), /We keep your answers until \d+:\d\d[ap]m/);
    await page.getByRole("textbox", { name: "First names" }).fill("Si");
    await page.getByRole("button", { name: "Keep my answers for 24 hours" }).click();
    assert.match(await page.locator(".app-keeping").innerText(), /We now keep your answers for 24 hours/);
    assert.equal(await page.getByRole("textbox", { name: "First names" }).inputValue(), "Si");
    service.wait(20 * 3600);
    await giveName(page, "en");
    await page.waitForURL(({ pathname }) => pathname === "/contact");
  });
});

/**
 * Once the page that is come to has noted in its entry of the history where it is: playwright takes that for a
 * navigation, and gives up a next one that has begun before.
 */
async function go(page: Page, way: "goBack" | "goForward"): Promise<void> {
  await page[way]();
  // The state is set when the page is shown, and that is after it was noted.
  const element = page.locator("body.js-enabled council-eligibility-step").first();
  if (await element.count()) await page.locator("council-eligibility-step[state]").waitFor();
  await settled(page);
}

function focused(): Promise<string> {
  return visitor.page.evaluate(() => document.activeElement?.classList[0] ?? "");
}

function focusedId(): Promise<string> {
  return visitor.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? "" : activeElement?.id || activeElement?.className || "other";
  });
}
