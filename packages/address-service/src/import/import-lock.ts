import { basename, dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { statSync } from "node:fs";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";

/**
 * Makes an import the only one into its database, for as long as it is at work: across processes, and across containers
 * that share the folder. It is SQLite’s own lock on an empty file beside the database, which the system lets go of when
 * the process ends, however it ends. The file stays, as removing it would let two in.
 */
export class ImportLock {
  readonly #database: DatabaseSync;

  /** @throws {GazetteerError} where another import into the same database is at work, or no file can be made */
  constructor(target: string) {
    const path = resolve(target);
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new GazetteerError(`There is no directory ${folder} to put the database in. Make it first.`);
    }
    try {
      this.#database = new DatabaseSync(join(folder, `.${basename(path)}.lock`));
    } catch {
      throw new GazetteerError(`No file can be made in ${folder}. Check that this user may write there.`);
    }
    try {
      this.#database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    } catch (error) {
      this.#database.close();
      const { errcode } = error as { errcode?: number };
      if (errcode !== undefined && (errcode & 0xff) === SQLITE_BUSY) {
        throw new GazetteerError(
          `Another import into ${target} is at work, on this machine or on another that shares the folder. Wait for it.`,
        );
      }
      throw new GazetteerError(`${folder} cannot be locked for an import (${(error as Error).message}).`);
    }
  }

  release(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

const SQLITE_BUSY = 5;
