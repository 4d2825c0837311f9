export { CouncilAddressLookup } from "./address-lookup.ts";
export { AddressProblem, addressApi } from "./address-api.ts";
export { addressFields, type AddressField } from "./author-fields.ts";
export { readPostcode, type Postcode } from "./postcode.ts";
export { views, type Problem, type ProblemKind, type View } from "./state.ts";
export type { AddressLookupMessages } from "./messages/messages.ts";
export type { AddressLookupEvents } from "./events.ts";
export type { Address, AddressQueryOptions, AddressResults, AddressSource, Language } from "./address.ts";
