// Fields and buttons with the options that this component has: the same HTML as GOV.UK Frontend's, which a test
// holds them to, in a fifth of the bytes.
import { html, nothing, type TemplateResult } from "lit";
import type { AddressLookupMessageKey, AddressLookupTranslate } from "./messages/messages.ts";
import type { AddressLookupState, ErrorField } from "./state.ts";
import type { Action, TemplateContext } from "./template-context.ts";

export interface FieldOptions {
  id: string;
  name?: string | undefined;
  label: string;
  value?: string | undefined;
  classes?: string | undefined;
  autocomplete?: string | undefined;
  error?: unknown;
  /** `form` attribute: empty keeps the field out of the form around it. */
  form?: string | undefined;
  /** What the field holds, as `data-address-field`. */
  holds?: string | undefined;
  /** Goes around the input, with suggestions after it. */
  suggestions?: boolean;
}

/** GOV.UK Frontend's text input. */
export function field(options: FieldOptions): TemplateResult {
  const { id, name, label, value, classes, autocomplete, error, form, holds, suggestions } = options;
  const input = html`<input class="govuk-input${classes ? ` ${classes}` : ""}${error ? " govuk-input--error" : ""}" id=${id} name=${name ?? nothing} type="text" value=${value || nothing} autocomplete=${autocomplete || nothing} aria-describedby=${error ? `${id}-error` : nothing} form=${form ?? nothing} data-address-field=${holds ?? nothing}>`;
  return html`<div class="govuk-form-group${error ? " govuk-form-group--error" : ""}"><label class="govuk-label" for=${id}>${label}</label>${error}${suggestions ? html`<div class="govuk-input__wrapper council-combobox">${input}<div data-council-suggestions></div></div>` : input}</div>`;
}

/** GOV.UK Frontend's error message. */
export function errorMessage(id: string, text: string, translate: AddressLookupTranslate): TemplateResult {
  return html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${translate("errorPrefix").trim()}</span> ${text}</p>`;
}

/** The error message of a field, where the error is there. */
export function errorAt(
  name: ErrorField,
  { error }: AddressLookupState,
  { id, translate }: TemplateContext,
): TemplateResult | undefined {
  return error?.field === name
    ? errorMessage(`${id}-${name}`, translate(error.message), translate)
    : undefined;
}

/** A field of the search. */
export function searchField(
  name: ErrorField & AddressLookupMessageKey,
  state: AddressLookupState,
  context: TemplateContext,
  options: Partial<FieldOptions> = {},
): TemplateResult {
  return field({
    id: `${context.id}-${name}`,
    name: context.field?.(name),
    label: context.translate(name),
    value: state[name as "postcode"],
    error: errorAt(name, state, context),
    form: context.form,
    // On a server this stands where the author's fields do, and the postcode to search for is none of them.
    holds: context.form === undefined ? "none" : undefined,
    ...options,
  });
}

/** The field that narrows a postcode down. */
export function property(state: AddressLookupState, context: TemplateContext): TemplateResult {
  return searchField("property", state, context, { classes: "govuk-input--width-20", autocomplete: "off" });
}

/** What is said about a request that is slow or has failed. */
export function weather({ weather: text }: TemplateContext): unknown {
  return text ? html`<div class="govuk-inset-text">${text}</div>` : nothing;
}

/** A secondary button, or one that looks like a link. */
export function button(
  action: Action,
  text: string,
  context: TemplateContext,
  link?: boolean,
  id?: string,
): TemplateResult {
  const { type, name, value, primary } = context.button(action);
  return html`<button class=${link ? "govuk-link council-link-button" : `govuk-button${primary ? "" : " govuk-button--secondary"}`} type=${type ?? "submit"} id=${id ?? nothing} name=${name ?? nothing} value=${value ?? nothing} form=${context.form ?? nothing} data-council-action=${action} data-module=${link ? nothing : "govuk-button"}>${text}</button>`;
}

/** A button that looks like a link. */
export function linkButton(action: "again" | "manual", context: TemplateContext): TemplateResult {
  return button(action, context.translate(action), context, true);
}

/** `lang` of an address that is not in the page's language. */
export function languageOf(address: { language: string } | null, { language }: TemplateContext): unknown {
  return address && address.language !== language ? address.language : nothing;
}

/** What the parts that are loaded later use of these, handed to them. */
export interface Controls {
  button: typeof button;
  errorAt: typeof errorAt;
  errorMessage: typeof errorMessage;
  field: typeof field;
  languageOf: typeof languageOf;
  linkButton: typeof linkButton;
  property: typeof property;
  weather: typeof weather;
}
export const controls: Controls = {
  button,
  errorAt,
  errorMessage,
  field,
  languageOf,
  linkButton,
  property,
  weather,
};
