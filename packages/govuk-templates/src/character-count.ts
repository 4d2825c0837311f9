import { html, type TemplateResult } from "lit";
import type { ErrorMessageOptions } from "./error-message.ts";
import { govukHint, type HintOptions } from "./hint.ts";
import type { LabelOptions } from "./label.ts";
import type { Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { content } from "./shared/content.ts";
import { i18nAttributes, type PluralText } from "./shared/i18n-attributes.ts";
import type { FormGroup } from "./shared/options.ts";
import { govukTextarea } from "./textarea.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukCharacterCount}. */
export interface CharacterCountOptions {
  /** The ID of the textarea. Defaults to the value of `name`. */
  id?: string | undefined;
  /** The name of the textarea, which is submitted with the form data. */
  name?: string | undefined;
  /** Optional number of textarea rows (default is 5 rows). */
  rows?: string | number | undefined;
  /** Optional initial value of the textarea. */
  value?: string | number | null | undefined;
  /** The maximum number of characters (or words if `countType` is set to `"words"`). */
  maxlength?: string | number | undefined;
  /** The maximum number of words. Replaced by the `maxlength` and `countType: "words"` options. */
  maxwords?: string | number | undefined;
  /**
   * The percentage value of the limit at which point the count message is displayed. If this attribute
   * is set, the count message will be hidden by default.
   */
  threshold?: string | number | undefined;
  /** The count type used to count the text – `"length"` or `"words"`. Defaults to `"length"`. */
  countType?: "length" | "words" | undefined;
  /** The label used by the character count component. */
  label?: LabelOptions | null | false | undefined;
  /** Can be used to add a hint to the character count component. */
  hint?: HintOptions | null | false | undefined;
  /**
   * Can be used to add an error message to the character count component. The error message component
   * will not display if you use a falsy value for `errorMessage`, for example `false` or `null`.
   */
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  /** Additional options for the form group containing the character count component. */
  formGroup?: FormGroup | undefined;
  /** Classes to add to the textarea. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the textarea. */
  attributes?: Attributes | undefined;
  /** Optional field to enable or disable the `spellcheck` attribute on the character count. */
  spellcheck?: boolean | undefined;
  /** Additional options for the count message used by the character count component. */
  countMessage?: CharacterCountCountMessage | undefined;
  /**
   * Message made available to assistive technologies to describe that the component accepts only a
   * limited amount of content. It is visible on the page if `countType` is not supported or JavaScript
   * is unavailable. The component will replace the `%{count}` placeholder with the value of the
   * `maxlength` parameter.
   */
  textareaDescriptionText?: string | undefined;
  /**
   * Message displayed when the number of characters is under the configured maximum, `maxlength`. This
   * message is displayed visually and through assistive technologies. The component will replace the
   * `%{count}` placeholder with the number of remaining characters. [Our pluralisation rules apply to
   * this macro
   * option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules).
   */
  charactersUnderLimitText?: PluralText | undefined;
  /**
   * Message displayed when the number of characters reaches the configured maximum, `maxlength`. This
   * message is displayed visually and through assistive technologies.
   */
  charactersAtLimitText?: string | undefined;
  /**
   * Message displayed when the number of characters is over the configured maximum, `maxlength`. This
   * message is displayed visually and through assistive technologies. The component will replace the
   * `%{count}` placeholder with the number of characters above the maximum.[Our pluralisation rules
   * apply to this macro
   * option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules).
   */
  charactersOverLimitText?: PluralText | undefined;
  /**
   * Message displayed when the number of words is under the configured maximum, `maxlength` with
   * `countType: "words"`. This message is displayed visually and through assistive technologies. The
   * component will replace the `%{count}` placeholder with the number of remaining words. [Our
   * pluralisation rules apply to this macro
   * option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules).
   */
  wordsUnderLimitText?: PluralText | undefined;
  /**
   * Message displayed when the number of words reaches the configured maximum, `maxlength` with
   * `countType: "words"`. This message is displayed visually and through assistive technologies.
   */
  wordsAtLimitText?: string | undefined;
  /**
   * Message displayed when the number of words is over the configured maximum, `maxlength` with
   * `countType: "words"`. This message is displayed visually and through assistive technologies. The
   * component will replace the `%{count}` placeholder with the number of words above the maximum. [Our
   * pluralisation rules apply to this macro
   * option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules).
   */
  wordsOverLimitText?: PluralText | undefined;
}

export interface CharacterCountCountMessage {
  /** Classes to add to the count message. */
  classes?: string | undefined;
}

/**
 * GOV.UK Frontend’s character count.
 *
 * @see https://design-system.service.gov.uk/components/character-count/
 */
export function govukCharacterCount(options: CharacterCountOptions): TemplateResult {
  needs(options, "govukCharacterCount", "name, maxlength or maxwords, and label");
  const { formGroup, maxlength, maxwords, textareaDescriptionText } = options;
  const countType = options.countType || (maxwords ? "words" : undefined);
  const limit = maxwords || maxlength;
  const id = options.id || options.name || "";
  const description =
    textareaDescriptionText ||
    `You can enter up to %{count} ${countType === "words" ? "words" : "characters"}`;
  return govukTextarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    classes: classes("govuk-js-character-count", options.classes),
    formGroup: {
      classes: classes("govuk-character-count", formGroup?.classes),
      attributes: {
        "data-module": "govuk-character-count",
        "data-maxlength": { value: maxlength, optional: true },
        "data-maxwords": { value: maxwords, optional: true },
        "data-threshold": { value: options.threshold, optional: true },
        "data-count-type": { value: countType, optional: true },
        ...i18nAttributes({
          // Without a limit the script finds the text to put it in here
          "textarea-description":
            !limit && textareaDescriptionText ? { other: textareaDescriptionText } : undefined,
          "characters-under-limit": options.charactersUnderLimitText,
          "characters-at-limit": options.charactersAtLimitText,
          "characters-over-limit": options.charactersOverLimitText,
          "words-under-limit": options.wordsUnderLimitText,
          "words-at-limit": options.wordsAtLimitText,
          "words-over-limit": options.wordsOverLimitText,
        }),
        ...formGroup?.attributes,
      },
      beforeInput: formGroup?.beforeInput,
      afterInput: {
        html: html`${govukHint({
          text: limit ? description.replaceAll("%{count}", String(limit)) : undefined,
          id: `${id}-info`,
          classes: classes("govuk-character-count__message", options.countMessage?.classes),
        })}
        ${content(formGroup?.afterInput)}`,
      },
    },
  });
}
