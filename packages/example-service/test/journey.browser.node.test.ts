import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { Browser } from "playwright-core";
import { pathOf } from "../src/paths.ts";
import { assertAccessible, visit, type Visitor } from "./support/browser.ts";
import { apply, words } from "./support/journey.ts";
import { startTestService, type TestService } from "./support/service.ts";

/** Set it to a folder to have a picture of every page at both widths. */
const pictures = process.env["SCREENSHOTS"];
const WIDTHS = [1000, 320];

let browser: Browser;
before(async () => void (browser = await launchChromium()));
after(() => browser.close());

for (const script of [false, true]) {
  for (const language of ["en", "cy"] as const) {
    describe(`the whole application, ${language}, ${script ? "with" : "without"} script`, () => {
      let service: TestService;
      let visitor: Visitor;
      beforeEach(async () => void (service = await startTestService()));
      afterEach(async () => {
        await visitor.close();
        await service.stop();
      });

      it("is sent, with every page accessible, at most 320 pixels wide and quiet", async () => {
        visitor = await visit(browser, { origin: service.origin, script });
        const { page } = visitor;
        const titles: string[] = [];
        const reference = await apply(page, {
          language,
          script,
          async onPage(name) {
            const path = name === "start" ? "" : name.replace(/^(address|eligibility)-.*/, "$1");
            await page.waitForURL(({ pathname }) => pathname === pathOf(path, language));
            titles.push(await page.title());
            assert.equal(await page.locator("html").getAttribute("lang"), language);
            assert.equal(await page.locator("h1:visible").count(), 1, name);
            for (const width of WIDTHS) {
              await page.setViewportSize({ width, height: 900 });
              const picture = `${pictures}/${language}-${script ? "script" : "plain"}-${name}-${width}.png`;
              if (pictures) await page.screenshot({ path: picture, fullPage: true });
              const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
              assert.ok(!scrolls, `${name} scrolls sideways at ${width} pixels`);
              if (width === (script ? 320 : 1000)) await assertAccessible(visitor);
            }
          },
        });
        await page.goBack();
        assert.ok(page.url().endsWith("/confirmation"), "Back from the end leads to no form that was sent");
        visitor.assertQuiet();
        const { service: text } = words[language];
        for (const title of titles) assert.match(title, new RegExp(`${text.serviceName} – ${text.council}$`));

        assert.deepEqual(
          service.applications.map((each) => each.reference),
          [reference],
        );
        const answers = service.applications[0]?.answers;
        assert.equal(answers?.address?.uprn, "100");
        assert.equal(answers?.address?.language, language);
        assert.deepEqual(answers?.name, { first: "Siân", last: "O’Neill <b>" });
        assert.equal(answers?.dateOfBirth, "1990-03-05");
        assert.equal(answers?.eligibility?.outcome, "eligible");
        assert.deepEqual(answers?.eligibility?.answers["disability"], ["blind"]);
        assert.equal(answers?.email, "sian@example.com");
      });

      it("has its other pages accessible too", async () => {
        visitor = await visit(browser, { origin: service.origin, script });
        const { page } = visitor;
        const prefix = language === "cy" ? "/cy" : "";
        for (const name of ["privacy", "cookies", "accessibility", "help-in-person", "map", "timed-out"]) {
          await page.goto(`${prefix}/${name}`);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            const picture = `${pictures}/${language}-${script ? "script" : "plain"}-${name}-${width}.png`;
            if (pictures) await page.screenshot({ path: picture, fullPage: true });
            assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), name);
            if (width === (script ? 320 : 1000)) await assertAccessible(visitor);
          }
        }
        visitor.assertQuiet();
        await page.goto(`${prefix}/nowhere`);
        assert.ok((await page.locator("h1").innerText()).includes(words[language].service.notFound.heading));
        await assertAccessible(visitor);
      });
    });
  }
}
