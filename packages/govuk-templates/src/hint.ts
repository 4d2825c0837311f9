import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukHint}. */
export interface HintOptions {
  /**
   * If `html` is set, this is not required. Text to use within the hint. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the hint. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Optional ID attribute to add to the hint span tag. */
  id?: string | undefined;
  /** Classes to add to the hint span tag. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the hint span tag. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s hint.
 *
 * @see https://design-system.service.gov.uk/components/hint/
 */
export function govukHint(options: HintOptions): TemplateResult {
  needs(options, "govukHint", "text or html");
  return html`<div
    id=${options.id || nothing}
    class=${classes("govuk-hint", options.classes)}
    ${attributes(options.attributes)}
  >
    ${content(options)}
  </div>`;
}
