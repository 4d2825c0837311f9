import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { safeUrl } from "./shared/safe-url.ts";

// The controls that elements render in a browser: the same HTML as the templates with GOV.UK Frontend's full list of
// options, in a fraction of the bytes, because they have only the options that a form's controls need.

/** What every control can have. */
export interface ControlOptions {
  id?: string | undefined;
  /** The name that the control submits under. */
  name?: string | undefined;
  value?: string | undefined;
  /** The `form` attribute. Empty keeps the control out of the form around it, so that it is never submitted. */
  form?: string | undefined;
  classes?: string | undefined;
  /** Further attributes, such as `data-…`. */
  attributes?: Attributes | undefined;
}

/** Options of {@link input}. */
export interface InputControlOptions extends ControlOptions {
  id: string;
  /** Default `text`. */
  type?: string | undefined;
  inputmode?: string | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: string | undefined;
  spellcheck?: boolean | undefined;
  /** Ids of the hint and the error message, separated by spaces. */
  describedBy?: string | undefined;
  /** Whether there is an error message for it. */
  error?: boolean | undefined;
}

/** GOV.UK Frontend’s text input, without the label and the group around it. */
export function input(options: InputControlOptions): TemplateResult {
  return html`<input
    class=${classes("govuk-input", options.classes, options.error && "govuk-input--error")}
    id=${options.id}
    name=${options.name ?? nothing}
    type=${options.type || "text"}
    spellcheck=${options.spellcheck ?? nothing}
    value=${options.value || nothing}
    aria-describedby=${options.describedBy || nothing}
    autocomplete=${options.autocomplete || nothing}
    autocapitalize=${options.autocapitalize || nothing}
    inputmode=${options.inputmode || nothing}
    form=${options.form ?? nothing}
    ${attributes(options.attributes)}
  />`;
}

/** Options of {@link field}. */
export interface FieldOptions extends Omit<InputControlOptions, "error" | "describedBy"> {
  label: string;
  /** The error message, see {@link errorMessage}; nothing where there is no error. */
  error?: unknown;
  /** Puts something around the input, such as the list of a combobox after it. */
  around?: ((input: TemplateResult) => unknown) | undefined;
}

/** GOV.UK Frontend’s text input with its label and error message. */
export function field({ label, error, around, ...options }: FieldOptions): TemplateResult {
  const { id } = options;
  const control = input({ ...options, error: !!error, describedBy: error ? `${id}-error` : undefined });
  return group(
    html`<label class="govuk-label" for=${id}>${label}</label
      >${error || nothing}${around ? around(control) : control}`,
    !!error,
  );
}

/** GOV.UK Frontend’s form group: one field with everything that belongs to it. */
export function group(content: unknown, error: boolean): TemplateResult {
  return html`<div class=${classes("govuk-form-group", error && "govuk-form-group--error")}>${content}</div>`;
}

/**
 * GOV.UK Frontend’s error message.
 *
 * @param id of the message itself, which the control’s `aria-describedby` has: that of the control, then `-error`
 * @param prefix visually hidden in front of the text, in the page’s language: "Error:"
 */
export function errorMessage(id: string, text: unknown, prefix: string): TemplateResult {
  return html`<p id=${id} class="govuk-error-message">
    <span class="govuk-visually-hidden">${prefix.trim()}</span> ${text}
  </p>`;
}

/** GOV.UK Frontend’s hint. */
export function hint(id: string, text: unknown): TemplateResult {
  return html`<div id=${id} class="govuk-hint">${text}</div>`;
}

/** Options of {@link fieldset}. */
export interface FieldsetOptions {
  /** The text of the legend, or a template: a heading, perhaps. */
  legend: unknown;
  /** Such as `govuk-fieldset__legend--l`. */
  legendClasses?: string | undefined;
  /** Ids of the hint and the error message, separated by spaces. */
  describedBy?: string | undefined;
  role?: "group" | undefined;
  attributes?: Attributes | undefined;
}

/** GOV.UK Frontend’s fieldset around several controls. */
export function fieldset(options: FieldsetOptions, content: unknown): TemplateResult {
  const { legend, legendClasses, describedBy, role } = options;
  return html`<fieldset
    class="govuk-fieldset"
    role=${role ?? nothing}
    aria-describedby=${describedBy || nothing}
    ${attributes(options.attributes)}
  >
    <legend class=${classes("govuk-fieldset__legend", legendClasses)}>${legend}</legend>
    ${content}
  </fieldset>`;
}

/** One radio or checkbox, or the word between two of them. */
export interface ChoiceItem {
  id?: string | undefined;
  value?: string | undefined;
  /** The text of the label, or a template. */
  text?: unknown;
  hint?: unknown;
  /** Stands in place of a choice: "or". */
  divider?: string | undefined;
  /** A checkbox that unticks the others, such as “None of these”. */
  exclusive?: boolean | undefined;
}

/** Options of {@link radios} and {@link checkboxes}. */
export interface ChoicesOptions {
  /** The first choice’s id, with `-2`, `-3` and so on for those after it. */
  id: string;
  name: string;
  items: readonly ChoiceItem[];
  /** The values that are chosen. */
  chosen: readonly string[];
  form?: string | undefined;
  classes?: string | undefined;
}

/** GOV.UK Frontend’s radios, without the fieldset around them. */
export function radios(options: ChoicesOptions): TemplateResult {
  const { name, form, chosen } = options;
  // Of a thousand addresses each white space and each value that lit fills in counts.
  return html`<div class=${classes("govuk-radios", options.classes)} data-module="govuk-radios">
    ${choices(
      "radios",
      options,
      ({ value = "", text, hint }, id) =>
        html`<div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            id=${id}
            name=${name}
            type="radio"
            value=${value}
            form=${form ?? nothing}
            ?checked=${chosen.includes(value)}
            aria-describedby=${hint ? `${id}-item-hint` : nothing}
          /><label class="govuk-label govuk-radios__label" for=${id}>${text}</label
          >${itemHint("radios", id, hint)}
        </div>`,
    )}
  </div>`;
}

/** GOV.UK Frontend’s checkboxes, without the fieldset around them. */
export function checkboxes(options: ChoicesOptions): TemplateResult {
  const { name, form, chosen } = options;
  return html`<div class=${classes("govuk-checkboxes", options.classes)} data-module="govuk-checkboxes">
    ${choices(
      "checkboxes",
      options,
      ({ value = "", text, hint, exclusive }, id) =>
        html`<div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id=${id}
            name=${name}
            type="checkbox"
            value=${value}
            form=${form ?? nothing}
            ?checked=${chosen.includes(value)}
            data-behaviour=${exclusive ? "exclusive" : nothing}
            aria-describedby=${hint ? `${id}-item-hint` : nothing}
          /><label class="govuk-label govuk-checkboxes__label" for=${id}>${text}</label
          >${itemHint("checkboxes", id, hint)}
        </div>`,
    )}
  </div>`;
}

function choices(
  kind: "radios" | "checkboxes",
  { id, items }: ChoicesOptions,
  choice: (item: ChoiceItem, id: string) => TemplateResult,
): unknown {
  return items.map((item, index) =>
    item.divider
      ? html`<div class="govuk-${kind}__divider">${item.divider}</div>`
      : choice(item, item.id ?? (index ? `${id}-${index + 1}` : id)),
  );
}

function itemHint(kind: "radios" | "checkboxes", id: string, hint: unknown): unknown {
  return hint
    ? html`<div id="${id}-item-hint" class="govuk-hint govuk-${kind}__hint">${hint}</div>`
    : nothing;
}

/** Options of {@link button}. */
export interface ButtonControlOptions extends ControlOptions {
  text: string;
  /** Default `submit`. */
  type?: "submit" | "button" | undefined;
}

/** GOV.UK Frontend’s button. */
export function button({
  text,
  type,
  id,
  name,
  value,
  form,
  ...options
}: ButtonControlOptions): TemplateResult {
  return html`<button
    type=${type ?? "submit"}
    class=${classes("govuk-button", options.classes)}
    data-module="govuk-button"
    id=${id ?? nothing}
    name=${name ?? nothing}
    value=${value ?? nothing}
    form=${form ?? nothing}
    ${attributes(options.attributes)}
  >
    ${text}
  </button>`;
}

/** GOV.UK Frontend’s back link. */
export function backLink(href: string, text: string, more?: Attributes): TemplateResult {
  return html`<a href=${safeUrl(href)} class="govuk-back-link" ${attributes(more)}>${text}</a>`;
}

/** GOV.UK Frontend’s inset text. */
export function insetText(text: string): TemplateResult {
  return html`<div class="govuk-inset-text">${text}</div>`;
}
