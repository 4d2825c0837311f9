import type { Address, Language } from "./address.ts";

/** What narrows every look-up. */
export interface AddressQueryOptions {
  /** Ask for the Welsh form where there is one. English where there is none, marked as such. */
  language?: Language;
  /** Local custodian codes; none means anywhere. */
  custodian?: readonly number[];
  /** At most this many addresses. */
  limit?: number;
  /** Skip this many addresses first. */
  offset?: number;
  /** Aborts the look-up when its answer is no longer wanted. */
  signal?: AbortSignal;
}

/** Addresses found, in natural order (2, 2A, 10). */
export interface AddressResults {
  addresses: Address[];
  /** How many there are in all, whatever `limit` and `offset` left out. */
  total: number;
  /** False where a property name or number fitted nothing, and these are all addresses of the postcode. */
  narrowed?: false;
  /** Copyright notice that the data's licence asks to be shown. */
  attribution?: string;
}

/**
 * Anything that can find addresses: the address API over HTTP, an embedded gazetteer, OS Places, or a
 * council's own system.
 */
export interface AddressSource {
  /** All addresses of one full postcode; `property` narrows them by name or number. */
  byPostcode(
    postcode: string,
    options?: AddressQueryOptions & { property?: string },
  ): Promise<AddressResults>;
  /** Addresses that fit any part of an address, best first. */
  search(query: string, options?: AddressQueryOptions): Promise<AddressResults>;
  /** The address of one property, or `null` where the UPRN is not known. */
  byUprn(uprn: string, options?: Pick<AddressQueryOptions, "language" | "signal">): Promise<Address | null>;
}
