import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import { labelledField, surrounded } from "./shared/labelled-field.ts";
import { optional } from "./shared/optional.ts";
import type { FormGroup, Html, InputMode } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukInput}. */
export interface InputOptions {
  /** The ID of the input. Defaults to the value of `name`. */
  id?: string | undefined;
  /** The name of the input, which is submitted with the form data. */
  name?: string | undefined;
  /** Type of input control to render, for example, a password input control. Defaults to `"text"`. */
  type?:
    | "text"
    | "email"
    | "number"
    | "password"
    | "search"
    | "tel"
    | "url"
    | "date"
    | "time"
    | "hidden"
    | undefined;
  /**
   * Optional value for [the inputmode
   * attribute](https://developer.mozilla.org/en-US/docs/Web/HTML/Global_attributes/inputmode).
   */
  inputmode?: InputMode | undefined;
  /** Optional initial value of the input. */
  value?: string | number | null | undefined;
  /** If `true`, input will be disabled. */
  disabled?: boolean | undefined;
  /**
   * One or more element IDs to add to the `aria-describedby` attribute, used to provide additional
   * descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** The label used by the text input component. */
  label?: LabelOptions | null | false | undefined;
  /** Can be used to add a hint to a text input component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the text input component. The error message component will
   * not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Can be used to add a prefix to the text input component. */
  prefix?: InputPrefix | undefined;
  /** Can be used to add a suffix to the text input component. */
  suffix?: InputSuffix | undefined;
  /** Additional options for the form group containing the text input component. */
  formGroup?: FormGroup | undefined;
  /** Classes to add to the input. */
  classes?: string | undefined;
  /**
   * Attribute to meet [WCAG success criterion 1.3.5: Identify input
   * purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html), for instance
   * `"bday-day"`. See the [Autofill section in the HTML
   * standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill)
   * section in the HTML standard for full list of attributes that can be used.
   */
  autocomplete?: string | undefined;
  /**
   * Attribute to [provide a regular expression
   * pattern](https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute), used to match
   * allowed character combinations for the input value.
   */
  pattern?: string | undefined;
  /** Optional field to enable or disable the `spellcheck` attribute on the input. */
  spellcheck?: boolean | undefined;
  /**
   * Optional field to enable or disable autocapitalisation of user input. [See the Autocapitalization
   * section in the HTML
   * spec](https://html.spec.whatwg.org/multipage/interaction.html#autocapitalization) for a full list
   * of values that can be used.
   */
  autocapitalize?: "off" | "none" | "on" | "sentences" | "words" | "characters" | undefined;
  /**
   * If any of `prefix`, `suffix`, `formGroup.beforeInput` or `formGroup.afterInput` have a value, a
   * wrapping element is added around the input and inserted content. This object allows you to
   * customise that wrapping element.
   */
  inputWrapper?: InputInputWrapper | undefined;
  /** HTML attributes (for example data attributes) to add to the input. */
  attributes?: Attributes | undefined;
}

export interface InputInputWrapper {
  /** Classes to add to the wrapping element. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the wrapping element. */
  attributes?: Attributes | undefined;
}

export interface InputSuffix {
  /**
   * If `html` is set, this is not required. Text to use within the suffix. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the suffix. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the suffix element. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the suffix element. */
  attributes?: Attributes | undefined;
}

export interface InputPrefix {
  /**
   * Required. If `html` is set, this is not required. Text to use within the prefix. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * Required. If `text` is set, this is not required. HTML to use within the prefix. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the prefix. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the prefix element. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s input.
 *
 * @see https://design-system.service.gov.uk/components/input/
 */
export function govukInput(options: InputOptions): TemplateResult {
  needs(options, "govukInput", "name and label");
  const { formGroup, prefix, suffix } = options;
  return labelledField(options, (id, describedBy) => {
    const control = html`<input
      class=${classes("govuk-input", options.classes, options.errorMessage && "govuk-input--error")}
      id=${id}
      name=${options.name}
      type=${options.type || "text"}
      spellcheck=${options.spellcheck ?? nothing}
      value=${optional(options.value)}
      ?disabled=${options.disabled}
      aria-describedby=${describedBy || nothing}
      autocomplete=${optional(options.autocomplete)}
      autocapitalize=${optional(options.autocapitalize)}
      pattern=${optional(options.pattern)}
      inputmode=${optional(options.inputmode)}
      ${attributes(options.attributes)}
    />`;
    return [prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(content)
      ? html`<div
          class=${classes("govuk-input__wrapper", options.inputWrapper?.classes)}
          ${attributes(options.inputWrapper?.attributes)}
        >
          ${surrounded(formGroup, html`${affix("prefix", prefix)} ${control} ${affix("suffix", suffix)}`)}
        </div>`
      : control;
  });
}

function affix(name: "prefix" | "suffix", options: InputPrefix | InputSuffix | undefined): unknown {
  return content(options)
    ? html`<div
        class=${classes(`govuk-input__${name}`, options?.classes)}
        aria-hidden="true"
        ${attributes(options?.attributes)}
      >
        ${content(options)}
      </div>`
    : nothing;
}
