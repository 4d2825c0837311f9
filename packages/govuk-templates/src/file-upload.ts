import { html, nothing, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { i18nAttributes, type PluralText } from "./shared/i18n-attributes.ts";
import { labelledField, surrounded } from "./shared/labelled-field.ts";
import type { FormGroup } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukFileUpload}. */
export interface FileUploadOptions {
  /** The name of the input, which is submitted with the form data. */
  name?: string | undefined;
  /**
   * The ID of the input. Defaults to the value of `name`. If `javascript` is provided, this ID will be
   * on the button of the improved version, and the hidden input's ID will get the suffix "-input".
   */
  id?: string | undefined;
  /** If `true`, file input will be disabled. */
  disabled?: boolean | undefined;
  /**
   * If `true`, a user may select multiple files at the same time. The exact mechanism to do this
   * differs depending on operating system.
   */
  multiple?: boolean | undefined;
  /**
   * One or more element IDs to add to the `aria-describedby` attribute, used to provide additional
   * descriptive information for screenreader users.
   */
  describedBy?: string | undefined;
  /** The label used by the file upload component. */
  label?: LabelOptions | null | false | undefined;
  /** Can be used to add a hint to the file upload component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the file upload component. The error message component will
   * not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the file upload component. */
  formGroup?: FormGroup | undefined;
  /** Can be used to enable JavaScript enhancements for the component. */
  javascript?: boolean | undefined;
  /**
   * The text of the button that opens the file picker. Default is `"Choose file"`. If `javascript` is
   * not provided, this option will be ignored.
   */
  chooseFilesButtonText?: string | undefined;
  /**
   * The text informing users they can drop files. Default is `"or drop file"`. If `javascript` is not
   * provided, this option will be ignored.
   */
  dropInstructionText?: string | undefined;
  /**
   * The text displayed when multiple files have been chosen by the user. The component will replace
   * the `%{count}` placeholder with the number of files selected. [Our pluralisation rules apply to
   * this macro
   * option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules).
   * If `javascript` is not provided, this option will be ignored.
   */
  multipleFilesChosenText?: PluralText | undefined;
  /**
   * The text displayed when no file has been chosen by the user. Default is `"No file chosen"`. If
   * `javascript` is not provided, this option will be ignored.
   */
  noFileChosenText?: string | undefined;
  /**
   * The text announced by assistive technology when user drags files and enters the drop zone. Default
   * is `"Entered drop zone"`. If `javascript` is not provided, this option will be ignored.
   */
  enteredDropZoneText?: string | undefined;
  /**
   * The text announced by assistive technology when user drags files and leaves the drop zone without
   * dropping. Default is `"Left drop zone"`. If `javascript` is not provided, this option will be
   * ignored.
   */
  leftDropZoneText?: string | undefined;
  /**
   * Classes to add to the file upload `<input>` element. If `javascript` is provided, these are not
   * copied to the visible button. To use classes for the visible button, use the `wrapperClasses`
   * option.
   */
  classes?: string | undefined;
  /**
   * HTML attributes (for example data attributes) to add to the file upload  `<input>` element. If
   * `javascript` is provided, these are not copied to the visible button. To add attributes to the
   * container, use the `wrapperAttributes` option instead.
   */
  attributes?: Attributes | undefined;
  /**
   * Classes to add to the improved file upload component's wrapper. If `javascript` is not provided,
   * this option will be ignored.
   */
  wrapperClasses?: string | undefined;
  /**
   * HTML attributes (for example data attributes) to add to the improved file upload component's
   * wrapper. If `javascript` is not provided, this option will be ignored.
   */
  wrapperAttributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s file upload.
 *
 * @see https://design-system.service.gov.uk/components/file-upload/
 */
export function govukFileUpload(options: FileUploadOptions): TemplateResult {
  needs(options, "govukFileUpload", "name and label");
  return labelledField(options, (id, describedBy) => {
    const control = html`<input
      class=${classes("govuk-file-upload", options.classes, options.errorMessage && "govuk-file-upload--error")}
      id=${id}
      name=${options.name}
      type="file"
      ?disabled=${options.disabled}
      ?multiple=${options.multiple}
      aria-describedby=${describedBy || nothing}
      ${attributes(options.attributes)}
    />`;
    return surrounded(options.formGroup, options.javascript ? dropZone(options, control) : control);
  });
}

function dropZone(options: FileUploadOptions, control: TemplateResult): TemplateResult {
  return html`<div
    class=${classes("govuk-file-upload-wrapper", options.wrapperClasses)}
    data-module="govuk-file-upload"
    ${attributes({
      ...i18nAttributes({
        "choose-files-button": options.chooseFilesButtonText,
        "no-file-chosen": options.noFileChosenText,
        "multiple-files-chosen": options.multipleFilesChosenText,
        "drop-instruction": options.dropInstructionText,
        "entered-drop-zone": options.enteredDropZoneText,
        "left-drop-zone": options.leftDropZoneText,
      }),
      ...options.wrapperAttributes,
    })}
  >
    ${control}
  </div>`;
}
