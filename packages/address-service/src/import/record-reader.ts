import { languageOfCode } from "../address/form-language.ts";
import { recordLine } from "../address/records.ts";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import {
  premiumVersion1,
  premiumVersion2,
  recordNames,
  type FormatLayout,
  type RecordLayout,
} from "./layouts.ts";
import type { FileEnd, FileReader, ReaderContext } from "./file-reader.ts";
import { rowText } from "./report-file.ts";

/** Record types that no address is made of: counted, and not taken apart. */
const passedOver = new Set([12, 13, 14, 22, 23, 25, 26, 27, 30]);

const DIGIT_0 = 48;
const COMMA = 44;

const classScheme = /^AddressBase Premium Classification Scheme$/i;

/**
 * Reads files that mix record types, each row beginning with the number of its type: AddressBase Premium and DTF.
 */
export class RecordReader implements FileReader {
  readonly #context: ReaderContext;
  readonly #layout: FormatLayout;
  /** Rows but those that the trailer’s count leaves out. */
  #counted = 0;
  #volume = 1;
  /** The record type that was last told to have more columns. */
  #told = "";
  #trailer: { nextVolume: number; line: number } | undefined;

  constructor(layout: FormatLayout, context: ReaderContext) {
    this.#layout = layout;
    this.#context = context;
  }

  passesOver(text: string, start: number): boolean {
    if (this.#trailer !== undefined || text.charCodeAt(start + 2) !== COMMA) return false;
    const type = (text.charCodeAt(start) - DIGIT_0) * 10 + text.charCodeAt(start + 1) - DIGIT_0;
    return passedOver.has(type);
  }

  passed(text: string, start: number): void {
    this.#counted++;
    if (this.#context.pass !== "changes") this.#context.tally.passed(text.slice(start, start + 2));
  }

  malformed(text: string, line: number, reason: string): void {
    this.#counted++;
    this.#reject(text.slice(0, 2), text, line, reason);
  }

  row(fields: string[], line: number): void {
    const type = fields[0]!;
    if (this.#trailer) {
      throw new GazetteerError(
        `${this.#context.file}, line ${line}: there are rows after the trailer (record 99) on line ${this.#trailer.line}. ` +
          "Import the files one by one, not joined together.",
      );
    }
    if (type === "10") return this.#header(fields, line);
    if (type === "99") return this.#readTrailer(fields, line);
    if (type === "29" || type === "98") return this.#passOnce(type);
    this.#counted++;
    if (type === "11" || type === "15") return this.#street(type, fields, line);
    const layout = this.#layout.records[type];
    if (layout) return this.#record(type, layout, fields, line);
    if (type in recordNames) return this.#passOnce(type);
    this.#reject("other", fields, line, `“${type.slice(0, 20)}” is not a record type`);
  }

  finish(): FileEnd {
    const end: FileEnd = { whole: this.#trailer !== undefined, volume: this.#volume };
    if (this.#trailer) end.nextVolume = this.#trailer.nextVolume;
    return end;
  }

  #header(fields: string[], line: number): void {
    if (line !== 1) {
      throw new GazetteerError(
        `${this.#context.file}, line ${line}: a second header (record 10). Import the files one by one, not joined together.`,
      );
    }
    this.#volume = Number(fields[4]) || 1;
    this.#passOnce("10");
  }

  #readTrailer(fields: string[], line: number): void {
    const count = Number(fields[2]);
    if (count !== this.#counted) {
      throw new GazetteerError(
        `${this.#context.file}, line ${line}: the trailer says ${fields[2]} records, and the file holds ${this.#counted}. ` +
          "Part of it is missing or was added. Get the file again.",
      );
    }
    this.#trailer = { nextVolume: Number(fields[1]) || 0, line };
    this.#passOnce("99");
  }

  #street(type: string, fields: string[], line: number): void {
    const { street, streetColumns } = this.#layout;
    const expected = type === "11" ? [streetColumns] : street.columns;
    // The column order of record 11 is disputed in DTF; nothing is read from it but the USRN.
    if (!expected.includes(fields.length) && !this.#hasMore(type, fields, Math.max(...expected), line)) {
      return this.#reject(
        type,
        fields,
        line,
        `it has ${fields.length} columns in place of ${expected.join(" or ")}`,
      );
    }
    const usrn = identifierNumber(fields[3]!, 8);
    if (usrn === undefined)
      return this.#reject(type, fields, line, "its USRN is not a number of 1 to 8 digits");
    const change = this.#change(type, fields, line);
    if (change === "skip") return;
    const { store } = this.#context;
    const language = type === "11" ? undefined : languageOfCode(fields[street.language]!);
    if (type === "15" && language === undefined) return this.#count("passed", type);
    if (change === "delete") {
      // What is gone already, or was not kept at import, is deleted all the same.
      return this.#count(store.removeStreet(usrn, language) ? "kept" : "passed", type);
    }
    if (type === "11") return this.#count("passed", type);
    const [description, locality, town, administrativeArea] = street.fields.map((column) =>
      tidy(fields[column]!),
    ) as [string, string, string, string];
    store.addStreet(usrn, language!, { description, locality, town, administrativeArea });
    this.#count("kept", type);
  }

  #record(type: string, layout: RecordLayout, fields: string[], line: number): void {
    if (fields.length !== layout.columns && !this.#hasMore(type, fields, layout.columns, line)) {
      return this.#reject(
        type,
        fields,
        line,
        `it has ${fields.length} columns in place of ${layout.columns}`,
      );
    }
    const uprn = identifierNumber(fields[layout.uprn]!, 12);
    if (uprn === undefined)
      return this.#reject(type, fields, line, "its UPRN is not a number of 1 to 12 digits");
    if (type === "24" && languageOfCode(fields[5]!) === undefined) {
      return this.#reject(type, fields, line, "its language is not ENG, CYM or GAE");
    }
    const change = this.#change(type, fields, line);
    if (change === "skip") return;
    if (type === "32" && !classScheme.test(fields[6]!)) return this.#count("passed", type);
    const { store } = this.#context;
    const ended = layout.end !== undefined && fields[layout.end] !== "";
    if (change === "delete" || (ended && this.#context.updating)) {
      const found = store.remove(uprn, layout.kind, layout.kind === "B" ? "" : fields[layout.fields[0]!]!);
      return this.#count(found ? "kept" : "passed", type);
    }
    if (ended) return this.#count("passed", type);
    const kept: string[] = [];
    for (const column of layout.fields) kept.push(column === -1 ? "" : tidy(fields[column]!));
    store.add(uprn, recordLine(layout.kind, kept));
    this.#count("kept", type);
  }

  /** Whether a row has more columns than are known, which newer versions of a format add at the end: told, not refused. */
  #hasMore(type: string, fields: readonly string[], known: number, line: number): boolean {
    this.#notMixed(type, fields.length, line);
    if (fields.length < known) return false;
    if (this.#told !== type) {
      this.#told = type;
      this.#context.warn(
        `${this.#context.file}: record ${type} has ${fields.length} columns, ${fields.length - known} more than are ` +
          "known; those at the end were not used.",
      );
    }
    return true;
  }

  /** What a row asks for, and whether now is its turn. */
  #change(type: string, fields: string[], line: number): "add" | "delete" | "skip" {
    const change = fields[1];
    const { pass } = this.#context;
    if (change !== "I" && change !== "U" && change !== "D") {
      this.#reject(type, fields, line, "its change type is not I, U or D");
      return "skip";
    }
    if (change === "D" && pass === "all") {
      this.#reject(type, fields, line, "it deletes a record, which only a change-only file can");
      return "skip";
    }
    if (pass === "deletes" && change !== "D") return "skip";
    if (pass === "changes" && change === "D") return "skip";
    return change === "D" ? "delete" : "add";
  }

  #count(how: "kept" | "passed", type: string): void {
    this.#context.tally[how](type);
  }

  /** Counts a row that belongs to no pass in the first of them. */
  #passOnce(type: string): void {
    if (this.#context.pass !== "changes") this.#count("passed", type);
  }

  #reject(type: string, row: string | string[], line: number, reason: string): void {
    const change = typeof row === "string" ? undefined : row[1];
    const turn = this.#context.pass === "changes" ? change === "I" || change === "U" : true;
    const first = this.#context.pass !== "deletes" || !(change === "I" || change === "U");
    if (!turn || !first) return;
    this.#context.tally.rejected(type in recordNames ? type : "other");
    this.#context.rejected.add(this.#context.file, line, reason, rowText(row));
  }

  /** Stops at a row in the columns of the other version: the file is not what its header says. */
  #notMixed(type: string, columns: number, line: number): void {
    for (const other of [premiumVersion1, premiumVersion2]) {
      const expected =
        type === "11"
          ? [other.streetColumns]
          : type === "15"
            ? other.street.columns
            : [other.records[type]?.columns];
      if (other === this.#layout || !expected.includes(columns) || this.#layout.name.startsWith("DTF"))
        continue;
      throw new GazetteerError(
        `${this.#context.file}, line ${line}: record ${type} has ${columns} columns, as in ${other.name}, but the header ` +
          `says ${this.#layout.name}. The file mixes layouts: get each version’s files apart and import them again.`,
      );
    }
  }
}

/** A UPRN or USRN as a number. Some systems pad them with zeros, which mean nothing. */
export function identifierNumber(text: string, digits: number): number | undefined {
  if (text.length === 0 || text.length > digits) return undefined;
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - DIGIT_0;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number > 0 ? number : undefined;
}

/** White space, new lines among it, made single spaces. */
export function tidy(text: string): string {
  if (text === "") return text;
  return /\s\s|[\t\r\n\u00a0]|^\s|\s$/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
