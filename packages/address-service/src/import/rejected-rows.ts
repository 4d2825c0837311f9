import { closeSync, openSync, rmSync, writeSync } from "node:fs";

/**
 * Rows that could not be used, in a file beside the database: file, line, reason, and the row as it was. Rows hold
 * addresses, so only the owner may read it. There is no file when there are no such rows.
 */
export class RejectedRows {
  readonly path: string;
  count = 0;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.path = path;
    rmSync(path, { force: true });
  }

  add(file: string, line: number, reason: string, row: string | readonly string[]): void {
    this.count++;
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.path, "w", 0o600);
      writeSync(this.#descriptor, "file,line,reason,row\n");
    }
    const text = typeof row === "string" ? row : row.map(field).join(",");
    writeSync(this.#descriptor, `${field(file)},${line},${field(reason)},"${text.replaceAll('"', '""')}"\n`);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

function field(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
