import type { Brand } from "../brand/brand.ts";
import { type ColourName, colourNames } from "../colours/brand-colours.ts";
import { channelsOf, type Colour } from "../colours/colour.ts";
import { fontStack } from "../stylesheet/font-stack.ts";

/** The value of a token of the type `color`. */
export interface ColourToken {
  readonly $value: {
    readonly colorSpace: "srgb";
    /** Red, green and blue, each from 0 to 1. */
    readonly components: readonly [number, number, number];
    /** The same colour, for tools that read no colour spaces. */
    readonly hex: Colour;
  };
}

/** The value of a token of the type `dimension`. */
export interface DimensionToken {
  readonly $value: { readonly value: number; readonly unit: "px" };
}

/** A brand as W3C design tokens. */
export interface DesignTokens {
  readonly $description: string;
  readonly colour: { readonly $type: "color" } & Readonly<Record<ColourName, ColourToken>>;
  readonly font?: { readonly $type: "fontFamily"; readonly body: { readonly $value: readonly string[] } };
  readonly logo?: {
    readonly $type: "dimension";
    readonly width: DimensionToken;
    readonly height: DimensionToken;
  };
}

/**
 * A brand's colours, fonts and the size of its logo, for design tools that read the format of the Design Tokens
 * Community Group. Colours that the brand file leaves out are in it too.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
export function designTokens({ name, colours, fonts, logo }: Brand): DesignTokens {
  const tokens = colourNames.map((colour) => [colour, { $value: colourValue(colours[colour]) }]);
  const pixels = (value: number): DimensionToken => ({ $value: { value, unit: "px" } });
  return {
    $description: `The brand of ${name.en ?? name.cy}`,
    colour: {
      $type: "color",
      ...(Object.fromEntries(tokens) as Record<ColourName, ColourToken>),
    },
    ...(fonts.length > 0 && { font: { $type: "fontFamily", body: { $value: fontStack(fonts) } } }),
    ...(logo && {
      logo: { $type: "dimension", width: pixels(logo.width), height: pixels(logo.height) },
    }),
  };
}

function colourValue(colour: Colour): ColourToken["$value"] {
  const [red, green, blue] = channelsOf(colour).map(
    (channel) => Math.round((channel / 255) * 10_000) / 10_000,
  );
  return { colorSpace: "srgb", components: [red!, green!, blue!], hex: colour };
}
