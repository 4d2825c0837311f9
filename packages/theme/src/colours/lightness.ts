import { channelsOf, type Colour, colourOf, gamma, linear } from "./colour.ts";

/** A colour in OKLab (https://bottosson.github.io/posts/oklab/), in which equal steps look equally large. */
interface OkLab {
  /** From 0 (black) to 1 (white). */
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** How light a colour looks, from 0 to 1. */
export function lightnessOf(colour: Colour): number {
  return toOkLab(colour).lightness;
}

/** How strong a colour is: its chroma in OKLCH, 0 for grey and about 0.3 for the strongest. */
export function strengthOf(colour: Colour): number {
  const { a, b } = toOkLab(colour);
  return Math.hypot(a, b);
}

/** How far the hue may turn, in degrees, to keep a colour's strength. */
const MOST_DEGREES = 12;

/**
 * A colour, lighter or darker. Where no colour of its hue is as strong at this lightness, it is the one that looks
 * nearest: a dark orange of the same hue is a brown, and one with a little more red is still an orange.
 *
 * @param lightness from 0 to 1
 */
export function withLightness(colour: Colour, lightness: number): Colour {
  const from = toOkLab(colour);
  if (fits({ ...from, lightness })) return toColour({ ...from, lightness });
  let nearest = strongest({ ...from, lightness });
  for (let degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += 2) {
    const one = strongest({ ...turned(from, degrees), lightness });
    if (distance(one, from) < distance(nearest, from)) nearest = one;
  }
  return toColour(nearest);
}

/** The strongest colour of a hue and a lightness that a screen has, up to the strength of the one given. */
function strongest({ lightness, a, b }: OkLab): OkLab {
  let least = 0;
  let most = 1;
  for (let round = 0; round < 12; round++) {
    const middle = (least + most) / 2;
    if (fits({ lightness, a: a * middle, b: b * middle })) least = middle;
    else most = middle;
  }
  return { lightness, a: a * least, b: b * least };
}

function turned({ lightness, a, b }: OkLab, degrees: number): OkLab {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { lightness, a: a * cosine - b * sine, b: a * sine + b * cosine };
}

/** How far apart two colours look but for their lightness. */
function distance(one: OkLab, other: OkLab): number {
  return Math.hypot(one.a - other.a, one.b - other.b);
}

function toOkLab(colour: Colour): OkLab {
  const [red, green, blue] = channelsOf(colour).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** Red, green and blue without gamma. Outside of 0 to 1 there is no such colour on a screen. */
function toLinear({ lightness, a, b }: OkLab): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function fits(colour: OkLab): boolean {
  return toLinear(colour).every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

function toColour(colour: OkLab): Colour {
  const [red, green, blue] = toLinear(colour).map((channel) => gamma(Math.min(1, Math.max(0, channel))));
  return colourOf([red!, green!, blue!]);
}
