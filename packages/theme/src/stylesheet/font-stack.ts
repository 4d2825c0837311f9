import type { FontFile } from "../brand/brand.ts";

/** What CSS knows as kinds of font and not as names, which is written without quotes. */
const keywords = new Set([
  "serif",
  "sans-serif",
  "monospace",
  "cursive",
  "fantasy",
  "system-ui",
  "ui-serif",
  "ui-sans-serif",
  "ui-monospace",
  "ui-rounded",
  "-apple-system",
]);

/** Whether a name stands for a kind of font. */
export function isKeyword(name: string): boolean {
  return keywords.has(name);
}

/** A council's fonts, with a kind of font at the end for devices that have none of them. */
export function fontStack(fonts: readonly string[]): readonly string[] {
  return fonts.some(isKeyword) ? fonts : [...fonts, "sans-serif"];
}

/** One weight, or the least and the greatest of a variable font, as CSS has them. */
export function weightText(weight: FontFile["weight"]): string {
  return (typeof weight === "number" ? [weight] : weight).map(Number).join(" ");
}
