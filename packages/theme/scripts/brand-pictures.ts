// The eight brands of test/brands, as councils have them, in a table before and after what `council-theme` advises.
// With a folder it takes pictures too, to be looked at: `pnpm run brands ../../pictures`. One picture for each way of
// looking, with all brands side by side. Needs Chromium for the pictures.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { type Brand, adviseEdits, applyEdit, buildStylesheet, checkColours } from "../src/index.ts";
import { completeColours, describeEdit, parseBrand } from "../src/index.ts";
import { page as storyPage } from "../stories/page.ts";

const folder = fileURLToPath(new URL("../test/brands/", import.meta.url));
const brands = readdirSync(folder).map((file) => {
  const brand = parseBrand(readFileSync(folder + file, "utf8"));
  const edits = adviseEdits(brand.given);
  const colours = completeColours(edits.reduce(applyEdit, brand.given));
  return { file, brand, edits, after: { ...brand, colours } };
});

console.log("| brand | pairs that cannot be read, before | after | changes |\n| --- | --- | --- | --- |");
for (const { file, brand, edits, after } of brands) {
  const left = checkColours(after.colours).length;
  const changes = edits.map(describeEdit).join("; ") || "none";
  console.log(
    `| ${file.replace(".json", "")} | ${checkColours(brand.colours).length} | ${left} | ${changes} |`,
  );
}

const [out] = process.argv.slice(2);
if (out) await takePictures(out);

/** A logo with the council's name in it, white or black: a shape and a text. */
function logoFile(name: string, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="48" viewBox="0 0 240 48">
    <path d="M4 4h32v24L20 44 4 28z" fill="${colour}"/>
    <text x="46" y="31" textLength="190" lengthAdjust="spacingAndGlyphs" font-family="sans-serif" font-size="17"
      fill="${colour}">${name}</text></svg>`;
}

interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly print?: true;
  readonly body: (brand: Brand) => string;
  readonly brandOf: (entry: (typeof brands)[number]) => Brand;
  /** In CSS pixels. */
  readonly height: number;
}

async function takePictures(to: string): Promise<void> {
  const { chromium } = await import("playwright-core");
  mkdirSync(to, { recursive: true });
  const launched = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const look of looks()) await takePicture(launched, look, `${to}/${look.name}.png`);
  } finally {
    await launched.close();
  }
}

function looks(): readonly Look[] {
  const wide = { viewport: { width: 800, height: 900 } };
  const narrow = { viewport: { width: 320, height: 900 } };
  const page = ({ name }: Brand): string => storyPage("en", name.en!);
  const after = (entry: (typeof brands)[number]): Brand => entry.after;
  return [
    { name: "before", options: wide, body: page, brandOf: ({ brand }) => brand, height: 2600 },
    { name: "after", options: wide, body: page, brandOf: after, height: 2600 },
    { name: "print", options: wide, print: true, body: page, brandOf: after, height: 1300 },
    {
      name: "forced-colours",
      options: { ...wide, forcedColors: "active" },
      body: page,
      brandOf: after,
      height: 1300,
    },
    { name: "320", options: narrow, body: page, brandOf: after, height: 1400 },
    { name: "logos", options: wide, body: headers, brandOf: (entry) => withLogo(after(entry)), height: 420 },
    {
      name: "logos-320",
      options: narrow,
      body: headers,
      brandOf: (entry) => withLogo(after(entry)),
      height: 560,
    },
  ];
}

function withLogo(brand: Brand): Brand {
  const logo = { url: "/dark.svg", onDarkUrl: "/light.svg", width: 240, height: 48, showsName: false };
  return { ...brand, logo };
}

/** The logo of the stylesheet before the name, in header and footer, and as an image that holds the name. */
function headers({ name, colours }: Brand): string {
  const onDark = colours["header-text"] > "#888888";
  const logoName = `<span class="council-logo__name">${name.en}</span>`;
  const link = (inside: string): string =>
    `<a href="#" class="govuk-generic-header__homepage-link council-logo">${inside}${logoName}</a>`;
  const header = (inside: string): string => `<div class="govuk-generic-header">
    <div class="govuk-generic-header__container govuk-width-container">
      <div class="govuk-generic-header__logo">${link(inside)}</div></div></div>`;
  const source = `/${onDark ? "light" : "dark"}.svg`;
  const image = `<img class="council-logo__image" src="${source}" alt="${name.en}" width="240" height="48">`;
  const footer = `<div class="govuk-footer"><div class="govuk-width-container">${link("")}</div></div>`;
  return `${header("")}<p></p>${header(image)}<p></p>${footer}`;
}

/** Every brand in this way of looking, beside each other in one picture. */
async function takePicture(browser: Browser, look: Look, path: string): Promise<void> {
  const context = await browser.newContext(look.options);
  const tiles: string[] = [];
  for (const entry of brands) {
    const brand = look.brandOf(entry);
    const tab = await context.newPage();
    const html = `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8">
      <style>${buildStylesheet(brand, "theme")}</style></head>
      <body class="govuk-template__body">${look.body(brand)}</body></html>`;
    await tab.route("http://council.test/**", (route) => {
      const { pathname } = new URL(route.request().url());
      const colour = pathname === "/light.svg" ? "#fff" : "#0b0c0c";
      return pathname === "/"
        ? route.fulfill({ contentType: "text/html", body: html })
        : route.fulfill({ contentType: "image/svg+xml", body: logoFile(brand.name.en!, colour) });
    });
    await tab.goto("http://council.test/");
    if (look.print) await tab.emulateMedia({ media: "print" });
    const { width } = look.options.viewport!;
    const picture = await tab.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: look.height },
    });
    tiles.push(
      `<figure>${entry.file}<img src="data:image/png;base64,${picture.toString("base64")}"></figure>`,
    );
    await tab.close();
  }
  await context.close();
  const sheet = await browser.newPage({ viewport: { width: 1800, height: 100 } });
  const grid = "display:grid;grid-template-columns:repeat(4,1fr);gap:8px;margin:0;font:16px sans-serif";
  await sheet.setContent(`<style>body{${grid}}figure{margin:0}img{width:100%}</style>${tiles.join("")}`);
  await sheet.screenshot({ path, fullPage: true });
  await sheet.close();
  console.log(path);
}
