import { closeSync, openSync, readSync } from "node:fs";

/** How every SQLite file begins. */
const MAGIC = "SQLite format 3\0";

/**
 * Whether a SQLite file is as long as its header says: a page size at byte 16, the number of pages at 28. What is no
 * SQLite file is whole as it is.
 * @param size of the file, in bytes
 */
export function isWhole(path: string, size: number): boolean {
  const header = Buffer.alloc(32);
  const descriptor = openSync(path, "r");
  try {
    if (readSync(descriptor, header) < header.length) return size > 0;
  } finally {
    closeSync(descriptor);
  }
  if (header.toString("latin1", 0, 16) !== MAGIC) return true;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return size >= pageSize * header.readUInt32BE(28);
}
