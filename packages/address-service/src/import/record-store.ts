import type { DatabaseSync, StatementSync } from "node:sqlite";
import { keyOf, MovedKeys } from "./moved-keys.ts";
import type { FormLanguage } from "../address/form-language.ts";
import type { RecordKind, Street } from "../address/records.ts";

/** Which rows of a change-only file are applied: first those that delete, then the others. */
export type Pass = "all" | "deletes" | "changes";

/**
 * Puts records into the database, one row a property. Records of one property that follow each other in the file, as
 * they mostly do, are written at once; those that come later are added to it.
 */
export class RecordStore {
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #replace: StatementSync;
  readonly #remove: StatementSync;
  readonly #street: StatementSync;
  readonly #removeStreet: StatementSync;
  readonly #removeStreets: StatementSync;
  readonly #custodian: StatementSync;
  readonly #named = new Map<number, string>();
  readonly #updating: boolean;
  /** Only while changes are applied. */
  readonly #moved: MovedKeys | undefined;
  #source = 0;
  #capitals = 1;
  #uprn = -1;
  #data = "";

  constructor(database: DatabaseSync, updating: boolean) {
    this.#updating = updating;
    if (updating) this.#moved = new MovedKeys(database);
    this.#insert = database.prepare(`
      INSERT INTO record (uprn, source, capitals, data) VALUES (?, ?, ?, ?)
      ON CONFLICT (uprn) DO UPDATE SET
        data = CASE WHEN source = excluded.source THEN data || excluded.data ELSE excluded.data END,
        capitals = excluded.capitals, source = excluded.source`);
    this.#find = database.prepare("SELECT data, source FROM record WHERE uprn = ?");
    this.#replace = database.prepare(
      "INSERT OR REPLACE INTO record (uprn, source, capitals, data) VALUES (?, ?, ?, ?)",
    );
    this.#remove = database.prepare("DELETE FROM record WHERE uprn = ?");
    this.#street = database.prepare("INSERT OR REPLACE INTO street VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.#custodian = database.prepare("INSERT OR REPLACE INTO custodian VALUES (?, ?)");
    this.#removeStreet = database.prepare(
      "DELETE FROM street WHERE usrn = ? AND language = ? AND source = ?",
    );
    this.#removeStreets = database.prepare("DELETE FROM street WHERE usrn = ? AND source = ?");
  }

  /** Says whose file the records are from that come next, and whether it is written in capitals. */
  from(source: number, capitals: boolean): void {
    this.flush();
    this.#source = source;
    this.#capitals = capitals ? 1 : 0;
  }

  add(uprn: number, line: string): void {
    if (this.#updating) return this.#change(uprn, line[0] as RecordKind, line);
    if (uprn !== this.#uprn) {
      this.flush();
      this.#uprn = uprn;
    }
    this.#data += line;
  }

  /** All that is known of a property, in formats that give it in one row. */
  put(uprn: number, data: string): void {
    if (this.#updating) this.#replace.run(uprn, this.#source, this.#capitals, data);
    else this.add(uprn, data);
  }

  /** What another property may have by now is looked for when the changes are settled. @returns whether it was here */
  remove(uprn: number, kind: RecordKind, key: string): boolean {
    const data = this.#dataOf(uprn) ?? "";
    const kept = withoutRecord(data, kind, key);
    if (kept === data) {
      if (kind !== "B" && key !== "") this.#moved?.add(`${kind}\t${key}`, 0);
      return false;
    }
    if (kept === "") this.#remove.run(uprn);
    else this.#replace.run(uprn, this.#source, this.#capitals, kept);
    return true;
  }

  /** @returns whether there was such a property */
  removeProperty(uprn: number): boolean {
    return this.#remove.run(uprn).changes > 0;
  }

  addStreet(usrn: number, language: FormLanguage, street: Street): void {
    const { description, locality, town, administrativeArea } = street;
    this.#street.run(usrn, language, this.#source, description, locality, town, administrativeArea);
  }

  /** Without a language: in all of them. @returns whether there was such a street */
  removeStreet(usrn: number, language?: FormLanguage): boolean {
    const done =
      language === undefined
        ? this.#removeStreets.run(usrn, this.#source)
        : this.#removeStreet.run(usrn, language, this.#source);
    return done.changes > 0;
  }

  nameCustodian(code: number, name: string): void {
    if (code === 0 || this.#named.get(code) === name) return;
    this.#named.set(code, name);
    this.#custodian.run(code, name);
  }

  /** Called when all deletes, and when all changes, of one source’s files of one date were read. */
  settle(): void {
    this.#moved?.settle(this.#source);
  }

  /** Writes what is still held back. */
  flush(): void {
    if (this.#data === "") return;
    this.#insert.run(this.#uprn, this.#source, this.#capitals, this.#data);
    this.#data = "";
    this.#uprn = -1;
  }

  #change(uprn: number, kind: RecordKind, line: string): void {
    const data = this.#dataOf(uprn) ?? "";
    const key = line.slice(0, -1).split("\t")[1] ?? "";
    this.#replace.run(uprn, this.#source, this.#capitals, withoutRecord(data, kind, key) + line);
    const moved = keyOf(line);
    if (moved !== undefined) this.#moved?.add(moved, uprn);
  }

  /** What the files of this source have said of a property so far. */
  dataOf(uprn: number): string {
    if (uprn === this.#uprn) return this.#data;
    const found = this.#find.get(uprn);
    return found?.["source"] === this.#source ? (found["data"] as string) : "";
  }

  #dataOf(uprn: number): string | undefined {
    return this.#find.get(uprn)?.["data"] as string | undefined;
  }
}

/** A property has one unit record; of the others there may be several, each with its key. */
function withoutRecord(data: string, kind: RecordKind, key: string): string {
  return data
    .split("\n")
    .filter((line) => line !== "" && !(line[0] === kind && (kind === "B" || line.split("\t")[1] === key)))
    .map((line) => `${line}\n`)
    .join("");
}
