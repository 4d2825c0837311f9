import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";

/** Options of {@link govukServiceNavigation}. */
export interface ServiceNavigationOptions {
  /** Classes to add to the service navigation container. */
  classes?: string | undefined;
  /** HTML attributes (for example, data attributes) to add to the service navigation container. */
  attributes?: Attributes | undefined;
  /**
   * The text for the `aria-label` which labels the service navigation container when a service name is
   * included. Defaults to `"Service information"`.
   */
  ariaLabel?: string | undefined;
  /** The text of the mobile navigation menu toggle. */
  menuButtonText?: string | undefined;
  /**
   * The screen reader label for the mobile navigation menu toggle. Defaults to the same value as
   * `menuButtonText` if not specified.
   */
  menuButtonLabel?: string | undefined;
  /**
   * The screen reader label for the mobile navigation menu. Defaults to the same value as
   * `menuButtonText` if not specified.
   */
  navigationLabel?: string | undefined;
  /**
   * The ID used to associate the mobile navigation toggle with the navigation menu. Defaults to
   * `navigation`.
   */
  navigationId?: string | undefined;
  /** Classes to add to the navigation menu container. */
  navigationClasses?: string | undefined;
  /**
   * Whether the navigation should be collapsed inside a menu on mobile. Defaults to true if there is
   * more than one navigation item.
   */
  collapseNavigationOnMobile?: boolean | undefined;
  /** The name of your service. */
  serviceName?: string | undefined;
  /** The homepage of your service. */
  serviceUrl?: string | undefined;
  /** Used to add navigation to the service header. */
  navigation?: readonly (ServiceNavigationNavigation | null | false | undefined)[] | undefined;
  /** Specified points for injecting custom HTML into the service header. */
  slots?: ServiceNavigationSlots | undefined;
}

export interface ServiceNavigationSlots {
  /** HTML injected at the start of the service header container. */
  start?: Html | undefined;
  /** Options for injecting HTML at the end of the service header container. */
  end?: Html | ServiceNavigationSlotsEnd | undefined;
  /** HTML injected before the first list item in the navigation list. Requires `navigation` to be set. */
  navigationStart?: Html | undefined;
  /** HTML injected after the last list item in the navigation list. Requires `navigation` to be set. */
  navigationEnd?: Html | undefined;
}

export interface ServiceNavigationSlotsEnd {
  /** HTML injected at the end of the service header container. */
  html?: Html | null | false | undefined;
  /**
   * By default, the `end` slot renders below the navigation items. Use `inline` to render it on the
   * same line as the navigation items when space is available.
   */
  align?: "inline" | undefined;
}

export interface ServiceNavigationNavigation {
  /** If `true`, indicates that the user is currently on this page. This takes precedence over `active`. */
  current?: boolean | undefined;
  /** If `true`, indicates that the user is within this group of pages in the navigation hierarchy. */
  active?: boolean | undefined;
  /** HTML for the navigation item. If `html` is provided, the `text` option will be ignored. */
  html?: Html | null | false | undefined;
  /** Text for the navigation item. If `html` is provided, the `text` option will be ignored. */
  text?: string | number | null | undefined;
  /** URL of the navigation item anchor. */
  href?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the navigation item anchor. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s service navigation.
 *
 * @see https://design-system.service.gov.uk/components/service-navigation/
 */
export function govukServiceNavigation(options: ServiceNavigationOptions = {}): TemplateResult {
  const { slots } = options;
  const end = slots?.end;
  const endSlot: ServiceNavigationSlotsEnd =
    typeof end === "object" && !("strings" in end) ? end : { html: end };
  const className = classes("govuk-service-navigation", options.classes);
  const inner = html`<div
    class=${classes(
      "govuk-width-container",
      endSlot.align === "inline" && "govuk-service-navigation__inlining-container",
    )}
  >
    ${slots?.start}
    <div class="govuk-service-navigation__container">${serviceName(options)}${navigation(options)}</div>
    ${endSlot.html || nothing}
  </div>`;
  // With more in it than a nav, which is a landmark itself, the whole is one
  return options.serviceName || slots?.start || endSlot.html
    ? html`<section
        aria-label=${options.ariaLabel ?? "Service information"}
        class=${className}
        data-module="govuk-service-navigation"
        ${attributes(options.attributes)}
      >
        ${inner}
      </section>`
    : html`<div class=${className} data-module="govuk-service-navigation" ${attributes(options.attributes)}>
        ${inner}
      </div>`;
}

function serviceName(options: ServiceNavigationOptions): unknown {
  return options.serviceName
    ? html`<span class="govuk-service-navigation__service-name">
        ${
          options.serviceUrl
            ? html`<a href=${safeUrl(options.serviceUrl)} class="govuk-service-navigation__link"
                >${options.serviceName}</a
              >`
            : html`<span class="govuk-service-navigation__text">${options.serviceName}</span>`
        }
      </span>`
    : nothing;
}

function navigation(options: ServiceNavigationOptions): unknown {
  const { slots } = options;
  const items = (options.navigation ?? []).filter((item) => item);
  if (!items.length && !slots?.navigationStart && !slots?.navigationEnd) return nothing;
  const id = options.navigationId || "navigation";
  const menu = options.menuButtonText || "Menu";
  const menuLabel = options.menuButtonLabel;
  return html`<nav
    aria-label=${options.navigationLabel || menu}
    class=${classes("govuk-service-navigation__wrapper", options.navigationClasses)}
  >
    ${
      (options.collapseNavigationOnMobile ?? items.length > 1)
        ? html`<button
            type="button"
            class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
            aria-controls=${id}
            aria-label=${menuLabel && menuLabel !== menu ? menuLabel : nothing}
            hidden
            aria-hidden="true"
          >
            ${menu}
          </button>`
        : nothing
    }
    <ul class="govuk-service-navigation__list" id=${id}>
      ${slots?.navigationStart} ${each(items, (item) => navigationItem(item))} ${slots?.navigationEnd}
    </ul>
  </nav>`;
}

function navigationItem(item: ServiceNavigationNavigation): TemplateResult {
  const active = item.active || item.current;
  const current = item.current ? "page" : item.active ? "true" : nothing;
  // The strong tag marks the active item for people who override colours or styles
  const inner = active
    ? html`<strong class="govuk-service-navigation__active-fallback">${content(item)}</strong>`
    : content(item);
  return html`<li
    class=${classes("govuk-service-navigation__item", active && "govuk-service-navigation__item--active")}
  >
    ${
      item.href
        ? html`<a
            class="govuk-service-navigation__link"
            href=${safeUrl(item.href)}
            aria-current=${current}
            ${attributes(item.attributes)}
            >${inner}</a
          >`
        : content(item)
          ? html`<span class="govuk-service-navigation__text" aria-current=${current}>${inner}</span>`
          : nothing
    }
  </li>`;
}
