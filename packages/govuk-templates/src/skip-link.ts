import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukSkipLink}. */
export interface SkipLinkOptions {
  /**
   * If `html` is set, this is not required. Text to use within the skip link component. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the skip link component. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * The value of the skip link’s `href` attribute. Defaults to `"#content"` if you do not provide a
   * value.
   */
  href?: string | undefined;
  /** Classes to add to the skip link. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the skip link. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s skip link.
 *
 * @see https://design-system.service.gov.uk/components/skip-link/
 */
export function govukSkipLink(options: SkipLinkOptions): TemplateResult {
  needs(options, "govukSkipLink", "text or html");
  return html`<a
    href=${safeUrl(options.href || "#content")}
    class=${classes("govuk-skip-link", options.classes)}
    data-module="govuk-skip-link"
    ${attributes(options.attributes)}
    >${content(options)}</a
  >`;
}
