import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { FieldsetOptions } from "./fieldset.ts";
import { govukHint, type HintOptions } from "./hint.ts";
import { govukLabel, type LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { fieldsetGroup } from "./shared/fieldset-group.ts";
import type { Html, FormGroupOfSeveral } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukCheckboxes}. */
export interface CheckboxesOptions {
  /**
   * One or more element IDs to add to the input `aria-describedby` attribute without a fieldset, used
   * to provide additional descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** Can be used to add a fieldset to the checkboxes component. */
  fieldset?: FieldsetOptions | null | false | undefined;
  /** Can be used to add a hint to the checkboxes component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the checkboxes component. The error message component will
   * not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the checkboxes component. */
  formGroup?: FormGroupOfSeveral | undefined;
  /**
   * Optional prefix. This is used to prefix the `id` attribute for each checkbox item input, hint and
   * error message, separated by `-`. Defaults to the `name` option value.
   */
  idPrefix?: string | undefined;
  /** Name attribute for all checkbox items. */
  name?: string | undefined;
  /** The checkbox items within the checkboxes component. */
  items: readonly (CheckboxesItem | null | false | undefined)[];
  /**
   * Array of values for checkboxes which should be checked when the page loads. Use this as an
   * alternative to setting the `checked` option on each individual item.
   */
  values?: readonly (string | number)[] | undefined;
  /** Classes to add to the checkboxes container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the checkboxes container. */
  attributes?: Attributes | undefined;
}

export interface CheckboxesItem {
  /**
   * If `html` is set, this is not required. Text to use within each checkbox item label. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each checkbox item label. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * Specific ID attribute for the checkbox item. If omitted, then component global `idPrefix` option
   * will be applied.
   */
  id?: string | undefined;
  /**
   * Specific name for the checkbox item. If omitted, then component global `name` string will be
   * applied.
   */
  name?: string | undefined;
  /** Value for the checkbox input. */
  value?: string | number | null | undefined;
  /** Subset of options for the label used by each checkbox item within the checkboxes component. */
  label?: Pick<LabelOptions, "classes" | "attributes"> | undefined;
  /** Can be used to add a hint to each checkbox item within the checkboxes component. */
  hint?: HintOptions | null | false | undefined;
  /** Divider text to separate checkbox items, for example the text `"or"`. */
  divider?: string | undefined;
  /**
   * Whether the checkbox should be checked when the page loads. Takes precedence over the top-level
   * `values` option.
   */
  checked?: boolean | undefined;
  /** Provide additional content to reveal when the checkbox is checked. */
  conditional?: CheckboxesItemConditional | undefined;
  /**
   * If set to `"exclusive"`, implements a 'None of these' type behaviour via JavaScript when
   * checkboxes are clicked.
   */
  behaviour?: string | undefined;
  /** If `true`, checkbox will be disabled. */
  disabled?: boolean | undefined;
  /** HTML attributes (for example data attributes) to add to the checkbox input tag. */
  attributes?: Attributes | undefined;
}

export interface CheckboxesItemConditional {
  /** The HTML to reveal when the checkbox is checked. */
  html?: Html | null | false | undefined;
}

/**
 * GOV.UK Frontend’s checkboxes.
 *
 * @see https://design-system.service.gov.uk/components/checkboxes/
 */
export function govukCheckboxes(options: CheckboxesOptions): TemplateResult {
  needs(options, "govukCheckboxes", "name and items");
  const { formGroup } = options;
  const idPrefix = options.idPrefix || options.name || "";
  return fieldsetGroup(
    options,
    idPrefix,
    options.describedBy,
    (describedBy) =>
      html`<div
        class=${classes("govuk-checkboxes", options.classes)}
        data-module="govuk-checkboxes"
        ${attributes(options.attributes)}
      >
        ${content(formGroup?.beforeInputs)}
        ${each(options.items, (item, index) =>
          checkbox(item, index, idPrefix, options, options.fieldset ? "" : describedBy),
        )}
        ${content(formGroup?.afterInputs)}
      </div>`,
  );
}

function checkbox(
  item: CheckboxesItem,
  index: number,
  idPrefix: string,
  options: CheckboxesOptions,
  groupDescribedBy: string,
): TemplateResult {
  if (item.divider) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`;
  const id = item.id || (index ? `${idPrefix}-${index + 1}` : idPrefix);
  const checked =
    item.checked ||
    (item.checked !== false && options.values?.some((value) => String(value) === String(item.value)));
  const hint = content(item.hint) ? item.hint : undefined;
  const conditional = item.conditional?.html;
  return html`<div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id=${id}
        name=${item.name || options.name}
        type="checkbox"
        value=${item.value}
        ?checked=${checked}
        ?disabled=${item.disabled}
        data-aria-controls=${conditional ? `conditional-${id}` : nothing}
        data-behaviour=${item.behaviour || nothing}
        aria-describedby=${classes(groupDescribedBy, hint && `${id}-item-hint`) || nothing}
        ${attributes(item.attributes)}
      />
      ${govukLabel({
        html: item.html,
        text: item.text,
        classes: classes("govuk-checkboxes__label", item.label?.classes),
        attributes: item.label?.attributes,
        for: id,
      })}
      ${
        hint
          ? govukHint({
              ...hint,
              id: `${id}-item-hint`,
              classes: classes("govuk-checkboxes__hint", hint.classes),
            })
          : nothing
      }
    </div>
    ${
      conditional
        ? html`<div
            class=${classes("govuk-checkboxes__conditional", !checked && "govuk-checkboxes__conditional--hidden")}
            id=${`conditional-${id}`}
          >
            ${conditional}
          </div>`
        : nothing
    }`;
}
