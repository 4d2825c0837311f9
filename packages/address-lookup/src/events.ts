import type { CouncilAddressLookup } from "./address-lookup.ts";
import type { Address } from "@council-components/address";
import type { Problem } from "./state.ts";

/** The events of `<council-address-lookup>`. All bubble. */
export interface AddressLookupEvents {
  /** An address is about to be taken. Cancel it, and it is not. */
  "council-address-select": CustomEvent<{ address: Address }>;
  /** The address that was selected is gone: the resident is changing it. */
  "council-address-clear": CustomEvent<Record<string, never>>;
  /** The resident is going to type the address, or has typed over a field. */
  "council-address-manual": CustomEvent<Record<string, never>>;
  /** An address was chosen that another council looks after. */
  "council-address-outside": CustomEvent<{ address: Address }>;
  /** Addresses could not be had. The resident has been told. */
  "council-address-error": CustomEvent<{ problem: Problem }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "council-address-lookup": CouncilAddressLookup;
  }
  interface HTMLElementEventMap extends AddressLookupEvents {}
}
