import type { TemplateResult } from "lit";
import type { Attributes } from "./shared/attributes.ts";
import { header } from "./shared/header.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukGenericHeader}. */
export interface GenericHeaderOptions {
  /** The URL of the logo link. Defaults to the root of the current web domain ("/"). */
  url?: string | undefined;
  /**
   * If `logoHtml` is set, this is not required. Text content for the logo section of the Generic
   * header.
   */
  logoText?: string | undefined;
  /**
   * If `logoText` is set, this is not required. HTML content for the logo section of the Generic
   * header.
   */
  logoHtml?: Html | null | false | undefined;
  /** Classes for the container. Useful if you want to make the Generic header fixed width. */
  containerClasses?: string | undefined;
  /** Classes to add to the Generic header container. */
  classes?: string | undefined;
  /** HTML attributes (for example, data attributes) to add to the Generic header container. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s generic header.
 *
 * @see https://design-system.service.gov.uk/components/generic-header/
 */
export function govukGenericHeader(options: GenericHeaderOptions): TemplateResult {
  needs(options, "govukGenericHeader", "logoText or logoHtml");
  return header("govuk-generic-header", options, options.logoHtml || options.logoText);
}
