import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { govukLogo } from "./shared/logo.ts";
import type { Content, Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";

/** Options of {@link govukFooter}. */
export interface FooterOptions {
  /**
   * `false` leaves out what only central government may say: the crown, the link to Crown copyright, and the Open
   * Government Licence. `copyright` is then shown without a link, and a licence only where `contentLicence` gives
   * one. Not in GOV.UK Frontend. Default `true`.
   */
  crown?: boolean | undefined;
  /** The meta section of the footer after any navigation, before the copyright and license information. */
  meta?: FooterMeta | undefined;
  /**
   * The navigation section of the footer before a section break and the copyright and license
   * information.
   */
  navigation?: readonly (FooterNavigation | null | false | undefined)[] | undefined;
  /**
   * The content licence information within the footer component. If your service provides its
   * information under a different license than OGL, use `null` to hide both the OGL logo and licence
   * text. Defaults to Open Government Licence (OGL) v3 licence; with `crown: false`, to none.
   */
  contentLicence?: Content | null | undefined;
  /** The copyright information in the footer component, this defaults to `"© Crown copyright"`. */
  copyright?: Content | undefined;
  /**
   * Classes that can be added to the inner container, useful if you want to make the footer full
   * width.
   */
  containerClasses?: string | undefined;
  /** Classes to add to the footer component container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the footer component container. */
  attributes?: Attributes | undefined;
}

export interface FooterNavigation {
  /** Title for a section. */
  title?: string | undefined;
  /** Amount of columns to display items in navigation section of the footer. */
  columns?: number | undefined;
  /**
   * Width of each navigation section in the footer. You can pass any Design System grid width here –
   * for example, `"one-third"`, `"two-thirds"` or `"one-half"`. Defaults to `"full"`.
   */
  width?: "full" | "one-half" | "one-third" | "two-thirds" | "one-quarter" | "three-quarters" | undefined;
  /** The items within the navigation section of the footer component. */
  items?: readonly (FooterNavigationItem | null | false | undefined)[] | undefined;
}

export interface FooterNavigationItem {
  /** List item text in the navigation section of the footer. */
  text?: string | number | null | undefined;
  /**
   * List item link `href` attribute in the navigation section of the footer. Both `text` and `href`
   * attributes need to be present to create a link.
   */
  href?: string | undefined;
  /**
   * HTML attributes (for example data attributes) to add to the anchor in the footer navigation
   * section.
   */
  attributes?: Attributes | undefined;
}

export interface FooterMeta {
  /** Title for a meta item section. Defaults to `"Support links"`. */
  visuallyHiddenTitle?: string | undefined;
  /**
   * HTML to add to the meta section of the footer, which will appear below any links specified using
   * meta `items`.
   */
  html?: Html | null | false | undefined;
  /**
   * Text to add to the meta section of the footer, which will appear below any links specified using
   * meta `items`. If meta `html` is specified, this option is ignored.
   */
  text?: string | number | null | undefined;
  /**
   * The meta `items` add content within a unordered list to the meta section of the footer component.
   * These appear above any text or custom html in the meta section.
   */
  items?: readonly (FooterMetaItem | null | false | undefined)[] | undefined;
}

export interface FooterMetaItem {
  /** List item text in the meta section of the footer. */
  text?: string | number | null | undefined;
  /** List item link `href` attribute in the meta section of the footer. */
  href?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the anchor in the footer meta section. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s footer.
 *
 * @see https://design-system.service.gov.uk/components/footer/
 */
export function govukFooter(options: FooterOptions = {}): TemplateResult {
  const { contentLicence, copyright, crown = true, meta, navigation } = options;
  return html`<div class=${classes("govuk-footer", options.classes)} ${attributes(options.attributes)}>
    <div class=${classes("govuk-width-container", options.containerClasses)}>
      ${crown ? govukLogo({ classes: "govuk-footer__crown", useLogotype: false }) : nothing}
      ${
        navigation?.length
          ? html`<div class="govuk-footer__navigation">
                ${each(navigation, (section) => footerSection(section))}
              </div>
              <hr class="govuk-footer__section-break" />`
          : nothing
      }
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          ${meta ? footerMeta(meta) : nothing}
          ${contentLicence || (crown && contentLicence === undefined) ? licence(contentLicence) : nothing}
        </div>
        ${copyrightLine(crown, copyright)}
      </div>
    </div>
  </div>`;
}

function copyrightLine(crown: boolean, copyright: Content | undefined): unknown {
  const line = crown ? crownCopyright(copyright) : content(copyright);
  return line ? html`<div class="govuk-footer__meta-item">${line}</div>` : nothing;
}

function crownCopyright(copyright: Content | undefined): TemplateResult {
  return html`<a
    class="govuk-footer__link govuk-footer__copyright-logo"
    href="https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/"
    >${content(copyright) || "© Crown copyright"}</a
  >`;
}

function footerSection(section: FooterNavigation): TemplateResult {
  const { columns, items } = section;
  return html`<div class=${`govuk-footer__section govuk-grid-column-${section.width || "full"}`}>
    <h2 class="govuk-footer__heading govuk-heading-m">${section.title}</h2>
    ${
      items?.length
        ? html`<ul
            class=${classes("govuk-footer__list", columns ? `govuk-footer__list--columns-${columns}` : "")}
          >
            ${each(
              items,
              (item) =>
                item.href && item.text && html`<li class="govuk-footer__list-item">${footerLink(item)}</li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

function footerMeta(meta: FooterMeta): TemplateResult {
  return html`<h2 class="govuk-visually-hidden">${meta.visuallyHiddenTitle || "Support links"}</h2>
    ${
      meta.items?.length
        ? html`<ul class="govuk-footer__inline-list">
            ${each(
              meta.items,
              (item) => html`<li class="govuk-footer__inline-list-item">${footerLink(item)}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${meta.text || meta.html ? html`<div class="govuk-footer__meta-custom">${content(meta)}</div>` : nothing}`;
}

function footerLink(item: FooterMetaItem): TemplateResult {
  return html`<a class="govuk-footer__link" href=${safeUrl(item.href ?? "")} ${attributes(item.attributes)}
    >${item.text}</a
  >`;
}

function licence(contentLicence: Content | undefined): TemplateResult {
  return html`<svg
      aria-hidden="true"
      focusable="false"
      class="govuk-footer__licence-logo"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 483.2 195.7"
      height="17"
      width="41"
    >
      <path
        fill="currentColor"
        d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"
      />
    </svg>
    <span class="govuk-footer__licence-description"
      >${
        content(contentLicence) ||
        html`All content is available under the
          <a
            class="govuk-footer__link"
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            rel="license"
            >Open Government Licence v3.0</a
          >, except where otherwise stated`
      }</span
    >`;
}
