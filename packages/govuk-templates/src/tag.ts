import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukTag}. */
export interface TagOptions {
  /**
   * If `html` is set, this is not required. Text to use within the tag component. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the tag component. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the tag. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the tag. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s tag.
 *
 * @see https://design-system.service.gov.uk/components/tag/
 */
export function govukTag(options: TagOptions): TemplateResult {
  needs(options, "govukTag", "text or html");
  return html`<strong class=${classes("govuk-tag", options.classes)} ${attributes(options.attributes)}>
    ${content(options)}
  </strong>`;
}
