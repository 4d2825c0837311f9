// Reads which colour meets which on pages, and writes src/check/pairs-on-pages.json: `pnpm run read-pairs`. Needs
// Chromium. The pages are GOV.UK Frontend's own examples of every component, the page of the stories, and what was
// recorded of our elements and of the example service, in every state.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "@council-components/testing/node";
import type { Page } from "playwright-core";
import { buildStylesheet } from "../src/index.ts";
import { page as storyPage } from "../stories/page.ts";
import { pairKeys, readColours, type Seen, withStatesAsClasses } from "../test/support/colours-on-page.ts";
import { sentinelBrand } from "../test/support/sentinel-brand.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));
const govukFolder = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const script = readFileSync(`${govukFolder}/dist/govuk/govuk-frontend.min.js`, "utf8");

/** No request leaves this machine: this script answers the browser. */
const SITE = "http://council.test/";

const css = withStatesAsClasses(buildStylesheet(sentinelBrand, "theme"));

/** A pair of colours, with the blocks that show it. */
const seen = new Map<string, Set<string>>();

const browser = await launchChromium();
try {
  for (const body of [fixtures(), `${storyPage("en", "Council of Aberwylan")}${recordings()}`]) {
    const tab = await browser.newPage();
    await serve(tab, body);
    await tab.goto(SITE);
    add(await tab.evaluate(readColours));
    await withScript(tab);
    add(await tab.evaluate(readColours));
    await tab.close();
  }
} finally {
  await browser.close();
}
const rows = [...seen].sort(([one], [other]) => (one < other ? -1 : 1));
const table = Object.fromEntries(rows.map(([pair, blocks]) => [pair, [...blocks].sort()]));
writeFileSync(`${folder}src/check/pairs-on-pages.json`, `${JSON.stringify(table, null, 2)}\n`);
console.log(`src/check/pairs-on-pages.json: ${rows.length} pairs of colours`);

/** GOV.UK Frontend's examples; those for the brand colour stand on it. */
function fixtures(): string {
  return globSync(`${govukFolder}/dist/govuk/components/*/fixtures.json`)
    .filter((file) => !file.includes("/components/header/"))
    .flatMap((file) => (JSON.parse(readFileSync(file, "utf8")) as { fixtures: { html: string }[] }).fixtures)
    .map(({ html }) => {
      const onBrand = /govuk-(?:back-link|breadcrumbs|button|language-navigation)--inverse/.test(html);
      const own = /govuk-(?:service-navigation|panel)--/.test(html);
      return `<div${onBrand && !own ? ' style="background:var(--govuk-brand-colour)"' : ""}>${html}</div>`;
    })
    .join("\n");
}

/** What was recorded of the elements in every state, without scripts. */
function recordings(): string {
  const files = globSync(`${folder}../*/test/recordings/**/*.html`);
  const texts = files.map((file) =>
    readFileSync(file, "utf8")
      .replaceAll(/<head>[^]*?<\/head>/g, "")
      .replaceAll(/<(script|link|iframe|img)\b[^>]*>(?:[^<]*<\/(?:script|iframe)>)?/g, ""),
  );
  // Most recordings are of the same parts in other words: one of each shape is enough.
  const shapes = new Map(
    texts.map((text) => [[...new Set(text.match(/class="[^"]*"/g))].sort().join(), text]),
  );
  return [...shapes.values()].join("\n");
}

async function serve(tab: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en" class="govuk-template"><head><style>${css}</style></head>
    <body class="govuk-template__body">${body}</body></html>`;
  await tab.route(`${SITE}**`, (route) =>
    route.request().url() === SITE
      ? route.fulfill({ contentType: "text/html", body: html })
      : route.fulfill({ contentType: "text/javascript", body: script }),
  );
}

/** GOV.UK Frontend's scripts make parts of their own. */
async function withScript(tab: Page): Promise<void> {
  await tab.evaluate(async (url) => {
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
    const { initAll } = (await import(url)) as { initAll(options: object): void };
    initAll({ onError: () => undefined });
  }, `${SITE}govuk-frontend.js`);
}

function add(colours: readonly Seen[]): void {
  for (const one of colours) {
    for (const pair of pairKeys([one])) seen.set(pair, (seen.get(pair) ?? new Set()).add(one.block));
  }
}
