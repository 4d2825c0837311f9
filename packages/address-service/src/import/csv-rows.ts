/** What a row reader is told. Line numbers start at 1 and count physical lines, those inside quotation marks too. */
export interface RowHandler {
  /** A whole row. */
  row(fields: string[], line: number): void;
  /**
   * Asked before a row is taken apart: whether its fields are not needed. `text` holds it from `start` on. A row that
   * is passed over costs a third of one that is read.
   */
  passesOver?(text: string, start: number): boolean;
  /** A row that was passed over. */
  passed?(text: string, start: number, line: number): void;
  /** A line that is not a row of a CSV file. */
  malformed(text: string, line: number, reason: string): void;
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** No row of these formats is near this long; a quotation mark that nothing closes would make one. */
const LONGEST_ROW = 65_536;

/**
 * Takes text in chunks of any size and hands over rows as RFC 4180 has them: fields in quotation marks may hold commas,
 * doubled quotation marks and new lines. A line whose quotation marks do not match is handed over as malformed and
 * reading goes on with the next line. Memory is bounded by the longest row, whatever the file holds.
 */
export class CsvRows {
  readonly #handler: RowHandler;
  readonly #delimiter: string;
  #text = "";
  #position = 0;
  #line = 1;
  #ended = false;
  /** Set by reading a row: where the next begins, or why it cannot be read. */
  #next = 0;
  #newlines = 0;

  /** @param delimiter one character: a comma, a semicolon, a tab */
  constructor(handler: RowHandler, delimiter: string = ",") {
    this.#handler = handler;
    this.#delimiter = delimiter;
  }

  push(chunk: string): void {
    this.#text = this.#position === this.#text.length ? chunk : this.#text.slice(this.#position) + chunk;
    this.#position = 0;
    this.#readRows();
  }

  /** Reads what is left. @returns whether the last row ended in a line ending */
  end(): boolean {
    const complete = this.#position === this.#text.length;
    this.#ended = true;
    this.#readRows();
    return complete;
  }

  #readRows(): void {
    while (this.#position < this.#text.length) {
      const start = this.#position;
      this.#newlines = 0;
      const over = this.#handler.passesOver?.(this.#text, start) ?? false;
      const fields: string[] = [];
      const outcome = this.#readRow(start, over ? undefined : fields);
      if (outcome === "incomplete" && !this.#ended && this.#text.length - start <= LONGEST_ROW) return;
      if (outcome === "read") {
        if (over) this.#handler.passed?.(this.#text, start, this.#line);
        else if (fields.length > 1 || fields[0] !== "") this.#handler.row(fields, this.#line);
        this.#line += 1 + this.#newlines;
        this.#position = this.#next;
      } else {
        if (!this.#skipLine(start)) return;
      }
    }
  }

  /** Gives up on a line. @returns whether its end is there */
  #skipLine(start: number): boolean {
    const newline = this.#text.indexOf("\n", start);
    if (newline === -1 && !this.#ended && this.#text.length - start <= LONGEST_ROW) return false;
    const end = newline === -1 ? this.#text.length : newline;
    const text = this.#text.slice(start, Math.min(end, start + LONGEST_ROW));
    this.#handler.malformed(text.replace(/\r$/, ""), this.#line, "its quotation marks do not match");
    this.#line++;
    this.#position = newline === -1 ? this.#text.length : newline + 1;
    return true;
  }

  #readRow(start: number, fields: string[] | undefined): "read" | "incomplete" | "malformed" {
    const text = this.#text;
    let position = start;
    let newline = text.indexOf("\n", start);
    if (newline === -1 && !this.#ended) return "incomplete";
    for (;;) {
      let after: number;
      if (text.charCodeAt(position) === QUOTE) {
        let close = text.indexOf('"', position + 1);
        let doubled = false;
        while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
          doubled = true;
          close = text.indexOf('"', close + 2);
        }
        if (close === -1) return this.#ended ? "malformed" : "incomplete";
        if (fields) {
          const field = text.slice(position + 1, close);
          fields.push(doubled ? field.replaceAll('""', '"') : field);
        }
        while (newline !== -1 && newline < close) {
          this.#newlines++;
          newline = text.indexOf("\n", newline + 1);
        }
        after = close + 1;
        if (after >= text.length && !this.#ended) return "incomplete";
      } else {
        const comma = text.indexOf(this.#delimiter, position);
        const end = newline === -1 ? text.length : newline;
        after = comma === -1 || comma > end ? end : comma;
        if (after === end && after > position && text.charCodeAt(after - 1) === RETURN) after--;
        fields?.push(text.slice(position, after));
      }
      const code = text.charCodeAt(after);
      if (code === this.#delimiter.charCodeAt(0)) {
        position = after + 1;
        continue;
      }
      if (code === RETURN && (after + 1 === newline || after + 1 === text.length)) after++;
      if (after >= text.length || text.charCodeAt(after) === NEWLINE) {
        if (newline === -1 && !this.#ended) return "incomplete";
        this.#next = Math.min(after + 1, text.length);
        return "read";
      }
      return "malformed";
    }
  }
}

/** The delimiter of a file by its first line: whichever of comma, semicolon, tab and bar it has most of. */
export function delimiterOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.indexOf("\n")) || text.length).replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, other) => (count(other) > count(best) ? other : best));
}
