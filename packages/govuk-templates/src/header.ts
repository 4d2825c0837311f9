import { html, nothing, type TemplateResult } from "lit";
import type { Attributes } from "./shared/attributes.ts";
import { header } from "./shared/header.ts";
import { govukLogo } from "./shared/logo.ts";

/** Options of {@link govukHeader}. */
export interface HeaderOptions {
  /** The URL of the homepage. Defaults to the GOV.UK homepage. */
  homepageUrl?: string | undefined;
  /**
   * Product name, used when the product name follows on directly from ‘GOV.UK’. For example, GOV.UK
   * Pay or GOV.UK Design System. In most circumstances, you should use the [Service navigation
   * component](https://design-system.service.gov.uk/components/service-navigation/).
   */
  productName?: string | undefined;
  /** Classes for the container, useful if you want to make the header fixed width. */
  containerClasses?: string | undefined;
  /** Classes to add to the header container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the header container. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s header.
 *
 * @see https://design-system.service.gov.uk/components/header/
 */
export function govukHeader(options: HeaderOptions = {}): TemplateResult {
  return header(
    "govuk-header",
    { ...options, url: options.homepageUrl || "//gov.uk" },
    html`${govukLogo({ classes: "govuk-header__logotype", ariaLabelText: "GOV.UK" })}
    ${
      options.productName
        ? html`<span class="govuk-header__product-name">${options.productName}</span>`
        : nothing
    }`,
  );
}
