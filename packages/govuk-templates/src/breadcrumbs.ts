import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukBreadcrumbs}. */
export interface BreadcrumbsOptions {
  /** The items within breadcrumbs. */
  items?: readonly (BreadcrumbsItem | null | false | undefined)[] | undefined;
  /** Classes to add to the breadcrumbs container. */
  classes?: string | undefined;
  /**
   * When true, the breadcrumbs will collapse to the first and last item only on tablet breakpoint and
   * below.
   */
  collapseOnMobile?: boolean | undefined;
  /** HTML attributes (for example data attributes) to add to the breadcrumbs container. */
  attributes?: Attributes | undefined;
  /** Plain text label identifying the landmark to screen readers. Defaults to "Breadcrumb". */
  labelText?: string | undefined;
}

export interface BreadcrumbsItem {
  /**
   * If `html` is set, this is not required. Text to use within the breadcrumbs item. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the breadcrumbs item. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Link for the breadcrumbs item. If not specified, breadcrumbs item is a normal list item. */
  href?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the individual crumb. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s breadcrumbs.
 *
 * @see https://design-system.service.gov.uk/components/breadcrumbs/
 */
export function govukBreadcrumbs(options: BreadcrumbsOptions): TemplateResult {
  needs(options, "govukBreadcrumbs", "items");
  return html`<nav
    class=${classes(
      "govuk-breadcrumbs",
      options.classes,
      options.collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
    )}
    aria-label=${options.labelText ?? "Breadcrumb"}
    ${attributes(options.attributes)}
  >
    <ol class="govuk-breadcrumbs__list">
      ${each(options.items, (item) =>
        item.href
          ? html`<li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href=${safeUrl(item.href)} ${attributes(item.attributes)}
                >${content(item)}</a
              >
            </li>`
          : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`,
      )}
    </ol>
  </nav>`;
}
