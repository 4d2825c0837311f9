export { CouncilAddressLookup } from "./address-lookup.ts";
export { AddressProblem, addressApi } from "./address-api.ts";
export { addressFields, type AddressField } from "./address-fields.ts";
export { readPostcode, type Postcode } from "@council-components/address";
export { views, type Problem, type ProblemKind, type View } from "./state.ts";
export type { AddressLookupMessages } from "./messages/messages.ts";
export type { AddressLookupEvents } from "./events.ts";
export type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
  Language,
} from "@council-components/address";
