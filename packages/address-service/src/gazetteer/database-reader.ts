import { statSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { readPostcode, readUprn, type Address, type AddressResults } from "@council-components/address";
import { standings } from "../address/standing.ts";
import { ADDRESS_COLUMNS, addressOf, type AddressRow } from "./address-row.ts";
import { isWhole } from "./database-file.ts";
import { GazetteerError } from "./gazetteer-error.ts";
import type { GazetteerQueryOptions } from "./gazetteer.ts";
import { narrow } from "./narrow.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./schema.ts";
import { Search } from "./search.ts";
import { Vocabulary } from "./vocabulary.ts";

const DUPLICATE = standings.indexOf("duplicate");
const MOST_BY_POSTCODE = 1000;
const MOST_BY_SEARCH = 100;
const USUAL_BY_SEARCH = 10;
/** A number of fewer digits in a search is that of a house. */
export const LEAST_UPRN_DIGITS = 5;

/** One open database file. */
export class DatabaseReader {
  readonly #database: DatabaseSync;
  readonly #search: Search;
  readonly #byUprn: StatementSync;
  readonly #byPostcode: StatementSync;
  readonly #byPostcodeStart: StatementSync;
  readonly #custodians = new Map<number, string>();
  readonly #attribution: string | undefined;

  constructor(path: string) {
    this.#database = openForReading(path);
    const columns = `SELECT ${ADDRESS_COLUMNS}, words FROM address`;
    this.#byUprn = this.#prepare(`${columns} WHERE uprn = ?`);
    this.#byPostcode = this.#prepare(`${columns} WHERE postcode = ? ORDER BY sort, uprn`);
    this.#byPostcodeStart = this.#prepare(
      `${columns} WHERE postcode >= ? AND postcode < ? ORDER BY postcode, sort, uprn LIMIT ?`,
    );
    this.#search = new Search(this.#database, new Vocabulary(this.#database));
    for (const [code, name] of this.#prepare("SELECT code, name FROM custodian").all() as unknown as [
      number,
      string,
    ][]) {
      this.#custodians.set(code, name);
    }
    const attribution = this.#prepare("SELECT value FROM meta WHERE key = 'attribution'").get();
    this.#attribution = (attribution as unknown as [string] | undefined)?.[0];
  }

  byPostcode(text: string, options: GazetteerQueryOptions & { property?: string }): AddressResults {
    const postcode = readPostcode(text);
    if (!postcode) return this.#results([], 0, options);
    let rows = this.#byPostcode.all(postcode.text) as unknown as AddressRow[];
    rows = rows.filter((row) => wanted(row, options));
    const narrowed = narrow(rows, options.property ?? "", rankable);
    rows = narrowed ?? rows;
    const { offset = 0, limit = MOST_BY_POSTCODE } = options;
    const shown = rows.slice(offset, offset + Math.min(limit, MOST_BY_POSTCODE));
    const results = this.#results(shown, rows.length, options);
    return narrowed ? results : { ...results, narrowed: false };
  }

  search(text: string, options: GazetteerQueryOptions): AddressResults {
    const { offset = 0 } = options;
    const limit = Math.min(options.limit ?? USUAL_BY_SEARCH, MOST_BY_SEARCH);
    const uprn = readUprn(text) ?? "";
    if (uprn.length >= LEAST_UPRN_DIGITS) {
      const row = this.#byUprn.get(Number(uprn)) as unknown as AddressRow | undefined;
      if (row && wanted(row, options)) return this.#results(offset === 0 ? [row] : [], 1, options);
    }
    const inPostcode = this.byPostcode(text, { ...options, limit });
    if (inPostcode.total > 0) return inPostcode;
    const start = partialPostcode(text);
    if (start !== undefined) {
      const rows = this.#startingWith(start).filter((row) => wanted(row, options));
      if (rows.length > 0) return this.#results(rows.slice(offset, offset + limit), rows.length, options);
    }
    const uprns = this.#search.find(text, {
      custodians: new Set(options.custodian),
      standings: new Set(standingNumbers(options)),
    });
    const rows = uprns
      .slice(offset, offset + limit)
      .map((uprn) => this.#byUprn.get(uprn) as unknown as AddressRow);
    return this.#results(rows, uprns.length, options);
  }

  byUprn(uprn: string, options: GazetteerQueryOptions): Address | null {
    const number = readUprn(uprn);
    const row =
      number === null ? undefined : (this.#byUprn.get(Number(number)) as unknown as AddressRow | undefined);
    // Whoever has chosen a property before it read the same as another still has its address.
    if (!row || (row[1] !== DUPLICATE && !wanted(row, options))) return null;
    return addressOf(row, options.language ?? "en", this.#custodians);
  }

  check(): void {
    this.#database.prepare("SELECT 1 FROM address LIMIT 1").get();
  }

  close(): void {
    this.#database.close();
  }

  #startingWith(start: string): AddressRow[] {
    const after = start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + 1);
    return this.#byPostcodeStart.all(start, after, MOST_BY_SEARCH * 4) as unknown as AddressRow[];
  }

  #results(rows: AddressRow[], total: number, { language = "en" }: GazetteerQueryOptions): AddressResults {
    const addresses = rows.map((row) => addressOf(row, language, this.#custodians));
    const results: AddressResults = { addresses, total };
    if (this.#attribution !== undefined) results.attribution = this.#attribution;
    return results;
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

/** @throws {GazetteerError} when the file is missing or is not a gazetteer */
export function openForReading(path: string): DatabaseSync {
  const file = statSync(path, { throwIfNoEntry: false });
  const remedy = "Make it with “council-addresses import” or “council-addresses sample”.";
  if (!file) throw new GazetteerError(`There is no gazetteer at ${path}. ${remedy}`);
  if (!file.isFile())
    throw new GazetteerError(`${path} is not a file. Give the path of the gazetteer’s database.`);
  if (!isWhole(path, file.size)) {
    throw new GazetteerError(
      `${path} is cut short, or is being copied. Copy it again, or wait until it is whole.`,
    );
  }
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const id = database.prepare("PRAGMA application_id").get()?.["application_id"];
    const version = database.prepare("PRAGMA user_version").get()?.["user_version"];
    if (id !== APPLICATION_ID) throw new GazetteerError(`${path} is not a gazetteer. ${remedy}`);
    if (version !== SCHEMA_VERSION) {
      throw new GazetteerError(
        `${path} was made by another version of council-addresses. Import its files again.`,
      );
    }
    // Not mapped into memory: a mapped file that is overwritten and so made shorter would end the process.
    database.exec("PRAGMA cache_size = -65536");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof GazetteerError) throw error;
    throw new GazetteerError(`${path} is not a gazetteer, or is damaged. ${remedy}`);
  }
}

function rankable(row: AddressRow): { words: string; english: string; welsh: string | null } {
  return { words: (row as unknown as string[])[13]!, english: row[4], welsh: row[5] };
}

/** The beginning of a postcode, from the district on: "LL32", "LL32 8", "LL328D". */
function partialPostcode(text: string): string | undefined {
  const match =
    /^\s*([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]?)?\s*$/i.exec(text) ??
    /^\s*([a-z]{1,2}\d{1,2})(\d[a-z])\s*$/i.exec(text);
  return match ? `${match[1]} ${match[2] ?? ""}`.toUpperCase() : undefined;
}

function wanted(row: AddressRow, options: GazetteerQueryOptions): boolean {
  if (!standingNumbers(options).includes(row[1])) return false;
  return !options.custodian?.length || (row[2] !== null && options.custodian.includes(row[2]));
}

function standingNumbers({ include = [] }: GazetteerQueryOptions): number[] {
  return ["approved" as const, "provisional" as const, ...include].map((standing) =>
    standings.indexOf(standing),
  );
}
