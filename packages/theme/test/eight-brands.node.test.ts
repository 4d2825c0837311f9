import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { adviseEdits, applyEdit, checkColours, completeColours, parseBrand } from "../src/index.ts";
import { colourWord } from "./support/colour-words.ts";

const folder = new URL("./brands/", import.meta.url);
const brands = readdirSync(folder).map((file) => ({
  file,
  brand: parseBrand(readFileSync(new URL(file, folder), "utf8")),
}));

describe("brands like those that councils have", () => {
  it("are eight", () => {
    assert.equal(brands.length, 8);
  });

  for (const { file, brand } of brands) {
    it(`${file} passes after three edits at most, and two at most change a colour that residents would name differently`, () => {
      const edits = adviseEdits(brand.given);
      assert.ok(edits.length <= 3, JSON.stringify(edits));
      assert.deepEqual(checkColours(completeColours(edits.reduce(applyEdit, brand.given))), []);
      const renamed = edits.filter(({ from, to }) => colourWord(from) !== colourWord(to));
      assert.ok(renamed.length <= 2, JSON.stringify(renamed));
    });

    it(`${file} keeps its brand colour, its header and the buttons’ own colour where text can be read on them`, () => {
      const edits = adviseEdits(brand.given);
      const changed = edits.flatMap(({ names }) => names);
      assert.ok(!changed.includes("brand") && !changed.includes("header-background"), changed.join());
    });
  }
});

describe("what people can read passes", () => {
  for (const [what, given] of [
    ["a light header", { brand: "#4b2e83", "header-background": "#ffffff", "header-text": "#0b0c0c" }],
    ["lime with black text", { brand: "#b5d334", button: "#b5d334" }],
    ["a light brand on a white page, as decoration", { brand: "#f7c6d9" }],
    ["a brand as light as the page", { brand: "#ffffff" }],
  ] as const) {
    it(what, () => {
      assert.deepEqual(checkColours(completeColours(given)), []);
    });
  }

  it("and text on a colour is black or white by contrast, unless the file says otherwise", () => {
    const lime = completeColours({ brand: "#b5d334", button: "#b5d334" });
    assert.deepEqual(
      (["inverse-text", "header-text", "button-text", "success-text", "link-text"] as const).map(
        (name) => lime[name],
      ),
      ["#0b0c0c", "#0b0c0c", "#0b0c0c", "#ffffff", "#ffffff"],
    );
    assert.equal(completeColours({ brand: "#b5d334", "header-text": "#123456" })["header-text"], "#123456");
  });
});
