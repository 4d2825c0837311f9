import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukInsetText}. */
export interface InsetTextOptions {
  /**
   * If `html` is set, this is not required. Text to use within the inset text component. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the inset text component. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** ID attribute to add to the inset text container. */
  id?: string | undefined;
  /** Classes to add to the inset text container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the inset text container. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s inset text.
 *
 * @see https://design-system.service.gov.uk/components/inset-text/
 */
export function govukInsetText(options: InsetTextOptions): TemplateResult {
  needs(options, "govukInsetText", "text or html");
  return html`<div
    id=${options.id || nothing}
    class=${classes("govuk-inset-text", options.classes)}
    ${attributes(options.attributes)}
  >
    ${content(options)}
  </div>`;
}
