import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { compileString } from "sass";

const { resolve } = createRequire(import.meta.url);
const packageFolder = new URL("../", import.meta.url);
const govukFolder = dirname(resolve("govuk-frontend/package.json"));

/** kB is 1,000 bytes here as in the workspace's other budgets. */
const COMPONENTS_BUDGET = 6_500;

const stylesheets = {
  "theme.css": readFileSync(new URL("dist/theme.css", packageFolder), "utf8"),
  "components.css": readFileSync(new URL("dist/components.css", packageFolder), "utf8"),
  "council.css": readFileSync(new URL("dist/council.css", packageFolder), "utf8"),
};

for (const [name, css] of Object.entries(stylesheets)) {
  describe(name, () => {
    it("loads nothing: no image, no font, no other stylesheet", () => {
      assert.deepEqual(css.match(/url\([^)]*\)|@import[^;]*|@font-face|image-set\([^)]*\)/g), null);
    });

    it("has none of what belongs to GOV.UK: GDS Transport, crest, crown, logo", () => {
      assert.deepEqual(css.match(/GDS Transport|crest|crown\.|logotype|govuk-logo/gi), null);
    });

    it("is plain ASCII, with nothing that a minifier stops at", () => {
      assert.deepEqual(css.match(/[^\p{ASCII}]|\\fffd|\\0/gu), null);
    });

    it("hides what an element hides, and styles the suggestions in forced colours and print", () => {
      assert.match(css, /:where\([^)]*council-address-lookup[^)]*\)>\[hidden\]\{display:none !important\}/);
      assert.match(css, /@media\s?\(forced-colors: active\)\{[^}]*\.council-/);
      assert.match(css, /@media print\{\.council-combobox__listbox\{display:none\}/);
    });
  });
}

describe("theme.css", () => {
  it("has every component of GOV.UK Frontend but the header with the GOV.UK logo", () => {
    const components = readdirSync(`${govukFolder}/dist/govuk/components`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    assert.ok(components.length >= 39, `found ${components.length} components`);
    const missing = components.filter((name) => !stylesheets["theme.css"].includes(`.govuk-${name}`));
    assert.deepEqual(missing, ["header"]);
  });

  it("keeps GOV.UK Frontend's overrides last, so that they win", () => {
    const css = stylesheets["theme.css"];
    assert.ok(css.lastIndexOf(".govuk-\\!-margin-bottom-0") > css.lastIndexOf(".council-"));
  });
});

describe("components.css", () => {
  it(`is under ${COMPONENTS_BUDGET} bytes when gzipped`, () => {
    const bytes = gzipSync(stylesheets["components.css"], { level: 9 }).length;
    assert.ok(bytes < COMPONENTS_BUDGET, `${bytes} bytes`);
  });
});

describe("council.css", () => {
  it("has only our own rules, and leaves fonts and colours to the page", () => {
    const css = stylesheets["council.css"];
    const selectors = [...css.matchAll(/(?:^|[{}])([^{}@]+)\{/g)].map(([, selector]) => selector);
    assert.ok(selectors.length > 3);
    assert.deepEqual(
      selectors.filter((selector) => !/council-|\[data-consent\]/.test(selector!)),
      [],
    );
    assert.doesNotMatch(css, /font-family|:root|--govuk-[a-z-]+:/);
  });
});

describe("a council's own Sass build", () => {
  it("takes its colours, font and button colour from the settings", () => {
    const { css } = compileString(
      `@use "settings" with (
         $colours: ("brand": #5b1e3a, "link": #7a1448),
         $font-family: ("Aberwylan Sans", sans-serif),
         $button-colour: #123456
       );
       @use "components";
       @use "govuk-frontend/dist/govuk/components/generic-header";`,
      {
        loadPaths: [new URL("src", packageFolder).pathname, new URL("node_modules", packageFolder).pathname],
      },
    );
    assert.match(css, /--govuk-brand-colour: #5b1e3a/);
    assert.match(css, /--govuk-link-colour: #7a1448/);
    assert.match(css, /--govuk-surface-border-colour: #97a3af/, "colours that were not given stay neutral");
    assert.match(css, /font-family: "Aberwylan Sans", sans-serif/);
    assert.match(css, /background-color: #123456/);
  });
});
