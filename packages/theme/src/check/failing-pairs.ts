import { contrast } from "../colours/colour.ts";
import type { EveryColour } from "../colours/every-colour.ts";
import type { Pair } from "./pair.ts";
import { pairs } from "./pairs.ts";

/** The pairs that do not reach the contrast they need. */
export function failingPairs(all: EveryColour): readonly Pair[] {
  return pairs.filter((pair) => ratioOf(pair, all) < pair.atLeast);
}

/** Contrast of a pair, from 1 to 21: of two colours that make one part, the better. */
export function ratioOf({ foreground, or = foreground, background }: Pair, all: EveryColour): number {
  return Math.max(contrast(all[foreground], all[background]), contrast(all[or], all[background]));
}
