import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukErrorMessage}. */
export interface ErrorMessageOptions {
  /**
   * If `html` is set, this is not required. Text to use within the error message. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the error message. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** ID attribute to add to the error message `<p>` tag. */
  id?: string | undefined;
  /** Classes to add to the error message `<p>` tag. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the error message `<p>` tag. */
  attributes?: Attributes | undefined;
  /** A visually hidden prefix used before the error message. Defaults to `"Error"`. */
  visuallyHiddenText?: string | undefined;
}

/**
 * GOV.UK Frontend’s error message.
 *
 * @see https://design-system.service.gov.uk/components/error-message/
 */
export function govukErrorMessage(options: ErrorMessageOptions): TemplateResult {
  needs(options, "govukErrorMessage", "text or html");
  const { visuallyHiddenText = "Error" } = options;
  return html`<p
    id=${options.id || nothing}
    class=${classes("govuk-error-message", options.classes)}
    ${attributes(options.attributes)}
  >
    ${
      visuallyHiddenText ? html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span> ` : nothing
    }${content(options)}
  </p>`;
}
