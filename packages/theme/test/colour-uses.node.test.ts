import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEXT } from "../src/check/pair.ts";
import { pairs } from "../src/check/pairs.ts";
import { unchecked } from "./support/unchecked.ts";
import { colourNames } from "../src/colours/brand-colours.ts";
import { buildStylesheet, stylesheetNames } from "../src/index.ts";
import { type ColourUse, colourUses } from "./support/colour-uses.ts";
import { namesOfColour, sentinelBrand } from "./support/sentinel-brand.ts";

const TO_DO =
  "Look where GOV.UK Frontend shows it. If people have to tell it from what it stands on, add the pair to " +
  "src/check/pairs.ts; if not, say why in test/support/unchecked.ts.";

const uses = stylesheetNames.flatMap((name) => colourUses(buildStylesheet(sentinelBrand, name)));

describe("colours in the stylesheets of a brand", () => {
  it("have different names, but for those that are always the same", () => {
    const same = [...namesOfColour.values()].filter((names) => names.length > 1);
    assert.deepEqual(same, [
      ["error-hover", "tag-red-text"],
      ["success-hover", "tag-green-text"],
      ["tag-orange-text", "tag-yellow-text"],
    ]);
  });

  it("are all of the brand, or made from its colours as src/colours/every-colour.ts makes them", () => {
    const unknown = uses.filter((use) => namesOf(use).length === 0 && !exemption(use, use.colour));
    assert.deepEqual(
      unknown.map(({ colour, selector }) => `${colour} ${selector}`),
      [],
      "A colour that no brand changes: GOV.UK Frontend may have a new one in its palette, or make one in a new way. " +
        "Make it from the brand's in src/_palette.scss and src/colours/every-colour.ts, or in src/_brand-parts.scss.",
    );
  });

  it("are all held to a contrast where people see them", () => {
    const forgotten = uses.filter(
      (use) => ![use.colour, ...namesOf(use)].some((name) => isHeld(use, name) || exemption(use, name)),
    );
    assert.deepEqual(
      [
        ...new Set(
          forgotten.map((use) => `${namesOf(use).join("/")} as ${use.role} of ${use.block}: ${use.selector}`),
        ),
      ],
      [],
      TO_DO,
    );
  });

  it("are there for every colour that a brand file can give", () => {
    const used = new Set(uses.flatMap(namesOf));
    assert.deepEqual(
      colourNames.filter((name) => !used.has(name)),
      [],
    );
  });
});

describe("pairs of colours", () => {
  it("are of blocks that the stylesheet has", () => {
    const blocks = new Set(["*", ...uses.map(({ block }) => block)]);
    const gone = [...pairs, ...unchecked].flatMap((one) => ("blocks" in one ? one.blocks : [one.block]));
    assert.deepEqual(
      [...new Set(gone)].filter((block) => !blocks.has(block)),
      [],
    );
  });

  it("leave nothing out for a reason that is no longer needed", () => {
    const needless = unchecked.filter(
      (one) =>
        !uses.some((use) => [use.colour, ...namesOf(use)].some((name) => exemption(use, name) === one)),
    );
    assert.deepEqual(needless, []);
  });
});

function namesOf({ colour }: ColourUse): readonly string[] {
  return namesOfColour.get(colour as `#${string}`) ?? [];
}

/** Text is held to the contrast of text; lines and backgrounds to what they are seen with. */
function isHeld({ block, role }: ColourUse, name: string): boolean {
  return pairs.some(
    ({ foreground, or, background, atLeast, blocks }) =>
      [foreground, or, background].some((one) => one === name) &&
      (role !== "text" || atLeast === TEXT) &&
      (blocks.includes(block) || blocks.includes("*")),
  );
}

function exemption(
  { block, role, selector }: ColourUse,
  colour: string,
): (typeof unchecked)[number] | undefined {
  return unchecked.find(
    (one) =>
      one.colour === colour &&
      one.role === role &&
      (one.block === "*" || one.block === block) &&
      (one.selector?.test(selector) ?? true),
  );
}
