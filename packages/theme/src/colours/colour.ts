/** A colour as it stands in a brand file and in the stylesheet: `#rrggbb`, in lower case. */
export type Colour = `#${string}`;

/** The three numbers of a colour, each from 0 to 255. */
type Channels = readonly [red: number, green: number, blue: number];

/** Takes `#rgb` and `#rrggbb`. `null` for everything else. */
export function parseColour(text: string): Colour | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join("")
      .toLowerCase()}`;
  return /^#[0-9a-f]{6}$/i.test(text) ? (text.toLowerCase() as Colour) : null;
}

/** Red, green and blue of a colour, from 0 to 255. */
export function channelsOf(colour: Colour): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** The colour of three numbers, which are rounded, and limited to 0 to 255. */
export function colourOf(channels: Channels): Colour {
  const digits = channels.map((channel) =>
    Math.min(255, Math.max(0, Math.round(channel)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

/** So many per cent of the way from one colour to another, as `_palette.scss` has it. */
export function towards(colour: Colour, other: Colour, perCent: number): Colour {
  const to = channelsOf(other);
  const [red, green, blue] = channelsOf(colour).map(
    (channel, index) => (channel * (100 - perCent) + to[index]! * perCent) / 100,
  );
  return colourOf([red!, green!, blue!]);
}

/**
 * Contrast between two colours, from 1 to 21, as [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)
 * defines it.
 */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, from 0 to 1, as [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) defines it. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map(linear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** One channel without the gamma of sRGB, from 0 to 1. */
export function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** The opposite of `linear`: from 0 to 255. */
export function gamma(part: number): number {
  return 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
}
