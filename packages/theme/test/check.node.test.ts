import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkColours } from "../src/check/check.ts";
import { describeFailure } from "../src/check/describe-failure.ts";
import { failingPairs, ratioOf } from "../src/check/failing-pairs.ts";
import { pairs } from "../src/check/pairs.ts";
import { type BrandColours, colourNames, completeColours } from "../src/colours/brand-colours.ts";
import { type Colour, colourOf } from "../src/colours/colour.ts";
import { everyColour } from "../src/colours/every-colour.ts";

const plain = completeColours({ brand: "#33485c" });

describe("the check of a brand", () => {
  it("finds nothing in GOV.UK Frontend’s own colours", () => {
    assert.deepEqual(checkColours(plain), []);
  });

  // One change that breaks each part of GOV.UK Frontend.
  const faults: [where: string, change: Partial<BrandColours>, foreground: string, background: string][] = [
    ["text", { text: "#9a9a9a" }, "text", "body-background"],
    ["hints", { "secondary-text": "#8a8a8a" }, "secondary-text", "body-background"],
    ["links", { link: "#5aa0e0" }, "link", "body-background"],
    ["visited links", { "link-visited": "#c0a0ff" }, "link-visited", "body-background"],
    ["links under the pointer", { "link-hover": "#5aa0e0" }, "link-hover", "surface-background"],
    ["active links", { "link-active": "#aaaaaa" }, "link-active", "template-background"],
    ["buttons", { button: "#7fc7a8" }, "button-text", "button"],
    ["buttons under the pointer", { button: "#6f6f00", "button-text": "#d0d080" }, "button-text", "button"],
    ["buttons that warn", { "warning-button": "#ff9090" }, "warning-button-text", "warning-button"],
    ["inverse buttons", { brand: "#88bbee", "inverse-text": "#ffffff" }, "brand", "inverse-text"],
    ["focus", { "focus-text": "#ffffff" }, "focus-text", "focus"],
    ["errors", { error: "#ff8080" }, "error", "body-background"],
    ["borders of fields", { "input-border": "#cccccc" }, "input-border", "body-background"],
    ["fields that have focus", { "input-border": "#cccccc" }, "focus", "body-background"],
    ["tags", { "body-background": "#707070" }, "tag-green-text", "tag-green"],
    ["notification banners", { brand: "#ffcc00", "inverse-text": "#ffffff" }, "inverse-text", "brand"],
    ["panels", { success: "#8fd3ff" }, "inverse-text", "success"],
    ["pagination", { link: "#5aa0e0" }, "inverse-text", "link"],
    ["the header", { "header-background": "#ffeecc" }, "header-text", "header-background"],
    ["the footer", { "template-background": "#333333" }, "surface-text", "template-background"],
    ["the service navigation", { "surface-background": "#333333" }, "link", "surface-background"],
    ["summary cards", { "body-background": "#777777", "secondary-text": "#000000" }, "text", "pale"],
  ];
  for (const [where, change, foreground, background] of faults) {
    it(`finds what cannot be read in ${where}`, () => {
      const found = checkColours({ ...plain, ...change });
      assert.ok(
        found.some(({ pair }) => pair.foreground === foreground && pair.background === background),
        found.map(describeFailure).join("\n"),
      );
    });
  }

  it("says which two colours, what ratio, where it is seen and what would do", () => {
    const [failure] = checkColours({ ...plain, "header-text": "#7788aa" });
    assert.equal(
      describeFailure(failure!),
      "header-text #7788aa on header-background #33485c is 2.64 to 1. It has to be 4.5 to 1.\n" +
        "  Seen: the header.\n" +
        '  Nearest colour that passes: "header-text": "#a3b5d9".',
    );
  });

  it("asks 3 to 1 for a part of two colours of the better of them only", () => {
    const inverse = { ...plain, focus: "#ffffff", "focus-text": "#000000" } as const;
    const focusOnPage = checkColours(inverse).filter(({ pair }) => pair.or);
    assert.deepEqual(focusOnPage, []);
  });
});

describe("the nearest colour that passes", () => {
  it("passes, makes nothing else worse, and is never further away than a step lighter or darker", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const colour = fc.tuple(byte, byte, byte).map(colourOf);
    fc.assert(
      fc.property(fc.constantFrom(...colourNames), colour, (name, value) => {
        const colours = { ...plain, [name]: value };
        const before = failingPairs(everyColour(colours));
        for (const { pair, instead } of checkColours(colours).slice(0, 3)) {
          if (!instead) continue;
          const mended = everyColour({ ...colours, [instead.name]: instead.colour });
          assert.ok(ratioOf(pair, mended) >= pair.atLeast);
          assert.ok(failingPairs(mended).every((one) => before.includes(one)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is found for one colour that is wrong alone", () => {
    for (const [name, value] of [
      ["link", "#7ab8f5"],
      ["secondary-text", "#a0a0a0"],
      ["error", "#ff6f6f"],
      ["button", "#5fd0a0"],
    ] as const) {
      for (const { instead } of checkColours({ ...plain, [name]: value as Colour })) {
        assert.equal(instead?.name, name);
      }
    }
  });
});

describe("the table of pairs", () => {
  it("has no pair twice in the same place", () => {
    const keys = pairs.map(({ foreground, or, background, where }) =>
      [foreground, or, background, where].join(),
    );
    assert.equal(new Set(keys).size, keys.length);
  });
});
