import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { compileString } from "sass";
import { colourNames } from "../src/index.ts";
import { govukFolder, testedVersion, versionWarnings } from "../src/stylesheet/govuk-frontend.ts";

const TO_DO =
  "A functional colour: add it to src/colours/brand-colours.ts and brand.schema.json, with what it is when a brand " +
  "leaves it out, and to the README. A colour of the palette: see what is made of it, in src/_palette.scss and " +
  "src/colours/every-colour.ts. Then write it down here.";

/** GOV.UK Frontend's palette as this package knows it: names, and how many variants each has. */
const palette: Readonly<Record<string, number>> = {
  blue: 8,
  green: 7,
  teal: 8,
  purple: 7,
  magenta: 7,
  red: 7,
  orange: 7,
  yellow: 7,
  brown: 4,
  black: 5,
  white: 1,
};

/** Functional colours that a brand file does not give: what is on paper is black. */
const fixed = ["print-text"];
/** Colours of a brand file that GOV.UK Frontend has no functional colour for. */
const own = [
  "button",
  "button-text",
  "warning-button",
  "warning-button-text",
  "header-background",
  "header-text",
  "success-text",
  "link-text",
];

describe("an upgrade of govuk-frontend", () => {
  const installed = installedColours();

  it("brings no functional colour that brand files do not know", () => {
    const known = [...colourNames.filter((name) => !own.includes(name)), ...fixed];
    assert.deepEqual([...installed.functional].sort(), known.sort(), TO_DO);
  });

  it("brings no colour of the palette that brands are not made with", () => {
    assert.deepEqual(installed.palette, palette, TO_DO);
  });
});

describe("a newer govuk-frontend than this package was tested with", () => {
  it("is not installed with it: the version is one, not a range", () => {
    const workspace = readFileSync(new URL("../../../pnpm-workspace.yaml", import.meta.url), "utf8");
    const [, version] = /^catalog:[^]*?^ {2}govuk-frontend: (.+)$/m.exec(workspace)!;
    const { dependencies } = JSON.parse(
      readFileSync(new URL("../package.json", import.meta.url), "utf8"),
    ) as { dependencies: Record<string, string> };
    assert.equal(dependencies["govuk-frontend"], "catalog:");
    assert.equal(version, testedVersion);
    assert.match(testedVersion, /^\d+\.\d+\.\d+$/);
  });

  it("is told, and so are its new components, where somebody installs it all the same", () => {
    assert.deepEqual(versionWarnings(govukFolder()), []);
    const folder = mkdtempSync(join(tmpdir(), "govuk-frontend-"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ version: "6.9.0" }));
    for (const name of ["tag", "header", "button", "carousel"])
      mkdirSync(join(folder, "dist/govuk/components", name), { recursive: true });
    const [version, components, ...more] = versionWarnings(folder);
    assert.match(version!, /^GOV\.UK Frontend 6\.9\.0 is installed, and this was tested with 6\.6\.0 only/);
    assert.equal(components, "The installed GOV.UK Frontend has components that it leaves out: carousel.");
    assert.deepEqual(more, []);
    rmSync(folder, { recursive: true });
  });
});

function installedColours(): { functional: readonly string[]; palette: Record<string, number> } {
  const { css } = compileString(
    `@use "sass:list";
     @use "sass:meta";
     @use "govuk-frontend/dist/govuk/settings/colours-palette--internal" as palette;
     @use "govuk-frontend/dist/govuk/settings/colours-functional" as functional;
     @each $name, $colour in functional.$govuk-functional-colours { a { functional: $name } }
     @each $name, $colour in palette.$govuk-palette {
       a { palette: #{$name} if(sass(meta.type-of($colour) == "map"): list.length($colour); else: 1) }
     }`,
    { loadPaths: [fileURLToPath(new URL("../node_modules", import.meta.url))] },
  );
  const values = (name: string): string[] =>
    [...css.matchAll(new RegExp(`${name}: "?([^";]+)"?;`, "g"))].map(([, value]) => value!);
  return {
    functional: values("functional"),
    palette: Object.fromEntries(
      values("palette").map((line) => {
        const [name, count] = line.split(" ");
        return [name!, Number(count)];
      }),
    ),
  };
}
