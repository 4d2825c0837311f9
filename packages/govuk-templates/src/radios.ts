import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { FieldsetOptions } from "./fieldset.ts";
import { govukHint, type HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { fieldsetGroup } from "./shared/fieldset-group.ts";
import type { Html, FormGroupOfSeveral } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukRadios}. */
export interface RadiosOptions {
  /** The fieldset used by the radios component. */
  fieldset?: FieldsetOptions | null | false | undefined;
  /** Can be used to add a hint to the radios component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the radios component. The error message component will not
   * display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the radios component. */
  formGroup?: FormGroupOfSeveral | undefined;
  /**
   * Optional prefix. This is used to prefix the `id` attribute for each radio input, hint and error
   * message, separated by `-`. Defaults to the `name` option value.
   */
  idPrefix?: string | undefined;
  /** Name attribute for the radio items. */
  name: string;
  /** The radio items within the radios component. */
  items: readonly (RadiosItem | null | false | undefined)[];
  /**
   * The value for the radio which should be checked when the page loads. Use this as an alternative to
   * setting the `checked` option on each individual item.
   */
  value?: string | number | null | undefined;
  /** Classes to add to the radio container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the radio container. */
  attributes?: Attributes | undefined;
}

export interface RadiosItem {
  /**
   * If `html` is set, this is not required. Text to use within each radio item label. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each radio item label. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Specific ID attribute for the radio item. If omitted, then `idPrefix` string will be applied. */
  id?: string | undefined;
  /** Value for the radio input. */
  value?: string | number | null | undefined;
  /** Subset of options for the label used by each radio item within the radios component. */
  label?: Pick<LabelOptions, "classes" | "attributes"> | undefined;
  /** Can be used to add a hint to each radio item within the radios component. */
  hint?: HintOptions | null | false | undefined;
  /** Divider text to separate radio items, for example the text `"or"`. */
  divider?: string | undefined;
  /**
   * Whether the radio should be checked when the page loads. Takes precedence over the top-level
   * `value` option.
   */
  checked?: boolean | undefined;
  /** Provide additional content to reveal when the radio is checked. */
  conditional?: RadiosItemConditional | undefined;
  /** If `true`, radio will be disabled. */
  disabled?: boolean | undefined;
  /** HTML attributes (for example data attributes) to add to the radio input tag. */
  attributes?: Attributes | undefined;
}

export interface RadiosItemConditional {
  /** The HTML to reveal when the radio is checked. */
  html?: Html | null | false | undefined;
}

/**
 * GOV.UK Frontend’s radios.
 *
 * @see https://design-system.service.gov.uk/components/radios/
 */
export function govukRadios(options: RadiosOptions): TemplateResult {
  needs(options, "govukRadios", "name and items");
  const { formGroup } = options;
  const idPrefix = options.idPrefix || options.name || "";
  return fieldsetGroup(
    options,
    idPrefix,
    undefined,
    () =>
      html`<div
        class=${classes("govuk-radios", options.classes)}
        data-module="govuk-radios"
        ${attributes(options.attributes)}
      >
        ${content(formGroup?.beforeInputs)}
        ${each(options.items, (item, index) => radio(item, index, idPrefix, options))}
        ${content(formGroup?.afterInputs)}
      </div>`,
  );
}

function radio(item: RadiosItem, index: number, idPrefix: string, options: RadiosOptions): TemplateResult {
  if (item.divider) return html`<div class="govuk-radios__divider">${item.divider}</div>`;
  const id = item.id || (index ? `${idPrefix}-${index + 1}` : idPrefix);
  const checked =
    item.checked || (options.value && item.checked !== false && String(item.value) === String(options.value));
  const hint = content(item.hint) ? item.hint : undefined;
  const conditional = item.conditional?.html;
  // A council’s longest list has a thousand of these: no white space between the tags, which would be text nodes in
  // each, and the label is written here, which saves a template for each
  // prettier-ignore
  return html`<div class="govuk-radios__item"><input
      class="govuk-radios__input"
      id=${id}
      name=${options.name}
      type="radio"
      value=${item.value}
      ?checked=${checked}
      ?disabled=${item.disabled}
      data-aria-controls=${conditional ? `conditional-${id}` : nothing}
      aria-describedby=${hint ? `${id}-item-hint` : nothing}
      ${attributes(item.attributes)}
    ><label
      class=${classes("govuk-label govuk-radios__label", item.label?.classes)}
      for=${id}
      ${attributes(item.label?.attributes)}
    >${content(item)}</label>${
      hint
        ? govukHint({ ...hint, id: `${id}-item-hint`, classes: classes("govuk-radios__hint", hint.classes) })
        : nothing
    }</div>${
      conditional
        ? html`<div
            class=${classes("govuk-radios__conditional", !checked && "govuk-radios__conditional--hidden")}
            id=${`conditional-${id}`}
          >${conditional}</div>`
        : nothing
    }`;
}
