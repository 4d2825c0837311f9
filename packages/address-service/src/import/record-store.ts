import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { RecordKind } from "../address/records.ts";

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
  #source = 0;
  #capitals = 1;
  #uprn = -1;
  #data = "";

  constructor(database: DatabaseSync, updating: boolean) {
    this.#updating = updating;
    this.#insert = database.prepare(`
      INSERT INTO record (uprn, source, capitals, data) VALUES (?, ?, ?, ?)
      ON CONFLICT (uprn) DO UPDATE SET
        data = CASE WHEN source = excluded.source THEN data || excluded.data ELSE excluded.data END,
        capitals = excluded.capitals, source = excluded.source`);
    this.#find = database.prepare("SELECT data FROM record WHERE uprn = ?");
    this.#replace = database.prepare(
      "INSERT OR REPLACE INTO record (uprn, source, capitals, data) VALUES (?, ?, ?, ?)",
    );
    this.#remove = database.prepare("DELETE FROM record WHERE uprn = ?");
    this.#street = database.prepare("INSERT OR REPLACE INTO street VALUES (?, ?, ?, ?, ?, ?)");
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

  /** @returns whether there was such a record */
  remove(uprn: number, kind: RecordKind, key: string): boolean {
    const data = this.#dataOf(uprn);
    if (data === undefined) return false;
    const kept = withoutRecord(data, kind, key);
    if (kept === data) return false;
    if (kept === "") this.#remove.run(uprn);
    else this.#replace.run(uprn, this.#source, this.#capitals, kept);
    return true;
  }

  /** @returns whether there was such a property */
  removeProperty(uprn: number): boolean {
    return this.#remove.run(uprn).changes > 0;
  }

  addStreet(usrn: number, language: "en" | "cy", description: string, locality: string, town: string): void {
    this.#street.run(usrn, language, this.#source, description, locality, town);
  }

  /** Without a language: in all of them. @returns whether there was such a street */
  removeStreet(usrn: number, language?: "en" | "cy"): boolean {
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
