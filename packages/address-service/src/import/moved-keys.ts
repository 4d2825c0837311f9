import type { DatabaseSync, StatementSync } from "node:sqlite";
import { BloomFilter } from "../gazetteer/bloom-filter.ts";
import { hash46 } from "../gazetteer/place.ts";

/** Properties read at a time. */
const BATCH = 2000;

/**
 * Applies changes by the primary key of each table of AddressBase. A delivery point or identifier that a change-only
 * file gives to another property moves there, and one that it deletes is deleted wherever it is. The keys of one pass
 * are gathered first, then all records are looked at once.
 */
export class MovedKeys {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #owner: StatementSync;
  #known = new BloomFilter();
  #count = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec("CREATE TEMP TABLE owner (key TEXT PRIMARY KEY, uprn INTEGER NOT NULL) WITHOUT ROWID");
    this.#insert = database.prepare("INSERT OR REPLACE INTO temp.owner VALUES (?, ?)");
    this.#owner = database.prepare("SELECT uprn FROM temp.owner WHERE key = ?");
  }

  /**
   * @param key kind of record and its key, as `keyOf` has it
   * @param uprn the one property that has it now; 0 for none
   */
  add(key: string, uprn: number): void {
    this.#insert.run(key, uprn);
    this.#known.add(hash46(key));
    this.#count++;
  }

  /** Removes the records of one source that belong to another property now, or to none, and forgets the keys. */
  settle(source: number): void {
    if (this.#count === 0) return;
    const batch = this.#database.prepare(
      "SELECT uprn, data FROM record WHERE uprn > ? AND source = ? ORDER BY uprn LIMIT ?",
    );
    const update = this.#database.prepare("UPDATE record SET data = ? WHERE uprn = ?");
    const remove = this.#database.prepare("DELETE FROM record WHERE uprn = ?");
    for (let last = -1; ;) {
      const rows = batch.all(last, source, BATCH) as { uprn: number; data: string }[];
      for (const { uprn, data } of rows) {
        const kept = this.#withoutMoved(uprn, data);
        if (kept === "") remove.run(uprn);
        else if (kept !== data) update.run(kept, uprn);
      }
      if (rows.length < BATCH) break;
      last = rows.at(-1)!.uprn;
    }
    this.#database.exec("DELETE FROM temp.owner");
    this.#known = new BloomFilter();
    this.#count = 0;
  }

  #withoutMoved(uprn: number, data: string): string {
    const lines = data.split("\n");
    const kept = lines.filter((line) => {
      const key = keyOf(line);
      if (key === undefined || !this.#known.has(hash46(key))) return true;
      const found = this.#owner.get(key)?.["uprn"];
      return found === undefined || found === uprn;
    });
    return kept.length === lines.length ? data : kept.join("\n");
  }
}

/** What tells a record from all others of its kind; `undefined` for kinds that have no key of their own. */
export function keyOf(line: string): string | undefined {
  if (!/^[LDOC]\t[^\t]/.test(line)) return undefined;
  const end = line.indexOf("\t", 2);
  return end === -1 ? line.trimEnd() : line.slice(0, end);
}
