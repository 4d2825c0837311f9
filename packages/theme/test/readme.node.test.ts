import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import {
  buildStylesheet,
  checkColours,
  colourNames,
  describeFailure,
  parseBrand,
  stylesheetNames,
} from "../src/index.ts";
import { reportOf } from "../src/commands/report-failures.ts";
import { councilTheme, withBrandFile } from "./support/council-theme.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const files = [...readme.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => text!);

describe("the README", () => {
  it("has brand files that build as they stand", () => {
    assert.equal(files.length, 2);
    for (const file of files) {
      withBrandFile(file, (folder) => {
        const { status, output } = councilTheme(folder, "build", "brand.json", "--out", "theme.css");
        assert.equal(status, 0, output);
      });
    }
  });

  it("shows a failure as the command does", () => {
    const brand = parseBrand(
      files[0]!.replace('"brand": "#00534a"', '"brand": "#00534a", "link": "#66ccbb"'),
    );
    assert.ok(readme.includes(describeFailure(checkColours(brand.colours)[0]!)));
    const { text } = reportOf(brand);
    assert.ok(readme.includes(text.slice(text.indexOf("Make this change"))), text);
  });

  it("names every colour, and every stylesheet with its size", () => {
    for (const name of colourNames) assert.ok(readme.includes(`\`${name}\``), name);
    for (const name of [...stylesheetNames, "settings"]) assert.ok(readme.includes(`\n| \`${name}\` `), name);
    for (const name of stylesheetNames.filter((one) => one !== "brand")) {
      const stated = new RegExp(`\`${name}\\.css\`[^\\n]*\\| (?:under )?([\\d.]+) kB`).exec(readme)?.[1];
      const bytes = gzipSync(readFileSync(new URL(`../dist/${name}.css`, import.meta.url)), {
        level: 9,
      }).length;
      assert.ok(
        Math.abs(bytes / 1000 - Number(stated)) < 0.35,
        `${name}.css is ${bytes} bytes, not ${stated} kB`,
      );
    }
    const brand = gzipSync(buildStylesheet(parseBrand(files[0]!), "brand"), { level: 9 }).length;
    const [, stated] = /in about ([\d.]+) kB/.exec(readme)!;
    assert.ok(Math.abs(brand / 1000 - Number(stated)) < 0.35, `${brand} bytes, not ${stated} kB`);
  });
});
