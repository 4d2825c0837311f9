import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { compose, type ComposedProperty, type StreetLookup } from "../address/compose.ts";
import { naturalOrder, words as wordsOf, type Language } from "@council-components/address";
import { remember } from "../address/remember.ts";
import type { PostalAddress } from "../address/postal-address.ts";
import { readRecords, type PropertyRecords, type Street } from "../address/records.ts";
import { standings, type Standing } from "../address/standing.ts";
import { placeNumber } from "./place.ts";
import { addressTables } from "./schema.ts";

/** How many properties became addresses of each standing, and how many had nothing to make an address from. */
export type AddressCounts = Record<Standing | "without-address", number>;

/** Remembered: neighbours share most of their lines. */
const words: (text: string) => readonly string[] = remember(wordsOf);

/** Bytes that FTS5 gathers before it writes; with its usual 1 MB it would merge what it wrote over and over. */
const SEARCH_MEMORY = 16 * 2 ** 20;

/** Properties read at a time; large enough to be quick, small enough for memory not to notice. */
const BATCH = 2000;

/** Makes everything that is looked up from the records, in one pass and in constant memory. */
export function buildAddresses(database: DatabaseSync, progress: (done: number) => void): AddressCounts {
  database.exec(addressTables);
  const counts = Object.fromEntries(
    [...standings, "without-address"].map((name) => [name, 0]),
  ) as AddressCounts;
  const streets = new StreetCache(database);
  const insert = database.prepare("INSERT INTO address VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
      if (!composed || composed.english.line1 === "") counts["without-address"]++;
      else {
        counts[composed.standing]++;
        insert.run(...addressRow(records, composed));
      }
    }
    done += rows.length;
    progress(done);
    if (rows.length < BATCH) break;
    last = rows.at(-1)![0];
  }
  database.exec(`
    COMMIT;
    CREATE INDEX address_by_postcode ON address (postcode, sort);
    CREATE INDEX address_by_place ON address (place);
    INSERT INTO search (search, rank) VALUES ('hashsize', ${SEARCH_MEMORY}), ('automerge', 0);
    INSERT INTO search (rowid, words)
      SELECT place, group_concat(words, ' ') FROM address WHERE standing <> 4 GROUP BY place ORDER BY place;
    INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row');
    INSERT INTO word SELECT term, doc FROM temp.vocabulary
      WHERE length(term) > 2 AND term NOT GLOB '*[0-9]*';
    DROP TABLE temp.vocabulary;`);
  return counts;
}

function addressRow(records: PropertyRecords, composed: ComposedProperty): SQLInputValue[] {
  const { english, welsh, standing } = composed;
  const unit = records.unit;
  const name = new Set(nameWords(english));
  const hidden = standing !== "approved" && standing !== "provisional";
  return [
    composed.uprn,
    standings.indexOf(standing),
    unit?.custodian ? Number(unit.custodian) : null,
    english.postcode,
    placeNumber([...name], english.postcode, hidden),
    naturalOrder(english),
    searchWords(name, composed),
    packed(english),
    welsh && (welsh.language === "cy" ? packed(welsh) : null),
    composed.usrn === "" ? null : Number(composed.usrn),
    records.classification ?? (unit?.classification || null),
    decimal(unit?.easting),
    decimal(unit?.northing),
    decimal(unit?.longitude),
    decimal(unit?.latitude),
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
  for (const half of english.postcode.toLowerCase().split(" ")) if (half !== "") found.add(half);
  return [...found].join(" ");
}

/** An address in one text: its language when it is not that of the column, then the lines. */
function packed({ language, organisation, line1, line2, town, county }: PostalAddress): string {
  return [language, organisation, line1, line2, town, county].join("\t");
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
      "SELECT language, source, description, locality, town FROM street WHERE usrn = ?",
    );
  }

  /** Streets as one source calls them; those of other sources where it names none. */
  in(source: number): StreetLookup {
    this.#source = source;
    return this.#lookup;
  }

  #street(usrn: string, language: Language): Street | undefined {
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
