import { html, nothing, type TemplateResult } from "lit";
import { button, languageOf, linkButton, property, searchField, weather } from "./controls.templates.ts";
import { addressLines, type AddressLookupState } from "./state.ts";
import type { TemplateContext } from "./template-context.ts";

/** What is shown before anything has been looked up: the search, an address that is there, the way back from manual. */
export function beginning(state: AddressLookupState, context: TemplateContext): TemplateResult {
  if (state.view === "selected") return selected(state, context);
  if (state.view === "manual") return linkButton("again", context);
  const { translate, purpose } = context;
  return html`${
    context.search === "text"
      ? searchField("query", state, context, { autocomplete: "off", suggestions: true })
      : html`${searchField("postcode", state, context, {
          classes: "govuk-input--width-10",
          autocomplete: purpose === "own" ? "postal-code" : undefined,
        })}${property(state, context)}`
  }${weather(context)}<div class="govuk-button-group">${button("find", translate("find"), context)}${linkButton("manual", context)}</div>`;
}

function selected({ address }: AddressLookupState, context: TemplateContext): TemplateResult {
  const { id, translate, changeHref } = context;
  const lines = address ? addressLines(address) : [];
  return html`<div role="group" tabindex="-1" aria-labelledby="${id}-key ${id}-value" data-council-focus><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key" id="${id}-key">${translate("address")}</dt><dd class="govuk-summary-list__value" id="${id}-value" lang=${languageOf(address, context)}>${lines.map((line, index) => html`${index ? html`<br>` : nothing}${line}`)}</dd><dd class="govuk-summary-list__actions"><a class="govuk-link" href=${changeHref} data-council-action="change">${translate("change")}<span class="govuk-visually-hidden"> ${translate("changeHidden")}</span></a></dd></div></dl></div>`;
}
