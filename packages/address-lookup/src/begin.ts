import type { FieldValues } from "./author-fields.ts";
import type { View } from "./state.ts";

/** How the author's fields were found. */
export interface Found {
  /** The server marked a field as wrong. */
  markedWrong: boolean;
  /** Somebody is in one of the fields. */
  focused: boolean;
  /** A field differs from what the page came with. */
  changed: boolean;
  /** The browser put values back, as after Back or a reload. */
  restored: boolean;
}

/** How the element begins. Nothing that somebody typed, or that the server said, is hidden from them. */
export function firstView(values: FieldValues, found: Found): View {
  const { line1, postcode, uprn, source } = values;
  if (found.markedWrong || found.focused) return "manual";
  if (found.changed) {
    // Of values that the browser put back only the UPRN tells a look-up from typing.
    const typed = !found.restored || source === "manual" || !uprn;
    if (typed) return "manual";
  }
  if (line1 && postcode) return "selected";
  return line1 || postcode || values.line2 || values.town || values.county ? "manual" : "search";
}

/** Whether the browser shows the page again, and may have put back what was in its fields. */
export function wasRestored(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return !!navigation && navigation.type !== "navigate";
}
