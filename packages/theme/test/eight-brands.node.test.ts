import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { adviseEdits, applyEdit, checkColours, completeColours, parseBrand } from "../src/index.ts";
import { everyColour } from "../src/colours/every-colour.ts";
import { lightnessOf } from "../src/colours/lightness.ts";
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
    it(`${file} passes after three edits at most`, () => {
      const edits = adviseEdits(brand.given);
      assert.ok(edits.length <= 3, JSON.stringify(edits));
      assert.deepEqual(checkColours(completeColours(edits.reduce(applyEdit, brand.given))), []);
    });

    it(`${file} keeps its brand colour, its header and the buttons’ own colour where text can be read on them`, () => {
      const edits = adviseEdits(brand.given);
      const changed = edits.flatMap(({ names }) => names);
      assert.ok(!changed.includes("brand") && !changed.includes("header-background"), changed.join());
    });
  }
});

describe("the colours of the eight brands after the advice", () => {
  it("have another name in two brands at most: a yellow link is black, and so is text on teal", () => {
    const renamed = brands.flatMap(({ file, brand }) =>
      adviseEdits(brand.given)
        .filter(({ from, to }) => colourWord(from) !== colourWord(to))
        .map(({ names, from, to }) => `${file}: ${names.join()} ${colourWord(from)} to ${colourWord(to)}`),
    );
    assert.deepEqual(renamed, [
      "navy-and-yellow.json: link-hover yellow to black",
      "teal.json: header-text white to black",
    ]);
  });

  // As people called them in https://xkcd.com/color/rgb/ (CC0), with the last word of what they said.
  for (const [said, colours] of [
    ["orange", ["#f97306", "#c04e01", "#c65102", "#c14a09", "#c45508"]],
    ["brown", ["#653700", "#7f2b0a", "#b25f03", "#be6400"]],
    ["yellow", ["#ffff14", "#fac205"]],
    ["olive", ["#6e750e"]],
    ["green", ["#15b01a", "#388004", "#3f9b0b", "#5ca904", "#89fe05"]],
    ["teal", ["#029386"]],
    ["blue", ["#0343df", "#01153e"]],
    ["purple", ["#7e1e9c"]],
    ["pink", ["#ff81c0", "#d5869d"]],
    ["red", ["#e50000", "#840000"]],
  ] as const) {
    it(`are called ${said} where people in a survey did`, () => {
      for (const colour of colours) assert.equal(colourWord(colour), said, colour);
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

  it("and a light button is lighter still under the pointer, with a shadow that is darker than it", () => {
    const all = everyColour(completeColours({ brand: "#b5d334", button: "#b5d334" }));
    assert.equal(all["button-text"], "#0b0c0c");
    assert.ok(lightnessOf(all["button-hover"]) > lightnessOf(all.button));
    assert.ok(lightnessOf(all["button-shadow"]) < lightnessOf(all.button));
  });

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
