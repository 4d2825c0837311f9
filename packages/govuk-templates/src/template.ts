import { html, nothing, type TemplateResult } from "lit";
import { govukServiceNavigation } from "./service-navigation.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import type { Html } from "./shared/options.ts";
import { govukSkipLink, type SkipLinkOptions } from "./skip-link.ts";

/** What stands in a block of the page: a template, or nothing. */
type Block = Html | null | false | undefined;

/** Options of {@link govukTemplateBody}: what of GOV.UK Frontend’s page template is in the body. */
export interface TemplateBodyOptions {
  /** What is in `<main>`. Required. */
  content: Html;
  /** First in the body, before the skip link: a cookie banner. */
  bodyStart?: Block;
  /**
   * Options of the skip link. Its text defaults to “Skip to main content”: give it on a page in another language.
   * `false` leaves the link out, for pages that have it elsewhere.
   */
  skipLink?: SkipLinkOptions | false | undefined;
  /** Classes to add to the `<header>` element. */
  headerClasses?: string | undefined;
  /** HTML attributes to add to the `<header>` element. */
  headerAttributes?: Attributes | undefined;
  /** First in the header. */
  headerStart?: Block;
  /** The header itself: a council’s is `govukGenericHeader({ … })`. */
  govukHeader?: Block;
  /** The service navigation. Defaults to one with `serviceName`, if that is given. */
  govukServiceNavigation?: Block;
  /** Name of the service, in the service navigation. */
  serviceName?: string | undefined;
  /** Where the name of the service leads to. */
  serviceUrl?: string | undefined;
  /** Last in the header: a phase banner. */
  headerEnd?: Block;
  /** Classes to add to the container of the main content. */
  containerClasses?: string | undefined;
  /** HTML attributes to add to the container of the main content. */
  containerAttributes?: Attributes | undefined;
  /** Before `<main>`: a back link or breadcrumbs. `containerStart` is another name of the same. */
  beforeContent?: Block;
  /** Before `<main>`, in place of `beforeContent`. */
  containerStart?: Block;
  /** Classes to add to the `<main>` element. */
  mainClasses?: string | undefined;
  /** HTML attributes to add to the `<main>` element. */
  mainAttributes?: Attributes | undefined;
  /** Language of the main content, where it is not that of the page. */
  mainLang?: string | undefined;
  /** After `<main>`, in the same container. */
  containerEnd?: Block;
  /** Classes to add to the `<footer>` element. */
  footerClasses?: string | undefined;
  /** HTML attributes to add to the `<footer>` element. */
  footerAttributes?: Attributes | undefined;
  /** First in the footer. */
  footerStart?: Block;
  /** The footer itself: a council’s is `govukFooter({ crown: false, … })`. */
  govukFooter?: Block;
  /** Last in the footer. */
  footerEnd?: Block;
  /** Last in the body: scripts. */
  bodyEnd?: Block;
}

/** Options of {@link govukTemplate}: the variables and the blocks of GOV.UK Frontend’s page template. */
export interface TemplateOptions extends TemplateBodyOptions {
  /** Text of the page’s `<title>`. Required. */
  pageTitle: string;
  /** Language of the title, where it is not that of the page. */
  pageTitleLang?: string | undefined;
  /** Language of the page. Defaults to `"en"`. */
  htmlLang?: string | undefined;
  /** Classes to add to the `<html>` element. */
  htmlClasses?: string | undefined;
  /** Colour of the browser’s own parts around the page. Left out unless given. */
  themeColor?: string | undefined;
  /** After the title and the viewport: stylesheets, modules, and other elements of `<head>`. */
  head?: Block;
  /** Links to the page’s icons. Left out unless given. */
  headIcons?: Block;
  /** Whole URL of the image that other sites show beside a link to the page. Left out unless given. */
  opengraphImageUrl?: string | undefined;
  /** Classes to add to the `<body>` element. */
  bodyClasses?: string | undefined;
  /** HTML attributes to add to the `<body>` element. */
  bodyAttributes?: Attributes | undefined;
  /** Nonce of the page’s Content-Security-Policy, for the one inline script. See also {@link supportedScriptHash}. */
  cspNonce?: string | undefined;
}

/** What allows the inline script of {@link govukTemplate} in a Content-Security-Policy that has no nonce. */
export const supportedScriptHash = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

/**
 * A whole page, as GOV.UK Frontend’s `template.njk` makes it, but with nothing that only GOV.UK may show: header,
 * footer, icons, image and theme colour are there when they are given. It is rendered by
 * `renderToString`: in a browser, where Lit renders into an element, see {@link govukTemplateBody}.
 *
 * @throws Error that names what is missing, without `pageTitle` or `content`
 * @see https://design-system.service.gov.uk/styles/page-template/
 */
export function govukTemplate(options: TemplateOptions): TemplateResult {
  assertGiven("govukTemplate", { pageTitle: options?.pageTitle, content: options?.content });
  return html`<!doctype html>
    <html lang=${options.htmlLang || "en"} class=${classes("govuk-template", options.htmlClasses)}>
      <head>
        <meta charset="utf-8" />
        <title lang=${options.pageTitleLang || nothing}>${options.pageTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        ${options.themeColor ? html`<meta name="theme-color" content=${options.themeColor} />` : nothing}
        ${options.head || nothing} ${options.headIcons || nothing}
        ${
          options.opengraphImageUrl
            ? html`<meta property="og:image" content=${options.opengraphImageUrl} />`
            : nothing
        }
      </head>
      <body
        class=${classes("govuk-template__body", options.bodyClasses)}
        ${attributes(options.bodyAttributes)}
      >
        ${supportedScript(options.cspNonce)} ${body(options)}
      </body>
    </html>`;
}

/**
 * What is in the `<body>` of {@link govukTemplate}, for pages that Lit renders in a browser: the skip link, the header
 * and the service navigation, `<main>` and the footer. The page itself gives `<html>` and `<body>` their language and
 * classes, and has the scripts: no script in a Lit template runs.
 *
 * @throws Error that names what is missing, without `content`
 */
export function govukTemplateBody(options: TemplateBodyOptions): TemplateResult {
  assertGiven("govukTemplateBody", { content: options?.content });
  return body(options);
}

function body(options: TemplateBodyOptions): TemplateResult {
  return html`${options.bodyStart || nothing} ${skipLink(options.skipLink)} ${header(options)}
    <div
      class=${classes("govuk-width-container", options.containerClasses)}
      ${attributes(options.containerAttributes)}
    >
      ${options.containerStart || options.beforeContent || nothing}
      <main
        class=${classes("govuk-main-wrapper", options.mainClasses)}
        id="main-content"
        lang=${options.mainLang || nothing}
        ${attributes(options.mainAttributes)}
      >
        ${options.content}
      </main>
      ${options.containerEnd || nothing}
    </div>
    ${footer(options)} ${options.bodyEnd || nothing}`;
}

const required = {
  pageTitle: "pageTitle, the text of <title>",
  content: "content, a template of what is in <main>",
} as const;

function assertGiven(name: string, options: Partial<Record<keyof typeof required, unknown>>): void {
  const missing = (Object.keys(options) as (keyof typeof required)[]).filter((option) => !options[option]);
  if (missing.length)
    throw new Error(`${name} needs ${missing.map((option) => required[option]).join(", and ")}`);
}

/** Tells the stylesheet, before anything is painted, that there is script, and GOV.UK Frontend’s that it may run. */
function supportedScript(nonce: string | undefined): TemplateResult {
  // prettier-ignore
  return html`<script nonce=${nonce || nothing}>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>`;
}

function skipLink(options: SkipLinkOptions | false | undefined): unknown {
  if (options === false) return nothing;
  const text = options?.html ? {} : { text: "Skip to main content" };
  return govukSkipLink({ href: "#main-content", ...text, ...options });
}

function header(options: TemplateBodyOptions): unknown {
  const { headerStart, govukHeader, headerEnd, serviceName, serviceUrl } = options;
  const navigation =
    options.govukServiceNavigation ?? (serviceName && govukServiceNavigation({ serviceName, serviceUrl }));
  if (![headerStart, govukHeader, navigation, headerEnd].some(Boolean)) return nothing;
  return html`<header
    class=${classes("govuk-template__header", options.headerClasses)}
    ${attributes(options.headerAttributes)}
  >
    ${headerStart || nothing} ${govukHeader || nothing} ${navigation || nothing} ${headerEnd || nothing}
  </header>`;
}

function footer(options: TemplateBodyOptions): unknown {
  const { footerStart, govukFooter, footerEnd } = options;
  if (![footerStart, govukFooter, footerEnd].some(Boolean)) return nothing;
  return html`<footer
    class=${classes("govuk-template__footer", options.footerClasses)}
    ${attributes(options.footerAttributes)}
  >
    ${footerStart || nothing} ${govukFooter || nothing} ${footerEnd || nothing}
  </footer>`;
}
