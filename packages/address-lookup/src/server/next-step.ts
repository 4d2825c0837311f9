import type { Action } from "../address-lookup.templates.ts";
import { readPostcode } from "@council-components/address";
import { views, type View } from "../state.ts";
import { fieldName, readText } from "./fields.ts";
import { noProgress, type AddressLookupProgress } from "./progress.ts";
import { readAddress, type AddressReading, type ReadAddressOptions } from "./read-address.ts";

export type NextStep =
  { progress: AddressLookupProgress } | { reading: Extract<AddressReading, { address: object }> };

/** Last parts of the names of what the pages send besides the address itself. */
export const controls = {
  postcode: "search-postcode",
  property: "search-property",
  address: "choice",
  action: "action",
  step: "step",
  showAll: "show-all",
  hasSearched: "searched",
} as const;

/** What a submitted page leads to: another page, or an address. Reads nothing but the form. */
export async function nextStep(form: FormData, options: ReadAddressOptions): Promise<NextStep> {
  const { name = "address" } = options;
  const read = (control: keyof typeof controls): string =>
    readText(form, `${name}-${controls[control]}`) ?? "";
  const progress: AddressLookupProgress = {
    ...noProgress,
    postcode: read("postcode"),
    property: read("property"),
    showAll: read("showAll") === "yes",
    choice: read("address"),
    hasSearched: read("hasSearched") === "yes" || (read("step") || "search") !== "search",
  };

  switch (actionOf(read("action"), read("step"), form, options)) {
    case "find":
      return {
        progress: found({ ...progress, showAll: false, rejected: needsProperty(read("step"), progress) }),
      };
    case "showAll":
      return { progress: found({ ...progress, showAll: true }) };
    case "use":
      return { progress: chosen(progress) };
    case "again":
    case "change":
      return { progress };
    case "manual":
      return { progress: { ...progress, step: "manual", fields: { postcode: progress.postcode } } };
    default: {
      const reading = await readAddress(form, { ...options, name });
      if (reading.address) return { reading };
      const { fields, problem } = reading;
      return {
        progress: { ...progress, step: "manual", fields, rejected: true, ...(problem && { problem }) },
      };
    }
  }
}

/**
 * What the person asked for. Without a button of ours it was the page’s own: that takes the address where the
 * form has one, and otherwise does what the page is for.
 */
function actionOf(
  action: string,
  step: string,
  form: FormData,
  options: ReadAddressOptions,
): Action | "take" {
  const known = (["find", "showAll", "use", "again", "change", "manual"] as const).find(
    (each) => each === action,
  );
  if (known) return known;
  if (action === "anyway" || hasAddress(form, options)) return "take";
  const page: View | undefined = views.find((view) => view === step);
  if (page === "results") return "use";
  return page === "search" ? "find" : "take";
}

function hasAddress(form: FormData, { name = "address", fieldNames }: ReadAddressOptions): boolean {
  const read = (field: "line1" | "uprn" | "source"): string =>
    readText(form, fieldName(field, name, fieldNames)) ?? "";
  return !!read("line1") || !!read("uprn") || read("source") === "manual";
}

/** On the page of too many addresses only a name or number helps. */
function needsProperty(step: string, { property }: AddressLookupProgress): boolean {
  return step === "results" && !property;
}

function found(progress: AddressLookupProgress): AddressLookupProgress {
  return readPostcode(progress.postcode)?.canLookUp
    ? { ...progress, step: "results", hasSearched: true }
    : { ...progress, step: "search", rejected: true };
}

function chosen(progress: AddressLookupProgress): AddressLookupProgress {
  return progress.choice
    ? { ...progress, step: "selected" }
    : { ...progress, step: "results", rejected: true };
}
