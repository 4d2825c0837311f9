import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { pipeline as finishedPipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";

/** One CSV file to read, wherever it is packed. */
export interface InputFile {
  /** As messages call it: the file’s name, and within a zip file the entry’s. */
  name: string;
  /** Bytes that `read` goes through, packed; for the progress bar. */
  size: number;
  /** The file’s bytes, unpacked. `progress` is told how many packed bytes were gone through since the last time. */
  read(progress?: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** Files to read, and what to call when they are no longer needed. */
export interface InputFiles {
  files: InputFile[];
  close(): void;
}

const ORDER_CSV = "Order the data as CSV.";

/** Small enough for the text of a piece to be young garbage, which costs neither time nor memory. */
const PIECE = 1 << 16;

/**
 * Finds the CSV files in what the command line names: `.csv` (any other ending is taken for CSV), `.csv.gz`, and `.zip`
 * with any number of them inside, in zip files of their own too.
 * @throws {GazetteerError} where there is no such file, or nothing in it
 */
export async function inputFiles(paths: readonly string[]): Promise<InputFiles> {
  const scratch = new ScratchFolder();
  try {
    return { files: await filesIn(paths, scratch), close: () => scratch.remove() };
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

async function filesIn(paths: readonly string[], scratch: ScratchFolder): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new GazetteerError(`There is no file at ${path}.`);
    if (found.isDirectory())
      throw new GazetteerError(`${path} is a directory. Give the files in it, such as ${path}/*.csv.`);
    if (!found.isFile()) throw new GazetteerError(`${path} is not an ordinary file.`);
    if (found.size === 0) throw new GazetteerError(`${path} is empty.`);
    const start = firstBytes(path);
    if (start[0] === 0x50 && start[1] === 0x4b)
      files.push(...(await zippedFiles(path, basename(path), scratch)));
    else if (start[0] === 0x1f && start[1] === 0x8b) files.push(gzippedFile(path, found.size));
    else if (Buffer.from(start).toString("latin1") === "SQLi")
      throw new GazetteerError(
        `${path} is a GeoPackage or another database, which cannot be imported. ${ORDER_CSV}`,
      );
    else
      files.push({
        name: basename(path),
        size: found.size,
        read: (progress) => counted(createReadStream(path, { highWaterMark: PIECE }), progress),
      });
  }
  return files;
}

function firstBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(4);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    readSync(descriptor, bytes);
  } catch (error) {
    throw new GazetteerError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return bytes;
}

function gzippedFile(path: string, size: number): InputFile {
  return {
    name: basename(path),
    size,
    async *read(progress) {
      const packed = createReadStream(path, { highWaterMark: PIECE });
      packed.on("data", (piece) => progress?.(piece.length));
      const unpacked = createGunzip({ chunkSize: PIECE });
      // Errors of either end come out of the unpacked stream.
      pipeline(packed, unpacked, () => {});
      try {
        yield* unpacked as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw damaged(basename(path), error);
      }
    },
  };
}

async function zippedFiles(path: string, name: string, scratch: ScratchFolder): Promise<InputFile[]> {
  const entries: Entry[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (/\.(csv|zip)$/i.test(entry.fileName) && !entry.fileName.startsWith("__MACOSX/"))
        entries.push(entry);
    }
  } catch (error) {
    throw damaged(name, error);
  } finally {
    zip?.close();
  }
  entries.sort((one, other) => one.fileName.localeCompare(other.fileName, "en", { numeric: true }));
  const files: InputFile[] = [];
  for (const entry of entries) {
    const file = zippedFile(path, `${name}/${entry.fileName}`, entry);
    if (/\.csv$/i.test(entry.fileName)) files.push(file);
    // A zip file is read from its end, so one within another is unpacked first.
    else files.push(...(await zippedFiles(await scratch.unpack(file), file.name, scratch)));
  }
  if (files.length === 0) throw new GazetteerError(`${name} holds no .csv file. ${ORDER_CSV}`);
  return files;
}

function zippedFile(path: string, name: string, entry: Entry): InputFile {
  return {
    name,
    size: entry.compressedSize,
    async *read(progress?: (bytes: number) => void) {
      const open = await openPromise(path, { autoClose: false });
      try {
        const stream = await open.openReadStreamPromise(entry);
        let share = 0;
        for await (const piece of stream as AsyncIterable<Uint8Array>) {
          share += (piece.length / Math.max(entry.uncompressedSize, 1)) * entry.compressedSize;
          progress?.(Math.floor(share));
          share -= Math.floor(share);
          yield piece;
        }
      } catch (error) {
        throw damaged(name, error);
      } finally {
        open.close();
      }
    },
  };
}

/** A folder for zip files that were within others, only its owner’s to read and gone when the import is over. */
class ScratchFolder {
  #path: string | undefined;
  #count = 0;

  async unpack(file: InputFile): Promise<string> {
    this.#path ??= mkdtempSync(join(tmpdir(), "council-addresses-unpacked-"));
    const path = join(this.#path, `${++this.#count}.zip`);
    await finishedPipeline(Readable.from(file.read()), createWriteStream(path));
    return path;
  }

  remove(): void {
    if (this.#path !== undefined) rmSync(this.#path, { recursive: true, force: true });
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  progress?: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const piece of stream) {
    progress?.(piece.length);
    yield piece;
  }
}

function damaged(name: string, error: unknown): unknown {
  if (error instanceof GazetteerError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new GazetteerError(
    `${name} is damaged or cut short and cannot be unpacked (${reason}). Get the file again.`,
  );
}
