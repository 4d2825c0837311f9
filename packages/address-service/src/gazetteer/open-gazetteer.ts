import type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
} from "@council-components/address";
import { LiveDatabase } from "./live-database.ts";

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

/**
 * Opens a gazetteer for reading. An import that replaces the file while it is open is noticed within a second: look-ups then
 * answer from the new file. While somebody copies another over it, look-ups fail with an `AddressSourceError`.
 * @throws {GazetteerError} when the file is missing or is not a gazetteer
 */
export function openGazetteer(path: string): Gazetteer {
  const live = new LiveDatabase(path);
  return {
    async byPostcode(postcode, options = {}) {
      options.signal?.throwIfAborted();
      return live.read((reader) => reader.byPostcode(postcode, options));
    },
    async search(query, options = {}) {
      options.signal?.throwIfAborted();
      return live.read((reader) => reader.search(query, options));
    },
    async byUprn(uprn, options = {}) {
      options.signal?.throwIfAborted();
      return live.read((reader) => reader.byUprn(uprn, options));
    },
    async check() {
      live.read((reader) => reader.check());
    },
    close() {
      live.close();
    },
  };
}
