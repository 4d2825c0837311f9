import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukDetails}. */
export interface DetailsOptions {
  /**
   * If `summmaryHtml` is set, this is not required. Text to use within the summary element (the
   * visible part of the details element). If `summaryHtml` is provided, the `summaryText` option will
   * be ignored.
   */
  summaryText?: string | undefined;
  /**
   * If `summmaryText` is set, this is not required. HTML to use within the summary element (the
   * visible part of the details element). If `summaryHtml` is provided, the `summaryText` option will
   * be ignored.
   */
  summaryHtml?: Html | null | false | undefined;
  /**
   * If `html` is set, this is not required. Text to use within the disclosed part of the details
   * element. If `html` is provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the disclosed part of the details
   * element. If `html` is provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** ID to add to the details element. */
  id?: string | undefined;
  /** If `true`, details element will be expanded. */
  open?: boolean | undefined;
  /** Classes to add to the `<details>` element. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the `<details>` element. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s details.
 *
 * @see https://design-system.service.gov.uk/components/details/
 */
export function govukDetails(options: DetailsOptions): TemplateResult {
  needs(options, "govukDetails", "summaryText or summaryHtml, and text or html");
  return html`<details
    id=${options.id || nothing}
    class=${classes("govuk-details", options.classes)}
    ?open=${options.open}
    ${attributes(options.attributes)}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${options.summaryHtml || options.summaryText}</span>
    </summary>
    <div class="govuk-details__text">${content(options)}</div>
  </details>`;
}
