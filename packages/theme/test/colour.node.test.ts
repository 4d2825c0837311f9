import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Colour, colourOf, contrast, parseColour, towards } from "../src/colours/colour.ts";
import { lightnessOf, withLightness } from "../src/colours/lightness.ts";

const byte = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(byte, byte, byte).map(colourOf);

describe("contrast", () => {
  it("is what WCAG says of known pairs", () => {
    const known: [Colour, Colour, number][] = [
      ["#000000", "#ffffff", 21],
      ["#ffffff", "#ffffff", 1],
      ["#767676", "#ffffff", 4.54],
      ["#777777", "#ffffff", 4.48],
      ["#0000ff", "#ffffff", 8.59],
      ["#ff0000", "#ffffff", 4],
      ["#008000", "#ffffff", 5.14],
    ];
    for (const [one, other, ratio] of known) {
      assert.equal(Math.round(contrast(one, other) * 100) / 100, ratio, `${one} ${other}`);
    }
  });

  it("is the same either way round, from 1 to 21", () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        assert.equal(ratio, contrast(other, one));
        assert.ok(ratio >= 1 && ratio <= 21);
      }),
    );
  });
});

describe("colours", () => {
  it("are read from three digits and six, and from nothing else", () => {
    assert.equal(parseColour("#ABC"), "#aabbcc");
    assert.equal(parseColour("#00534A"), "#00534a");
    for (const text of ["red", "#12", "#1234", "#12345678", " #123456", "#12345g", "rgb(1,2,3)", "#123;}"]) {
      assert.equal(parseColour(text), null, text);
    }
  });

  it("are mixed as GOV.UK Frontend mixes its tints and shades", () => {
    assert.equal(towards("#1d70b8", "#ffffff", 80), "#d2e2f1");
    assert.equal(towards("#ca3535", "#000000", 50), "#651b1b");
  });

  it("keep their lightness when they are asked for it, and take another", () => {
    fc.assert(
      fc.property(colour, fc.double({ min: 0.15, max: 1, noNaN: true }), (one, lightness) => {
        assert.ok(Math.abs(lightnessOf(withLightness(one, lightness)) - lightness) < 0.02);
        assert.ok(contrast(one, withLightness(one, lightnessOf(one))) < 1.03);
      }),
    );
  });
});
