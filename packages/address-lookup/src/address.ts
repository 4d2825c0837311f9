export type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
  Language,
} from "@council-components/address";
