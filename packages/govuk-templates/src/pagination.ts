import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";

/** Options of {@link govukPagination}. */
export interface PaginationOptions {
  /** The items within the pagination component. */
  items?: readonly (PaginationItem | null | false | undefined)[] | undefined;
  /** A link to the previous page, if there is a previous page. */
  previous?: PaginationPrevious | undefined;
  /** A link to the next page, if there is a next page. */
  next?: PaginationNext | undefined;
  /** The label for the navigation landmark that wraps the pagination. Defaults to `"Pagination"`. */
  landmarkLabel?: string | undefined;
  /** The classes you want to add to the pagination `nav` parent. */
  classes?: string | undefined;
  /** The HTML attributes (for example, data attributes) you want to add to the pagination `nav` parent. */
  attributes?: Attributes | undefined;
}

export interface PaginationNext {
  /**
   * The text content of the link to the next page. Defaults to `"Next page"`, with 'page' being
   * visually hidden. If `html` is provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * The HTML content of the link to the next page. Defaults to `"Next page"`, with 'page' being
   * visually hidden. If `html` is provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * The optional label that goes underneath the link to the next page, providing further context for
   * the user about where the link goes.
   */
  labelText?: string | undefined;
  /** The next page's URL. */
  href?: string | undefined;
  /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
  attributes?: Attributes | undefined;
}

export interface PaginationPrevious {
  /**
   * The text content of the link to the previous page. Defaults to `"Previous page"`, with 'page'
   * being visually hidden. If `html` is provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * The HTML content of the link to the previous page. Defaults to `"Previous page"`, with 'page'
   * being visually hidden. If `html` is provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * The optional label that goes underneath the link to the previous page, providing further context
   * for the user about where the link goes.
   */
  labelText?: string | undefined;
  /** The previous page's URL. */
  href?: string | undefined;
  /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
  attributes?: Attributes | undefined;
}

export interface PaginationItem {
  /** The pagination item text – usually a page number.  Required unless the item is an ellipsis. */
  number?: string | number | undefined;
  /**
   * The visually hidden label for the pagination item, which will be applied to an `aria-label` and
   * announced by screen readers on the pagination item link. Should include page number. Defaults to,
   * for example "Page 1".
   */
  visuallyHiddenText?: string | undefined;
  /** The link's URL. Required unless the item is an ellipsis. */
  href?: string | undefined;
  /** Set to `true` to indicate the current page the user is on. */
  current?: boolean | undefined;
  /**
   * Use this option if you want to specify an ellipsis at a given point between numbers. If you set
   * this option as `true`, any other options for the item are ignored.
   */
  ellipsis?: boolean | undefined;
  /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s pagination.
 *
 * @see https://design-system.service.gov.uk/components/pagination/
 */
export function govukPagination(options: PaginationOptions = {}): TemplateResult {
  const { items, next, previous } = options;
  const blockLevel = !items && Boolean(next || previous);
  return html`<nav
    class=${classes("govuk-pagination", blockLevel && "govuk-pagination--block", options.classes)}
    aria-label=${options.landmarkLabel || "Pagination"}
    ${attributes(options.attributes)}
  >
    ${previous?.href ? arrowLink("prev", previous, blockLevel) : nothing}
    ${
      items
        ? html`<ul class="govuk-pagination__list">
            ${each(items, (item) => (Object.keys(item).length ? pageItem(item) : nothing))}
          </ul>`
        : nothing
    }
    ${next?.href ? arrowLink("next", next, blockLevel) : nothing}
  </nav>`;
}

function arrowLink(
  type: "prev" | "next",
  link: PaginationPrevious | PaginationNext,
  blockLevel: boolean,
): TemplateResult {
  const { labelText } = link;
  const title =
    content(link) ||
    html`${type === "prev" ? "Previous" : "Next"}<span class="govuk-visually-hidden"> page</span>`;
  return html`<div class=${`govuk-pagination__${type}`}>
    <a
      class="govuk-link govuk-pagination__link"
      href=${safeUrl(link.href ?? "")}
      rel=${type}
      ${attributes(link.attributes)}
    >
      ${type === "prev" ? arrowPrevious() : blockLevel ? arrowNext() : nothing}
      <span
        class=${classes(
          "govuk-pagination__link-title",
          blockLevel && !labelText && "govuk-pagination__link-title--decorated",
        )}
      >
        ${title}
      </span>
      ${
        labelText && blockLevel
          ? html`<span class="govuk-visually-hidden">:</span>
              <span class="govuk-pagination__link-label">${labelText}</span>`
          : nothing
      }
      ${type === "next" && !blockLevel ? arrowNext() : nothing}
    </a>
  </div>`;
}

function pageItem(item: PaginationItem): TemplateResult {
  return html`<li
    class=${classes(
      "govuk-pagination__item",
      item.current && "govuk-pagination__item--current",
      item.ellipsis && "govuk-pagination__item--ellipsis",
    )}
  >
    ${
      item.ellipsis
        ? "⋯"
        : html`<a
            class="govuk-link govuk-pagination__link"
            href=${safeUrl(item.href ?? "")}
            aria-label=${item.visuallyHiddenText ?? `Page ${item.number}`}
            aria-current=${item.current ? "page" : nothing}
            ${attributes(item.attributes)}
            >${item.number}</a
          >`
    }
  </li>`;
}

function arrowPrevious(): TemplateResult {
  return html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--prev"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
    ></path>
  </svg>`;
}

function arrowNext(): TemplateResult {
  return html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--next"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
    ></path>
  </svg>`;
}
