import type { AnyColourName } from "../colours/every-colour.ts";
import { type Group, type Pair, pairsOf, PART, TEXT } from "./pair.ts";

/** Everything that text and links stand on. */
const PAGE = ["body-background"] as const;
const SURFACES = ["surface-background", "template-background"] as const;
/** The background of summary cards, tabs and rows under the pointer. */
const PALE = ["pale"] as const;
/** Where links and buttons stand on a strong colour. */
const STRONG = ["brand", "header-background", "link"] as const;

const LINKS = ["link", "link-visited", "link-hover", "link-active"] as const;
const TAGS = ["blue", "teal", "purple", "magenta", "red", "green", "orange", "yellow"] as const;

const groups: readonly Group[] = [
  {
    foreground: ["text"],
    on: PAGE,
    atLeast: TEXT,
    where: "headings, paragraphs, labels, tables and nearly all other text",
    blocks: [
      ...["heading-xl", "heading-l", "heading-m", "heading-s", "body", "body-l", "body-m", "body-s"],
      ...["body-lead", "list", "label", "table", "summary-list", "details", "link"],
      ...["accordion", "breadcrumbs", "back-link", "language-navigation", "inset-text", "phase-banner"],
      ...["error-summary", "notification-banner", "panel", "tabs", "task-list", "warning-text", "select"],
      ...["checkboxes", "radios", "file-upload", "fieldset", "template", "skip-link"],
      ...["combobox", "input", "textarea", "file-upload-wrapper", "drop-zone", "link-button"],
    ],
  },
  {
    foreground: ["text"],
    on: PALE,
    atLeast: TEXT,
    where: "secondary buttons, summary cards, tabs, prefixes of fields, and rows under the pointer",
    blocks: [
      ...["accordion", "accordion-nav", "button", "input", "summary-card", "tabs", "task-list"],
      ...["pagination", "file-upload-button"],
    ],
  },
  {
    foreground: ["text"],
    on: ["pale-hover"],
    atLeast: TEXT,
    where: "secondary buttons under the pointer, and grey tags",
    blocks: ["button", "tag", "file-upload-button"],
  },
  {
    foreground: ["text"],
    on: ["hover"],
    atLeast: TEXT,
    where: "suggestions under the pointer",
    blocks: ["combobox"],
  },
  {
    foreground: ["text"],
    on: SURFACES,
    atLeast: TEXT,
    where: "the service navigation, requests for feedback and the footer",
    blocks: ["service-navigation", "feedback", "footer", "generic-header", "template"],
  },
  {
    foreground: ["surface-text"],
    on: SURFACES,
    atLeast: TEXT,
    where: "the cookie banner, the footer and the status of a file upload",
    blocks: ["cookie-banner", "footer", "file-upload-button", "service-navigation"],
  },
  {
    foreground: ["secondary-text"],
    on: [...PAGE, ...PALE],
    atLeast: TEXT,
    where: "hints, captions, muted links and arrows",
    blocks: [
      ...["hint", "caption-xl", "caption-l", "caption-m", "link", "back-link", "breadcrumbs"],
      ...["pagination", "task-list"],
    ],
  },
  {
    foreground: LINKS,
    on: [...PAGE, ...SURFACES, ...PALE],
    atLeast: TEXT,
    where: "links",
    blocks: [
      ...["link", "accordion", "details", "footer", "language-navigation", "notification-banner"],
      ...["pagination", "service-navigation", "tabs", "link-button", "error-summary"],
    ],
  },
  {
    foreground: ["inverse-text"],
    on: ["brand"],
    atLeast: TEXT,
    where: "the inverse service navigation, panels that interrupt, and notification banners",
    blocks: [
      ...["link", "back-link", "breadcrumbs", "language-navigation", "notification-banner", "panel"],
      ...["service-navigation", "file-upload-button"],
    ],
  },
  {
    foreground: ["success-text"],
    on: ["success"],
    atLeast: TEXT,
    where: "confirmation panels and banners that tell of success",
    blocks: ["notification-banner", "panel"],
  },
  {
    foreground: ["link-text"],
    on: ["link"],
    atLeast: TEXT,
    where: "the current page's number",
    blocks: ["pagination"],
  },
  {
    foreground: ["header-text"],
    on: ["header-background"],
    atLeast: TEXT,
    where: "the header",
    blocks: ["generic-header"],
  },
  {
    foreground: ["error", "error-hover"],
    on: PAGE,
    atLeast: TEXT,
    where: "error messages and the links of an error summary",
    blocks: ["error-message", "error-summary"],
  },
  {
    foreground: ["success", "success-hover"],
    on: PAGE,
    atLeast: TEXT,
    where: "links in a banner that tells of success",
    blocks: ["notification-banner"],
  },
  {
    foreground: ["focus-text"],
    on: ["focus"],
    atLeast: TEXT,
    where: "links and buttons that have focus, and the chosen suggestion",
    blocks: ["*"],
  },
  {
    foreground: ["button-text"],
    on: ["button", "button-hover"],
    atLeast: TEXT,
    where: "buttons",
    blocks: ["button"],
  },
  {
    foreground: ["warning-button-text"],
    on: ["warning-button", "warning-button-hover"],
    atLeast: TEXT,
    where: "buttons that warn",
    blocks: ["button"],
  },
  {
    foreground: ["brand"],
    on: ["inverse-text", "inverse-button-hover"],
    atLeast: TEXT,
    where: "inverse buttons",
    blocks: ["button"],
  },
  ...TAGS.map((name): Group => ({
    foreground: [`tag-${name}-text`],
    on: [`tag-${name}`],
    atLeast: TEXT,
    where: `${name} tags`,
    blocks: ["tag"],
  })),
  {
    foreground: ["input-border"],
    on: PAGE,
    atLeast: PART,
    where: "borders of fields",
    blocks: ["input", "select", "textarea", "combobox", "file-upload", "file-upload-button"],
  },
  {
    foreground: ["error"],
    on: PAGE,
    atLeast: PART,
    where: "borders of fields with an error, and of the error summary",
    blocks: ["form-group", "input", "select", "textarea", "error-summary", "file-upload-button"],
  },
  {
    foreground: ["text"],
    on: PAGE,
    atLeast: PART,
    where: "radios, checkboxes and other parts drawn in the colour of text",
    blocks: ["radios", "checkboxes", "accordion-nav", "file-upload-button", "warning-text"],
  },
  {
    foreground: ["body-background"],
    on: ["text"],
    atLeast: PART,
    where: "the sign of a warning",
    blocks: ["warning-text"],
  },
  {
    foreground: ["focus"],
    or: "input-border",
    on: PAGE,
    atLeast: PART,
    where: "fields that have focus",
    blocks: ["input", "select", "textarea", "file-upload", "file-upload-button", "radios", "checkboxes"],
  },
  {
    foreground: ["focus"],
    or: "focus-text",
    on: [...PAGE, ...SURFACES, ...PALE, ...STRONG],
    atLeast: PART,
    where: "links and buttons that have focus",
    blocks: ["*"],
  },
];

/** Every pair of colours that is held to WCAG 2.2 AA. */
export const pairs: readonly Pair[] = pairsOf(groups);

/** What a background is, in words, for messages. */
export const backgroundWords: Readonly<Partial<Record<AnyColourName, string>>> = {
  "body-background": "on the page",
  "surface-background": "on the cookie banner, the service navigation and requests for feedback",
  "template-background": "in the footer",
  pale: "on what is set off in a pale colour",
  brand: "on the brand colour",
  success: "on the colour of success",
};
