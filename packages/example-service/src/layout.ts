import type { Language } from "@council-components/address-lookup";
import {
  govukBackLink,
  govukErrorSummary,
  govukFooter,
  govukGenericHeader,
  govukLanguageNavigation,
  govukPhaseBanner,
  govukServiceNavigation,
  govukSkipLink,
  govukTemplate,
} from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import type { Assets } from "./assets.ts";
import type { ConsentOnPage } from "./consent/on-page.ts";
import type { Words } from "./messages/en.ts";
import { pathOf } from "./paths.ts";
import type { FieldError } from "./questions/question.ts";

export interface Page {
  /** What the page is called, in front of the service’s and the council’s name. */
  title: string;
  main: TemplateResult;
  /** What is wrong: shown in a summary and said in the title. */
  errors?: readonly FieldError[];
  backHref?: string;
  /** The address lookup’s script is loaded on the page that uses it and on no other. */
  addressLookup?: boolean;
  /** The same for the eligibility step’s. */
  eligibilityStep?: boolean;
  /** The name of another service that the page belongs to, and its first page. */
  service?: { name: string; page: string };
  /** The same for the radios of the cookies page. */
  consentSettings?: boolean;
  /** After the content: how long answers are kept, with the warning before they go. */
  keeping?: TemplateResult;
}

/** Id of the page's own back link: an eligibility step leads it from question to question. */
export const BACK_LINK = "back";

export interface Surroundings {
  language: Language;
  words: Words;
  assets: Assets;
  /** This page’s name and query, for the link to it in the other language. */
  page: string;
  query?: string;
  consent: ConsentOnPage;
}

/** A whole page, from what is on it and what is around it. A pure function: it can be taken over as it is. */
export function layout(content: Page, surroundings: Surroundings): TemplateResult {
  const { language, words, assets, consent } = surroundings;
  const {
    title,
    errors = [],
    addressLookup = false,
    eligibilityStep = false,
    consentSettings = false,
  } = content;
  return govukTemplate({
    pageTitle: fullTitle(title, errors.length > 0, words, content.service?.name),
    htmlLang: language,
    themeColor: "#33485c",
    head: html`<meta name="robots" content="noindex" />
      ${consent.gate}
      <link rel="icon" href=${assets.url("favicon.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href=${assets.url("theme.css")} />
      <link rel="stylesheet" href=${assets.url("service.css")} />
      <script type="module" src=${assets.url("page.js")}></script>
      ${addressLookup ? elementScript(assets, "address-lookup.js") : nothing}
      ${eligibilityStep ? elementScript(assets, "eligibility-step.js") : nothing}
      ${consentSettings ? elementScript(assets, "consent-settings.js") : nothing}`,
    bodyStart: html`${consent.banner}`,
    // After the banner, as GOV.UK prescribes, and so not the first link of the page: in the header, since all else of
    // a page belongs into a landmark.
    skipLink: false,
    headerStart: govukSkipLink({ href: "#main-content", text: words.skipLink }),
    govukHeader: govukGenericHeader({ logoText: words.council, url: pathOf("", language) }),
    govukServiceNavigation: serviceNavigation(surroundings, content.service),
    headerEnd: html`${govukPhaseBanner({ tag: { text: words.exampleTag }, text: words.exampleText })}
    ${backLink(content, words)}`,
    content: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${
          errors.length
            ? govukErrorSummary({
                titleText: words.errorSummary,
                errorList: errors.map(({ field, text }) => ({ text, href: `#${field}` })),
              })
            : nothing
        }
        ${content.main}${content.keeping}
      </div>
    </div>`,
    govukFooter: footer(surroundings),
    bodyEnd: html`${consent.gated}`,
  });
}

function elementScript(assets: Assets, file: string): TemplateResult {
  return html`<script type="module" async src=${assets.url(file)}></script>`;
}

function fullTitle(title: string, wrong: boolean, words: Words, service: string = words.serviceName): string {
  const parts = [...new Set([title, service, words.council])];
  return `${wrong ? `${words.error}: ` : ""}${parts.join(" – ")}`;
}

function serviceNavigation(
  { language, words, page, query = "" }: Surroundings,
  { name, page: start } = { name: words.serviceName, page: "" },
): TemplateResult {
  const languages = govukLanguageNavigation({
    ariaLabel: words.language,
    items: [
      { text: "English", lang: "en", href: pathOf(page, "en") + query, current: language === "en" },
      { text: "Cymraeg", lang: "cy", href: pathOf(page, "cy") + query, current: language === "cy" },
    ],
  });
  return govukServiceNavigation({
    ariaLabel: words.serviceInformation,
    serviceName: name,
    serviceUrl: pathOf(start, language),
    slots: { end: { html: languages, align: "inline" } },
  });
}

/** In the header, since all of a page belongs into a landmark, and the skip link is to skip it. */
function backLink({ backHref }: Page, words: Words): unknown {
  if (!backHref) return nothing;
  return html`<div class="govuk-width-container">
    ${govukBackLink({ href: backHref, text: words.back, attributes: { id: BACK_LINK } })}
  </div>`;
}

function footer({ language, words, page: here, query = "" }: Surroundings): TemplateResult {
  // Without script, the cookies page has no other way to know where to lead back to.
  const from = here === "cookies" ? query : `?from=${encodeURIComponent(pathOf(here, language) + query)}`;
  return govukFooter({
    crown: false,
    meta: {
      visuallyHiddenTitle: words.support,
      items: (["privacy", "cookies", "accessibility"] as const).map((page) => ({
        text: words[page],
        href: pathOf(page, language) + (page === "cookies" ? from : ""),
      })),
      text: `© ${words.council}`,
    },
  });
}
