import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { govukTag, type TagOptions } from "./tag.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukPhaseBanner}. */
export interface PhaseBannerOptions {
  /**
   * If `html` is set, this is not required. Text to use within the phase banner. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the phase banner. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** The tag used by the phase banner component. */
  tag?: TagOptions | null | false | undefined;
  /** Classes to add to the phase banner container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the phase banner container. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s phase banner.
 *
 * @see https://design-system.service.gov.uk/components/phase-banner/
 */
export function govukPhaseBanner(options: PhaseBannerOptions): TemplateResult {
  needs(options, "govukPhaseBanner", "text or html, and tag");
  const tag = options.tag || {};
  return html`<div
    class=${classes("govuk-phase-banner govuk-width-container", options.classes)}
    ${attributes(options.attributes)}
  >
    <p class="govuk-phase-banner__content">
      ${govukTag({ ...tag, attributes: undefined, classes: classes("govuk-phase-banner__content__tag", tag.classes) })}
      <span class="govuk-phase-banner__text">${content(options)}</span>
    </p>
  </div>`;
}
