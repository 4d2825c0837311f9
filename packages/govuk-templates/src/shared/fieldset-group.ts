import { html, type TemplateResult } from "lit";
import { govukFieldset, type FieldsetOptions } from "../fieldset.ts";
import { description, formGroup, type Described } from "./form-group.ts";

/** The options that every field with several controls shares. */
export interface FieldsetField extends Described {
  fieldset?: FieldsetOptions | null | false | undefined;
}

/** Hint and error message around several controls, inside a fieldset when the options ask for one. */
export function fieldsetGroup(
  options: FieldsetField,
  id: string,
  ownDescribedBy: string | undefined,
  controls: (describedBy: string) => unknown,
  role?: string,
): TemplateResult {
  const { fieldset } = options;
  const { describedBy, messages } = description(
    options,
    id,
    (fieldset && fieldset.describedBy) || ownDescribedBy,
  );
  const inner = html`${messages}${controls(describedBy)}`;
  return formGroup(
    options,
    fieldset ? govukFieldset({ ...fieldset, role, describedBy, html: inner }) : inner,
  );
}
