// Fields and buttons with the options that this component has: the same HTML as GOV.UK Frontend's, which a test holds
// them to, in a fifth of the bytes.
import { safeUrl } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import type { Action, StepContext } from "./context.ts";

/** A radio or a checkbox. */
export interface Item {
  readonly value: string;
  readonly text: unknown;
  readonly hint?: unknown;
  /** Stands after “or”, and excludes the others. */
  readonly last?: boolean;
}

/** GOV.UK Frontend's radios or checkboxes, without the fieldset. */
export function choices(
  kind: "radios" | "checkboxes",
  id: string,
  name: string,
  items: readonly Item[],
  chosen: readonly string[],
  { form, translate }: StepContext,
): TemplateResult {
  const type = kind === "radios" ? "radio" : "checkbox";
  return html`<div class="govuk-${kind}" data-module="govuk-${kind}">
    ${items.map(({ value, text, hint, last }, index) => {
      const itemId = index ? `${id}-${index + 1}` : id;
      return html`${last && !items[index - 1]?.last && index ? html`<div class="govuk-${kind}__divider">${translate("or")}</div>` : nothing}
        <div class="govuk-${kind}__item">
          <input
            class="govuk-${kind}__input"
            id=${itemId}
            name=${name}
            type=${type}
            value=${value}
            form=${form ?? nothing}
            ?checked=${chosen.includes(value)}
            data-behaviour=${last && type === "checkbox" ? "exclusive" : nothing}
            aria-describedby=${hint ? `${itemId}-item-hint` : nothing}
          /><label class="govuk-label govuk-${kind}__label" for=${itemId}>${text}</label
          >${hint ? html`<div id="${itemId}-item-hint" class="govuk-hint govuk-${kind}__hint">${hint}</div>` : nothing}
        </div>`;
    })}
  </div>`;
}

export interface InputOptions {
  readonly id: string;
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly classes?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly spellcheck?: false | undefined;
  readonly autocapitalize?: string | undefined;
  readonly wrong?: boolean | undefined;
}

/** GOV.UK Frontend's text input, without its label. */
export function input(options: InputOptions, { form }: StepContext): TemplateResult {
  const { id, name, value, classes, describedBy, autocomplete, inputmode, wrong } = options;
  return html`<input
    class="govuk-input${classes ? ` ${classes}` : ""}${wrong ? " govuk-input--error" : ""}"
    id=${id}
    name=${name ?? nothing}
    type="text"
    spellcheck=${options.spellcheck ?? nothing}
    value=${value || nothing}
    aria-describedby=${describedBy || nothing}
    autocomplete=${autocomplete || nothing}
    autocapitalize=${options.autocapitalize ?? nothing}
    inputmode=${inputmode ?? nothing}
    form=${form ?? nothing}
  />`;
}

/** GOV.UK Frontend's button. */
export function button(
  action: Action,
  text: string,
  { button: how, form }: StepContext,
  classes: string = "",
): TemplateResult {
  const { type, name, value } = how(action);
  return html`<button
    type=${type ?? "submit"}
    class="govuk-button${classes ? ` ${classes}` : ""}"
    data-module="govuk-button"
    name=${name ?? nothing}
    value=${value ?? nothing}
    form=${form ?? nothing}
    data-council-action=${action}
  >
    ${text}
  </button>`;
}

/** GOV.UK Frontend's back link, where there is something to go back to. */
export function backLink({ backHref, translate }: StepContext): unknown {
  if (backHref === undefined) return nothing;
  // One to another page is followed as it is.
  const own = backHref.startsWith("#");
  return html`<a
    href=${safeUrl(backHref)}
    class="govuk-back-link"
    data-council-action=${own ? "back" : nothing}
    >${translate("back")}</a
  >`;
}

/** GOV.UK Frontend's error message. */
export function errorMessage(id: string, text: string, { translate }: StepContext): TemplateResult {
  return html`<p id="${id}-error" class="govuk-error-message">
    <span class="govuk-visually-hidden">${translate("errorPrefix").trim()}</span> ${text}
  </p>`;
}

/** The heading of a page. It takes focus when its page comes. */
export function heading(content: unknown, classes: string, { headingLevel }: StepContext): TemplateResult {
  // A tag name cannot be a value in a template.
  if (headingLevel === 1) return html`<h1 class=${classes} tabindex="-1" data-council-focus>${content}</h1>`;
  if (headingLevel === 2) return html`<h2 class=${classes} tabindex="-1" data-council-focus>${content}</h2>`;
  return html`<h3 class=${classes} tabindex="-1" data-council-focus>${content}</h3>`;
}

/** A heading inside a page. */
export function subheading(content: unknown, { headingLevel }: StepContext): TemplateResult {
  if (headingLevel === 1) return html`<h2 class="govuk-heading-m">${content}</h2>`;
  if (headingLevel === 2) return html`<h3 class="govuk-heading-m">${content}</h3>`;
  return html`<h4 class="govuk-heading-m">${content}</h4>`;
}

/** Said above the heading's content: what was dropped, why a check did not help. */
export function notice(text: string): unknown {
  return text ? html`<div class="govuk-inset-text">${text}</div>` : nothing;
}
