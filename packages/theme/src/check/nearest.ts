import { type BrandColours, type ColourName, colourNames } from "../colours/brand-colours.ts";
import type { Colour } from "../colours/colour.ts";
import { type AnyColourName, everyColour } from "../colours/every-colour.ts";
import { lightnessOf, withLightness } from "../colours/lightness.ts";
import { failingPairs } from "./failing-pairs.ts";
import type { Pair } from "./pair.ts";

/** One step of lightness, of which there are 200 from black to white. */
const STEP = 0.005;

/**
 * The smallest change of lightness, to one colour of the brand file, after which a pair is as it should be and no
 * other is worse for it. `null` where no such change would do.
 */
export function nearestColour(
  colours: BrandColours,
  pair: Pair,
): { name: ColourName; colour: Colour } | null {
  const before = new Set(failingPairs(everyColour(colours)));
  const names = [...new Set([sourceOf(pair.foreground), sourceOf(pair.background)])];
  for (let distance = STEP; distance <= 1; distance += STEP) {
    for (const name of names) {
      const now = lightnessOf(colours[name]);
      for (const lightness of [now - distance, now + distance]) {
        if (lightness < 0 || lightness > 1) continue;
        const colour = withLightness(colours[name], lightness);
        const after = failingPairs(everyColour({ ...colours, [name]: colour }));
        if (!after.includes(pair) && after.every((one) => before.has(one))) return { name, colour };
      }
    }
  }
  return null;
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
