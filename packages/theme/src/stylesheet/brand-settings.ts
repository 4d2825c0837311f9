import type { Brand } from "../brand/brand.ts";
import { colourNames } from "../colours/brand-colours.ts";

/** Colours of a brand that are settings of their own in `_settings.scss`. */
const ownSettings = {
  button: "button-colour",
  "button-text": "button-text-colour",
  "warning-button": "warning-button-colour",
  "warning-button-text": "warning-button-text-colour",
  "header-background": "header-colour",
  "header-text": "header-text-colour",
  "success-text": "success-text-colour",
  "link-text": "link-text-colour",
} as const;

/**
 * The configuration of `_settings.scss` for a brand, as Sass. By itself it holds no data of the brand: each value is
 * asked for by a name that is written here.
 *
 * @param value writes what stands for a value; a call of the function `council` unless told otherwise
 */
export function settingsOf(
  { fonts, fontFiles, logo }: Brand,
  value: (name: string) => string = (name) => `council("${name}")`,
): string {
  const functional = colourNames.filter((name) => !(name in ownSettings));
  const settings = [
    `$colours: (\n${functional.map((name) => `    "${name}": ${value(name)},`).join("\n")}\n  )`,
    ...Object.entries(ownSettings).map(([name, setting]) => `$${setting}: ${value(name)}`),
  ];
  if (fonts.length > 0) settings.push(`$font-family: ${value("fonts")}`);
  if (fontFiles.length > 0) {
    const files = fontFiles.map((_, index) =>
      mapOf(["family", "url", "weight", "style"], `file-${index}-`, value),
    );
    settings.push(`$font-files: (${files.join(", ")},)`);
  }
  if (logo)
    settings.push(`$logo: ${mapOf(["url", "on-dark-url", "width", "height", "shows-name"], "logo-", value)}`);
  return settings.map((setting) => `  ${setting}`).join(",\n");
}

function mapOf(keys: readonly string[], prefix: string, value: (name: string) => string): string {
  return `(${keys.map((key) => `"${key}": ${value(prefix + key)}`).join(", ")})`;
}
