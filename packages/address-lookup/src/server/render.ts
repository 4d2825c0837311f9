import { govukButton, govukErrorSummary } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing, type TemplateResult } from "lit";
import {
  addressGroup,
  addressLookup,
  manualAddress,
  problemText,
  type TemplateContext,
} from "../address-lookup.templates.ts";
import type { Address, Language } from "@council-components/address";
import { isTooMany, type AddressLookupState } from "../state.ts";
import { fieldName, typedValues, type TypedField, type AddressFields } from "./fields.ts";
import { controls } from "./next-step.ts";
import { pageWords, translate, type MessageOverrides } from "./words.ts";

/** Radios that a person can look through; the element’s default too. */
export const MAX_CHOICES = 50;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One page: the element’s own state, and in `manual` what the fields hold. */
export interface AddressLookupPage extends Writable<AddressLookupState> {
  fields?: AddressFields;
  /** UPRN of the address in the fields, for as long as nobody changes them. */
  uprn?: string;
  source?: Address["source"];
}

export interface AddressLookupRenderOptions {
  /** The page’s language; default English. */
  language?: Language;
  messages?: MessageOverrides;
  /** Prefix of the names and ids of fields; default `address`. */
  name?: string;
  /** The page’s heading; default “What is your address?”. */
  heading?: string;
  /** Text of the page’s own button, which takes the address that is chosen; default “Continue”. */
  continueText?: string;
  /** Where the form goes; default the page’s own address. */
  action?: string;
  /** Where “Change” goes from an address that was chosen; default `?step=search`. */
  changeHref?: string;
  /** Further hidden fields, such as a token against cross-site requests. */
  hidden?: Readonly<Record<string, string>>;
  /** Above this many addresses, ask for a name or number first; default 50. */
  maxChoices?: number;
  /** Where to send people whose address another council serves. */
  outsideHref?: string;
  /** Somebody else’s address has no `autocomplete` tokens. */
  purpose?: "own" | "other";
  /** Offer a country in manual fields, and an address without a postcode. */
  international?: boolean;
  /** Show the chosen address as a summary, after “Use this address”, before going on. */
  confirm?: boolean;
  /** When typing the address is offered: on every page (default), or first when a search has not helped. */
  manual?: "always" | "after-search";
  /** Base URL of an address API: then `<council-address-lookup>` takes over where its script runs. */
  src?: string;
  /** Local custodian codes served, for the element; the handler has its own. */
  custodian?: readonly number[];
}

/** The content of a page’s `<main>`: error summary, heading and form. */
export function renderAddressLookup(
  page: AddressLookupPage,
  options: AddressLookupRenderOptions = {},
): string {
  return renderToString(addressLookupTemplate(page, options));
}

/** The same as a template, for services that make their pages with Lit. */
export function addressLookupTemplate(
  page: AddressLookupPage,
  options: AddressLookupRenderOptions = {},
): TemplateResult {
  const { action, hidden = {} } = options;
  const content = stepContent(page, options);
  return html`${errorSummary(page, options)}
    <h1 class="govuk-heading-l">${heading(options)}</h1>
    <form method="post" action=${action ?? nothing} novalidate>
      ${hiddenFields(hidden)}${carried(page, options)}${isEnhanced(page, options) ? enhanced(page, content, options) : content}${ownButtons(page, options)}
    </form>`;
}

/** What the page’s title begins with: what is on the page, after “Error: ” where something is wrong. */
export function addressLookupTitle(
  page: AddressLookupPage,
  options: AddressLookupRenderOptions = {},
): string {
  const words = translate(options.language ?? "en", options.messages);
  const prefix = errorsOf(page, options).length ? words("errorPrefix") : "";
  return prefix + stepTitle();

  function stepTitle(): string {
    if (page.view === "outside") return words("outside");
    // An address that was given before is in the fields of the page that asks for it.
    if (page.view === "manual" && page.uprn === undefined) return words("manual");
    const { addresses, showAll } = page;
    // With too many addresses the page asks for a name or number, and has none to select.
    if (page.view !== "results" || isTooMany(addresses, showAll, options.maxChoices ?? MAX_CHOICES))
      return heading(options);
    return addresses.length ? words("select") : words("none", { postcode: page.searched });
  }
}

function stepContent(page: AddressLookupPage, options: AddressLookupRenderOptions): TemplateResult {
  const context = templateContext(options);
  if (page.view === "search") return addressGroup(heading(options), addressLookup(page, context));
  if (page.view !== "manual") return addressLookup(page, context);
  const { name = "address", international = false } = options;
  const { problem, fields = {}, manualErrors, uprn = "", source = "manual" } = page;
  const errors = Object.fromEntries(
    manualErrors.map(([field, message]) => [field, context.translate(message)]),
  );
  return html`${
    problem ? html`<div class="govuk-inset-text">${problemText(problem, context.translate)}</div>` : nothing
  }${addressGroup(
    heading(options),
    manualAddress({ ...context, id: name }, { name, international, values: fields, errors }),
  )}
    <input type="hidden" name=${fieldName("uprn", name)} value=${uprn} data-address-field="uprn" />
    <input type="hidden" name=${fieldName("source", name)} value=${source} data-address-field="source" />`;
}

/** Where the element can take over: at the start, and where there are fields for it to fill. */
function isEnhanced(page: AddressLookupPage, { src }: AddressLookupRenderOptions): boolean {
  return !!src && (page.view === "search" || page.view === "manual");
}

function enhanced(
  page: AddressLookupPage,
  content: TemplateResult,
  options: AddressLookupRenderOptions,
): TemplateResult {
  const { src, name = "address", custodian, maxChoices, outsideHref, purpose, international } = options;
  const { confirm, manual } = options;
  const isSearch = page.view === "search";
  return html`<council-address-lookup
    src=${src ?? nothing}
    method="post"
    validate="client"
    name=${name}
    custodian=${custodian?.length ? custodian.join(" ") : nothing}
    max-choices=${maxChoices ?? nothing}
    outside-href=${outsideHref || nothing}
    purpose=${purpose === "other" ? purpose : nothing}
    ?international=${international}
    ?confirm=${confirm}
    manual=${manual === "after-search" ? manual : nothing}
    >${isSearch ? html`<div class="council-page-by-page">${content}</div>` : content}</council-address-lookup
  >`;
}

/** The page’s own buttons. The first button of a form is the one that Enter presses. */
function ownButtons(page: AddressLookupPage, options: AddressLookupRenderOptions): unknown {
  // Where script runs, the element shows it once there is an address to go on with.
  const hidden = page.view === "search" && { hidden: "", "data-council-hidden": "" };
  const attributes = isEnhanced(page, options) ? { "data-address-continue": "", ...hidden } : {};
  const button = govukButton({ text: continueText(options), attributes });
  if (page.view === "selected") return button;
  if (page.view === "manual") {
    const again = html`<div class="council-without-script">
      ${addressLookup(page, templateContext(options))}
    </div>`;
    return html`${button}${again}`;
  }
  return isEnhanced(page, options) ? button : nothing;
}

function continueText({ language = "en", continueText }: AddressLookupRenderOptions): string {
  return continueText ?? pageWords(language).continue;
}

/** What the next page has to know, and in `selected` and `outside` the address itself, as the element sends it. */
function carried(page: AddressLookupPage, options: AddressLookupRenderOptions): TemplateResult {
  const { name = "address", maxChoices = MAX_CHOICES } = options;
  const values: Record<string, string> = { [`${name}-${controls.step}`]: page.view };
  if (page.view !== "search") values[`${name}-${controls.postcode}`] = page.postcode;
  if (!asksForProperty(page, maxChoices)) values[`${name}-${controls.property}`] = page.property;
  if (page.showAll) values[`${name}-${controls.showAll}`] = "yes";
  if (page.view === "search" && page.hasSearched) values[`${name}-${controls.hasSearched}`] = "yes";
  const { address } = page;
  if (address && (page.view === "selected" || page.view === "outside")) {
    values[`${name}-${controls.address}`] = page.choice;
    for (const [field, value] of Object.entries(typedValues(address)))
      if (value) values[fieldName(field as TypedField, name)] = value;
    values[fieldName("uprn", name)] = address.uprn ?? "";
    values[fieldName("source", name)] = address.source;
  }
  return hiddenFields(values);
}

function hiddenFields(values: Readonly<Record<string, string>>): TemplateResult {
  return html`${Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name=${name} value=${value} />`,
  )}`;
}

function errorSummary(page: AddressLookupPage, options: AddressLookupRenderOptions): unknown {
  const errorList = errorsOf(page, options);
  if (!errorList.length) return nothing;
  return govukErrorSummary({
    titleText: translate(options.language ?? "en", options.messages)("errorTitle"),
    errorList,
  });
}

function errorsOf(
  page: AddressLookupPage,
  options: AddressLookupRenderOptions,
): { text: string; href: string }[] {
  const { name = "address", language = "en", messages } = options;
  const words = translate(language, messages);
  if (page.view !== "manual") {
    return page.error
      ? [{ text: words(page.error.message), href: `#${searchId(name)}-${page.error.field}` }]
      : [];
  }
  return page.manualErrors.map(([field, message]) => ({
    text: words(message),
    href: `#${fieldName(field as TypedField, name)}`,
  }));
}

function heading({ heading, language = "en", purpose }: AddressLookupRenderOptions): string {
  const words = pageWords(language);
  return heading ?? (purpose === "other" ? words.headingOther : words.heading);
}

function templateContext(options: AddressLookupRenderOptions): TemplateContext {
  const { name = "address", language = "en", messages, changeHref = "?step=search" } = options;
  const words = translate(language, messages);
  return {
    id: searchId(name),
    translate: words,
    language,
    search: "postcode",
    purpose: options.purpose ?? "own",
    maxChoices: options.maxChoices ?? MAX_CHOICES,
    outsideHref: options.outsideHref ?? "",
    manual: options.manual ?? "always",
    useText: options.confirm ? words("use") : continueText(options),
    hasPrimary: true,
    field: (field) => `${name}-${field === "query" ? field : controls[field]}`,
    button: (action) => ({ type: "submit", name: `${name}-${controls.action}`, value: action }),
    changeHref,
  };
}

/** Not the prefix alone: the manual fields have that. */
function searchId(name: string): string {
  return `${name}-search`;
}

/** Whether the page has a field for the property itself, which then needs no hidden one. */
function asksForProperty({ view, addresses, showAll }: AddressLookupPage, maxChoices: number): boolean {
  return view === "search" || (view === "results" && !showAll && addresses.length > maxChoices);
}
