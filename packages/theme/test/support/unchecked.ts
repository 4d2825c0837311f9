/** How the stylesheet uses a colour. */
export type Role = "text" | "background" | "line";

/** A use of a colour that needs no contrast, and why. */
export interface Unchecked {
  /** Block of a class; `*` stands for every one. */
  readonly block: string;
  readonly role: Role;
  /** Name of a colour, or the colour itself where it is no brand's. */
  readonly colour: string;
  /** Only selectors like this. */
  readonly selector?: RegExp;
  readonly why: string;
}

const DIVIDER = "a line between parts that words tell apart too";
const SHADOW = "the shadow of a button, which its words tell from the page";
const PAPER = "printed on paper";
const REPLACED = "a rule of _brand-parts.scss takes its place";

/**
 * Uses of colours in the stylesheets that make no pair in `src/check/pairs.ts`. A test holds this list to the
 * stylesheets.
 */
export const unchecked: readonly Unchecked[] = [
  { block: "*", role: "line", colour: "border", why: DIVIDER },
  { block: "*", role: "line", colour: "surface-border", why: DIVIDER },
  { block: "feedback", role: "line", colour: "brand", why: DIVIDER },
  { block: "footer", role: "line", colour: "brand", why: DIVIDER },
  { block: "checkboxes", role: "line", colour: "hover", why: "added to the border when a pointer is there" },
  { block: "radios", role: "line", colour: "hover", why: "added to the border when a pointer is there" },
  { block: "button", role: "line", colour: "button-shadow", why: SHADOW },
  { block: "button", role: "line", colour: "warning-button-shadow", why: SHADOW },
  { block: "button", role: "line", colour: "inverse-button-shadow", why: SHADOW },
  { block: "button", role: "line", colour: "pale-shadow", why: SHADOW },
  {
    block: "file-upload-button",
    role: "line",
    colour: "pale-hover",
    why: "the area takes a dropped file; the button in it, in words, does the same",
  },
  {
    block: "file-upload-button",
    role: "line",
    colour: "pale-shadow",
    why: "the area takes a dropped file; the button in it, in words, does the same",
  },
  { block: "*", role: "text", colour: "print-text", why: PAPER },
  { block: "generic-header", role: "background", colour: "text", why: REPLACED },
  { block: "generic-header", role: "text", colour: "body-background", why: REPLACED },
  {
    block: "file-upload-button",
    role: "background",
    colour: "#1d70b8",
    selector: /__status$/,
    why: REPLACED,
  },
  {
    block: "file-upload-button",
    role: "background",
    colour: "tag-blue",
    selector: /__status$/,
    why: REPLACED,
  },
  {
    block: "file-upload-button",
    role: "text",
    colour: "body-background",
    selector: /__status$/,
    why: REPLACED,
  },
  { block: "pagination", role: "text", colour: "inverse-text", selector: /item--current/, why: REPLACED },
  {
    block: "warning-text",
    role: "text",
    colour: "body-background",
    why: "large: held to 3 to 1 among the parts",
  },
];

/** Colours that meet on a page and need no contrast, by the keys of `src/check/pairs-on-pages.json`. */
export const uncheckedPairs: readonly { readonly pair: RegExp; readonly why: string }[] = [
  {
    pair: /^focus: (?!focus on |focus-text on )/,
    why: "the background that what has focus keeps: focus and focus-text show where it is",
  },
  { pair: /^text: print-text on body-background$/, why: "text with no class, in the browser's own colour" },
  {
    pair: /^part: (?:focus on focus|pale on pale|link on body-background)$/,
    why: "an arrow in its own circle: its lines are text",
  },
];
