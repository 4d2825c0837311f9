import { type BrandColours, type ColourName, inkOf, isDark } from "./brand-colours.ts";
import { type Colour, towards } from "./colour.ts";

/** GOV.UK Frontend's palette, of which tags are made. Red and green are those of a brand's errors and success. */
const PALETTE: Readonly<Record<PaletteTag, Colour>> = {
  blue: "#1d70b8",
  teal: "#158187",
  purple: "#54319f",
  magenta: "#ca357c",
  orange: "#f47738",
  yellow: "#ffdd00",
};

type PaletteTag = "blue" | "teal" | "purple" | "magenta" | "orange" | "yellow";
type Tag = PaletteTag | "red" | "green";

/** Colours that the stylesheet makes from those of a brand, as GOV.UK Frontend makes them from its palette. */
export type MadeName =
  | "pale"
  | "pale-hover"
  | "pale-shadow"
  | "error-hover"
  | "success-hover"
  | "button-hover"
  | "button-shadow"
  | "warning-button-hover"
  | "warning-button-shadow"
  | "inverse-button-hover"
  | "inverse-button-shadow"
  | `tag-${Tag}`
  | `tag-${Tag}-text`;

export type AnyColourName = ColourName | MadeName;

/** Every colour that the stylesheet of a brand has, with those that are made from others. */
export type EveryColour = Readonly<Record<AnyColourName, Colour>>;

/** The colours of a brand, and what `_palette.scss` makes of them. A test holds the two together. */
export function everyColour(colours: BrandColours): EveryColour {
  const { text, brand, error, success, button, "body-background": body, "warning-button": warning } = colours;
  const dark = isDark(text, body);
  const tint = (colour: Colour, perCent: number): Colour => towards(colour, body, perCent);
  const ink = inkOf(dark);
  // Under the pointer a button moves away from its text.
  const buttonInk = inkOf(!isDark(colours["button-text"], button));
  const warningInk = inkOf(!isDark(colours["warning-button-text"], warning));
  const shade = (colour: Colour, perCent: number): Colour => towards(colour, ink, perCent);
  return {
    ...colours,
    pale: tint(text, 95),
    "pale-hover": tint(text, 80),
    "pale-shadow": tint(text, 50),
    "error-hover": shade(error, 50),
    "success-hover": shade(success, 50),
    "button-hover": towards(button, buttonInk, 25),
    "button-shadow": shade(button, 50),
    "warning-button-hover": towards(warning, warningInk, 25),
    "warning-button-shadow": shade(warning, 50),
    "inverse-button-hover": towards(brand, colours["inverse-text"], 95),
    "inverse-button-shadow": shade(brand, 50),
    ...tags({ ...PALETTE, red: error, green: success }, { tint, shade }),
    // GOV.UK Frontend's yellow tag takes its text from orange, and is stronger than the others where text is dark.
    "tag-yellow": tint(PALETTE.yellow, dark ? 80 : 50),
    "tag-yellow-text": shade(PALETTE.orange, 50),
  };
}

type Mix = (colour: Colour, perCent: number) => Colour;

function tags(
  palette: Record<Tag, Colour>,
  { tint, shade }: { tint: Mix; shade: Mix },
): Record<`tag-${Tag}` | `tag-${Tag}-text`, Colour> {
  const pairs = Object.entries(palette).flatMap(([name, colour]) => [
    [`tag-${name}`, tint(colour, 80)],
    [`tag-${name}-text`, shade(colour, 50)],
  ]);
  return Object.fromEntries(pairs) as Record<`tag-${Tag}` | `tag-${Tag}-text`, Colour>;
}
