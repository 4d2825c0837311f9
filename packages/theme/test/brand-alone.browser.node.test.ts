import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { Browser, Page } from "playwright-core";
import { buildStylesheet, parseBrand, StylesheetError } from "../src/index.ts";

const govukFrontend = readFileSync(
  createRequire(import.meta.url).resolve("govuk-frontend/dist/govuk/govuk-frontend.min.css"),
  "utf8",
);
const brandOf = (colours: object): ReturnType<typeof parseBrand> =>
  parseBrand(
    JSON.stringify({ name: { en: "Council of Aberwylan" }, colours, fonts: ["Aberwylan Sans", "serif"] }),
  );
const brand = buildStylesheet(
  brandOf({ brand: "#4b2e83", link: "#4b2e83", button: "#8a2f1d", "header-background": "#ffffff" }),
  "brand",
);

const BODY = `<header class="govuk-generic-header">
    <a class="govuk-generic-header__homepage-link" href="/">Council</a></header>
  <a class="govuk-link" href="/elsewhere">Link</a><button class="govuk-button">Continue</button>
  <p class="govuk-body">Text</p><input class="govuk-input" aria-label="Name">`;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

async function open(...stylesheets: readonly string[]): Promise<Page> {
  const page = await browser.newPage();
  const styles = stylesheets.map((css) => `<style>${css}</style>`).join("");
  await page.setContent(
    `<!doctype html><html lang="en" class="govuk-template"><head>${styles}</head>
     <body class="govuk-template__body">${BODY}</body></html>`,
  );
  return page;
}

const look = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(
    ([of, name]) => getComputedStyle(document.querySelector(of!)!).getPropertyValue(name!),
    [selector, property],
  );

describe("a brand alone, after GOV.UK Frontend's stylesheet", () => {
  it("gives its colours and its font to the page, the header and the buttons", async () => {
    const page = await open(govukFrontend, brand);
    assert.equal(await look(page, ".govuk-link", "color"), "rgb(75, 46, 131)");
    assert.equal(await look(page, ".govuk-button", "background-color"), "rgb(138, 47, 29)");
    assert.equal(await look(page, ".govuk-generic-header", "background-color"), "rgb(255, 255, 255)");
    assert.equal(await look(page, ".govuk-generic-header__homepage-link", "color"), "rgb(11, 12, 12)");
    for (const selector of ["html", "p", "a", "button", "input"])
      assert.equal(await look(page, selector, "font-family"), '"Aberwylan Sans", serif', selector);
    await page.hover(".govuk-button");
    assert.notEqual(
      await look(page, ".govuk-button", "background-color"),
      "rgb(11, 92, 62)",
      "GOV.UK’s green",
    );
    await page.emulateMedia({ media: "print" });
    assert.equal(await look(page, ".govuk-body", "color"), "rgb(0, 0, 0)");
    await page.close();
  });

  it("is told apart from the wrong order by the two properties that a development build compares", async () => {
    for (const [stylesheets, right] of [
      [[govukFrontend, brand], true],
      [[brand, govukFrontend], false],
    ] as const) {
      const page = await open(...stylesheets);
      const own = await look(page, "html", "--council-brand-colour");
      assert.equal(own, "#4b2e83");
      assert.equal((await look(page, "html", "--govuk-brand-colour")) === own, right);
      await page.close();
    }
  });

  it("leaves GOV.UK Frontend's breakpoints and version to the page", () => {
    assert.match(govukFrontend, /--govuk-frontend-version/);
    assert.doesNotMatch(brand, /--govuk-breakpoint|--govuk-frontend-version|:root\{\}/);
  });

  it("refuses a dark page, most of which would stay light", () => {
    const dark = brandOf({ brand: "#8ec5ff", text: "#ffffff", "body-background": "#0b0c0c" });
    assert.throws(() => buildStylesheet(dark, "brand"), StylesheetError);
  });
});
