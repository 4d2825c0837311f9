import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { compose, type ComposedProperty, type LeftOutReason, type StreetLookup } from "../address/compose.ts";
import { fold, naturalOrder, words as wordsOf } from "@council-components/address";
import type { FormLanguage } from "../address/form-language.ts";
import { remember } from "../address/remember.ts";
import type { PostalAddress } from "../address/postal-address.ts";
import { readRecords, type PropertyRecords, type Street } from "../address/records.ts";
import { isOffered, standings, type Standing } from "../address/standing.ts";
import { OneTextEach } from "./one-text-each.ts";
import { packAddress } from "./packed-address.ts";
import { placeNumber } from "./place.ts";
import { addressTables } from "./schema.ts";

/** How many properties became addresses of each standing, and how many did not, by the reason. */
export type AddressCounts = Record<Standing | Exclude<LeftOutReason, "same-text">, number>;

export interface BuildOptions {
  progress: (done: number) => void;
  /** Told of each property that makes no address of its own. */
  leftOut?: (uprn: number, reason: LeftOutReason) => void;
}

/** Remembered: neighbours share most of their lines. */
const words: (text: string) => readonly string[] = remember(wordsOf);

/** Bytes that FTS5 gathers before it writes; with its usual 1 MB it would merge what it wrote over and over. */
const SEARCH_MEMORY = 16 * 2 ** 20;

/** Properties read at a time; large enough to be quick, small enough for memory not to notice. */
const BATCH = 2000;

/** Makes everything that is looked up from the records, in one pass and in constant memory. */
export function buildAddresses(database: DatabaseSync, options: BuildOptions): AddressCounts {
  database.exec(addressTables);
  const texts = new OneTextEach(database);
  const counts = insertAddresses(database, texts, options);
  database.exec("BEGIN; CREATE INDEX address_by_postcode ON address (postcode, sort)");
  texts.settle((count, from, to, uprn) => {
    counts[standings[from]!] -= count;
    counts[standings[to]!] += count;
    if (uprn !== undefined) options.leftOut?.(uprn, "same-text");
  });
  database.exec(`
    COMMIT;
    CREATE INDEX address_by_place ON address (place);
    INSERT INTO search (search, rank) VALUES ('hashsize', ${SEARCH_MEMORY}), ('automerge', 0);
    INSERT INTO search (rowid, words)
      SELECT place, group_concat(words || ifnull(' §' || custodian, ''), ' ') FROM address WHERE standing NOT IN (${NEVER_FOUND})
      GROUP BY place ORDER BY place;
    INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row');
    INSERT INTO word SELECT term, doc FROM temp.vocabulary
      WHERE length(term) > 2 AND term NOT GLOB '*[0-9]*';
    DROP TABLE temp.vocabulary;`);
  return counts;
}

/** Numbers of the standings that no search gives. */
const NEVER_FOUND = ["rejected" as const, "duplicate" as const].map((name) => standings.indexOf(name)).join();

function insertAddresses(
  database: DatabaseSync,
  texts: OneTextEach,
  { progress, leftOut }: BuildOptions,
): AddressCounts {
  const counts = Object.fromEntries(
    [...standings, "no-identifier", "no-street-or-town"].map((name) => [name, 0]),
  ) as AddressCounts;
  const streets = new StreetCache(database);
  const insert = database.prepare(
    "INSERT INTO address VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const batch = database.prepare(
    "SELECT uprn, source, capitals, data FROM record WHERE uprn > ? ORDER BY uprn LIMIT ?",
  );
  batch.setReturnArrays(true);
  let last = -1;
  let done = 0;
  database.exec("BEGIN");
  for (;;) {
    const rows = batch.all(last, BATCH) as unknown as [number, number, number, string][];
    for (const [uprn, source, capitals, data] of rows) {
      const records = readRecords(uprn, data);
      const composed = compose(records, streets.in(source), { capitals: capitals === 1 });
      if (typeof composed === "string") {
        counts[composed as "no-identifier"]++;
        leftOut?.(uprn, composed);
      } else {
        const parent = wholeNumber(records.unit?.parent);
        counts[composed.standing]++;
        insert.run(...addressRow(records, composed, parent));
        texts.note(composed, parent);
      }
    }
    done += rows.length;
    progress(done);
    if (rows.length < BATCH) break;
    last = rows.at(-1)![0];
  }
  database.exec("COMMIT");
  return counts;
}

function addressRow(
  records: PropertyRecords,
  composed: ComposedProperty,
  parent: number | null,
): SQLInputValue[] {
  const { english, welsh, standing } = composed;
  const unit = records.unit;
  const name = new Set(nameWords(english));
  return [
    composed.uprn,
    standings.indexOf(standing),
    unit?.custodian ? Number(unit.custodian) : null,
    english.postcode,
    placeNumber([...name], english.postcode, !isOffered(standing)),
    naturalOrder(english),
    searchWords(name, composed),
    packAddress(english),
    welsh && (welsh.language === "cy" ? packAddress(welsh) : null),
    composed.usrn === "" ? null : Number(composed.usrn),
    records.classification ?? (unit?.classification || null),
    decimal(unit?.easting),
    decimal(unit?.northing),
    decimal(unit?.longitude),
    decimal(unit?.latitude),
    parent,
  ].map((value) => value ?? null);
}

/** The words of an address down to its town. */
function nameWords({ organisation, line1, line2, town }: PostalAddress): string[] {
  const found = [...words(line1)];
  if (organisation !== "") found.push(...words(organisation));
  if (line2 !== "") found.push(...words(line2));
  found.push(...words(town));
  return found;
}

/** Every word that the property can be found by, once; the postcode as its two halves. */
function searchWords(name: ReadonlySet<string>, { english, welsh, otherWords }: ComposedProperty): string {
  const found = new Set(name);
  if (welsh) for (const word of nameWords(welsh)) found.add(word);
  for (const form of [english, welsh])
    if (form && form.county !== "") for (const word of words(form.county)) found.add(word);
  for (const word of otherWords) found.add(word);
  for (const word of writtenTogether(english)) found.add(word);
  if (welsh) for (const word of writtenTogether(welsh)) found.add(word);
  for (const half of english.postcode.toLowerCase().split(" ")) if (half !== "") found.add(half);
  return [...found].join(" ");
}

/** Names with a hyphen or an ampersand as one word: "coop", "bq". */
function writtenTogether({ organisation, line1, line2, town }: PostalAddress): string[] {
  const text = `${organisation} ${line1} ${line2} ${town}`;
  if (!/[-&]/.test(text)) return [];
  const names = text.match(/\p{L}[\p{L}’]*(-[\p{L}’]+)+|\b\p{L} ?& ?\p{L}\b/gu) ?? [];
  return names.map((name) => fold(name).replaceAll(" ", ""));
}

/** A UPRN of another property, where there is one. */
function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

function decimal(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Streets by USRN, the most recent kept in memory: neighbours in the file are neighbours on the ground. */
class StreetCache {
  readonly #find: ReturnType<DatabaseSync["prepare"]>;
  readonly #found = new Map<string, { language: string; source: number; street: Street }[]>();
  #source = 0;
  readonly #lookup: StreetLookup = (usrn, language) => this.#street(usrn, language);

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(
      "SELECT language, source, description, locality, town, administrativeArea FROM street WHERE usrn = ?",
    );
  }

  /** Streets as one source calls them; those of other sources where it names none. */
  in(source: number): StreetLookup {
    this.#source = source;
    return this.#lookup;
  }

  #street(usrn: string, language: FormLanguage): Street | undefined {
    let all = this.#found.get(usrn);
    if (!all) {
      all = (
        this.#find.all(Number(usrn)) as unknown as (Street & { language: string; source: number })[]
      ).map((row) => ({ language: row.language, source: row.source, street: row }));
      if (this.#found.size >= 20_000) this.#found.clear();
      this.#found.set(usrn, all);
    }
    const inLanguage = all.filter((row) => row.language === language);
    return (inLanguage.find((row) => row.source === this.#source) ?? inLanguage[0])?.street;
  }
}
