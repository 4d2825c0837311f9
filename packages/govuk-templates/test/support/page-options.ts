import type { TemplateOptions } from "@council-components/govuk-templates";
import { trusted } from "./fixtures.ts";

/** Options of a page as GOV.UK Frontend's Nunjucks has them: HTML in strings. */
export type PageOptions = Readonly<Record<string, string | boolean | object>>;

const need = { pageTitle: "Bin days", content: '<h1 class="govuk-heading-l">Bin days</h1>' };
const header = '<div class="govuk-generic-header"><a href="/">Council of Aberwylan</a></div>';
const footer =
  '<div class="govuk-footer"><div class="govuk-width-container">© Council of Aberwylan</div></div>';

/** Sets of options of our own, each for something that GOV.UK Frontend's page template can do. */
export const pageOptions: readonly (readonly [name: string, options: PageOptions])[] = [
  ["no more than it needs", need],
  ["a language", { ...need, htmlLang: "cy" }],
  ["an empty language", { ...need, htmlLang: "" }],
  ["classes of html", { ...need, htmlClasses: "council council--dark" }],
  ["a title with signs", { ...need, pageTitle: 'Tŷ & "Bins" <b>' }],
  ["a title in another language", { ...need, pageTitle: "Diwrnodau bin", pageTitleLang: "cy" }],
  ["a theme colour", { ...need, themeColor: "#4b2e83" }],
  [
    "a stylesheet",
    { ...need, head: '<link rel="stylesheet" href="/theme.css"><meta name="robots" content="noindex">' },
  ],
  ["icons", { ...need, headIcons: '<link rel="icon" sizes="any" href="/icon.svg" type="image/svg+xml">' }],
  ["an image for other sites", { ...need, opengraphImageUrl: "https://aberwylan.example/a.png?b=1&c=2" }],
  ["classes of the body", { ...need, bodyClasses: "app-body" }],
  ["attributes of the body", { ...need, bodyAttributes: { id: "top", "data-page": 'a "page"' } }],
  ["a nonce", { ...need, cspNonce: "9f8d7c" }],
  ["a cookie banner", { ...need, bodyStart: '<div class="govuk-cookie-banner" role="region">Cookies</div>' }],
  ["a skip link in Welsh", { ...need, skipLink: { text: "Neidio i’r prif gynnwys", href: "#main-content" } }],
  ["another skip link", { ...need, skipLink: { text: "Skip", href: "#start", classes: "app-skip" } }],
  ["no skip link", { ...need, skipLink: false }],
  ["a header", { ...need, govukHeader: header }],
  [
    "classes and attributes of the header",
    { ...need, govukHeader: header, headerClasses: "app-header", headerAttributes: { id: "header" } },
  ],
  [
    "something first and last in the header",
    { ...need, headerStart: "<p>first</p>", headerEnd: "<p>last</p>" },
  ],
  ["the name of a service", { ...need, serviceName: "Find your bin day" }],
  [
    "the name of a service that leads somewhere",
    { ...need, serviceName: "Find your bin day", serviceUrl: "/bins?a=1&b=2" },
  ],
  [
    "a service navigation",
    {
      ...need,
      serviceName: "not shown",
      govukServiceNavigation: '<section class="govuk-service-navigation">Bins</section>',
    },
  ],
  [
    "classes and attributes of the container",
    { ...need, containerClasses: "app-wide", containerAttributes: { "data-wide": "" } },
  ],
  ["a back link", { ...need, beforeContent: '<a href="/" class="govuk-back-link">Back</a>' }],
  [
    "something at the start of the container",
    { ...need, containerStart: "<p>start</p>", beforeContent: "<p>not shown</p>" },
  ],
  [
    "classes, attributes and language of main",
    { ...need, mainClasses: "govuk-main-wrapper--l", mainAttributes: { role: "main" }, mainLang: "cy" },
  ],
  ["something at the end of the container", { ...need, containerEnd: '<p class="govuk-body">end</p>' }],
  ["a footer", { ...need, govukFooter: footer }],
  [
    "classes and attributes of the footer",
    { ...need, govukFooter: footer, footerClasses: "app-footer", footerAttributes: { id: "footer" } },
  ],
  [
    "something first and last in the footer",
    { ...need, footerStart: "<p>first</p>", footerEnd: "<p>last</p>" },
  ],
  ["a script at the end", { ...need, bodyEnd: '<script type="module" src="/page.js"></script>' }],
  [
    "everything at once",
    {
      ...need,
      htmlLang: "cy",
      htmlClasses: "a",
      pageTitleLang: "en",
      themeColor: "#00534a",
      head: '<link rel="stylesheet" href="/theme.css">',
      headIcons: '<link rel="icon" href="/icon.svg">',
      opengraphImageUrl: "https://aberwylan.example/a.png",
      bodyClasses: "b",
      bodyAttributes: { "data-b": "1" },
      cspNonce: "n",
      bodyStart: "<div>banner</div>",
      headerClasses: "c",
      headerStart: "<p>start</p>",
      govukHeader: header,
      serviceName: "Biniau",
      serviceUrl: "/biniau",
      headerEnd: "<p>phase</p>",
      containerClasses: "d",
      beforeContent: '<a href="/" class="govuk-back-link">Yn ôl</a>',
      mainClasses: "e",
      mainLang: "en",
      containerEnd: "<p>end</p>",
      footerClasses: "f",
      govukFooter: footer,
      bodyEnd: '<script type="module" src="/page.js"></script>',
    },
  ],
];

const notHtml =
  /^(?:pageTitle|.*Lang|.*Classes|cspNonce|themeColor|opengraphImageUrl|serviceName|serviceUrl)$/;

/** The same options with a template for each block. */
export function withTemplates(options: PageOptions): TemplateOptions {
  const entries = Object.entries(options).map(([name, value]) => [
    name,
    typeof value === "string" && !notHtml.test(name) ? trusted(value) : value,
  ]);
  return Object.fromEntries(entries) as unknown as TemplateOptions;
}
