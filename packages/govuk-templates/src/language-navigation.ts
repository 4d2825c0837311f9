import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukLanguageNavigation}. */
export interface LanguageNavigationOptions {
  /** The languages to display within the language navigation. */
  items?: readonly (LanguageNavigationItem | null | false | undefined)[] | undefined;
  /**
   * Plain text label identifying the navigation landmark to screen readers. Write it in the language
   * of the current page. Defaults to "Language".
   */
  ariaLabel?: string | undefined;
  /** Classes to add to the language navigation container. */
  classes?: string | undefined;
  /** HTML attributes to add to the language navigation container. */
  attributes?: Attributes | undefined;
}

export interface LanguageNavigationItem {
  /**
   * If `html` is set, this is not required. Name of the language, written in that language (for
   * example, <span lang="cy">"Cymraeg"</span> for Welsh). If `html` is provided, the `text` option
   * will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use for the language item. If `html` is provided,
   * the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * The language tag for the language item text (for example, `cy` for Welsh). Added as a `lang`
   * attribute so that assistive technologies pronounce the language name correctly.
   */
  lang?: string | undefined;
  /**
   * The language tag for the linked page (for example, `cy` for Welsh). Added as an `hreflang`
   * attribute for search engines and other machine readers. Defaults to `lang` when omitted.
   */
  hrefLang?: string | undefined;
  /**
   * The text direction of the script the language name is written in (`ltr` for left-to-right scripts
   * or `rtl` for right-to-left). Set this on every item if the navigation includes scripts written in
   * different directions.
   */
  dir?: "ltr" | "rtl" | undefined;
  /** Link to the current page in this language. */
  href?: string | undefined;
  /** Whether this is the language of the current page. Defaults to `true` when `href` is not provided. */
  current?: boolean | undefined;
  /**
   * Visually hidden text after a language link to indicate what the link will do. Write it in the
   * language of the link (for example, "Change the language to English").
   */
  languageDescriptionText?: string | undefined;
  /** Classes to add to the language item anchor. */
  classes?: string | undefined;
  /** HTML attributes to add to the language item anchor. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s language navigation.
 *
 * @see https://design-system.service.gov.uk/components/language-navigation/
 */
export function govukLanguageNavigation(options: LanguageNavigationOptions): TemplateResult {
  needs(options, "govukLanguageNavigation", "items");
  return html`<nav
    class=${classes("govuk-language-navigation", options.classes)}
    aria-label=${options.ariaLabel ?? "Language"}
    ${attributes(options.attributes)}
  >
    <ul class="govuk-language-navigation__list">
      ${each(
        options.items,
        (item) => html`<li class="govuk-language-navigation__list-item">${language(item)}</li>`,
      )}
    </ul>
  </nav>`;
}

function language(item: LanguageNavigationItem): TemplateResult {
  return item.current || !item.href
    ? html`<span
        class=${classes("govuk-language-navigation__text", item.classes)}
        aria-current="true"
        lang=${item.lang || nothing}
        dir=${item.dir || nothing}
        ${attributes(item.attributes)}
        >${content(item)}</span
      >`
    : html`<a
        class=${classes("govuk-language-navigation__link", item.classes)}
        href=${safeUrl(item.href)}
        rel="alternate"
        lang=${item.lang || nothing}
        hreflang=${item.hrefLang || item.lang || nothing}
        dir=${item.dir || nothing}
        ${attributes(item.attributes)}
        >${content(item)}${
          item.languageDescriptionText
            ? html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>`
            : nothing
        }</a
      >`;
}
