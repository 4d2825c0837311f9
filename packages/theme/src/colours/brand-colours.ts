import { type Colour, contrast, luminance, towards } from "./colour.ts";

/**
 * The colours that a brand file can give. Most have the names of GOV.UK Frontend's functional colours
 * (https://design-system.service.gov.uk/styles/colour/); the last eight are those that GOV.UK Frontend has none for.
 */
export const colourNames = [
  "brand",
  "text",
  "secondary-text",
  "inverse-text",
  "body-background",
  "template-background",
  "surface-background",
  "surface-text",
  "surface-border",
  "border",
  "input-border",
  "hover",
  "focus",
  "focus-text",
  "error",
  "success",
  "link",
  "link-visited",
  "link-hover",
  "link-active",
  "button",
  "button-text",
  "warning-button",
  "warning-button-text",
  "header-background",
  "header-text",
  "success-text",
  "link-text",
] as const;
export type ColourName = (typeof colourNames)[number];

/** Every colour of a brand. */
export type BrandColours = Readonly<Record<ColourName, Colour>>;

const BLACK: Colour = "#000000";
const WHITE: Colour = "#ffffff";

/** The colours that a brand file gives. */
export type GivenColours = Readonly<Partial<BrandColours>> & { readonly brand: Colour };

/** White or GOV.UK's black, for text on a colour: white where it can be read, as most councils have it. */
export function textOn(background: Colour): Colour {
  return contrast(WHITE, background) >= 4.5 ? WHITE : "#0b0c0c";
}

/** Every colour of a brand, from those that its file gives. */
export function completeColours(given: GivenColours): BrandColours {
  const { brand, text = "#0b0c0c", "body-background": body = WHITE } = given;
  const dark = isDark(text, body);
  const link = given.link ?? (dark ? "#8ec5ff" : "#0b4f8a");
  const success = given.success ?? (dark ? "#6fcf97" : "#0f7a52");
  const button = given.button ?? "#0f7a52";
  const warning = given["warning-button"] ?? "#ca3535";
  const header = given["header-background"] ?? brand;
  const focus = given.focus ?? "#ffdd00";
  const surface = given["surface-background"] ?? towards(brand, body, dark ? 85 : 95);
  return {
    text,
    "secondary-text": towards(text, body, 25),
    "inverse-text": textOn(brand),
    "body-background": body,
    "template-background": surface,
    "surface-background": surface,
    "surface-text": text,
    "surface-border": towards(brand, body, 50),
    border: towards(text, body, 80),
    "input-border": text,
    hover: towards(text, body, 80),
    focus,
    "focus-text": textOn(focus),
    error: dark ? "#ff8a80" : "#ca3535",
    success,
    link,
    "link-visited": dark ? "#cdb4ff" : "#54319f",
    "link-hover": towards(link, inkOf(dark), 50),
    "link-active": text,
    button,
    "button-text": textOn(button),
    "warning-button": warning,
    "warning-button-text": textOn(warning),
    "header-background": header,
    "header-text": textOn(header),
    "success-text": textOn(success),
    "link-text": textOn(link),
    ...given,
  };
}

/** Whether text is lighter than what it stands on. */
export function isDark(text: Colour, background: Colour): boolean {
  return luminance(text) > luminance(background);
}

/** What shades go towards: away from the background. */
export function inkOf(dark: boolean): Colour {
  return dark ? WHITE : BLACK;
}
