import { html, nothing, type TemplateResult } from "lit";
import { choiceValue } from "./choice.ts";
import type { Controls } from "./controls.templates.ts";
import type { AddressLookupTranslate } from "./messages/messages.ts";
import type { AddressLookupState, Problem } from "./state.ts";
import type { TemplateContext } from "./template-context.ts";

/** What was found for a search: nothing, too many to show, or radios. */
export function results(
  state: AddressLookupState,
  context: TemplateContext,
  controls: Controls,
): TemplateResult {
  const { button, errorAt, linkButton, property, weather } = controls;
  const { id, translate, maxChoices } = context;
  const { addresses, searched, showAll, attribution } = state;
  const values = { count: addresses.length, postcode: searched };
  const ways = html`${linkButton("again", context)}${linkButton("manual", context)}`;
  if (!addresses.length) {
    return group(
      id,
      translate("none", values),
      html`${errorAt("address", state, context)}<p class="govuk-body">${translate("noneAdvice")}</p><div class="govuk-button-group">${ways}</div>`,
    );
  }
  if (addresses.length > maxChoices && !showAll) {
    return group(
      id,
      translate("many", values),
      html`${property(state, context)}${weather(context)}<div class="govuk-button-group">${button("find", translate("find"), context)}${button("showAll", translate("showAll", values), context)}${ways}</div>`,
    );
  }
  return html`${radios(state, context, controls, translate("found", values))}${
    attribution ? html`<p class="govuk-body-s">${attribution}</p>` : nothing
  }<div class="govuk-button-group">${button("use", translate("use"), context)}${ways}</div>`;
}

/** An address that another council looks after, and the ways on from there. */
export function outside(
  state: AddressLookupState,
  context: TemplateContext,
  controls: Controls,
): TemplateResult {
  const { button, errorAt, languageOf, linkButton } = controls;
  const { id, translate, outsideHref } = context;
  const { address } = state;
  const council = address?.custodianName;
  return group(
    "",
    translate("outside"),
    html`<p class="govuk-body" lang=${languageOf(address, context)}>${address?.singleLine}</p>${
      council ? html`<p class="govuk-body">${translate("outsideCouncil", { council })}</p>` : nothing
    }${
      outsideHref
        ? html`<p class="govuk-body"><a class="govuk-link" href=${outsideHref}>${translate("outsideLink")}</a></p>`
        : nothing
    }${errorAt("address", state, context)}${button("again", translate("outsideDifferent"), context, false, `${id}-address`)}<p class="govuk-body">${translate("outsideWrong")}</p><div class="govuk-button-group">${button("anyway", translate("outsideAnyway"), context, true)}${linkButton("manual", context)}</div>`,
    id,
  );
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

/**
 * GOV.UK Frontend's radios, one template for each: there can be a thousand, and whatever in them is filled in
 * counts. Hence two templates, of which the browser's has `form` in its words.
 */
function radios(
  state: AddressLookupState,
  context: TemplateContext,
  { errorAt, languageOf }: Controls,
  hint: string,
): TemplateResult {
  const id = `${context.id}-address`;
  const name = context.field?.("address") ?? id;
  const error = errorAt("address", state, context);
  const items = state.addresses.map((address, index) => {
    const itemId = index ? `${id}-${index + 1}` : id;
    const value = choiceValue(address, index);
    const checked = value === state.choice;
    const lang = languageOf(address, context);
    const text =
      lang === nothing ? address.singleLine : html`<span lang=${lang}>${address.singleLine}</span>`;
    return context.form === ""
      ? html`<div class="govuk-radios__item"><input class="govuk-radios__input" id=${itemId} name=${name} type="radio" value=${value} form="" ?checked=${checked}><label class="govuk-label govuk-radios__label" for=${itemId}>${text}</label></div>`
      : html`<div class="govuk-radios__item"><input class="govuk-radios__input" id=${itemId} name=${name} type="radio" value=${value} ?checked=${checked}><label class="govuk-label govuk-radios__label" for=${itemId}>${text}</label></div>`;
  });
  return html`<div class="govuk-form-group${error ? " govuk-form-group--error" : ""}"><fieldset class="govuk-fieldset" aria-describedby="${id}-hint${error ? ` ${id}-error` : ""}" tabindex="-1" data-council-focus><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${context.translate("select")}</legend><div id="${id}-hint" class="govuk-hint">${hint}</div>${error}<div class="govuk-radios govuk-radios--small" data-module="govuk-radios">${items}</div></fieldset></div>`;
}

/** A part of the page that takes focus when it appears, so that its first words are read out, once. */
function group(
  groupId: string,
  label: string,
  content: TemplateResult,
  id: string = groupId,
): TemplateResult {
  return html`<div role="group" tabindex="-1" id=${groupId ? `${groupId}-address` : nothing} aria-labelledby="${id}-title" data-council-focus><p class="govuk-body" id="${id}-title"><strong>${label}</strong></p>${content}</div>`;
}
