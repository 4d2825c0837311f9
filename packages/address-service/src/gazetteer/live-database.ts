import { statSync, type BigIntStats } from "node:fs";
import { AddressSourceError } from "../handler/address-source-error.ts";
import { isWhole } from "./database-file.ts";
import { DatabaseReader } from "./database-reader.ts";

/** Milliseconds for which a file that is written in place must rest before it is opened again. */
const SETTLED = 1000;

/** Milliseconds between looks for a new file; the one that is open can be read as long as it is. */
const LOOK_EVERY = 1000;

/**
 * A database file that may be replaced while it is read. One that another takes the place of, as an import does, is
 * opened anew. One that is overwritten where it is, as `cp` does, cannot be read until it is whole again: what is on
 * the disk meanwhile is half one database and half another.
 */
export class LiveDatabase {
  readonly #path: string;
  #reader: DatabaseReader | undefined;
  /** The file that the reader has open, as it was then. */
  #file: BigIntStats | undefined;
  /** When a new file in its place was last looked for. */
  #looked = Date.now();
  /** A file in its place that could not be opened. */
  #refused: BigIntStats | undefined;

  constructor(path: string) {
    this.#path = path;
    const file = look(path);
    this.#reader = new DatabaseReader(path);
    this.#file = file;
  }

  /** @throws {AddressSourceError} while the file is overwritten */
  read<Result>(ask: (reader: DatabaseReader) => Result): Result {
    const reader = this.#current();
    try {
      const result = ask(reader);
      if (!this.#isOverwritten(look(this.#path))) return result;
    } catch (error) {
      if (!this.#isOverwritten(look(this.#path))) throw error;
    }
    throw beingOverwritten();
  }

  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }

  #current(): DatabaseReader {
    const file = look(this.#path);
    const changed = file !== undefined && !isSame(file, this.#file) && !isSame(file, this.#refused);
    if (changed && this.#isOverwritten(file)) this.#openOverwritten(file);
    else if (changed && this.#isTimeToLook()) this.#openOther(file);
    if (!this.#reader) throw beingOverwritten();
    return this.#reader;
  }

  #isTimeToLook(): boolean {
    const since = Date.now() - this.#looked;
    if (since >= 0 && since < LOOK_EVERY) return false;
    this.#looked = Date.now();
    return true;
  }

  #isOverwritten(file: BigIntStats | undefined): boolean {
    return (
      file !== undefined &&
      file.ino === this.#file?.ino &&
      file.dev === this.#file.dev &&
      !isSame(file, this.#file)
    );
  }

  #openOverwritten(file: BigIntStats): void {
    this.close();
    if (Date.now() - Number(file.mtimeMs) < SETTLED || !isWhole(this.#path, Number(file.size))) return;
    try {
      this.#reader = new DatabaseReader(this.#path);
      this.#file = file;
    } catch {
      // It is no gazetteer: wait for the next one.
    }
  }

  /** A file that is away for a moment, or is not a gazetteer yet, does not stop the one that is open. */
  #openOther(file: BigIntStats): void {
    try {
      if (!isWhole(this.#path, Number(file.size))) return;
      const next = new DatabaseReader(this.#path);
      this.close();
      [this.#reader, this.#file] = [next, file];
    } catch {
      this.#refused = file;
    }
  }
}

function look(path: string): BigIntStats | undefined {
  return statSync(path, { throwIfNoEntry: false, bigint: true });
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return (
    other !== undefined &&
    one.ino === other.ino &&
    one.dev === other.dev &&
    one.mtimeNs === other.mtimeNs &&
    one.size === other.size
  );
}

function beingOverwritten(): AddressSourceError {
  return new AddressSourceError("unavailable", "The database file is overwritten while it is served.", {
    detail:
      "The address database is being copied over. It is served again when it is whole. To replace it without a break, " +
      "import into it, or copy the new one beside it and rename it.",
  });
}
