import {
  type BrandColours,
  type ColourName,
  colourNames,
  completeColours,
  type GivenColours,
  textOn,
} from "../colours/brand-colours.ts";
import type { Colour } from "../colours/colour.ts";
import { type AnyColourName, everyColour } from "../colours/every-colour.ts";
import { lightnessOf, strengthOf, withLightness } from "../colours/lightness.ts";
import { failingPairs } from "./failing-pairs.ts";
import type { Pair } from "./pair.ts";

/** One change to a brand file: the same new colour for every role that has the old one and cannot be read. */
export interface Edit {
  readonly names: readonly ColourName[];
  readonly from: Colour;
  readonly to: Colour;
  /** How many pairs of colours this change makes readable. */
  readonly fixes: number;
}

/** One step of lightness, of which there are 200 from black to white. */
const STEP = 0.005;

/** Colours that are only ever text on another colour: black or white does, whatever the hue was. */
const textColours: Readonly<Partial<Record<ColourName, ColourName>>> = {
  "inverse-text": "brand",
  "button-text": "button",
  "warning-button-text": "warning-button",
  "header-text": "header-background",
  "focus-text": "focus",
  "success-text": "success",
  "link-text": "link",
  "surface-text": "surface-background",
};

/** Yellow that is dark enough for text looks like mud. A link that keeps less of its strength is better in black. */
const LEAST_STRENGTH = 2 / 3;

/**
 * Changes after which every pair of colours can be read, the one that helps most first. Each keeps a colour's hue and
 * its strength as far as there is such a colour; it makes no other pair worse. A link that would lose too much of
 * its strength gets the colour of text.
 *
 * @returns as many as are needed; where nothing helps, those that help with the rest
 */
export function adviseEdits(given: GivenColours): readonly Edit[] {
  const edits: Edit[] = [];
  let colours = given;
  for (;;) {
    const failing = failingPairs(everyColour(completeColours(colours)));
    const best = failing.length ? bestEdit(colours, failing) : undefined;
    if (!best) return edits;
    edits.push(best);
    colours = applyEdit(colours, best);
  }
}

/** The same colours with one change made. */
export function applyEdit(given: GivenColours, { names, to }: Pick<Edit, "names" | "to">): GivenColours {
  return { ...given, ...Object.fromEntries(names.map((name) => [name, to])) };
}

function bestEdit(given: GivenColours, failing: readonly Pair[]): Edit | undefined {
  const edits = groupsOf(given, failing)
    .map((names) => smallestEdit(given, names, failing))
    .filter((edit) => edit !== undefined);
  return edits.sort((one, other) => other.fixes - one.fixes || costOf(one) - costOf(other))[0];
}

/** How much a change costs a brand: nothing where it is only black or white text on the brand's own colours. */
function costOf({ names, from, to }: Edit): number {
  if (names.every((name) => name in textColours)) return 0;
  return Math.abs(lightnessOf(from) - lightnessOf(to)) + (names.includes("brand") ? 1 : 0);
}

/** Roles that could change together: those that cannot be read, by the colour that they share. */
function groupsOf(given: GivenColours, failing: readonly Pair[]): readonly (readonly ColourName[])[] {
  const colours = completeColours(given);
  const names = new Set(failing.flatMap(sourcesOf));
  const groups = new Map<Colour, ColourName[]>();
  for (const name of colourNames.filter((one) => names.has(one))) {
    groups.set(colours[name], [...(groups.get(colours[name]) ?? []), name]);
  }
  return [...groups.values()]
    .flatMap((group) => [group.filter((name) => name in given), ...group.map((name) => [name])])
    .filter((group) => group.length > 0);
}

function smallestEdit(
  given: GivenColours,
  names: readonly ColourName[],
  failing: readonly Pair[],
): Edit | undefined {
  const colours = completeColours(given);
  const from = colours[names[0]!];
  const own = failing.filter((pair) => sourcesOf(pair).some((name) => names.includes(name)));
  let partly: Edit | undefined;
  for (const to of candidates(names, from, colours)) {
    const after = new Set(failingPairs(everyColour(completeColours(applyEdit(given, { names, to })))));
    if ([...after].some((pair) => !failing.includes(pair))) continue;
    const edit = { names, from, to, fixes: failing.length - after.size };
    if (own.every((pair) => !after.has(pair))) return edit;
    if (edit.fixes > (partly?.fixes ?? 0)) partly = edit;
  }
  return partly;
}

/** Colours to try, the smallest change first. */
function* candidates(names: readonly ColourName[], from: Colour, colours: BrandColours): Generator<Colour> {
  const on = names.length === 1 ? textColours[names[0]!] : undefined;
  if (on) yield textOn(colours[on]);
  const areLinks = names.every((name) => name.startsWith("link"));
  const lightness = lightnessOf(from);
  const isTextDarker = lightnessOf(colours.text) < lightness;
  for (let step = STEP; step <= 1; step += STEP) {
    for (const one of [lightness - step, lightness + step].filter((other) => other >= 0 && other <= 1)) {
      const to = withLightness(from, one);
      const isTowardsText = one < lightness === isTextDarker;
      const isWeak = areLinks && isTowardsText && strengthOf(to) < LEAST_STRENGTH * strengthOf(from);
      yield isWeak ? colours.text : to;
    }
  }
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
