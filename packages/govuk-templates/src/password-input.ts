import { html, type TemplateResult } from "lit";
import { govukButton } from "./button.ts";
import type { ErrorMessageOptions } from "./error-message.ts";
import type { HintOptions } from "./hint.ts";
import { govukInput } from "./input.ts";
import type { LabelOptions } from "./label.ts";
import type { Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import { i18nAttributes } from "./shared/i18n-attributes.ts";
import type { FormGroup } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukPasswordInput}. */
export interface PasswordInputOptions {
  /** The ID of the input. Defaults to the value of `name`. */
  id?: string | undefined;
  /** The name of the input, which is submitted with the form data. */
  name?: string | undefined;
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
  /** Additional options for the form group containing the text input component. */
  formGroup?: FormGroup | undefined;
  /** Classes to add to the input. */
  classes?: string | undefined;
  /**
   * Attribute to meet [WCAG success criterion 1.3.5: Identify input
   * purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html). See the
   * [Autofill section in the HTML
   * standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill) for
   * full list of attributes that can be used. Default is `"current-password"`.
   */
  autocomplete?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the input. */
  attributes?: Attributes | undefined;
  /** Button text when the password is hidden. Defaults to `"Show"`. */
  showPasswordText?: string | undefined;
  /** Button text when the password is visible. Defaults to `"Hide"`. */
  hidePasswordText?: string | undefined;
  /**
   * Button text exposed to assistive technologies, like screen readers, when the password is hidden.
   * Defaults to `"Show password"`.
   */
  showPasswordAriaLabelText?: string | undefined;
  /**
   * Button text exposed to assistive technologies, like screen readers, when the password is visible.
   * Defaults to `"Hide password"`.
   */
  hidePasswordAriaLabelText?: string | undefined;
  /**
   * Announcement made to screen reader users when their password has become visible in plain text.
   * Defaults to `"Your password is visible"`.
   */
  passwordShownAnnouncementText?: string | undefined;
  /**
   * Announcement made to screen reader users when their password has been obscured and is not visible.
   * Defaults to `"Your password is hidden"`.
   */
  passwordHiddenAnnouncementText?: string | undefined;
  /** Optional object allowing customisation of the toggle button. */
  button?: PasswordInputButton | undefined;
}

export interface PasswordInputButton {
  /** Classes to add to the button. */
  classes?: string | undefined;
}

/**
 * GOV.UK Frontend’s password input.
 *
 * @see https://design-system.service.gov.uk/components/password-input/
 */
export function govukPasswordInput(options: PasswordInputOptions): TemplateResult {
  needs(options, "govukPasswordInput", "name and label");
  const { formGroup } = options;
  const id = options.id || options.name || "";
  return govukInput({
    ...options,
    id,
    type: "password",
    classes: classes("govuk-password-input__input govuk-js-password-input-input", options.classes),
    spellcheck: false,
    autocapitalize: "none",
    autocomplete: options.autocomplete || "current-password",
    inputWrapper: { classes: "govuk-password-input__wrapper" },
    formGroup: {
      classes: classes("govuk-password-input", formGroup?.classes),
      attributes: {
        "data-module": "govuk-password-input",
        ...i18nAttributes({
          "show-password": options.showPasswordText,
          "hide-password": options.hidePasswordText,
          "show-password-aria-label": options.showPasswordAriaLabelText,
          "hide-password-aria-label": options.hidePasswordAriaLabelText,
          "password-shown-announcement": options.passwordShownAnnouncementText,
          "password-hidden-announcement": options.passwordHiddenAnnouncementText,
        }),
        ...formGroup?.attributes,
      },
      beforeInput: formGroup?.beforeInput,
      afterInput: {
        html: html`${govukButton({
          type: "button",
          classes: classes(
            "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
            options.button?.classes,
          ),
          text: options.showPasswordText ?? "Show",
          attributes: {
            "aria-controls": id,
            "aria-label": options.showPasswordAriaLabelText ?? "Show password",
            hidden: { value: true, optional: true },
          },
        })}
        ${content(formGroup?.afterInput)}`,
      },
    },
  });
}
