import { html, type TemplateResult } from "lit";
import { govukLabel, type LabelOptions } from "../label.ts";
import { content } from "./content.ts";
import { description, formGroup, type Described } from "./form-group.ts";
import type { FormGroup } from "./options.ts";

/** The options that every field with one control shares. */
export interface LabelledField extends Described {
  id?: string | undefined;
  name?: string | undefined;
  describedBy?: string | undefined;
  label?: LabelOptions | null | false | undefined;
}

/** Label, hint and error message around one control, which is given its id and its description. */
export function labelledField(
  options: LabelledField,
  control: (id: string, describedBy: string) => unknown,
): TemplateResult {
  const id = options.id || options.name || "";
  const { describedBy, messages } = description(options, id, options.describedBy);
  return formGroup(
    options,
    html`${govukLabel({ ...options.label, for: id })}${messages}${control(id, describedBy)}`,
  );
}

/** A control between the content that goes before and after it. */
export function surrounded(group: FormGroup | undefined, control: unknown): TemplateResult {
  return html`${content(group?.beforeInput)} ${control} ${content(group?.afterInput)}`;
}
