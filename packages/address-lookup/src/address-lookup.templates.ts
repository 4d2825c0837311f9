import { govukButton, govukInput, govukRadios } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import type { Address, Language } from "./address.ts";
import type { AddressLookupTranslate } from "./messages/messages.ts";
import { addressLines, choiceValue, type AddressLookupState, type ErrorField } from "./state.ts";

/** What a resident can ask for. */
export type Action = "find" | "showAll" | "use" | "again" | "manual" | "change" | "anyway";

/**
 * What differs between the browser and the server: how a control is named and sent. In the browser nothing in
 * the mount submits; on the server everything does.
 */
export interface TemplateContext {
  /** Prefix of every id, unique on the page. */
  readonly id: string;
  readonly translate: AddressLookupTranslate;
  readonly language: Language;
  /** `search` attribute of the element. */
  readonly search: "postcode" | "text";
  /** `purpose` attribute of the element. */
  readonly purpose: "own" | "other";
  readonly maxChoices: number;
  readonly outsideHref: string;
  /** Name and attributes of a field. */
  field(name: ErrorField): { name?: string; attributes?: Record<string, string> };
  /** Type, name, value and attributes of a button; classes where it is not a secondary one. */
  button(action: Action): {
    classes?: string;
    type?: "button" | "submit";
    name?: string;
    value?: string;
    attributes?: Record<string, string>;
  };
  /** Where the change link goes. */
  readonly changeHref: string;
}

/** The interface of one state. `manual` has only the way back to the search: the fields are the author's. */
export function addressLookup(state: AddressLookupState, context: TemplateContext): TemplateResult {
  if (state.view === "results") return results(state, context);
  if (state.view === "selected") return selected(state, context);
  if (state.view === "outside") return outside(state, context);
  if (state.view === "manual") return html`${linkButton("again", "again", context)}`;
  return search(state, context);
}

/** Labels, `autocomplete` tokens and widths of the fields of a manual address. */
export const manualFields = [
  ["line1", "line-1", "line1", "address-line1", ""],
  ["line2", "line-2", "line2", "address-line2", ""],
  ["town", "town", "town", "address-level2", "govuk-!-width-two-thirds"],
  ["county", "county", "county", "", "govuk-!-width-two-thirds"],
  ["postcode", "postcode", "manualPostcode", "postal-code", "govuk-input--width-10"],
  ["country", "country", "country", "country-name", "govuk-!-width-two-thirds"],
] as const;

/**
 * The fields of an address typed by hand, for where the author gives none.
 *
 * @param options.name prefix of the names that submit
 * @param options.values what the fields hold, by the names of `Address`
 */
export function manualAddress(
  { id, translate, purpose }: Pick<TemplateContext, "id" | "translate" | "purpose">,
  options: {
    name: string;
    international: boolean;
    values?: Readonly<Record<string, string | undefined>>;
    errors?: Readonly<Record<string, string | undefined>>;
  },
): TemplateResult {
  const { name, international, values = {}, errors = {} } = options;
  return html`${manualFields.map(([field, part, label, autocomplete, classes]) =>
    field === "country" && !international
      ? nothing
      : govukInput({
          id: `${id}-${part}`,
          name: `${name}-${part}`,
          label: { text: translate(label) },
          classes,
          value: values[field],
          autocomplete: purpose === "own" ? autocomplete : undefined,
          errorMessage: errors[field] ? errorMessage(errors[field], translate) : undefined,
          attributes: { "data-address-field": field },
        }),
  )}`;
}

function search(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, purpose } = context;
  const own = purpose === "own";
  return html`${
      context.search === "text"
        ? govukInput({
            ...context.field("query"),
            id: `${id}-query`,
            label: { text: translate("query") },
            hint: { text: translate("queryHint") },
            value: state.query,
            autocomplete: "off",
            errorMessage: errorAt("query", state, translate),
            formGroup: {
              classes: "council-combobox",
              afterInput: { html: html`<div data-council-suggestions></div>` },
            },
          })
        : html`${govukInput({
            ...context.field("postcode"),
            id: `${id}-postcode`,
            label: { text: translate("postcode") },
            classes: "govuk-input--width-10",
            value: state.postcode,
            autocomplete: own ? "postal-code" : undefined,
            spellcheck: false,
            errorMessage: errorAt("postcode", state, translate),
          })}${property(state, context)}`
    }${weather(state, translate)}
    <div class="govuk-button-group">
      ${button("find", translate("find"), context)}${linkButton("manual", "manual", context)}
    </div>`;
}

function results(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, language, maxChoices } = context;
  const { addresses, searched, showAll, choice } = state;
  const count = addresses.length;
  const values = { count, postcode: searched };
  const ways = html`${linkButton("again", "again", context)}${linkButton("manual", "manual", context)}`;
  if (count === 0) {
    return group(
      id,
      translate("none", values),
      html`<p class="govuk-body">${translate("noneAdvice")}</p>
        <div class="govuk-button-group">${ways}</div>`,
    );
  }
  if (count > maxChoices && !showAll) {
    return group(
      id,
      translate("many", values),
      html`${property(state, context)}${weather(state, translate)}
        <div class="govuk-button-group">
          ${button("find", translate("find"), context)}${button("showAll", translate("showAll", values), context)}${ways}
        </div>`,
    );
  }
  return html`${govukRadios({
      ...context.field("address"),
      name: context.field("address").name ?? `${id}-address`,
      idPrefix: `${id}-address`,
      fieldset: {
        legend: { text: translate("select"), classes: "govuk-fieldset__legend--s" },
        attributes: { tabindex: "-1", "data-council-focus": "" },
      },
      hint: { text: translate("found", values) },
      errorMessage: errorAt("address", state, translate),
      classes: "govuk-radios--small",
      value: choice,
      items: addresses.map((address, index) => ({
        value: choiceValue(address, index),
        text: address.singleLine,
        attributes: context.field("address").attributes,
        label: { attributes: languageOf(address, language) },
      })),
    })}${state.attribution ? html`<p class="govuk-body-s">${state.attribution}</p>` : nothing}
    <div class="govuk-button-group">${button("use", translate("use"), context)}${ways}</div>`;
}

function selected(
  { address }: AddressLookupState,
  { id, translate, language, changeHref }: TemplateContext,
): TemplateResult {
  return html`<div role="group" tabindex="-1" aria-labelledby="${id}-key ${id}-value" data-council-focus>
    <dl class="govuk-summary-list">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" id="${id}-key">${translate("address")}</dt>
        <dd
          class="govuk-summary-list__value"
          id="${id}-value"
          lang=${address && address.language !== language ? address.language : nothing}
        >
          ${address ? addressLines(address).map((line, index) => html`${index ? html`<br />` : nothing}${line}`) : nothing}
        </dd>
        <dd class="govuk-summary-list__actions">${changeLink(translate, changeHref)}</dd>
      </div>
    </dl>
  </div>`;
}

function changeLink(translate: AddressLookupTranslate, href: string): TemplateResult {
  const hidden = html`<span class="govuk-visually-hidden"> ${translate("changeHidden")}</span>`;
  return html`<a class="govuk-link" href=${href} data-council-action="change"
    >${translate("change")}${hidden}</a
  >`;
}

function outside({ address, error }: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, language, outsideHref } = context;
  return group(
    id,
    translate("outside"),
    html`<p class="govuk-body" lang=${address && address.language !== language ? address.language : nothing}>
        ${address?.singleLine}
      </p>
      ${
        address?.custodianName
          ? html`<p class="govuk-body">${translate("outsideCouncil", { council: address.custodianName })}</p>`
          : nothing
      }
      ${
        outsideHref
          ? html`<p class="govuk-body">
              <a class="govuk-link" href=${outsideHref}>${translate("outsideLink")}</a>
            </p>`
          : nothing
      }
      ${error ? html`<p class="govuk-error-message">${translate(error.message)}</p>` : nothing}
      ${govukButton({
        ...context.button("again"),
        id: `${id}-address`,
        text: translate("outsideDifferent"),
        classes: "govuk-button--secondary",
      })}
      <p class="govuk-body">${translate("outsideWrong")}</p>
      <div class="govuk-button-group">
        ${linkButton("anyway", "outsideAnyway", context)}${linkButton("manual", "manual", context)}
      </div>`,
  );
}

/** A part of the page that takes focus when it appears, so that its first words are read out, once. */
function group(id: string, label: string, content: TemplateResult): TemplateResult {
  return html`<div role="group" tabindex="-1" aria-labelledby="${id}-title" data-council-focus>
    <p class="govuk-body" id="${id}-title"><strong>${label}</strong></p>
    ${content}
  </div>`;
}

function property(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate } = context;
  return govukInput({
    ...context.field("property"),
    id: `${id}-property`,
    label: { text: translate("property") },
    classes: "govuk-input--width-20",
    value: state.property,
    autocomplete: "off",
    errorMessage: errorAt("property", state, translate),
  });
}

/** What is said about a request that is slow or has failed. */
function weather({ slow, problem }: AddressLookupState, translate: AddressLookupTranslate): unknown {
  const text = problem ? problemText(problem, translate) : slow ? translate("slow") : "";
  return text ? html`<div class="govuk-inset-text">${text}</div>` : nothing;
}

/** A problem in the resident's words. */
export function problemText(
  { kind, retryAfter }: NonNullable<AddressLookupState["problem"]>,
  translate: AddressLookupTranslate,
): string {
  if (kind === "offline") return translate("problemOffline");
  if (kind === "slow") return translate("problemSlow");
  if (kind === "unavailable") return translate("problemUnavailable");
  if (kind !== "busy") return translate("problemFailed");
  return retryAfter
    ? translate("problemBusyMinutes", { count: Math.ceil(retryAfter / 60) })
    : translate("problemBusy");
}

function button(action: Action, text: string, context: TemplateContext): TemplateResult {
  return govukButton({ classes: "govuk-button--secondary", ...context.button(action), text });
}

function linkButton(
  action: Action,
  message: "manual" | "again" | "outsideAnyway",
  context: TemplateContext,
): TemplateResult {
  const { type, name, value, attributes = {} } = context.button(action);
  return html`<button
    class="govuk-link council-link-button"
    type=${type ?? "submit"}
    name=${name ?? nothing}
    value=${value ?? nothing}
    form=${attributes["form"] ?? nothing}
    data-council-action=${attributes["data-council-action"] ?? nothing}
    ?formnovalidate=${"formnovalidate" in attributes}
  >
    ${context.translate(message)}
  </button>`;
}

function errorAt(
  field: ErrorField,
  { error }: AddressLookupState,
  translate: AddressLookupTranslate,
): ReturnType<typeof errorMessage> | undefined {
  return error?.field === field ? errorMessage(translate(error.message), translate) : undefined;
}

function errorMessage(
  text: string,
  translate: AddressLookupTranslate,
): { text: string; visuallyHiddenText: string } {
  return { text, visuallyHiddenText: translate("errorWord") };
}

function languageOf(address: Address, language: Language): Record<string, string> | undefined {
  return address.language === language ? undefined : { lang: address.language };
}
