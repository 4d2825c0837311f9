import { keep, kept } from "@council-components/core/kept";
import type { AuthorFields, FieldValues } from "./author-fields.ts";
import type { AddressLookupState } from "./state.ts";

/** What is kept of the element when the page is left. */
export interface Kept {
  state: AddressLookupState;
  values: FieldValues;
}

let last: AddressLookupState | undefined;

/** Keeps what there is, for those who come back to the page. */
export function keepJourney(key: string, state: AddressLookupState, values: FieldValues): void {
  // WebKit takes a hundred of these in half a minute, and no more.
  if (state === last || (state.view === "search" && !state.postcode && !state.query && !kept(key))) return;
  last = state;
  keep(key, { state: { ...state, error: null, problem: null, slow: false }, values } satisfies Kept);
}

/** What was kept, unless the page is another one by now: somebody has typed since, or the server answered. */
export function keptJourney(key: string, fields: AuthorFields): Kept | undefined {
  const before = kept(key) as Kept | undefined;
  if (!before || fields.markedWrong || fields.focused) return undefined;
  const same = Object.entries(fields.read()).every(
    ([field, value]) => !value || before.values[field as keyof FieldValues] === value,
  );
  return !fields.changed || same ? before : undefined;
}
