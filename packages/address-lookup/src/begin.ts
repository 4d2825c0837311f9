import type { AuthorFields, FieldValues } from "./author-fields.ts";
import type { View } from "./state.ts";

/** How the element begins. Nothing that somebody typed, or that the server said, is hidden from them. */
export function firstView(
  { line1, line2, town, county, postcode }: FieldValues,
  { markedWrong, focused, changed }: Pick<AuthorFields, "markedWrong" | "focused" | "changed">,
): View {
  if (markedWrong || focused || changed) return "manual";
  if (line1 && postcode) return "selected";
  return line1 || line2 || town || county || postcode ? "manual" : "search";
}
