import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import { APPLICATION_ID, recordTables, SCHEMA_VERSION } from "../gazetteer/schema.ts";
import { MADE_UP } from "../sample/made-up.ts";

/**
 * A database in the making, in a file of its own beside the one that it is to replace. Nothing touches the old one
 * until `putInPlace`, which replaces it in one step; a process that is killed before leaves it as it was, and the
 * next import clears away what was left behind.
 */
export class NewDatabase {
  readonly database: DatabaseSync;
  readonly #target: string;
  readonly #path: string;

  /** Needs the lock on the database: whatever another import left behind is cleared away. */
  constructor(target: string) {
    this.#target = resolve(target);
    const folder = dirname(this.#target);
    if (statSync(this.#target, { throwIfNoEntry: false })?.isDirectory()) {
      throw new GazetteerError(`${target} is a directory. Give the name of a file for the database.`);
    }
    clearAbandoned(this.#target);
    this.#path = temporaryPath(this.#target, process.pid);
    // What SQLite sorts outside memory goes beside the database, where room for it was planned for.
    process.env["SQLITE_TMPDIR"] ??= folder;
    try {
      this.database = new DatabaseSync(this.#path);
    } catch {
      throw new GazetteerError(`No file can be made in ${folder}. Check that this user may write there.`);
    }
    // No journal: a database that is not finished is thrown away, never repaired.
    this.database.exec(`
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -32768;
      PRAGMA application_id = ${APPLICATION_ID};
      ${recordTables}`);
  }

  /** Takes over what an older database holds, but for the custodians named. */
  keepFrom(old: string, butCustodians: readonly number[]): void {
    this.database.prepare("ATTACH ? AS old").run(old);
    const codes = JSON.stringify(butCustodians);
    const without = "source NOT IN (SELECT value FROM json_each(?))";
    this.database.exec("BEGIN");
    this.database
      .prepare(
        `INSERT INTO record SELECT * FROM old.record WHERE ${without} AND uprn NOT IN (
           SELECT uprn FROM old.address WHERE custodian IN (SELECT value FROM json_each(?)))`,
      )
      .run(codes, codes);
    this.database.prepare(`INSERT INTO street SELECT * FROM old.street WHERE ${without}`).run(codes);
    this.database
      .prepare(
        "INSERT INTO source SELECT * FROM old.source WHERE code NOT IN (SELECT value FROM json_each(?))",
      )
      .run(codes);
    this.database.exec("COMMIT; DETACH old");
  }

  /** Takes over the names of custodians and the copyright notice, which an operator gives once. */
  keepSettings(old: string): void {
    this.database.prepare("ATTACH ? AS old").run(old);
    this.database.exec("INSERT INTO custodian SELECT * FROM old.custodian");
    // Real addresses are not to be called made up.
    this.database.prepare("INSERT INTO meta SELECT * FROM old.meta WHERE value <> ?").run(MADE_UP);
    this.database.exec("DETACH old");
  }

  /** Bytes that it takes up. */
  size(): number {
    return statSync(this.#path).size;
  }

  putInPlace(): void {
    this.database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    this.database.close();
    synchronise(this.#path);
    renameSync(this.#path, this.#target);
    // Windows has no such call for a directory.
    if (process.platform !== "win32") synchronise(dirname(this.#target));
  }

  /** Removes it, whatever state it is in. */
  discard(): void {
    if (this.database.isOpen) this.database.close();
    rmSync(this.#path, { force: true });
  }
}

/** What an older database of ours holds. */
export interface OldDatabase {
  properties: number;
  /** Custodians whose files it was made from, 0 for everybody’s, with the date of the newest. */
  sources: ReadonlyMap<number, string>;
  /** Whether all of it is a sample. */
  isMadeUp: boolean;
}

/** @throws {GazetteerError} where there is a file that is not a gazetteer, which an import must not replace */
export function inspectOld(path: string): OldDatabase | undefined {
  if (!existsSync(path)) return undefined;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    if (database.prepare("PRAGMA application_id").get()?.["application_id"] !== APPLICATION_ID)
      throw new Error();
    const properties = database.prepare("SELECT count(*) AS count FROM record").get()!["count"] as number;
    const rows = database.prepare("SELECT code, dated FROM source").all();
    const sources = new Map(
      rows.map((row) => [row["code"] as number, (row["dated"] as string | null) ?? ""]),
    );
    const notice = database.prepare("SELECT value FROM meta WHERE key = 'attribution'").get()?.["value"];
    return { properties, sources, isMadeUp: notice === MADE_UP };
  } catch {
    throw new GazetteerError(
      `${path} is there already and is not a gazetteer. Give another name, or move it away.`,
    );
  } finally {
    database?.close();
  }
}

function temporaryPath(target: string, process: number): string {
  return join(dirname(target), `.${basename(target)}.importing-${process}`);
}

function clearAbandoned(target: string): void {
  const begin = basename(temporaryPath(target, 0)).slice(0, -1);
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(begin)) rmSync(join(dirname(target), name), { force: true });
  }
}

function synchronise(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
