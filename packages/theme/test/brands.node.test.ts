import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compileString } from "sass";
import {
  type Brand,
  buildStylesheet,
  checkColours,
  colourNames,
  parseBrand,
  sassSettings,
} from "../src/index.ts";
import { tidyCss, withoutVersion } from "../src/stylesheet/tidy-css.ts";
import { isDark } from "../src/colours/brand-colours.ts";

const folder = new URL("../", import.meta.url);
const COMPONENTS_BUDGET = 6_500;

const schema = JSON.parse(readFileSync(new URL("brand.schema.json", folder), "utf8")) as {
  properties: { colours: { properties: object } };
};
const examples = readdirSync(new URL("brands/", folder))
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file, text: readFileSync(new URL(`brands/${file}`, folder), "utf8") }));

/** A brand with everything that a file can have. */
const full = parseBrand(
  JSON.stringify({
    name: { en: "Council of Aberwylan", cy: "Cyngor Aberwylan" },
    colours: { brand: "#00534a" },
    fonts: ["Aberwylan Sans", "Tŷ", "arial"],
    fontFiles: [
      { family: "Aberwylan Sans", url: "/fonts/aberwylan.woff2" },
      { family: "Aberwylan Sans", url: "/fonts/aberwylan-bold.woff2", weight: 700 },
    ],
    logo: { url: "/assets/logo.svg", width: 180, height: 48 },
  }),
);

describe("the schema", () => {
  it("is a schema, and knows the colours that the check knows", () => {
    new Ajv2020({ strict: true }).compile(schema);
    assert.deepEqual(Object.keys(schema.properties.colours.properties), [...colourNames]);
  });
});

describe("the example brands", () => {
  it("are three: one dark, one with a serif face", () => {
    const brands = examples.map(({ text }) => parseBrand(text));
    assert.equal(brands.length, 3);
    assert.equal(brands.filter(({ colours }) => isDark(colours.text, colours["body-background"])).length, 1);
    assert.equal(brands.filter(({ fonts }) => fonts.includes("serif")).length, 1);
  });

  for (const { file, text } of examples) {
    it(`${file} can be read, and its components.css is under ${COMPONENTS_BUDGET} bytes gzipped`, () => {
      const brand = parseBrand(text);
      assert.deepEqual(checkColours(brand.colours), []);
      const bytes = gzipSync(buildStylesheet(brand, "components"), { level: 9 }).length;
      assert.ok(bytes < COMPONENTS_BUDGET, `${bytes} bytes`);
    });

    it(`${file} is built as it is now`, () => {
      const built = readFileSync(new URL(`dist/brands/${file.replace("json", "css")}`, folder), "utf8");
      assert.ok(built === buildStylesheet(parseBrand(text), "theme"), "run the build step of theme");
    });
  }
});

describe("the stylesheet of a brand", () => {
  it("has the council’s fonts and logo, and asks for nothing else", () => {
    const css = buildStylesheet(full, "theme");
    assert.deepEqual(css.match(/url\([^)]*\)/g), [
      'url("/fonts/aberwylan.woff2")',
      'url("/fonts/aberwylan-bold.woff2")',
      'url("/assets/logo.svg")',
    ]);
    assert.match(css, /:where\(html\)\{font-family:"?Aberwylan Sans"?,"?T\\177 "?,"?arial"?,sans-serif\}/);
    assert.match(css, /\.council-logo[^{}]*::before\{content:"";[^}]*width:180px;max-width:100%;height:48px/);
  });

  it("has the logo for dark backgrounds in a dark header, and the other in a light one", () => {
    const logo = { ...full.logo!, onDarkUrl: "/assets/white.svg" };
    const light = { ...full.colours, "header-background": "#ffffff", "header-text": "#0b0c0c" } as const;
    const inHeader = (brand: Brand): string | undefined =>
      /\.council-logo:not[^{}]*::before\{[^}]*url\("([^"]*)"\)/.exec(buildStylesheet(brand, "theme"))?.[1];
    assert.equal(inHeader({ ...full, logo }), "/assets/white.svg");
    assert.equal(inHeader({ ...full, logo, colours: light }), "/assets/logo.svg");
  });

  it("is no dark page unless it is one, and on paper none is", () => {
    const dark = parseBrand(examples.find(({ file }) => file === "dark.json")!.text);
    assert.match(buildStylesheet(dark, "components"), /@media not print\{:root\{color-scheme:dark\}/);
    assert.match(buildStylesheet(dark, "theme"), /@media print\{:root\{[^}]*--govuk-link-colour: #000/);
    assert.doesNotMatch(buildStylesheet(full, "theme"), /color-scheme/);
  });
});

describe("a council’s own Sass build", () => {
  const dark = parseBrand(examples.find(({ file }) => file === "dark.json")!.text);

  for (const [name, brand] of [
    ["a brand with fonts and a logo", full],
    ["the dark brand", dark],
  ] as const) {
    it(`makes the same from the settings of ${name} as the command`, () => {
      for (const stylesheet of brand === full
        ? (["theme", "components", "brand"] as const)
        : (["theme", "components"] as const)) {
        const expected = withoutTitle(buildStylesheet(brand, stylesheet));
        assert.ok(ownBuild(brand, stylesheet) === inSassWords(expected), stylesheet);
      }
    });
  }
});

/** As a council would: the settings in a file of its own, then the stylesheet by its public name. */
function ownBuild(brand: Brand, stylesheet: string): string {
  const source = `${sassSettings(brand)}@use "@council-components/theme/src/${stylesheet}";`;
  const { css } = compileString(source, {
    style: "compressed",
    charset: false,
    loadPaths: [new URL("node_modules", folder).pathname],
    importers: [
      {
        findFileUrl: (url) =>
          url.startsWith("@council-components/theme/")
            ? pathToFileURL(new URL(url.slice("@council-components/theme/".length), folder).pathname)
            : null,
      },
    ],
  });
  return inSassWords(`${tidyCss(stylesheet === "brand" ? withoutVersion(css) : css)}\n`);
}

/** Sass writes #ffffff as it finds it in a file, but a colour that is given to it as `white`. */
function inSassWords(css: string): string {
  return css.replaceAll(/: white(?=[;}])/g, ": #ffffff");
}

function withoutTitle(css: string): string {
  return css.replace(/^\/\*.*\*\/\n/, "");
}
