import {
  button as govukButton,
  errorMessage as govukErrorMessage,
  field as govukField,
  fieldset,
  group,
  hint,
  insetText,
  radios,
  type FieldOptions,
} from "@council-components/govuk-templates/controls";
import { html, nothing, type TemplateResult } from "lit";
import { addressLines, type Address, type Language } from "@council-components/address";
import type { AddressField } from "./address-fields.ts";
import type { AddressLookupMessageKey, AddressLookupTranslate } from "./messages/messages.ts";
import {
  choiceValue,
  isTooMany,
  offersManual,
  type AddressLookupState,
  type ErrorField,
  type Problem,
} from "./state.ts";

// State in, HTML out: the same for the element and for its server half.

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
  /** `manual` attribute of the element. */
  readonly manual: "always" | "after-search";
  /** The button that takes the chosen address: none where the page's own button does. */
  readonly useText: string;
  /** Whether the screen's first button is its main one, since the page's own is out of sight. */
  readonly hasPrimary: boolean;
  /** `form` attribute of every control: empty keeps them out of the form around the element. */
  readonly form?: string;
  /** The name that a field submits under; none in the browser. */
  field?(name: ErrorField): string;
  /** How a button does its work: by script, or by what it submits. */
  button(action: Action): { type?: "button" | "submit"; name?: string; value?: string };
  /** Where the change link goes. */
  readonly changeHref: string;
}

/** The interface of one state. `manual` has only the way back to the search: the fields are the author's. */
export function addressLookup(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { view } = state;
  if (view === "results") return results(state, context);
  if (view === "outside") return outside(state, context);
  if (view === "selected") return selected(state, context);
  return view === "manual" ? linkButton("again", context) : search(state, context);
}

function search(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { translate, purpose } = context;
  const fields =
    context.search === "text"
      ? searchField("query", state, context, { autocomplete: "off", around: combobox })
      : html`${searchField("postcode", state, context, {
          classes: "govuk-input--width-10",
          autocomplete: purpose === "own" ? "postal-code" : undefined,
        })}${property(state, context)}`;
  const manual = offersManual(state, context) ? linkButton("manual", context) : nothing;
  return html`${fields}${buttons(button("find", translate("find"), context), manual)}${status(state, context)}`;
}

/** What was found: nothing, too many to show, or radios. */
function results(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, maxChoices } = context;
  const { addresses, searched, showAll, attribution, unmatched } = state;
  const values = { count: addresses.length, postcode: searched, property: unmatched };
  const others = [linkButton("again", context), linkButton("manual", context)];
  if (!addresses.length) {
    return focusGroup(
      id,
      translate("none", values),
      html`${errorAt("address", state, context)}<p class="govuk-body">${translate("noneAdvice")}</p>
        ${buttons(...others)}`,
    );
  }
  if (isTooMany(addresses, showAll, maxChoices)) {
    return focusGroup(
      id,
      translate("many", values),
      html`${property(state, context, "propertyAsked")}${buttons(
        button("find", translate("find"), context),
        button("showAll", translate("showAll", values), context),
        ...others,
      )}${status(state, context)}`,
    );
  }
  const use = context.useText ? button("use", context.useText, context) : nothing;
  return html`${choices(state, context, translate(unmatched ? "unmatched" : "found", values))}${
    attribution ? html`<p class="govuk-body-s">${attribution}</p>` : nothing
  }${buttons(use, ...others)}`;
}

/** An address that another council looks after, and the ways on from there. */
function outside(state: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, outsideHref } = context;
  const { address } = state;
  const council = address?.custodianName;
  return focusGroup(
    "",
    translate("outside"),
    html`<p class="govuk-body" lang=${languageOf(address, context)}><bdi>${address?.singleLine}</bdi></p>${
      council ? html`<p class="govuk-body">${translate("outsideCouncil", { council })}</p>` : nothing
    }${
      outsideHref
        ? html`<p class="govuk-body"><a class="govuk-link" href=${outsideHref}>${translate("outsideLink")}</a></p>`
        : nothing
    }${errorAt("address", state, context)}
      ${button("again", translate("outsideDifferent"), context, `${id}-address`)}
      <p class="govuk-body">${translate("outsideWrong")}</p>
      ${buttons(linkButton("anyway", context, "outsideAnyway"), linkButton("manual", context))}`,
    id,
  );
}

/** The address that is selected, with its change link. */
function selected({ address }: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, changeHref } = context;
  const lines = address ? addressLines(address) : [];
  return html`<div role="group" tabindex="-1" aria-labelledby="${id}-key ${id}-value" data-council-focus>
    <dl class="govuk-summary-list">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" id="${id}-key">${translate("address")}</dt>
        <dd class="govuk-summary-list__value" id="${id}-value" lang=${languageOf(address, context)}>
          ${lines.map((line, index) => html`${index ? html`<br>` : nothing}<bdi>${line}</bdi>`)}
        </dd>
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link" href=${changeHref} data-council-action="change"
            >${translate("change")}<span class="govuk-visually-hidden"> ${translate("changeHidden")}</span></a
          >
        </dd>
      </div>
    </dl>
  </div>`;
}

/** What each field holds, the end of its name, its label, its `autocomplete` token and its width. */
const MANUAL_FIELDS = [
  ["line1", "line-1", "line1", "address-line1", ""],
  ["line2", "line-2", "line2", "address-line2", ""],
  ["town", "town", "town", "address-level2", "govuk-!-width-two-thirds"],
  ["county", "county", "county", "", "govuk-!-width-two-thirds"],
  ["postcode", "postcode", "manualPostcode", "postal-code", "govuk-input--width-10"],
  ["country", "country", "country", "country-name", "govuk-!-width-two-thirds"],
] as const;

export interface ManualAddressOptions {
  /** Prefix of the names that submit. */
  name: string;
  international: boolean;
  /** What the fields hold. */
  values?: Readonly<Partial<Record<AddressField, string>>>;
  /** What is wrong with them, in words. */
  errors?: Readonly<Partial<Record<AddressField, string>>>;
}

/** The fields of an address typed by hand, for where the author gives none. */
export function manualAddress(
  { id, translate, purpose }: Pick<TemplateContext, "id" | "translate" | "purpose">,
  { name, international, values = {}, errors = {} }: ManualAddressOptions,
): TemplateResult {
  return html`${MANUAL_FIELDS.map(([holds, part, label, autocomplete, classes]) => {
    if (holds === "country" && !international) return nothing;
    const error = errors[holds];
    return govukField({
      id: `${id}-${part}`,
      name: `${name}-${part}`,
      label: translate(label),
      classes,
      value: values[holds],
      autocomplete: purpose === "own" ? autocomplete : undefined,
      error: error && errorMessage(`${id}-${part}`, error, translate),
      attributes: { "data-address-field": holds, dir: "auto" },
    });
  })}`;
}

/** Fields of an address under what they are about, which the page's heading says to people who see it. */
export function addressGroup(legend: string, fields: unknown): TemplateResult {
  return fieldset({ legend, legendClasses: "govuk-visually-hidden" }, fields);
}

/**
 * The same in the page of the element, with what only a gazetteer can say in hidden fields.
 *
 * @param legend what the address is about, where the page says it
 */
export function madeFields(
  context: TemplateContext,
  options: ManualAddressOptions,
  legend: string | undefined,
): TemplateResult {
  const hidden = (["uprn", "source"] as const).map(
    (field) => html`<input type="hidden" name="${options.name}-${field}" data-address-field=${field}>`,
  );
  const fields = manualAddress({ ...context, id: `${context.id}-manual` }, options);
  return addressGroup(legend || context.translate("address"), html`${fields}${hidden}`);
}

/** A problem in the resident's words. */
export function problemText({ kind, retryAfter }: Problem, translate: AddressLookupTranslate): string {
  if (kind === "offline") return translate("problemOffline");
  if (kind === "slow") return translate("problemSlow");
  if (kind === "unavailable") return translate("problemUnavailable");
  if (kind !== "busy") return translate("problemFailed");
  return retryAfter
    ? translate("problemBusyMinutes", { count: Math.ceil(retryAfter / 60) })
    : translate("problemBusy");
}

/** What is said about a request: that it is under way, that it takes long, that it has failed. */
export function statusText(
  { waiting, problem }: AddressLookupState,
  translate: AddressLookupTranslate,
): string {
  if (problem) return problemText(problem, translate);
  return waiting && translate(waiting);
}

/** Below the buttons, so that the one that has focus stays where it is. */
function status(state: AddressLookupState, { translate }: TemplateContext): unknown {
  const text = statusText(state, translate);
  return text ? insetText(text) : nothing;
}

function choices(state: AddressLookupState, context: TemplateContext, found: string): TemplateResult {
  const id = `${context.id}-address`;
  const error = errorAt("address", state, context);
  const list = radios({
    id,
    name: context.field?.("address") ?? id,
    form: context.form,
    classes: "govuk-radios--small",
    chosen: [state.choice],
    items: state.addresses.map((address, index) => ({
      value: choiceValue(address, index),
      text: html`<bdi lang=${languageOf(address, context)}>${address.singleLine}</bdi>`,
    })),
  });
  return group(
    fieldset(
      {
        legend: context.translate("select"),
        legendClasses: "govuk-fieldset__legend--s",
        describedBy: `${id}-hint${error ? ` ${id}-error` : ""}`,
        attributes: { tabindex: "-1", "data-council-focus": "" },
      },
      html`${hint(`${id}-hint`, found)}${error}${list}`,
    ),
    !!error,
  );
}

/** A part of the page that takes focus when it appears, so that its first words are read out, once. */
function focusGroup(
  groupId: string,
  label: string,
  content: TemplateResult,
  id: string = groupId,
): TemplateResult {
  const labelId = `${id}-title`;
  return html`<div
    role="group"
    tabindex="-1"
    id=${groupId ? `${groupId}-address` : nothing}
    aria-labelledby=${labelId}
    data-council-focus
  >
    <p class="govuk-body" id=${labelId}><strong>${label}</strong></p>
    ${content}
  </div>`;
}

/** A field of the search. */
function searchField(
  name: ErrorField & AddressLookupMessageKey,
  state: AddressLookupState,
  context: TemplateContext,
  options: Partial<FieldOptions>,
): TemplateResult {
  return govukField({
    id: `${context.id}-${name}`,
    name: context.field?.(name),
    label: context.translate(name),
    value: state[name as "postcode"],
    error: errorAt(name, state, context),
    form: context.form,
    attributes: {
      dir: "auto",
      // On a server this stands where the author's fields do, and the postcode to search for is none of them.
      ...(context.form === undefined && { "data-address-field": "none" }),
    },
    ...options,
  });
}

/** The field that narrows a postcode down. */
function property(
  state: AddressLookupState,
  context: TemplateContext,
  label: "property" | "propertyAsked" = "property",
): TemplateResult {
  return searchField("property", state, context, {
    label: context.translate(label),
    classes: "govuk-input--width-20",
    autocomplete: "off",
  });
}

/** Room for suggestions after the field of the text search. */
function combobox(input: TemplateResult): TemplateResult {
  return html`<div class="govuk-input__wrapper council-combobox">
    ${input}
    <div data-council-suggestions></div>
  </div>`;
}

/** The buttons of a screen, its main one first. */
function buttons(...content: unknown[]): TemplateResult {
  return html`<div class="govuk-button-group">${content}</div>`;
}

/** A button of the element's, secondary beside the page's own. */
function button(action: Action, text: string, context: TemplateContext, id?: string): TemplateResult {
  const isPrimary = context.hasPrimary && action !== "showAll";
  return govukButton({
    ...context.button(action),
    text,
    id,
    form: context.form,
    classes: isPrimary ? undefined : "govuk-button--secondary",
    attributes: { "data-council-action": action },
  });
}

/** A button that looks like a link. */
function linkButton(
  action: Action,
  context: TemplateContext,
  message: AddressLookupMessageKey = action as "again" | "manual",
): TemplateResult {
  const { type = "submit", name, value } = context.button(action);
  return html`<button
    class="govuk-link council-link-button"
    type=${type}
    name=${name ?? nothing}
    value=${value ?? nothing}
    form=${context.form ?? nothing}
    data-council-action=${action}
    >${context.translate(message)}</button
  >`;
}

/** The error message of a control, where the error is there. */
function errorAt(
  name: ErrorField,
  { error }: AddressLookupState,
  { id, translate }: TemplateContext,
): TemplateResult | undefined {
  return error?.field === name
    ? errorMessage(`${id}-${name}`, translate(error.message), translate)
    : undefined;
}

function errorMessage(fieldId: string, text: string, translate: AddressLookupTranslate): TemplateResult {
  return govukErrorMessage(`${fieldId}-error`, text, translate("errorPrefix"));
}

/** `lang` of an address that is not in the page's language. */
function languageOf(address: Address | null, { language }: TemplateContext): unknown {
  return address && address.language !== language ? address.language : nothing;
}
