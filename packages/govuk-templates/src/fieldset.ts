import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";

/** Options of {@link govukFieldset}. */
export interface FieldsetOptions {
  /**
   * One or more element IDs to add to the `aria-describedby` attribute, used to provide additional
   * descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** The legend for the fieldset component. */
  legend?: FieldsetLegend | undefined;
  /** Classes to add to the fieldset container. */
  classes?: string | undefined;
  /** Optional ARIA role attribute. */
  role?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the fieldset container. */
  attributes?: Attributes | undefined;
  /** HTML to use/render within the fieldset element. */
  html?: Html | null | false | undefined;
}

export interface FieldsetLegend {
  /**
   * If `html` is set, this is not required. Text to use within the legend. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the legend. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the legend. */
  classes?: string | undefined;
  /** Whether the legend also acts as the heading for the page. */
  isPageHeading?: boolean | undefined;
}

/**
 * GOV.UK Frontend’s fieldset.
 *
 * @see https://design-system.service.gov.uk/components/fieldset/
 */
export function govukFieldset(options: FieldsetOptions = {}): TemplateResult {
  const { legend } = options;
  return html`<fieldset
    class=${classes("govuk-fieldset", options.classes)}
    role=${options.role || nothing}
    aria-describedby=${options.describedBy || nothing}
    ${attributes(options.attributes)}
  >
    ${
      legend && (legend.html || legend.text)
        ? html`<legend class=${classes("govuk-fieldset__legend", legend.classes)}>
            ${
              legend.isPageHeading
                ? html`<h1 class="govuk-fieldset__heading">${content(legend)}</h1>`
                : content(legend)
            }
          </legend>`
        : nothing
    }
    ${options.html || nothing}
  </fieldset>`;
}
