import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukWarningText}. */
export interface WarningTextOptions {
  /**
   * If `html` is set, this is not required. Text to use within the warning text component. If `html`
   * is provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the warning text component. If `html`
   * is provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** The fallback text for the icon. Defaults to `"Warning"`. */
  iconFallbackText?: string | undefined;
  /** Classes to add to the warning text. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the warning text. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s warning text.
 *
 * @see https://design-system.service.gov.uk/components/warning-text/
 */
export function govukWarningText(options: WarningTextOptions): TemplateResult {
  needs(options, "govukWarningText", "text or html");
  return html`<div class=${classes("govuk-warning-text", options.classes)} ${attributes(options.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">${options.iconFallbackText || "Warning"}</span>
      ${content(options)}
    </strong>
  </div>`;
}
