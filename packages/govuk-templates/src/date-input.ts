import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { FieldsetOptions } from "./fieldset.ts";
import type { HintOptions } from "./hint.ts";
import { govukInput } from "./input.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { fieldsetGroup } from "./shared/fieldset-group.ts";
import type { FormGroupOfSeveral, InputMode } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukDateInput}. */
export interface DateInputOptions {
  /** This is used for the main component and to compose the ID attribute for each item. */
  id?: string | undefined;
  /** Optional prefix. This is used to prefix each item `name`, separated by `-`. */
  namePrefix?: string | undefined;
  /** The inputs within the date input component. */
  items?: readonly (DateInputItem | null | false | undefined)[] | undefined;
  /** Can be used to add a hint to a date input component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the date input component. The error message component will
   * not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the date input component. */
  formGroup?: FormGroupOfSeveral | undefined;
  /** Can be used to add a fieldset to the date input component. */
  fieldset?: FieldsetOptions | null | false | undefined;
  /** Options for the day input within the date input component. See items. */
  day?: DateInputItem | undefined;
  /** Options for the month input within the date input component. See items. */
  month?: DateInputItem | undefined;
  /** Options for the year input within the date input component. See items. */
  year?: DateInputItem | undefined;
  /**
   * Specify `value` attributes for the date parts without setting items. You can also use the `name`
   * for the fields as keys, including any `namePrefix`.
   */
  values?: Readonly<Record<string, string | number | null | undefined>> | undefined;
  /** Classes to add to the date-input container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the date-input container. */
  attributes?: Attributes | undefined;
}

export interface DateInputItem {
  /** The `inputmode` attribute. Defaults to `numeric`. */
  inputmode?: InputMode | undefined;
  /** Item-specific ID. If provided, it will be used instead of the generated ID. */
  id?: string | undefined;
  /** Item-specific name attribute. */
  name?: string | undefined;
  /** Item-specific label text. If provided, this will be used instead of `name` for item label text. */
  label?: string | undefined;
  /** If provided, it will be used as the initial value of the input. */
  value?: string | number | null | undefined;
  /**
   * If set to `true`, it will show a red error border on the item input. If provided, you must set the
   * top-level `errorMessage` option to add an error message to the date input component.
   */
  error?: boolean | undefined;
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
  /** Classes to add to date input item. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the date input tag. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s date input.
 *
 * @see https://design-system.service.gov.uk/components/date-input/
 */
export function govukDateInput(options: DateInputOptions): TemplateResult {
  needs(options, "govukDateInput", "id");
  const { formGroup, id = "" } = options;
  const parts = partsOf(options);
  const items = options.items?.length ? options.items : parts.map(({ part }) => part);
  const showsError = Boolean(options.errorMessage) && !items.some((item) => item && hasError(item));
  return fieldsetGroup(
    options,
    id,
    undefined,
    () =>
      html`<div
        class=${classes("govuk-date-input", options.classes)}
        id=${id || nothing}
        ${attributes(options.attributes)}
      >
        ${content(formGroup?.beforeInputs)}
        ${each(items, (item) => dateInputItem(item, options, parts, showsError))}
        ${content(formGroup?.afterInputs)}
      </div>`,
    // JAWS does not announce the description of a fieldset of text inputs without this role
    "group",
  );
}

/** One of the three parts of a date, with what it has unless its item says otherwise. */
interface DatePart {
  readonly part: DateInputItem;
  readonly name: string;
  /** In digits. */
  readonly width: number;
}

function partsOf({ day, month, year, values }: DateInputOptions): readonly DatePart[] {
  const part = (name: string, own: DateInputItem | undefined, width: number): DatePart => ({
    part: own ?? { name, value: values?.[name], classes: `govuk-input--width-${width}` },
    name,
    width,
  });
  return [part("day", day, 2), part("month", month, 2), part("year", year, 4)];
}

/** @param showsError whether every item shows the error of the whole, as none has one of its own */
function dateInputItem(
  item: DateInputItem,
  { id = "", namePrefix, values }: DateInputOptions,
  parts: readonly DatePart[],
  showsError: boolean,
): TemplateResult {
  const known = parts.find(
    ({ part, name }) => item === part || (item.name && [name, part.name].includes(item.name)),
  );
  const name = item.name ?? known?.name ?? "";
  const own = item.classes ?? "";
  const error = !own.includes("govuk-input--error") && (item.error || (item.error !== false && showsError));
  const fullName = namePrefix ? `${namePrefix}-${name}` : name;
  return html`<div class="govuk-date-input__item">
    ${govukInput({
      label: { text: item.label || capitalised(name), classes: "govuk-date-input__label" },
      id: item.id || `${id}-${name}`,
      classes: classes(
        "govuk-date-input__input",
        error && "govuk-input--error",
        !own.includes("govuk-input--width-") && `govuk-input--width-${known?.width ?? 2}`,
        own,
      ),
      name: fullName,
      value: item.value ?? known?.part.value ?? values?.[fullName],
      inputmode: item.inputmode || "numeric",
      autocomplete: item.autocomplete,
      pattern: item.pattern,
      attributes: item.attributes,
    })}
  </div>`;
}

function hasError(item: DateInputItem): boolean {
  return Boolean(item.error || item.classes?.includes("govuk-input--error"));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
