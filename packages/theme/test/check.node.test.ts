import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { SassColor } from "sass";
import { adviseEdits, applyEdit } from "../src/check/advise.ts";
import { checkColours } from "../src/check/check.ts";
import { describeFailure } from "../src/check/describe-failure.ts";
import { reportOf } from "../src/commands/report-failures.ts";
import { failingPairs } from "../src/check/failing-pairs.ts";
import { pairs } from "../src/check/pairs.ts";
import {
  type BrandColours,
  colourNames,
  completeColours,
  type GivenColours,
} from "../src/colours/brand-colours.ts";
import { channelsOf, type Colour, colourOf } from "../src/colours/colour.ts";
import { everyColour } from "../src/colours/every-colour.ts";
import { withLightness } from "../src/colours/lightness.ts";

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
    ["panels", { success: "#8fd3ff" }, "success-text", "success"],
    ["pagination", { link: "#5aa0e0" }, "link-text", "link"],
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
        "  Seen: the header.",
    );
  });

  it("asks 3 to 1 for a part of two colours of the better of them only", () => {
    const inverse = { ...plain, focus: "#ffffff", "focus-text": "#000000" } as const;
    const focusOnPage = checkColours(inverse).filter(({ pair }) => pair.or);
    assert.deepEqual(focusOnPage, []);
  });
});

describe("the advice", () => {
  it("makes pairs readable and none worse, whatever the colour", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const colour = fc.tuple(byte, byte, byte).map(colourOf);
    fc.assert(
      fc.property(fc.constantFrom(...colourNames), colour, (name, value) => {
        let given: GivenColours = { brand: "#33485c", [name]: value };
        let failing = failingPairs(everyColour(completeColours(given)));
        for (const edit of adviseEdits(given)) {
          given = applyEdit(given, edit);
          const after = failingPairs(everyColour(completeColours(given)));
          assert.equal(failing.length - after.length, edit.fixes);
          assert.ok(edit.fixes > 0 && after.every((pair) => failing.includes(pair)));
          failing = after;
        }
      }),
      { numRuns: 25 },
    );
  });

  it("changes the one colour that is wrong, as little as can be, and keeps its hue or turns it a little", () => {
    for (const [name, value] of [
      ["link", "#7ab8f5"],
      ["secondary-text", "#a0a0a0"],
      ["error", "#ff6f6f"],
      ["link", "#b5d334"],
    ] as const) {
      const [edit, ...more] = adviseEdits({ brand: "#33485c", [name]: value });
      assert.deepEqual(more, []);
      assert.deepEqual(edit!.names, [name]);
      const [before, after] = [inOklch(value), inOklch(edit!.to)];
      if (before.chroma > 0.01)
        assert.ok(Math.abs(before.hue - after.hue) < 13, `${value} became ${edit!.to}`);
      if (after.chroma > 0.98 * before.chroma && before.chroma > 0.01)
        assert.ok(Math.abs(before.hue - after.hue) < 2, `${value} became ${edit!.to}`);
      const { brand } = plain;
      const nearer = withLightness(value, after.lightness + 0.01);
      assert.notDeepEqual(
        checkColours(completeColours({ brand, [name]: nearer })),
        [],
        `${nearer} would do too`,
      );
    }
  });

  it("has the colour of text for a link that would be mud, and keeps other links of the brand", () => {
    const changes = (link: Colour): readonly Colour[] =>
      adviseEdits({ brand: "#33485c", link }).map(({ to }) => to);
    assert.deepEqual(changes("#ffd100"), ["#0b0c0c"]);
    assert.deepEqual(changes("#f47b20"), ["#bb4c00"], "a dark orange, not a brown");
    assert.deepEqual(changes("#b5d334"), ["#4e7a00"], "a green, not an olive");
  });

  it("has the change first that helps most", () => {
    const given = {
      brand: "#00a19a",
      link: "#00a19a",
      button: "#00a19a",
      "button-text": "#ffffff",
      "header-text": "#ffffff",
    } as const;
    const edits = adviseEdits(given);
    assert.ok(edits.length > 1);
    assert.deepEqual(
      edits.map(({ fixes }) => fixes),
      edits.map(({ fixes }) => fixes).sort((one, other) => other - one),
    );
  });

  it("gives one colour to all roles that share it, and leaves alone those that can be read", () => {
    const [edit, ...more] = adviseEdits({ brand: "#b5d334", link: "#b5d334", "link-visited": "#b5d334" });
    assert.deepEqual(more, []);
    assert.deepEqual(edit!.names, ["link", "link-visited"]);
  });

  it("has black or white where text on a colour cannot be read", () => {
    assert.deepEqual(
      adviseEdits({ brand: "#b5d334", "header-text": "#ffffff" }).map(({ names, to }) => [names, to]),
      [[["header-text"], "#0b0c0c"]],
    );
  });
});

describe("the report", () => {
  const given: GivenColours = { brand: "#00534a", link: "#66ccbb" };

  it("has a swatch of the old colour and of the new one before each change, for a terminal", () => {
    const { text } = reportOf({ colours: completeColours(given), given }, true);
    const swatch = (colour: string): string => `\u001b[48;2;${colour}m  \u001b[0m`;
    // #66ccbb, and #007d6f that takes its place
    assert.ok(text.includes(`1. ${swatch("102;204;187")} ${swatch("0;125;111")} "link": "#007d6f"`), text);
  });

  it("has none elsewhere, as in the log of a build", () => {
    assert.ok(!reportOf({ colours: completeColours(given), given }).text.includes("\u001b"));
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

/** By Sass, so that our own sums are held to another's. */
function inOklch(colour: string): { lightness: number; chroma: number; hue: number } {
  const [red, green, blue] = channelsOf(colour as `#${string}`);
  const oklch = new SassColor({ red, green, blue }).toSpace("oklch");
  const [lightness, chroma, hue] = (["lightness", "chroma", "hue"] as const).map((name) =>
    oklch.channel(name),
  );
  return { lightness: lightness!, chroma: chroma!, hue: hue! };
}
