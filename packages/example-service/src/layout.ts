import type { Language } from "@council-components/address-lookup";
import {
  govukBackLink,
  govukErrorSummary,
  govukGenericHeader,
  govukLanguageNavigation,
  govukPhaseBanner,
  govukServiceNavigation,
  govukSkipLink,
} from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import type { Assets } from "./assets.ts";
import { markup, type ConsentOnPage } from "./consent/on-page.ts";
import type { Words } from "./messages/en.ts";
import { pathOf } from "./paths.ts";
import type { FieldError } from "./questions/question.ts";
import { supportedScript } from "./supported.ts";

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
  return html`<!doctype html>
    <html lang=${language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${fullTitle(title, errors.length > 0, words, content.service?.name)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#1d70b8" />
        <meta name="robots" content="noindex" />
        ${consent.gate}
        <link rel="icon" href=${assets.url("favicon.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href=${assets.url("theme.css")} />
        <link rel="stylesheet" href=${assets.url("service.css")} />
        <script type="module" src=${assets.url("page.js")}></script>
        ${
          addressLookup
            ? html`<script type="module" async src=${assets.url("address-lookup.js")}></script>`
            : nothing
        }
        ${
          eligibilityStep
            ? html`<script type="module" async src=${assets.url("eligibility-step.js")}></script>`
            : nothing
        }
        ${
          consentSettings
            ? html`<script type="module" async src=${assets.url("consent-settings.js")}></script>`
            : nothing
        }
      </head>
      <body class="govuk-template__body">
        ${markup(supportedScript)} ${consent.banner}
        <header class="govuk-template__header">
          ${skipLink(words)} ${header(surroundings, content.service)}${backLink(content, words)}
        </header>
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">
            <div class="govuk-grid-row">
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
            </div>
          </main>
        </div>
        <footer class="govuk-template__footer">${footer(surroundings)}</footer>
        ${consent.gated}
      </body>
    </html>`;
}

function fullTitle(title: string, wrong: boolean, words: Words, service: string = words.serviceName): string {
  const parts = [...new Set([title, service, words.council])];
  return `${wrong ? `${words.error}: ` : ""}${parts.join(" – ")}`;
}

function header(
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
  return html`${govukGenericHeader({ logoText: words.council, url: pathOf("", language) })}
  ${govukServiceNavigation({
    ariaLabel: words.serviceInformation,
    serviceName: name,
    serviceUrl: pathOf(start, language),
    slots: { end: { html: languages, align: "inline" } },
  })}
  ${govukPhaseBanner({ tag: { text: words.exampleTag }, text: words.exampleText })}`;
}

/**
 * After the banner, as GOV.UK prescribes, and so not the first link of the page: in the header, since all else of a
 * page belongs into a landmark.
 */
function skipLink({ skipLink: text }: Words): TemplateResult {
  return govukSkipLink({ href: "#main-content", text });
}

/** In the header, since all of a page belongs into a landmark, and the skip link is to skip it. */
function backLink({ backHref }: Page, words: Words): unknown {
  if (!backHref) return nothing;
  return html`<div class="govuk-width-container">
    ${govukBackLink({ href: backHref, text: words.back })}
  </div>`;
}

/** GOV.UK’s own footer carries the crown and Crown copyright, which are not a council’s to use. */
function footer({ language, words, page: here, query = "" }: Surroundings): TemplateResult {
  // Without script, the cookies page has no other way to know where to lead back to.
  const from = here === "cookies" ? query : `?from=${encodeURIComponent(pathOf(here, language) + query)}`;
  return html`<div class="govuk-footer">
    <div class="govuk-width-container">
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">${words.support}</h2>
          <ul class="govuk-footer__inline-list">
            ${(["privacy", "cookies", "accessibility"] as const).map(
              (page) =>
                html`<li class="govuk-footer__inline-list-item">
                  <a
                    class="govuk-footer__link"
                    href=${pathOf(page, language) + (page === "cookies" ? from : "")}
                    >${words[page]}</a
                  >
                </li>`,
            )}
          </ul>
          <div class="govuk-footer__meta-custom">© ${words.council}</div>
        </div>
      </div>
    </div>
  </div>`;
}
