import type { Address, AddressResults } from "@council-components/address";
import type { FieldError } from "./address-fields.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { readPostcode } from "@council-components/address";

/** What the resident sees; the element's `state` attribute. */
export const views = ["search", "results", "selected", "outside", "manual"] as const;
export type View = (typeof views)[number];

/** The controls that an error can stand beside. */
export type ErrorField = "postcode" | "query" | "property" | "address";

/** A message beside one of the controls. */
export interface StateError {
  readonly field: ErrorField;
  readonly message: AddressLookupMessageKey;
}

/** What can go wrong with a request, in the words of the resident's experience. */
export type ProblemKind = "offline" | "slow" | "busy" | "unavailable" | "failed";

/** Why the addresses did not come. `detail` of `council-address-error`. */
export interface Problem {
  kind: ProblemKind;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Seconds until it is worth trying again, from `Retry-After`. */
  retryAfter?: number;
  /** `type`, `title` and `detail` of the RFC 9457 problem, where there was one. */
  type?: string;
  title?: string;
  detail?: string;
}

/** Everything that decides what is on the screen. The same for the element and for its server half. */
export interface AddressLookupState {
  readonly view: View;
  /** Postcode, property and free text as they were typed. */
  readonly postcode: string;
  readonly property: string;
  readonly query: string;
  /** What the addresses were found for, as it is shown: a postcode, or the text searched for. */
  readonly searched: string;
  readonly addresses: readonly Address[];
  /** The property name or number that none of the addresses has: they are all those of the postcode. */
  readonly unmatched: string;
  /** Copyright notice of the data. */
  readonly attribution: string;
  /** A search was made, or could not be: typing the address is offered from here on, if not before. */
  readonly hasSearched: boolean;
  /** All addresses are wanted, however many. */
  readonly showAll: boolean;
  /** The value (see `choiceValue`) of the radio that is chosen; empty when none is. */
  readonly choice: string;
  /** The address in `selected` and `outside`; in `results` the chosen one, which the fields hold. */
  readonly address: Address | null;
  /** The page knows of the chosen address, by `council-address-select`. */
  readonly isTold: boolean;
  /** A request is under way, and has been for long. */
  readonly waiting: "" | "looking" | "slow";
  readonly problem: Problem | null;
  readonly error: StateError | null;
  /** What is wrong with an address typed by hand, where the element checks that. */
  readonly manualErrors: readonly FieldError[];
}

export const initialState: AddressLookupState = {
  view: "search",
  postcode: "",
  property: "",
  query: "",
  searched: "",
  addresses: [],
  unmatched: "",
  attribution: "",
  hasSearched: false,
  showAll: false,
  choice: "",
  address: null,
  isTold: false,
  waiting: "",
  problem: null,
  error: null,
  manualErrors: [],
};

/** Another state. What was wrong before, and any waiting, is over. */
export function next(
  state: AddressLookupState,
  change: Partial<AddressLookupState> = {},
): AddressLookupState {
  return { ...state, error: null, problem: null, waiting: "", manualErrors: [], ...change };
}

/** What to ask a source of addresses. */
export type Question =
  | { readonly searched: string; readonly postcode: string; readonly property: string }
  | { readonly searched: string; readonly query: string };

/** What "Find address" asks for, or what is missing. */
export function question(state: AddressLookupState, search: "postcode" | "text"): Question | StateError {
  const property = state.property.trim();
  if (search === "text") {
    const query = state.query.trim();
    return query ? { searched: query, query } : { field: "query", message: "errorQuery" };
  }
  const message = postcodeError(state.postcode);
  if (message === "errorPostcode") return { field: "postcode", message };
  // On the page of too many addresses only a name or number helps.
  if (state.view === "results" && !property) return { field: "property", message: "errorProperty" };
  if (message) return { field: "postcode", message };
  const postcode = readPostcode(state.postcode)!.text;
  return { searched: postcode, postcode, property };
}

/** What is wrong with a postcode that is to be searched for. */
export function postcodeError(
  postcode: string,
): "errorPostcode" | "errorFullPostcode" | "errorCannotLookUp" | undefined {
  if (!postcode.trim()) return "errorPostcode";
  const read = readPostcode(postcode);
  if (!read) return "errorFullPostcode";
  return read.canLookUp ? undefined : "errorCannotLookUp";
}

/** What was found for a question. */
export interface Answer extends AddressResults {
  readonly searched: string;
}

/** The addresses are there. A name or number that fits none of them hides none of them. */
export function found(
  state: AddressLookupState,
  { searched, addresses, attribution = "", narrowed }: Answer,
): AddressLookupState {
  const unmatched = narrowed === false ? state.property.trim() : "";
  return next(state, {
    ...{ view: "results", searched, addresses, attribution, unmatched, showAll: !!unmatched },
    ...{ choice: "", address: null, isTold: false, hasSearched: true },
  });
}

/** The answer does not come soon. */
export function slow(state: AddressLookupState): AddressLookupState {
  return next(state, { waiting: "slow", hasSearched: true });
}

/** The answer does not come. */
export function failed(state: AddressLookupState, problem: Problem): AddressLookupState {
  return next(state, { problem, hasSearched: true });
}

/** Something has to be put right first. */
export function wrong(state: AddressLookupState, error: StateError): AddressLookupState {
  return next(state, { error, hasSearched: state.hasSearched || error.message === "errorCannotLookUp" });
}

/** A radio is chosen. An address outside the area is for no field. */
export function choose(
  state: AddressLookupState,
  choice: string,
  served: readonly number[],
): AddressLookupState {
  const address = chosen({ ...state, choice });
  return {
    ...{ ...state, choice, isTold: false },
    address: address && !isOutside(address, served) ? address : null,
  };
}

/** Back to the search: from the summary of an address with its postcode, else with what was typed. */
export function again(state: AddressLookupState): AddressLookupState {
  const { view, address, hasSearched } = state;
  return view === "selected"
    ? { ...initialState, hasSearched, postcode: address?.postcode ?? "" }
    : next(state, { view: "search", choice: "", address: null });
}

/** What decides how somebody goes on. */
export interface GoOnSettings {
  readonly search: "postcode" | "text";
  readonly maxChoices: number;
  readonly manual: "always" | "after-search";
}

/** What going on to the next page takes: an address, or something to put right first. */
export function goOn(state: AddressLookupState, settings: GoOnSettings): Address | StateError {
  const { view, addresses, showAll } = state;
  const { search, maxChoices } = settings;
  if (view === "search") {
    const field = search === "text" ? "query" : "postcode";
    const empty = search === "text" ? "errorQuery" : "errorPostcode";
    const unfinished = offersManual(state, settings) ? "errorUnfinished" : "errorFind";
    return { field, message: isBegun(state) ? unfinished : empty };
  }
  if (view === "outside") return { field: "address", message: "errorOutside" };
  const address = chosen(state);
  if (address) return address;
  if (!addresses.length) return { field: "address", message: "errorUnfinished" };
  return isTooMany(addresses, showAll, maxChoices)
    ? { field: "property", message: "errorProperty" }
    : { field: "address", message: "errorSelect" };
}

/** Whether there is something that the page's own button can go on with. */
export function canGoOn(
  { view, addresses, showAll, problem }: AddressLookupState,
  { confirm, maxChoices }: { readonly confirm: boolean; readonly maxChoices: number },
): boolean {
  if (view === "results") return !confirm && !!addresses.length && !isTooMany(addresses, showAll, maxChoices);
  return view === "selected" || view === "manual" || !!problem;
}

/** Whether typing the address is offered beside the search. */
export function offersManual(
  { hasSearched }: AddressLookupState,
  { manual }: Pick<GoOnSettings, "manual">,
): boolean {
  return manual === "always" || hasSearched;
}

/** Whether something was typed into the search. */
export function isBegun({ postcode, property, query }: AddressLookupState): boolean {
  return !!(postcode + property + query).trim();
}

/** Whether a name or number is asked for before so many addresses are shown. */
export function isTooMany(addresses: readonly Address[], showAll: boolean, maxChoices: number): boolean {
  return addresses.length > maxChoices && !showAll;
}

/** Whether another council looks after the address. */
export function isOutside({ custodianCode }: Address, served: readonly number[]): boolean {
  return served.length > 0 && !!custodianCode && !served.includes(custodianCode);
}

/** The address whose radio is chosen. */
export function chosen({ addresses, choice }: AddressLookupState): Address | undefined {
  return addresses.find((address, index) => choiceValue(address, index) === choice);
}

/** The value of an address's radio: its UPRN, or where it has none its index in the list. */
export function choiceValue(address: Address, index: number): string {
  return address.uprn ?? `${index}`;
}

/** What the element shows first. Nothing that somebody typed, or that the server said, is hidden from them. */
export function firstView(
  { line1, line2, town, county, postcode }: Partial<Record<keyof Address, string>>,
  { markedWrong, focused, changed }: { markedWrong: boolean; focused: boolean; changed: boolean },
): View {
  if (markedWrong || focused || changed) return "manual";
  if (line1 && postcode) return "selected";
  return line1 || line2 || town || county || postcode ? "manual" : "search";
}
