import { type BrandColours, type ColourName, colourNames } from "../colours/brand-colours.ts";
import type { Colour } from "../colours/colour.ts";
import { type AnyColourName, everyColour } from "../colours/every-colour.ts";
import { lightnessOf, withLightness } from "../colours/lightness.ts";
import { failingPairs } from "./failing-pairs.ts";
import type { Pair } from "./pair.ts";

/** One step of lightness, of which there are 200 from black to white. */
const STEP = 0.005;

/**
 * The smallest change of lightness, to one colour of the brand file, that mends a pair and makes none worse: one that
 * mends everything that is wrong with that colour if there is one. `null` where nothing would do.
 */
export function nearestColour(
  colours: BrandColours,
  pair: Pair,
): { name: ColourName; colour: Colour } | null {
  const before = new Set(failingPairs(everyColour(colours)));
  const mends = (name: ColourName, colour: Colour, entirely: boolean): boolean => {
    const after = failingPairs(everyColour({ ...colours, [name]: colour }));
    if (after.includes(pair) || !after.every((one) => before.has(one))) return false;
    return !entirely || !after.some((one) => sourcesOf(one).includes(name));
  };
  return (
    firstMatch(colours, pair, (name, colour) => mends(name, colour, true)) ??
    firstMatch(colours, pair, (name, colour) => mends(name, colour, false))
  );
}

/** Goes from the colours of a pair to lighter and darker ones, a step at a time. */
function firstMatch(
  colours: BrandColours,
  pair: Pair,
  matches: (name: ColourName, colour: Colour) => boolean,
): { name: ColourName; colour: Colour } | null {
  for (let distance = STEP; distance <= 1; distance += STEP) {
    for (const name of sourcesOf(pair)) {
      const now = lightnessOf(colours[name]);
      for (const lightness of [now - distance, now + distance]) {
        if (lightness < 0 || lightness > 1) continue;
        const colour = withLightness(colours[name], lightness);
        if (matches(name, colour)) return { name, colour };
      }
    }
  }
  return null;
}

function sourcesOf({ foreground, background }: Pair): readonly ColourName[] {
  return [...new Set([sourceOf(foreground), sourceOf(background)])];
}

/** The colour of the brand file that another is made from. */
function sourceOf(name: AnyColourName): ColourName {
  const own = colourNames.find((one) => one === name);
  if (own) return own;
  if (name === "error-hover" || name.startsWith("tag-red")) return "error";
  if (name === "success-hover" || name.startsWith("tag-green")) return "success";
  if (name.startsWith("warning-button")) return "warning-button";
  if (name.startsWith("inverse-button")) return "brand";
  if (name.startsWith("button")) return "button";
  return name.startsWith("tag-") ? "body-background" : "text";
}
