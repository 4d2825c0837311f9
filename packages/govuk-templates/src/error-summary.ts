import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukErrorSummary}. */
export interface ErrorSummaryOptions {
  /**
   * If `titleHtml` is set, this is not required. Text to use for the heading of the error summary
   * block. If `titleHtml` is provided, `titleText` will be ignored.
   */
  titleText?: string | undefined;
  /**
   * If `titleText` is set, this is not required. HTML to use for the heading of the error summary
   * block. If `titleHtml` is provided, `titleText` will be ignored.
   */
  titleHtml?: Html | null | false | undefined;
  /**
   * Text to use for the description of the errors. If you set `descriptionHtml`, the component will
   * ignore `descriptionText`.
   */
  descriptionText?: string | undefined;
  /**
   * HTML to use for the description of the errors. If you set this option, the component will ignore
   * `descriptionText`.
   */
  descriptionHtml?: Html | null | false | undefined;
  /** A list of errors to include in the error summary. */
  errorList?: readonly (ErrorSummaryError | null | false | undefined)[] | undefined;
  /** Prevent moving focus to the error summary when the page loads. */
  disableAutoFocus?: boolean | undefined;
  /** Classes to add to the error-summary container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the error-summary container. */
  attributes?: Attributes | undefined;
}

export interface ErrorSummaryError {
  /** Href attribute for the error link item. If provided item will be an anchor. */
  href?: string | undefined;
  /**
   * If `html` is set, this is not required. Text for the error link item. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML for the error link item. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** HTML attributes (for example data attributes) to add to the error link anchor. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s error summary.
 *
 * @see https://design-system.service.gov.uk/components/error-summary/
 */
export function govukErrorSummary(options: ErrorSummaryOptions): TemplateResult {
  needs(options, "govukErrorSummary", "titleText or titleHtml");
  const { errorList } = options;
  const description = options.descriptionHtml || options.descriptionText;
  // The alert is inside the element that takes focus, or screen readers miss part of it
  return html`<div
    class=${classes("govuk-error-summary", options.classes)}
    data-disable-auto-focus=${options.disableAutoFocus ?? nothing}
    data-module="govuk-error-summary"
    ${attributes(options.attributes)}
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">${options.titleHtml || options.titleText}</h2>
      <div class="govuk-error-summary__body">
        ${description ? html`<p>${description}</p>` : nothing}
        ${
          errorList?.length
            ? html`<ul class="govuk-list govuk-error-summary__list">
                ${each(errorList, (item) => html`<li>${error(item)}</li>`)}
              </ul>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}

function error(item: ErrorSummaryError): unknown {
  return item.href
    ? html`<a href=${safeUrl(item.href)} ${attributes(item.attributes)}>${content(item)}</a>`
    : content(item);
}
