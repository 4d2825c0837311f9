import { type Colour, channelsOf } from "../../src/colours/colour.ts";
import { lightnessOf, strengthOf } from "../../src/colours/lightness.ts";

/**
 * What a resident would call a colour: roughly the basic colour words of English. A test holds it to what people said
 * in a survey.
 */
export function colourWord(colour: Colour): string {
  const [red, green, blue] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = lightnessOf(colour);
  if (most - least < 24) return lightness < 0.3 ? "black" : lightness > 0.95 ? "white" : "grey";
  const range = most - least;
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  if (hue < 12 || hue >= 345) return lightness > 0.75 ? "pink" : "red";
  if (hue < 45) return lightness < 0.6 && strengthOf(colour) < 0.15 ? "brown" : "orange";
  if (hue < 62) return lightness < 0.65 ? "olive" : "yellow";
  if (hue < 77 && lightness < 0.65) return "olive";
  if (hue < 160) return "green";
  if (hue < 195) return "teal";
  if (hue < 255) return "blue";
  return hue < 290 ? "purple" : "pink";
}
