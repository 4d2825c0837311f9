import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import type { Browser, Page } from "playwright-core";
import { colourOf, contrast, type Colour } from "../src/colours/colour.ts";
import { buildStylesheet, parseBrand } from "../src/index.ts";
import { page as storyPage } from "../stories/page.ts";
import { pairKeys, readColours, withStatesAsClasses } from "./support/colours-on-page.ts";
import { sentinelBrand } from "./support/sentinel-brand.ts";

const pairsOnPages = JSON.parse(
  readFileSync(new URL("../src/check/pairs-on-pages.json", import.meta.url), "utf8"),
) as Record<string, readonly string[]>;
const css = (name: string): string => readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8");

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

async function open(stylesheet: string, body: string): Promise<{ page: Page; requests: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.setContent(
    `<!doctype html><html lang="en" class="govuk-template"><head><style>${css(stylesheet)}</style></head>
     <body class="govuk-template__body">${body}</body></html>`,
  );
  return { page, requests };
}

/** A computed colour; one that is see-through has no contrast of its own. */
function rgb(computed: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = computed.match(/[\d.]+/g)?.map(Number) ?? [];
  return colourOf(alpha ? [red, green, blue] : [255, 255, 255]);
}

const OPTIONS = `<div class="council-combobox">
  <ul class="govuk-list council-combobox__listbox" role="listbox" aria-label="Addresses">
  <li class="council-combobox__option" role="option" aria-selected="false">1 Heol y Castell</li>
  <li class="council-combobox__option" role="option" aria-selected="true">2 Heol y Castell</li></ul></div>`;

for (const stylesheet of ["theme.css", "components.css", "council.css"]) {
  describe(stylesheet, () => {
    it("keeps hidden what an element has hidden, whatever display it had", async () => {
      const { page } = await open(
        stylesheet,
        `<council-address-lookup>
           <div style="display: block" class="govuk-button-group" hidden>Author's form</div>
         </council-address-lookup>`,
      );
      assert.equal(
        await page.locator("[hidden]").evaluate((element) => getComputedStyle(element).display),
        "none",
      );
      await page.close();
    });

    it("shows which suggestion is chosen in forced colours", async () => {
      const { page } = await open(stylesheet, OPTIONS);
      await page.emulateMedia({ forcedColors: "active" });
      assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
      const colours = await page
        .locator("[role=option]")
        .evaluateAll((options) => options.map((option) => getComputedStyle(option).backgroundColor));
      assert.notEqual(colours[0], colours[1]);
      await page.close();
    });

    it("shows which suggestion is chosen by more than its colour, with a contrast of 3 to 1", async () => {
      const { page } = await open(stylesheet, OPTIONS);
      const [other, chosen] = await page.locator("[role=option]").evaluateAll((options) =>
        options.map((option) => {
          const { backgroundColor, outlineColor, outlineStyle } = getComputedStyle(option);
          const { backgroundColor: list } = getComputedStyle(option.parentElement!);
          return { outlineStyle, outlineColor, around: [list, backgroundColor] };
        }),
      );
      assert.equal(other!.outlineStyle, "none");
      assert.equal(chosen!.outlineStyle, "solid");
      for (const around of chosen!.around) {
        const ratio = contrast(rgb(chosen!.outlineColor), rgb(around));
        assert.ok(ratio >= 3, `${chosen!.outlineColor} on ${around}: ${ratio}`);
      }
      await page.close();
    });
  });
}

describe("colours that meet on a page", () => {
  it("are in the table of pairs (if not: pnpm run read-pairs)", async () => {
    const page = await browser.newPage();
    const style = withStatesAsClasses(buildStylesheet(sentinelBrand, "theme"));
    await page.setContent(
      `<!doctype html><html lang="en" class="govuk-template"><head><style>${style}</style></head>
       <body class="govuk-template__body">${storyPage("en", "Council of Aberwylan")}</body></html>`,
    );
    const keys = pairKeys(await page.evaluate(readColours));
    await page.close();
    assert.ok(keys.length > 30, `${keys.length} pairs`);
    assert.deepEqual(
      keys.filter((key) => !(key in pairsOnPages)),
      [],
    );
  });
});

const brandWithLogo = parseBrand(
  JSON.stringify({
    name: { en: "Council of Aberwylan" },
    colours: { brand: "#123456" },
    logo: { url: "/logo.svg", width: 600, height: 40, showsName: true },
  }),
);
const logoStyle = buildStylesheet(brandWithLogo, "theme");
const nameOfCouncil = `<span class="council-logo__name">Council of Aberwylan</span>`;
const logoSize = `width="600" height="40"`;
const logoImage = `<img class="council-logo__image" src="/logo.svg" alt="Council of Aberwylan" ${logoSize}>`;
const header = (inside: string): string => `<div class="govuk-generic-header">
  <div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo">
    <a href="/" class="govuk-generic-header__homepage-link council-logo">${inside}</a></div></div></div>`;

/** @param html what is in the header's link, or a whole header */
const show = async (page: Page, html: string, css = logoStyle): Promise<void> =>
  page.setContent(`<!doctype html><html lang="en" class="govuk-template"><head>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style></head>
    <body class="govuk-template__body">${html.includes("govuk-generic-header") ? html : header(html)}</body></html>`);

describe("the council’s name in the header", () => {
  for (const [what, media] of [
    ["in print", { media: "print" }],
    ["in forced colours", { forcedColors: "active" }],
  ] as const) {
    for (const [kind, inside] of [
      ["no image, and", nameOfCouncil],
      ["an image, and", logoImage + nameOfCouncil],
    ] as const) {
      it(`is text ${what}, with ${kind} a logo that shows the name`, async () => {
        const page = await browser.newPage();
        await show(page, inside);
        await page.emulateMedia(media);
        const { width, height, colour } = await page.locator(".council-logo__name").evaluate((element) => {
          const { width, height } = element.getBoundingClientRect();
          return { width, height, colour: getComputedStyle(element).color };
        });
        assert.ok(width > 100 && height > 15, `${width} by ${height}`);
        if (what === "in print") assert.equal(colour, "rgb(0, 0, 0)");
        assert.ok(!(await page.locator("img").isVisible()), "The logo may be white");
        await page.close();
      });
    }
  }

  it("is said once on a screen, and seen where images do not load", async () => {
    const page = await browser.newPage();
    await page.route("**/logo.svg", (route) => route.abort());
    await show(page, logoImage + nameOfCouncil);
    assert.equal(await page.getByRole("link", { name: "Council of Aberwylan", exact: true }).count(), 1);
    assert.ok(await page.locator("img").isVisible(), "The image’s alternative text");
    await page.close();
  });

  it("is level with the middle of a logo before it, on the link or inside it", async () => {
    const page = await browser.newPage();
    const logo = { ...brandWithLogo.logo!, width: 60, height: 60, showsName: false };
    const css = buildStylesheet({ ...brandWithLogo, logo }, "theme");
    const middle = async (selector: string): Promise<number> => {
      const { y, height } = (await page.locator(selector).boundingBox())!;
      return y + height / 2;
    };
    const inside = header(`<span class="council-logo">${nameOfCouncil}</span>`).replace(
      "link council-logo",
      "link",
    );
    for (const html of [header(nameOfCouncil), inside]) {
      await show(page, html, css);
      assert.equal(await page.locator(".council-logo").count(), 1);
      const apart = (await middle(".council-logo__name")) - (await middle(".govuk-generic-header__logo"));
      assert.ok(Math.abs(apart) < 5, `${apart} pixels apart`);
    }
    await page.close();
  });

  it("is text where the page has no image of it, whether images load or not, and is not said twice", async () => {
    const page = await browser.newPage();
    await show(page, nameOfCouncil);
    const box = await page.locator(".council-logo__name").boundingBox();
    assert.ok(box!.width > 100 && box!.height > 15, JSON.stringify(box));
    const before = await page.evaluate(
      () => getComputedStyle(document.querySelector(".council-logo")!, "::before").content,
    );
    assert.equal(before, "none", "The logo of the stylesheet holds the name too");
    await page.close();
  });

  for (const [shape, width, height] of [
    ["wide", 600, 40],
    ["tall", 100, 200],
  ] as const) {
    it(`fits a window of 320 pixels beside a ${shape} logo`, async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
      const css = buildStylesheet(
        { ...brandWithLogo, logo: { ...brandWithLogo.logo!, width, height, showsName: false } },
        "theme",
      );
      for (const inside of [
        nameOfCouncil,
        logoImage.replace(logoSize, `width="${width}" height="${height}"`),
      ]) {
        await show(page, inside, css);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
      }
      await page.close();
    });
  }
});

describe("theme.css", () => {
  it("asks for nothing, footer included, and paints no block where the crest would be", async () => {
    const { page, requests } = await open(
      "theme.css",
      `<footer class="govuk-footer"><a class="govuk-footer__link govuk-footer__copyright-logo" href="#">©</a></footer>`,
    );
    await page.locator("a").hover();
    const crest = page.locator(".govuk-footer__copyright-logo");
    assert.equal(await crest.evaluate((element) => getComputedStyle(element, "::before").content), "none");
    assert.deepEqual(requests, []);
    await page.close();
  });

  it("gives way to a font that the council's own stylesheet sets on the page", async () => {
    const { page } = await open(
      "theme.css",
      `<style>body { font-family: Georgia }</style><p class="govuk-body">Text</p>`,
    );
    assert.equal(
      await page.locator("p").evaluate((element) => getComputedStyle(element).fontFamily),
      "Georgia",
    );
    await page.close();
  });
});

describe("what the README says of dark mode", () => {
  const [light, dark] = ["warm", "dark"].map((name) => css(`brands/${name}.css`));
  const background = "getComputedStyle(document.body).backgroundColor";
  const scheme = "getComputedStyle(document.documentElement).colorScheme";

  /** @param styles `<style>` elements */
  async function looks(styles: string, colorScheme: "light" | "dark"): Promise<readonly unknown[]> {
    const page = await browser.newPage({ colorScheme });
    await page.setContent(
      `<!doctype html><html lang="en" class="govuk-template"><head>${styles}</head>
       <body class="govuk-template__body"></body></html>`,
    );
    assert.equal(await page.evaluate(`matchMedia("(prefers-color-scheme: ${colorScheme})").matches`), true);
    const result = [await page.evaluate(background), await page.evaluate(scheme)];
    await page.close();
    return result;
  }

  it("a stylesheet does not follow the device, and a dark one has dark scrollbars and fields", async () => {
    for (const [style, expected] of [
      [light, "normal"],
      [dark, "dark"],
    ]) {
      const onLight = await looks(`<style>${style}</style>`, "light");
      assert.equal(onLight[1], expected);
      assert.deepEqual(await looks(`<style>${style}</style>`, "dark"), onLight);
    }
  });

  it("two with `media` do", async () => {
    const both =
      `<style media="(prefers-color-scheme: dark)">${dark}</style>` +
      `<style media="(prefers-color-scheme: light)">${light}</style>`;
    for (const [name, style] of [
      ["light", light],
      ["dark", dark],
    ] as const)
      assert.deepEqual(await looks(both, name), await looks(`<style>${style}</style>`, "light"), name);
  });
});

describe("what the README says of right to left", () => {
  const body = `${storyPage("en", "Council of Aberwylan")}<ol class="govuk-breadcrumbs__list">
    <li class="govuk-breadcrumbs__list-item">Home</li><li class="govuk-breadcrumbs__list-item">Bus passes</li></ol>`;

  /** Left edges of parts of the page, and of what is drawn at the left in the style of others. */
  async function measures(direction: "ltr" | "rtl"): Promise<Readonly<Record<string, number | string>>> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.setContent(
      `<!doctype html><html lang="en" dir="${direction}" class="govuk-template"><head><style>${css("theme.css")}</style>
       </head><body class="govuk-template__body">${body}</body></html>`,
    );
    const found = await page.evaluate(() => {
      const one = (selector: string): Element => document.querySelector(selector)!;
      const left = (selector: string): number => one(selector).getBoundingClientRect().left;
      const arrow = getComputedStyle(one(".govuk-back-link"), "::before");
      const text = document.createRange();
      text.selectNodeContents(one("p.govuk-body"));
      return {
        text: text.getClientRects()[0]!.left,
        service: left(".govuk-service-navigation__service-name"),
        button: left(".govuk-button-group > .govuk-button"),
        radio: getComputedStyle(one(".govuk-radios__label"), "::before").left,
        checkbox: getComputedStyle(one(".govuk-checkboxes__label"), "::before").left,
        column: left(".govuk-grid-column-two-thirds"),
        heading: getComputedStyle(one(".govuk-table__header")).textAlign,
        breadcrumb: left(".govuk-breadcrumbs__list-item"),
        arrow: `${arrow.left} ${arrow.transform}`,
        width: document.documentElement.scrollWidth,
      };
    });
    await page.close();
    return found;
  }

  it("text, service navigation and buttons begin at the right, and what else it names stays", async () => {
    const [ltr, rtl] = [await measures("ltr"), await measures("rtl")];
    for (const name of ["text", "service", "button"])
      assert.ok(rtl[name]! > ltr[name]!, `${name}: ${ltr[name]} and ${rtl[name]}`);
    for (const name of ["column", "breadcrumb", "heading", "arrow", "radio", "checkbox", "width"])
      assert.equal(rtl[name], ltr[name], name);
  });
});
