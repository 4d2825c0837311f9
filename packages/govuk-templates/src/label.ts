import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukLabel}. */
export interface LabelOptions {
  /**
   * If `html` is set, this is not required. Text to use within the label. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the label. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** The value of the `for` attribute, the ID of the input the label is associated with. */
  for?: string | undefined;
  /** Whether the label also acts as the heading for the page. */
  isPageHeading?: boolean | undefined;
  /** Classes to add to the label tag. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the label tag. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s label.
 *
 * @see https://design-system.service.gov.uk/components/label/
 */
export function govukLabel(options: LabelOptions): TemplateResult {
  needs(options, "govukLabel", "text or html");
  if (!options.html && !options.text) return html``;
  const label = html`<label
    class=${classes("govuk-label", options.classes)}
    for=${options.for || nothing}
    ${attributes(options.attributes)}
    >${content(options)}</label
  >`;
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${label}</h1>` : label;
}
