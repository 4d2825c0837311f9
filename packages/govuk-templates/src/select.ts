import { html, nothing, type TemplateResult } from "lit";
import { each } from "./shared/each.ts";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { labelledField, surrounded } from "./shared/labelled-field.ts";
import type { FormGroup } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukSelect}. */
export interface SelectOptions {
  /** ID for the select box. Defaults to the value of `name`. */
  id?: string | undefined;
  /** Name property for the select. */
  name?: string | undefined;
  /** The items within the select component. */
  items: readonly (SelectItem | null | false | undefined)[];
  /**
   * Value for the option which should be selected. Use this as an alternative to setting the
   * `selected` option on each individual item.
   */
  value?: string | number | null | undefined;
  /**
   * If `true`, select box will be disabled. Use the `disabled` option on each individual item to only
   * disable certain options.
   */
  disabled?: boolean | undefined;
  /**
   * One or more element IDs to add to the `aria-describedby` attribute, used to provide additional
   * descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** The label used by the select component. */
  label?: LabelOptions | null | false | undefined;
  /** Can be used to add a hint to the select component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the select component. The error message component will not
   * display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the select component. */
  formGroup?: FormGroup | undefined;
  /** Classes to add to the select. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the select. */
  attributes?: Attributes | undefined;
}

export interface SelectItem {
  /**
   * Value for the option. If this is omitted, the value is taken from the text content of the option
   * element.
   */
  value?: string | number | null | undefined;
  /** Text for the option item. */
  text?: string | number | null | undefined;
  /**
   * Whether the option should be selected when the page loads. Takes precedence over the top-level
   * `value` option.
   */
  selected?: boolean | undefined;
  /** Sets the option item as disabled. */
  disabled?: boolean | undefined;
  /** HTML attributes (for example data attributes) to add to the option. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s select.
 *
 * @see https://design-system.service.gov.uk/components/select/
 */
export function govukSelect(options: SelectOptions): TemplateResult {
  needs(options, "govukSelect", "name, items and label");
  return labelledField(options, (id, describedBy) =>
    surrounded(
      options.formGroup,
      html`<select
        class=${classes("govuk-select", options.classes, options.errorMessage && "govuk-select--error")}
        id=${id}
        name=${options.name}
        ?disabled=${options.disabled}
        aria-describedby=${describedBy || nothing}
        ${attributes(options.attributes)}
      >
        ${each(options.items, (item) => option(item, options.value))}
      </select>`,
    ),
  );
}

function option(item: SelectItem, chosen: string | number | null | undefined): TemplateResult {
  const value = item.value ?? item.text;
  return html`<option
    value=${item.value ?? nothing}
    ?selected=${item.selected || (chosen && item.selected !== false && String(value) === String(chosen))}
    ?disabled=${item.disabled}
    ${attributes(item.attributes)}
  >
    ${item.text}
  </option>`;
}
