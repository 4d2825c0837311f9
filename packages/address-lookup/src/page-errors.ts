import type { ErrorWords, PageError } from "@council-components/core/errors";
import type { AddressField } from "./address-fields.ts";
import type { TemplateContext } from "./address-lookup.templates.ts";
import type { AddressLookupState } from "./state.ts";

/** What the page's error summary lists: errors of the author's fields, then that of the element's own control. */
export function pageErrors(
  { error, manualErrors }: AddressLookupState,
  controls: ReadonlyMap<AddressField, Element>,
  { id, translate }: TemplateContext,
): [PageError[], ErrorWords] {
  const prefix = translate("errorPrefix");
  const word = prefix.trim();
  const errors: PageError[] = manualErrors.map(([field, key]) => ({
    target: controls.get(field),
    text: translate(key),
    word,
  }));
  if (error) errors.push({ target: `${id}-${error.field}`, text: translate(error.message) });
  return [errors, { title: translate("errorTitle"), prefix }];
}
