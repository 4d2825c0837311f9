import { statSync } from "node:fs";
import type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
} from "@council-components/address";
import { DatabaseReader } from "./database-reader.ts";

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

/** Milliseconds between looks at whether an import has put a new file in place. */
const LOOK_EVERY = 1000;

/**
 * Opens a gazetteer for reading. An import that replaces the file while it is open is noticed within a second: look-ups
 * then answer from the new file.
 * @throws {GazetteerError} when the file is missing or is not a gazetteer
 */
export function openGazetteer(path: string): Gazetteer {
  let reader = new DatabaseReader(path);
  let file = identity(path);
  let looked = Date.now();
  const current = (): DatabaseReader => {
    const now = Date.now();
    if (now - looked >= LOOK_EVERY || now < looked) {
      looked = now;
      const latest = identity(path);
      // A file that is away for a moment, or is not a gazetteer, does not stop the one that is open.
      if (latest !== undefined && latest !== file) {
        try {
          const next = new DatabaseReader(path);
          reader.close();
          [reader, file] = [next, latest];
        } catch {
          file = latest;
        }
      }
    }
    return reader;
  };
  return {
    async byPostcode(postcode, options = {}) {
      options.signal?.throwIfAborted();
      return current().byPostcode(postcode, options);
    },
    async search(query, options = {}) {
      options.signal?.throwIfAborted();
      return current().search(query, options);
    },
    async byUprn(uprn, options = {}) {
      options.signal?.throwIfAborted();
      return current().byUprn(uprn, options);
    },
    async check() {
      current().check();
    },
    close() {
      reader.close();
    },
  };
}

function identity(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev}:${found.ino}:${found.mtimeNs}`;
}
