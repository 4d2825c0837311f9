import {
  type CustomFunction,
  SassColor,
  sassFalse,
  SassList,
  SassNumber,
  SassString,
  sassTrue,
  type Value,
} from "sass";
import type { Brand } from "../brand/brand.ts";
import { channelsOf, type Colour } from "../colours/colour.ts";
import { fontStack, isKeyword, weightText } from "./font-stack.ts";

/**
 * The Sass function that gives a brand's values by name. They come to Sass as values and never as text that it
 * reads, so that a name or an address can be nothing but a string in the stylesheet, however it is written.
 */
export function valueFunction(brand: Brand): CustomFunction<"sync"> {
  const values = new Map<string, Value>([
    ...Object.entries(brand.colours).map(([name, colour]) => [name, colourValue(colour)] as const),
    ["fonts", new SassList(fontStack(brand.fonts).map(fontValue))],
    ...brand.fontFiles.flatMap(({ family, url, weight, style }, index): [string, Value][] => [
      [`file-${index}-family`, new SassString(family)],
      [`file-${index}-url`, new SassString(url)],
      [`file-${index}-weight`, new SassString(weightText(weight), { quotes: false })],
      [`file-${index}-style`, new SassString(style === "italic" ? "italic" : "normal", { quotes: false })],
    ]),
    ...logoValues(brand),
  ]);
  return ([name]) => {
    const value = values.get(name!.assertString().text);
    if (!value) throw new Error(`A brand has no ${String(name)}`);
    return value;
  };
}

function logoValues({ logo }: Brand): [string, Value][] {
  if (!logo) return [];
  return [
    ["logo-url", new SassString(logo.url)],
    ["logo-on-dark-url", new SassString(logo.onDarkUrl ?? logo.url)],
    ["logo-width", new SassNumber(logo.width, "px")],
    ["logo-height", new SassNumber(logo.height, "px")],
    ["logo-shows-name", logo.showsName ? sassTrue : sassFalse],
  ];
}

function colourValue(colour: Colour): SassColor {
  const [red, green, blue] = channelsOf(colour);
  return new SassColor({ red, green, blue });
}

function fontValue(name: string): SassString {
  return new SassString(name, { quotes: !isKeyword(name) });
}
