import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ComposedProperty } from "../address/compose.ts";
import type { PostalAddress } from "../address/postal-address.ts";
import { readRecords } from "../address/records.ts";
import { DWELLING, isOffered, standings } from "../address/standing.ts";
import { tellApart, type Twin } from "../address/tell-apart.ts";
import { BloomFilter } from "./bloom-filter.ts";
import { packAddress, unpackAddress } from "./packed-address.ts";
import { FIRST_HIDDEN_PLACE, hash46 } from "./place.ts";

const PARENTS = standings.indexOf("parents");
const DUPLICATE = standings.indexOf("duplicate");
const OFFERED = [standings.indexOf("approved"), standings.indexOf("provisional")];
const HIDE = `UPDATE address SET standing = ?, place = place + ${FIRST_HIDDEN_PLACE}`;

/** Told of properties that are no longer offered: how many, what they were and what they are now. */
export type Moved = (count: number, from: number, to: number, uprn?: number) => void;

/**
 * Leaves each text to one property: parents of properties that are offered are hidden unless they are homes, and those
 * of a postcode that read alike are told apart. Properties are noted while they are made, in memory that does not grow
 * with them.
 */
export class OneTextEach {
  readonly #database: DatabaseSync;
  readonly #texts = new BloomFilter();
  readonly #parent: StatementSync;
  readonly #postcode: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`
      CREATE TEMP TABLE parent (uprn INTEGER PRIMARY KEY);
      CREATE TEMP TABLE twins (postcode TEXT PRIMARY KEY) WITHOUT ROWID`);
    this.#parent = database.prepare("INSERT OR IGNORE INTO temp.parent VALUES (?)");
    this.#postcode = database.prepare("INSERT OR IGNORE INTO temp.twins VALUES (?)");
  }

  note({ uprn, standing, english, welsh }: ComposedProperty, parent: number | null): void {
    if (!isOffered(standing)) return;
    if (parent !== null && parent !== uprn) this.#parent.run(parent);
    const text = textOf(english);
    this.#noteText(text, english.postcode);
    const other = welsh && textOf(welsh);
    if (other !== undefined && other !== text) this.#noteText(other, english.postcode);
  }

  /** Needs the index of postcodes. */
  settle(moved: Moved): void {
    this.#hideParents(moved);
    const postcodes = this.#database.prepare("SELECT postcode FROM temp.twins").all();
    for (const row of postcodes) this.#tellApart(row["postcode"] as string, moved);
    this.#database.exec("DROP TABLE temp.parent; DROP TABLE temp.twins");
  }

  #noteText(text: string, postcode: string): void {
    if (this.#texts.add(hash46(text))) this.#postcode.run(postcode);
  }

  #hideParents(moved: Moved): void {
    const hide = this.#database.prepare(
      `${HIDE} WHERE standing = ? AND uprn IN (SELECT uprn FROM temp.parent)
       AND ifnull(classification, '') NOT GLOB '${DWELLING}*'`,
    );
    for (const from of OFFERED) moved(Number(hide.run(PARENTS, from).changes), from, PARENTS);
  }

  #tellApart(postcode: string, moved: Moved): void {
    const rows = this.#database
      .prepare(
        `SELECT uprn, standing, english, welsh, classification, data FROM address JOIN record USING (uprn)
         WHERE postcode = ? AND standing < 2`,
      )
      .all(postcode) as unknown as Row[];
    const twins = new Map(rows.map((row) => [row.uprn, twinOf(row, postcode)]));
    const duplicates = new Set(tellApart([...twins.values()]));
    const hide = this.#database.prepare(`${HIDE} WHERE uprn = ?`);
    const update = this.#database.prepare("UPDATE address SET english = ?, welsh = ? WHERE uprn = ?");
    for (const row of rows) {
      const twin = twins.get(row.uprn)!;
      if (duplicates.has(twin)) {
        hide.run(DUPLICATE, row.uprn);
        moved(1, row.standing, DUPLICATE, row.uprn);
      }
      const english = packAddress(twin.english);
      const welsh = twin.welsh ? packAddress(twin.welsh) : null;
      if (english !== row.english || welsh !== row.welsh) update.run(english, welsh, row.uprn);
    }
  }
}

interface Row {
  uprn: number;
  standing: number;
  english: string;
  welsh: string | null;
  classification: string | null;
  data: string;
}

function twinOf({ uprn, standing, english, welsh, classification, data }: Row, postcode: string): Twin {
  const { identifiers, deliveryPoint } = readRecords(uprn, data);
  const own = identifiers.find(({ logicalStatus }) => logicalStatus === "1") ?? identifiers[0];
  return {
    uprn,
    english: unpackAddress(english, postcode),
    welsh: welsh === null ? undefined : unpackAddress(welsh, postcode),
    level: own?.level ?? "",
    unit: own?.secondary.text ?? "",
    classification: classification ?? "",
    rank: standing * 2 + (deliveryPoint ? 0 : 1),
  };
}

/** The same for addresses that read alike, whatever their lines are, and seldom for others. */
function textOf({ organisation, line1, line2, town, postcode }: PostalAddress): string {
  const lines = line2 === "" ? line1 : `${line1}, ${line2}`;
  const name = lines.includes(organisation) ? "" : organisation;
  return `${name}|${lines}|${town}|${postcode}`.toLowerCase();
}
