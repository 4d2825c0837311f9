import type { TemplateResult } from "lit";
import type { Attributes } from "./attributes.ts";

/**
 * Markup for an `html` option: a Lit template, never a string. A string given all the same is shown as text.
 * See docs/decisions/0004-raw-html-is-a-template.md.
 */
export type Html = TemplateResult<1 | 2 | 3>;

/** Content as text, which is always escaped, or as a template. `html` wins when both are given. */
export interface Content {
  text?: string | number | null | undefined;
  html?: Html | null | false | undefined;
}

/** What keyboard a phone shows for a field: the values of the `inputmode` attribute. */
export type InputMode = "none" | "text" | "decimal" | "numeric" | "tel" | "search" | "email" | "url";

/** Level of a heading element, h1 to h6. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The form group around a field with one control. */
export interface FormGroup {
  /** Classes to add to the form group (for example to show error state for the whole group). */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the form group. */
  attributes?: Attributes | undefined;
  /** Content to add before the control. */
  beforeInput?: Content | undefined;
  /** Content to add after the control. */
  afterInput?: Content | undefined;
}

/** The form group around a field with several controls. */
export interface FormGroupOfSeveral {
  /** Classes to add to the form group (for example to show error state for the whole group). */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the form group. */
  attributes?: Attributes | undefined;
  /** Content to add before the controls. */
  beforeInputs?: Content | undefined;
  /** Content to add after the controls. */
  afterInputs?: Content | undefined;
}
