import { html, nothing, type TemplateResult } from "lit";
import { govukErrorMessage, type ErrorMessageOptions } from "../error-message.ts";
import { govukHint, type HintOptions } from "../hint.ts";
import { attributes, type Attributes } from "./attributes.ts";
import { classes } from "./classes.ts";

/** The options that say what stands between a field's label and its control. */
export interface Described {
  hint?: HintOptions | null | false | undefined;
  errorMessage?: ErrorMessageOptions | null | false | undefined;
  formGroup?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
}

/** The hint and error message of a field, and the ids for its `aria-describedby`. */
export function description(
  { hint, errorMessage }: Described,
  id: string,
  describedBy?: string,
): { describedBy: string; messages: TemplateResult } {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return {
    describedBy: classes(describedBy, hint && hintId, errorMessage && errorId),
    messages: html`${hint ? govukHint({ ...hint, id: hintId }) : nothing}${
      errorMessage ? govukErrorMessage({ ...errorMessage, id: errorId }) : nothing
    }`,
  };
}

/** The wrapper of every form field. */
export function formGroup({ errorMessage, formGroup }: Described, body: unknown): TemplateResult {
  return html`<div
    class=${classes("govuk-form-group", errorMessage && "govuk-form-group--error", formGroup?.classes)}
    ${attributes(formGroup?.attributes)}
  >
    ${body}
  </div>`;
}
