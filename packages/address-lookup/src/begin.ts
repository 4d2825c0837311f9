import type { AuthorFields, FieldValues } from "./author-fields.ts";
import type { AddressLookupState, View } from "./state.ts";

/** What is kept of the element when the page is left. */
export interface Kept {
  state: AddressLookupState;
  values: FieldValues;
}

/** How the element begins. Nothing that somebody typed, or that the server said, is hidden from them. */
export function firstView(
  { line1, line2, town, county, postcode }: FieldValues,
  { markedWrong, focused, changed }: Pick<AuthorFields, "markedWrong" | "focused" | "changed">,
): View {
  if (markedWrong || focused || changed) return "manual";
  if (line1 && postcode) return "selected";
  return line1 || line2 || town || county || postcode ? "manual" : "search";
}

/** Whether what was kept is of this page as it is now: somebody may have typed since, or the server answered. */
export function fits({ values }: Kept, fields: AuthorFields): boolean {
  if (fields.markedWrong || fields.focused) return false;
  const now = Object.entries(fields.read());
  return (
    !fields.changed || now.every(([field, value]) => !value || values[field as keyof FieldValues] === value)
  );
}
