import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import { heading } from "./shared/heading.ts";
import type { Html, HeadingLevel } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukFeedback}. */
export interface FeedbackOptions {
  /**
   * Text to use within the title of the Feedback component. If `titleHtml` is provided, the
   * `titleText` option will be ignored.
   */
  titleText?: string | undefined;
  /**
   * HTML to use within the title of the Feedback component. If `titleHtml` is provided, the
   * `titleText` option will be ignored.
   */
  titleHtml?: Html | null | false | undefined;
  /** Heading level, from `1` to `6`. Default is `2`. */
  headingLevel?: HeadingLevel | undefined;
  /**
   * Text to use within the Feedback component content. If `html` is provided, the `text` option will
   * be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * HTML to use within the Feedback component content. If `html` is provided, the `text` option will
   * be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the Feedback component container. */
  classes?: string | undefined;
  /** HTML attributes (for example, data attributes) to add to the Feedback component container. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s feedback.
 *
 * @see https://design-system.service.gov.uk/components/feedback/
 */
export function govukFeedback(options: FeedbackOptions): TemplateResult {
  needs(options, "govukFeedback", "titleText or titleHtml, and text or html");
  return html`<div
    class=${classes("govuk-feedback govuk-width-container", options.classes)}
    ${attributes(options.attributes)}
  >
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${heading(options.headingLevel || 2, "govuk-feedback__title", options.titleHtml || options.titleText)}
        ${
          content(options)
            ? html`<div class="govuk-feedback__body">
                ${options.html || html`<p class="govuk-body">${options.text}</p>`}
              </div>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
