import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { labelledField, surrounded } from "./shared/labelled-field.ts";
import type { FormGroup } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukTextarea}. */
export interface TextareaOptions {
  /** The ID of the textarea. Defaults to the value of `name`. */
  id?: string | undefined;
  /** The name of the textarea, which is submitted with the form data. */
  name?: string | undefined;
  /** Optional field to enable or disable the `spellcheck` attribute on the textarea. */
  spellcheck?: boolean | undefined;
  /** Optional number of textarea rows (default is 5 rows). */
  rows?: string | number | undefined;
  /** Optional initial value of the textarea. */
  value?: string | number | null | undefined;
  /** If `true`, textarea will be disabled. */
  disabled?: boolean | undefined;
  /**
   * One or more element IDs to add to the `aria-describedby` attribute, used to provide additional
   * descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** The label used by the textarea component. */
  label?: LabelOptions | null | false | undefined;
  /** Can be used to add a hint to the textarea component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the textarea component. The error message component will
   * not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the textarea component. */
  formGroup?: FormGroup | undefined;
  /** Classes to add to the textarea. */
  classes?: string | undefined;
  /**
   * Attribute to meet [WCAG success criterion 1.3.5: Identify input
   * purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html), for instance
   * `"bday-day"`. See the [Autofill section in the HTML
   * standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill)
   * section in the HTML standard for full list of attributes that can be used.
   */
  autocomplete?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the textarea. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s textarea.
 *
 * @see https://design-system.service.gov.uk/components/textarea/
 */
export function govukTextarea(options: TextareaOptions): TemplateResult {
  needs(options, "govukTextarea", "name and label");
  return labelledField(options, (id, describedBy) =>
    surrounded(
      options.formGroup,
      // Lit allows no text position in a textarea, and its default value is its text
      html`<textarea
        class=${classes("govuk-textarea", options.errorMessage && "govuk-textarea--error", options.classes)}
        id=${id}
        name=${options.name}
        rows=${options.rows || 5}
        spellcheck=${options.spellcheck ?? nothing}
        ?disabled=${options.disabled}
        aria-describedby=${describedBy || nothing}
        autocomplete=${options.autocomplete || nothing}
        .defaultValue=${options.value ?? ""}
        ${attributes(options.attributes)}
      ></textarea>`,
    ),
  );
}
