/** A success criterion of WCAG 2.2 at level A or AA. 4.1.1 Parsing is no longer one. */
export interface Criterion {
  readonly number: string;
  readonly level: "A" | "AA";
  readonly name: string;
  /** Of the page that explains it: https://www.w3.org/WAI/WCAG22/Understanding/SLUG.html */
  readonly slug: string;
}

/** All 55, in their order. https://www.w3.org/TR/WCAG22/ */
export const CRITERIA = [
  { number: "1.1.1", level: "A", name: "Non-text Content", slug: "non-text-content" },
  {
    number: "1.2.1",
    level: "A",
    name: "Audio-only and Video-only (Prerecorded)",
    slug: "audio-only-and-video-only-prerecorded",
  },
  { number: "1.2.2", level: "A", name: "Captions (Prerecorded)", slug: "captions-prerecorded" },
  {
    number: "1.2.3",
    level: "A",
    name: "Audio Description or Media Alternative (Prerecorded)",
    slug: "audio-description-or-media-alternative-prerecorded",
  },
  { number: "1.2.4", level: "AA", name: "Captions (Live)", slug: "captions-live" },
  {
    number: "1.2.5",
    level: "AA",
    name: "Audio Description (Prerecorded)",
    slug: "audio-description-prerecorded",
  },
  { number: "1.3.1", level: "A", name: "Info and Relationships", slug: "info-and-relationships" },
  { number: "1.3.2", level: "A", name: "Meaningful Sequence", slug: "meaningful-sequence" },
  { number: "1.3.3", level: "A", name: "Sensory Characteristics", slug: "sensory-characteristics" },
  { number: "1.3.4", level: "AA", name: "Orientation", slug: "orientation" },
  { number: "1.3.5", level: "AA", name: "Identify Input Purpose", slug: "identify-input-purpose" },
  { number: "1.4.1", level: "A", name: "Use of Color", slug: "use-of-color" },
  { number: "1.4.2", level: "A", name: "Audio Control", slug: "audio-control" },
  { number: "1.4.3", level: "AA", name: "Contrast (Minimum)", slug: "contrast-minimum" },
  { number: "1.4.4", level: "AA", name: "Resize Text", slug: "resize-text" },
  { number: "1.4.5", level: "AA", name: "Images of Text", slug: "images-of-text" },
  { number: "1.4.10", level: "AA", name: "Reflow", slug: "reflow" },
  { number: "1.4.11", level: "AA", name: "Non-text Contrast", slug: "non-text-contrast" },
  { number: "1.4.12", level: "AA", name: "Text Spacing", slug: "text-spacing" },
  { number: "1.4.13", level: "AA", name: "Content on Hover or Focus", slug: "content-on-hover-or-focus" },
  { number: "2.1.1", level: "A", name: "Keyboard", slug: "keyboard" },
  { number: "2.1.2", level: "A", name: "No Keyboard Trap", slug: "no-keyboard-trap" },
  { number: "2.1.4", level: "A", name: "Character Key Shortcuts", slug: "character-key-shortcuts" },
  { number: "2.2.1", level: "A", name: "Timing Adjustable", slug: "timing-adjustable" },
  { number: "2.2.2", level: "A", name: "Pause, Stop, Hide", slug: "pause-stop-hide" },
  {
    number: "2.3.1",
    level: "A",
    name: "Three Flashes or Below Threshold",
    slug: "three-flashes-or-below-threshold",
  },
  { number: "2.4.1", level: "A", name: "Bypass Blocks", slug: "bypass-blocks" },
  { number: "2.4.2", level: "A", name: "Page Titled", slug: "page-titled" },
  { number: "2.4.3", level: "A", name: "Focus Order", slug: "focus-order" },
  { number: "2.4.4", level: "A", name: "Link Purpose (In Context)", slug: "link-purpose-in-context" },
  { number: "2.4.5", level: "AA", name: "Multiple Ways", slug: "multiple-ways" },
  { number: "2.4.6", level: "AA", name: "Headings and Labels", slug: "headings-and-labels" },
  { number: "2.4.7", level: "AA", name: "Focus Visible", slug: "focus-visible" },
  { number: "2.4.11", level: "AA", name: "Focus Not Obscured (Minimum)", slug: "focus-not-obscured-minimum" },
  { number: "2.5.1", level: "A", name: "Pointer Gestures", slug: "pointer-gestures" },
  { number: "2.5.2", level: "A", name: "Pointer Cancellation", slug: "pointer-cancellation" },
  { number: "2.5.3", level: "A", name: "Label in Name", slug: "label-in-name" },
  { number: "2.5.4", level: "A", name: "Motion Actuation", slug: "motion-actuation" },
  { number: "2.5.7", level: "AA", name: "Dragging Movements", slug: "dragging-movements" },
  { number: "2.5.8", level: "AA", name: "Target Size (Minimum)", slug: "target-size-minimum" },
  { number: "3.1.1", level: "A", name: "Language of Page", slug: "language-of-page" },
  { number: "3.1.2", level: "AA", name: "Language of Parts", slug: "language-of-parts" },
  { number: "3.2.1", level: "A", name: "On Focus", slug: "on-focus" },
  { number: "3.2.2", level: "A", name: "On Input", slug: "on-input" },
  { number: "3.2.3", level: "AA", name: "Consistent Navigation", slug: "consistent-navigation" },
  { number: "3.2.4", level: "AA", name: "Consistent Identification", slug: "consistent-identification" },
  { number: "3.2.6", level: "A", name: "Consistent Help", slug: "consistent-help" },
  { number: "3.3.1", level: "A", name: "Error Identification", slug: "error-identification" },
  { number: "3.3.2", level: "A", name: "Labels or Instructions", slug: "labels-or-instructions" },
  { number: "3.3.3", level: "AA", name: "Error Suggestion", slug: "error-suggestion" },
  {
    number: "3.3.4",
    level: "AA",
    name: "Error Prevention (Legal, Financial, Data)",
    slug: "error-prevention-legal-financial-data",
  },
  { number: "3.3.7", level: "A", name: "Redundant Entry", slug: "redundant-entry" },
  {
    number: "3.3.8",
    level: "AA",
    name: "Accessible Authentication (Minimum)",
    slug: "accessible-authentication-minimum",
  },
  { number: "4.1.2", level: "A", name: "Name, Role, Value", slug: "name-role-value" },
  { number: "4.1.3", level: "AA", name: "Status Messages", slug: "status-messages" },
] as const satisfies readonly Criterion[];

export type CriterionNumber = (typeof CRITERIA)[number]["number"];

/** New in WCAG 2.2: EN 301 549 V3.2.1 takes WCAG 2.1, and has no clause for them. */
const NEW_IN_22: readonly string[] = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

/** The clause of EN 301 549 V3.2.1 that asks for the same of web pages; `undefined` where there is none. */
export function clause({ number }: Pick<Criterion, "number">): string | undefined {
  return NEW_IN_22.includes(number) ? undefined : `9.${number}`;
}

/** Where the W3C explains a criterion. */
export function understanding({ slug }: Pick<Criterion, "slug">): string {
  return `https://www.w3.org/WAI/WCAG22/Understanding/${slug}.html`;
}
