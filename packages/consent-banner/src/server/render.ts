import { translator } from "@council-components/core/messages";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { bannerTemplate } from "../banner.templates.ts";
import { readPolicy } from "../check-policy.ts";
import { submitButton, type ConsentContext } from "../context.ts";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import type { ConsentMessageKey, ConsentMessages } from "../messages/messages.ts";
import { askedIn, inLanguage, type ConsentPolicy } from "../policy.ts";
import {
  gpcTemplate,
  necessaryTemplate,
  savedTemplate,
  SERVER_SAVED,
  settingsTemplate,
} from "../settings.templates.ts";
import { escapeAttribute } from "./gate.ts";
import type { ServerConsent } from "./read-consent.ts";
import { firstState, type BannerState, type BannerView } from "../state.ts";
import { safeReturn } from "../safe-return.ts";

export interface ConsentRenderOptions {
  /** BCP 47 tag of the page's language. English when absent. */
  readonly language?: string;
  /** What the request says: `readConsent(request.headers, policy)`. */
  readonly consent?: Pick<ServerConsent, "decided" | "gpc" | "choices">;
  /** URL of the policy as JSON, for the element. Without it, the policy is put into the page. */
  readonly config?: string;
  /** Path of the page that shows it, to come back to after the form. Without it, the browser's `Referer` says. */
  readonly returnTo?: string;
  /** Overrides of any message. */
  readonly messages?: Partial<ConsentMessages>;
}

export interface ConsentBannerOptions extends ConsentRenderOptions {
  /** URL of the page that shows the banner: after a form post it says what was answered, which is confirmed. */
  readonly url?: string;
}

export interface ConsentSettingsOptions extends ConsentBannerOptions {
  /**
   * HTML of the page's heading and what comes after it, as it is to be written. It then stands inside the element, and
   * what is said after saving comes before the heading, as GOV.UK prescribes, with script as without.
   */
  readonly heading?: string;
}

/** What the handler adds to the address of the page that it goes back to. */
export const ANSWERED = "council-consent";

/**
 * The banner, first in `<body>`: the element, with a form in it that works without script. Empty when nothing has to
 * be said: there is a choice, or nothing to choose.
 */
export function renderConsentBanner(policy: ConsentPolicy, options: ConsentBannerOptions = {}): string {
  const context = contextOf(policy, options);
  const view = bannerView(policy, options);
  if (view === "hidden") return "";
  const action = inLanguage(policy.cookiesPage, context.tag);
  const form = renderToString(
    html`<form method="post" action=${action} data-view=${view}>
      ${returnField(options)} ${bannerTemplate(view, context)}
    </form>`,
  );
  return inElement("council-consent-banner", policy, options, marked(form, context, options));
}

/** The cookies page, below its heading or with it: what is stored, and a form to choose. */
export function renderConsentSettings(policy: ConsentPolicy, options: ConsentSettingsOptions = {}): string {
  const context = contextOf(policy, options);
  const { consent } = options;
  const answered = query(options.url, ANSWERED) === "saved";
  const back = safeReturn(query(options.url, "from"));
  const settings = {
    ...context,
    allows: (purpose: string) => consent?.choices[purpose] ?? isExempt(policy, purpose),
    field: {},
    prefix: "",
  };
  const saved = answered ? renderToString(savedTemplate(context, back, SERVER_SAVED)) : "";
  const before = renderToString(
    html`${consent?.gpc ? gpcTemplate(context) : ""} ${necessaryTemplate(context)}`,
  );
  const form = renderToString(
    html`<form method="post" action=${inLanguage(policy.cookiesPage, context.tag)} novalidate>
      ${returnField(options)} ${settingsTemplate(settings)}
    </form>`,
  );
  const tag = "council-consent-settings";
  const inLanguageOf = (markup: string): string => marked(markup, context, options);
  return options.heading === undefined
    ? inLanguageOf(saved + before) + inElement(tag, policy, options, inLanguageOf(form))
    : inElement(tag, policy, options, inLanguageOf(saved) + options.heading + inLanguageOf(before + form));
}

/** Says so where the page is in a language in which the policy has no words. */
function marked(markup: string, { tag }: ConsentContext, { language = "en" }: ConsentRenderOptions): string {
  return markup && tag !== language ? `<div lang="${escapeAttribute(tag)}">${markup}</div>` : markup;
}

/** The words of the form that is answered, for the receipt of an answer without script. */
export function shownForm(policy: ConsentPolicy, method: "banner" | "settings", language: string): string {
  const context = contextOf(policy, { language });
  return renderToString(
    method === "banner"
      ? bannerTemplate(firstState(policy, false) as BannerView, context)
      : settingsTemplate({ ...context, allows: () => false, field: {}, prefix: "" }),
  );
}

function contextOf(
  policy: ConsentPolicy,
  { language = "en", messages }: ConsentRenderOptions,
): ConsentContext {
  readPolicy(policy);
  const tag = askedIn(policy, language);
  const translate = translator<ConsentMessageKey>({ en: { ...en }, cy: { ...cy } }, tag, messages);
  return { policy, translate, tag, button: submitButton };
}

function bannerView(policy: ConsentPolicy, { consent, url }: ConsentBannerOptions): BannerState {
  const answer = query(url, ANSWERED);
  if (consent?.decided && (answer === "accepted" || answer === "rejected")) return answer;
  return consent?.decided ? "hidden" : firstState(policy, !!consent?.gpc);
}

function isExempt(policy: ConsentPolicy, id: string): boolean {
  return policy.purposes.some((purpose) => purpose.id === id && purpose.basis === "exempt-with-objection");
}

function returnField({ returnTo }: ConsentRenderOptions): unknown {
  return returnTo === undefined ? "" : html`<input type="hidden" name="return" value=${returnTo} />`;
}

function inElement(
  tag: string,
  policy: ConsentPolicy,
  { config }: ConsentRenderOptions,
  form: string,
): string {
  const attribute = config === undefined ? "" : ` config="${escapeAttribute(config)}"`;
  const json = JSON.stringify(policy).replaceAll("<", "\\u003c");
  const inside = config === undefined ? `<script type="application/json">${json}</script>` : "";
  return `<${tag}${attribute}>${form}${inside}</${tag}>`;
}

function query(url: string | undefined, name: string): string | undefined {
  if (url === undefined || !URL.canParse(url, "http://here.invalid")) return undefined;
  return new URL(url, "http://here.invalid").searchParams.get(name) ?? undefined;
}
