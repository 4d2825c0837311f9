import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";

/** Options of {@link govukBackLink}. */
export interface BackLinkOptions {
  /**
   * Text to use within the back link component. If `html` is provided, the `text` option will be
   * ignored. Defaults to `"Back"`.
   */
  text?: string | number | null | undefined;
  /**
   * HTML to use within the back link component. If `html` is provided, the `text` option will be
   * ignored. Defaults to `"Back"`.
   */
  html?: Html | null | false | undefined;
  /** The value of the link's `href` attribute. */
  href?: string | undefined;
  /** Classes to add to the anchor tag. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the anchor tag. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s back link.
 *
 * @see https://design-system.service.gov.uk/components/back-link/
 */
export function govukBackLink(options: BackLinkOptions = {}): TemplateResult {
  return html`<a
    href=${safeUrl(options.href || "#")}
    class=${classes("govuk-back-link", options.classes)}
    ${attributes(options.attributes)}
    >${content(options) || "Back"}</a
  >`;
}
