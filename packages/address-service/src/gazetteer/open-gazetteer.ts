import type { Gazetteer } from "./gazetteer.ts";
import { LiveDatabase } from "./live-database.ts";

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
