import type { Brand } from "../../src/brand/brand.ts";
import { type BrandColours, colourNames } from "../../src/colours/brand-colours.ts";
import { type Colour, colourOf } from "../../src/colours/colour.ts";
import { type AnyColourName, everyColour } from "../../src/colours/every-colour.ts";

const colours: BrandColours = {
  ...(Object.fromEntries(
    colourNames.map((name, index) => [name, colourOf([96 + index * 5, 211 - index * 3, 40 + index * 7])]),
  ) as BrandColours),
  text: "#0d1b13",
  "body-background": "#f1ede7",
};

/** A brand in which no two colours are the same, so that each in its stylesheet says which it is. */
export const sentinelBrand: Brand = {
  name: { en: "Council of Aberwylan", cy: "Cyngor Aberwylan" },
  colours,
  given: colours,
  fonts: [],
  fontFiles: [],
  logo: null,
};

/** The names of a colour in the stylesheet of that brand: several where they are always the same. */
export const namesOfColour: ReadonlyMap<Colour, readonly string[]> = byColour();

function byColour(): Map<Colour, string[]> {
  const map = new Map<Colour, string[]>([["#000000", ["print-text"]]]);
  for (const [name, colour] of Object.entries(everyColour(sentinelBrand.colours)) as [
    AnyColourName,
    Colour,
  ][]) {
    map.set(colour, [...(map.get(colour) ?? []), name]);
  }
  return map;
}
