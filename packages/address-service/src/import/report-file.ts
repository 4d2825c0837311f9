import { closeSync, openSync, rmSync, writeSync } from "node:fs";

/**
 * A CSV file beside the database that tells the operator what was not used, and why. It may hold addresses, so only its
 * owner may read it. There is no file when there is nothing to tell.
 */
export class ReportFile {
  readonly path: string;
  count = 0;
  readonly #columns: string;
  #descriptor: number | undefined;

  constructor(path: string, columns: string) {
    this.path = path;
    this.#columns = columns;
    rmSync(path, { force: true });
  }

  add(...fields: readonly (string | number)[]): void {
    this.count++;
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.path, "w", 0o600);
      writeSync(this.#descriptor, `${this.#columns}\n`);
    }
    writeSync(this.#descriptor, `${fields.map((each) => field(String(each))).join(",")}\n`);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** A row as it stood in its file. */
export function rowText(row: string | readonly string[]): string {
  return typeof row === "string" ? row : row.map(field).join(",");
}

/** One field of a CSV row. */
function field(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
