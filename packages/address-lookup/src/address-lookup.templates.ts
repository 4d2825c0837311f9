// All templates together, as the server half uses them. The element loads them in two parts.
import type { TemplateResult } from "lit";
import { controls } from "./controls.templates.ts";
import { outside, results } from "./journey.templates.ts";
import { manualAddress as manualFields } from "./manual.templates.ts";
import { beginning } from "./search.templates.ts";
import type { AddressLookupState } from "./state.ts";
import type { TemplateContext } from "./template-context.ts";

export { problemText } from "./journey.templates.ts";
export type { Action, TemplateContext } from "./template-context.ts";

/** The interface of one state. `manual` has only the way back to the search: the fields are the author's. */
export function addressLookup(state: AddressLookupState, context: TemplateContext): TemplateResult {
  if (state.view === "results") return results(state, context, controls);
  return state.view === "outside" ? outside(state, context, controls) : beginning(state, context);
}

/** The fields of an address typed by hand. */
export function manualAddress(
  context: Parameters<typeof manualFields>[0],
  options: Parameters<typeof manualFields>[1],
): TemplateResult {
  return manualFields(context, options, controls);
}
