import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { councilTheme, withBrandFile } from "./support/council-theme.ts";

const name = { en: "Council of Aberwylan", cy: "Cyngor Aberwylan" };
const readable = { name, colours: { brand: "#00534a" } };
const unreadable = { name, colours: { brand: "#00534a", link: "#66ccbb" } };

describe("council-theme build", () => {
  it("writes a stylesheet in the council’s colours", () => {
    withBrandFile(readable, (folder) => {
      const { status, output } = councilTheme(folder, "build", "brand.json", "--out", "theme.css");
      assert.equal(status, 0, output);
      assert.match(
        output,
        /All \d+ pairs of colours have the contrast that WCAG 2\.2 AA asks for\.\ntheme\.css is written\./,
      );
      const css = readFileSync(join(folder, "theme.css"), "utf8");
      assert.match(css, /^\/\* Council of Aberwylan, by council-theme \*\//);
      assert.match(css, /--govuk-brand-colour: #00534a/);
    });
  });

  it("refuses colours that cannot be read, says why, and writes nothing", () => {
    withBrandFile(unreadable, (folder) => {
      const { status, output } = councilTheme(folder, "build", "brand.json", "--out", "theme.css");
      assert.equal(status, 1);
      assert.match(
        output,
        /^link #66ccbb on body-background #ffffff is 1\.9\d to 1\. It has to be 4\.5 to 1\.$/m,
      );
      assert.match(output, /^ {2}Seen: links, on the page\.$/m);
      assert.match(
        output,
        /^ {2}1\. "link": "#[0-9a-f]{6}" instead of #66ccbb: \d more pairs can be read\.$/m,
        "Without swatches, as this is no terminal",
      );
      assert.match(
        output,
        /theme\.css was not written\. To look at both, run council-theme preview brand\.json\. To write it all/,
      );
      assert.ok(!existsSync(join(folder, "theme.css")));
    });
  });

  it("writes them when it is told to", () => {
    withBrandFile(unreadable, (folder) => {
      const args = ["build", "brand.json", "--out", "theme.css", "--write-anyway"];
      const { status, output } = councilTheme(folder, ...args);
      assert.equal(status, 0, output);
      assert.match(output, /pairs of colours have too little contrast/);
      assert.match(readFileSync(join(folder, "theme.css"), "utf8"), /--govuk-link-colour: #66ccbb/);
    });
  });

  for (const [stylesheet, expected] of [
    ["components", /--govuk-brand-colour: #00534a/],
    ["council", /\.council-link-button\{[^}]*var\(--govuk-link-colour, #0b4f8a\)/],
    ["settings", /@use "@council-components\/theme\/src\/settings" with \(/],
  ] as const) {
    it(`writes ${stylesheet} too`, () => {
      withBrandFile(readable, (folder) => {
        const args = ["build", "brand.json", "--out", "out", "--stylesheet", stylesheet];
        assert.equal(councilTheme(folder, ...args).status, 0);
        assert.match(readFileSync(join(folder, "out"), "utf8"), expected);
      });
    });
  }

  it("says what is wrong with a file, and shows no stack trace", () => {
    withBrandFile({ name, colours: { brand: "teal" } }, (folder) => {
      const { status, output } = councilTheme(folder, "build", "brand.json", "--out", "theme.css");
      assert.equal(status, 1);
      assert.equal(output, 'colours.brand is "teal": it has to be a colour like "#00534a".\n');
    });
    withBrandFile(readable, (folder) => {
      const missing = councilTheme(folder, "check", "brnad.json");
      assert.equal(missing.status, 1);
      assert.match(missing.output, /^brnad\.json cannot be read: ENOENT/);
      const nowhere = councilTheme(folder, "build", "brand.json", "--out", "no/such/folder.css");
      assert.equal(nowhere.status, 1);
      assert.match(nowhere.output, /no\/such\/folder\.css cannot be written: ENOENT/);
    });
  });
});

describe("another version of govuk-frontend", () => {
  it("with which Sass makes nothing is a message that names its folder, and no stack trace", () => {
    withBrandFile(readable, (folder) => {
      const other = JSON.stringify(join(folder, "package.json"));
      const preload = `const Module = require("node:module");
        const resolve = Module._resolveFilename;
        Module._resolveFilename = (name, ...others) =>
          name === "govuk-frontend/package.json" ? ${other} : resolve(name, ...others);`;
      writeFileSync(join(folder, "preload.cjs"), preload);
      const { status, output } = councilTheme(folder, "build", "brand.json", "--out", "theme.css");
      assert.equal(status, 1);
      const [, message] = output.trim().split("\n");
      assert.equal(
        message,
        `Sass could not make the stylesheet, with govuk-frontend in ${folder}: Can't find stylesheet to import. ` +
          "Install govuk-frontend 6.6.0, which this was tested with.",
      );
      assert.equal(output.trim().split("\n").length, 2, output);
      assert.ok(!existsSync(join(folder, "theme.css")));
    });
  });
});

describe("council-theme preview", () => {
  it("writes a page with the brand before and after what is advised, in both languages, and every component", () => {
    const logo = { url: "/assets/logo.svg", width: 180, height: 48 };
    withBrandFile({ ...unreadable, logo }, (folder) => {
      const { status, output } = councilTheme(folder, "preview", "brand.json", "--files", "public");
      assert.equal(status, 0, output);
      assert.match(
        output,
        /^\/assets\/logo\.svg is not shown: there is no such file in public\. Say where it is with --files\.$/m,
      );
      const page = readFileSync(join(folder, "preview.html"), "utf8");
      assert.deepEqual(
        [...page.matchAll(/<iframe title="([^"]+)"/g)].map(([, title]) => title),
        ["English", "Cymraeg", "Every component"].flatMap((name) =>
          ["Before", "After", "On a telephone"].map((title) => `${title}, ${name}`),
        ),
      );
      assert.match(page, /<li>.*#66ccbb.*more pairs can be read/);
      assert.match(page, /--govuk-link-colour: #66ccbb/);
      assert.match(page, /--govuk-link-colour: #007d6f/);
      assert.ok(page.includes("Gwneud cais am docyn bws") && page.includes("govuk-task-list"));
      assert.doesNotMatch(page, /<script|\{\{council/);
    });
  });
});

describe("council-theme check", () => {
  it("ends well for colours that can be read, and badly for others", () => {
    withBrandFile(readable, (folder) => assert.equal(councilTheme(folder, "check", "brand.json").status, 0));
    withBrandFile(unreadable, (folder) => {
      const { status, output } = councilTheme(folder, "check", "brand.json");
      assert.equal(status, 1);
      assert.match(
        output,
        /\d+ pairs of colours have too little contrast for WCAG 2\.2 AA, of \d+\.\nMake this change, and all/,
      );
    });
  });
});
