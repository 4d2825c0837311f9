import type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
} from "@council-components/address";

/** Entries that are left out unless asked for. */
export const hidden = ["historical", "non-postal", "parents"] as const;
export type Hidden = (typeof hidden)[number];

export interface GazetteerQueryOptions extends AddressQueryOptions {
  /** Give these entries as well. */
  include?: readonly Hidden[];
}

/** An address source over a database that `council-addresses import` or `sample` made. */
export interface Gazetteer extends AddressSource {
  byPostcode(
    postcode: string,
    options?: GazetteerQueryOptions & { property?: string },
  ): Promise<AddressResults>;
  search(query: string, options?: GazetteerQueryOptions): Promise<AddressResults>;
  byUprn(
    uprn: string,
    options?: Pick<GazetteerQueryOptions, "language" | "signal" | "include">,
  ): Promise<Address | null>;
  /** Resolves when the database can answer; rejects with the reason when it cannot. */
  check(): Promise<void>;
  close(): void;
}
