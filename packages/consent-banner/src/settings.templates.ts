import {
  govukButton,
  govukInsetText,
  govukNotificationBanner,
  govukRadios,
  govukTable,
} from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import { said, type ConsentContext } from "./context.ts";
import { linked } from "./linked.ts";
import { choosable, type Purpose } from "./policy.ts";
import { policyConfiguration } from "./cookie-configuration.ts";
import type { ConsentTranslate } from "./messages/messages.ts";
import type { SettingsState } from "./state.ts";
import { SWEEP_DAYS } from "./sweep-again.ts";
import { sweepKey, waitingKey } from "./waiting-key.ts";

/** The name of the radios of a purpose, before its id. */
export const FIELD = "purpose-";
/** Id of the title of what a server says after saving. */
export const SERVER_SAVED = "council-consent-saved";
/** Marks what is asked in a cookies page made by script: a receipt is of those words. */
export const ASKED = "data-council-asked";

/** What the cookies page needs to know beside the policy. */
export interface SettingsContext extends ConsentContext {
  /** What holds now. */
  allows(purpose: string): boolean;
  /** Attributes of the radios: `form=""` in a mount. */
  readonly field: Readonly<Record<string, string>>;
  /** Put in front of ids, which are unique on a page. */
  readonly prefix: string;
}

/** What the whole cookies page made by script needs to know as well. */
export interface SettingsPageContext extends SettingsContext {
  /** Whether Global Privacy Control answers for the resident. */
  readonly gpc: boolean;
  /** The page from which people came, to go back to. */
  readonly back: string | undefined;
  /** The page's heading, where it is in the element: what is said after saving comes before it. */
  readonly heading: Element | undefined;
}

/**
 * What the mount shows of the cookies page.
 *
 * @param whole the radios and tables as well, where the author gave none
 */
export function settingsPageTemplate(
  state: SettingsState,
  whole: boolean,
  context: SettingsPageContext,
): TemplateResult {
  return html`${state === "saved" ? savedTemplate(context, context.back, `${context.prefix}title`) : nothing}
  ${state === "unsaved" ? unsavedTemplate(context) : nothing} ${context.heading ?? nothing}
  ${context.gpc ? gpcTemplate(context) : nothing}
  ${
    whole
      ? html`${necessaryTemplate(context)}
          <div data-council-asked>${settingsTemplate(context)}</div>`
      : nothing
  }`;
}

/** Said where the cookies page cannot be shown. */
export function failedTemplate(translate: ConsentTranslate, heading?: Element): TemplateResult {
  return html`${heading ?? nothing}
    <div class="govuk-inset-text">${translate("failed")}</div>
    <button type="button" form="" class="govuk-button govuk-button--secondary" data-council-action="retry">
      ${translate("tryAgain")}
    </button>`;
}

/** A pair of radios for each purpose that can be chosen, with what is stored for it, and a button. */
export function settingsTemplate(context: SettingsContext): TemplateResult {
  return html`${choosable(context.policy).map((purpose) => section(purpose, context, question(purpose, context)))}
  ${govukButton({ text: context.translate("save"), ...context.button("save") })}`;
}

/** What is stored without asking, the consent cookie included. */
export function necessaryTemplate(context: ConsentContext): TemplateResult {
  const necessary = context.policy.purposes.filter(({ basis }) => basis === "strictly-necessary");
  const own = ownRows(context);
  if (!necessary.length)
    return html`<h2 class="govuk-heading-m">${context.translate("essential")}</h2>
      ${table(own, context)}`;
  return html`${necessary.map((purpose, index) => section(purpose, context, nothing, index ? [] : own))}`;
}

/** Said after saving. */
export function savedTemplate(
  { translate }: ConsentContext,
  back: string | undefined,
  id: string,
): TemplateResult {
  return govukNotificationBanner({
    type: "success",
    titleText: translate("success"),
    titleId: id,
    attributes: { tabindex: "-1" },
    html: html`<p class="govuk-notification-banner__heading">
      ${back ? linked(translate("saved"), back) : translate("savedOnly")}
    </p>`,
  });
}

/** Said where cookies are blocked. */
export function unsavedTemplate({ translate }: ConsentContext): TemplateResult {
  return html`<div class="govuk-inset-text" role="alert" tabindex="-1">${plain(translate("unsaved"))}</div>`;
}

/** Said while Global Privacy Control answers for the resident. */
export function gpcTemplate({ translate }: ConsentContext): TemplateResult {
  return govukInsetText({ text: plain(translate("gpc")) });
}

/** A sentence without its link, which would lead to this page. */
function plain(text: string): string {
  return text.replace(/[[\]]/g, "");
}

function section(
  purpose: Purpose,
  context: ConsentContext,
  controls: unknown,
  first: readonly Row[] = [],
): TemplateResult {
  const rows = [...first, ...purposeRows(purpose, context)];
  return html`<h2 class="govuk-heading-m">${said(purpose.title, context)}</h2>
    <p class="govuk-body">${said(purpose.description, context)}</p>
    ${rows.length ? table(rows, context) : nothing} ${controls}`;
}

function question(purpose: Purpose, context: SettingsContext): TemplateResult {
  const { translate, prefix, field } = context;
  return govukRadios({
    name: FIELD + purpose.id,
    idPrefix: `${prefix}${FIELD}${purpose.id}`,
    classes: "govuk-radios--inline",
    fieldset: {
      legend: {
        text: said(purpose.question ?? purpose.title, context),
        classes: "govuk-fieldset__legend--s",
      },
    },
    items: [
      { value: "yes", text: purpose.yes ? said(purpose.yes, context) : translate("yes"), attributes: field },
      { value: "no", text: purpose.no ? said(purpose.no, context) : translate("no"), attributes: field },
    ],
    value: context.allows(purpose.id) ? "yes" : "no",
  });
}

interface Row {
  readonly name: string;
  readonly provider?: string | undefined;
  readonly providerUse?: string | undefined;
  readonly purpose: string;
  readonly expires: string;
}

function purposeRows({ cookies = [], storage = [], title }: Purpose, context: ConsentContext): Row[] {
  return [
    ...cookies.map((cookie) => ({
      name: cookie.name,
      provider: cookie.provider,
      purpose: said(cookie.purpose, context),
      providerUse: cookie.providerUse && said(cookie.providerUse, context),
      expires: said(cookie.expires, context),
    })),
    ...storage.map((name) => ({
      name,
      purpose: said(title, context),
      expires: context.translate("storageExpires"),
    })),
  ];
}

/** What this package itself keeps. */
function ownRows({ policy, translate }: ConsentContext): Row[] {
  const { name, days } = policyConfiguration(policy);
  const cookie = {
    name,
    purpose: translate("consentCookie"),
    expires: days === 365 ? translate("year") : translate("days", { count: days }),
  };
  const receipts = {
    name: waitingKey(name),
    purpose: translate("receiptStorage"),
    expires: translate("receiptStorageExpires"),
  };
  const sweep = {
    name: sweepKey(name),
    purpose: translate("sweepStorage"),
    expires: translate("days", { count: SWEEP_DAYS }),
  };
  return [cookie, ...(policy.receipts ? [receipts] : []), ...(choosable(policy).length ? [sweep] : [])];
}

function table(rows: readonly Row[], { translate }: ConsentContext): TemplateResult {
  const columns = ["name", "purpose", "expires"] as const;
  return govukTable({
    classes: "council-cookies",
    head: columns.map((column) => ({ text: translate(column) })),
    rows: rows.map(({ name, provider, providerUse, purpose, expires }) => [
      { text: name },
      // A column of its own would not fit a telephone.
      {
        attributes: { "data-label": translate("purpose") },
        html: html`${purpose}${provider ? html`<br />${translate("provider", { provider })}` : nothing}${
          providerUse ? html`<br />${providerUse}` : nothing
        }`,
      },
      { text: expires, attributes: { "data-label": translate("expires") } },
    ]),
    firstCellIsHeader: true,
  });
}
