import type { BrandColours } from "../colours/brand-colours.ts";
import type { Colour } from "../colours/colour.ts";
import { everyColour } from "../colours/every-colour.ts";
import { failingPairs, ratioOf } from "./failing-pairs.ts";
import type { Pair } from "./pair.ts";

/** Two colours of a brand that are too much alike. */
export interface Failure {
  readonly pair: Pair;
  readonly foreground: Colour;
  readonly background: Colour;
  /** From 1 to 21, the better of the two where the part is of two colours. */
  readonly ratio: number;
}

/** Holds every pair of colours that pages put together to WCAG 2.2 AA. `adviseEdits` says what to change. */
export function checkColours(colours: BrandColours): readonly Failure[] {
  const all = everyColour(colours);
  return failingPairs(all).map((pair) => ({
    pair,
    foreground: all[pair.foreground],
    background: all[pair.background],
    ratio: ratioOf(pair, all),
  }));
}
