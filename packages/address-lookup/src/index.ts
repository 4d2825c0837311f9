export type { Address, AddressQueryOptions, AddressResults, AddressSource, Language } from "./address.ts";
