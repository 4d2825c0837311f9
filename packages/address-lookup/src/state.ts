import type { Address } from "./address.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";

/** What the resident sees; the element's `state` attribute. */
export const views = ["search", "results", "selected", "outside", "manual"] as const;
export type View = (typeof views)[number];

/** The controls that an error can stand beside. */
export type ErrorField = "postcode" | "query" | "property" | "address";

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
  /** Copyright notice of the data. */
  readonly attribution: string;
  /** All addresses are wanted, however many. */
  readonly showAll: boolean;
  /** The value (see `choiceValue`) of the radio that is chosen; empty when none is. */
  readonly choice: string;
  /** The address in `selected` and `outside`. */
  readonly address: Address | null;
  readonly slow: boolean;
  readonly problem: Problem | null;
  readonly error: { readonly field: ErrorField; readonly message: AddressLookupMessageKey } | null;
}

export const initialState: AddressLookupState = {
  view: "search",
  postcode: "",
  property: "",
  query: "",
  searched: "",
  addresses: [],
  attribution: "",
  showAll: false,
  choice: "",
  address: null,
  slow: false,
  problem: null,
  error: null,
};

export { addressLines } from "@council-components/address";
