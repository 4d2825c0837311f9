import { recordLine } from "../address/records.ts";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import type { FileEnd, FileReader, ReaderContext } from "./file-reader.ts";
import { rowText } from "./report-file.ts";
import { identifierNumber, tidy } from "./record-reader.ts";

/** A flat row by its column names; an empty string for a column that is not there. */
export type Cell = (column: string) => string;

/** What one row of a flat format becomes. */
export type RowRecords = (cell: Cell, reject: (reason: string) => never) => string;

/** Thrown and caught here, to leave the row from any depth. */
class RowFault extends Error {}

/** Reads formats with one row a property: AddressBase Core and Plus, and plain CSV. */
export class FlatReader implements FileReader {
  readonly #context: ReaderContext;
  readonly #columns = new Map<string, number>();
  readonly #width: number;
  readonly #records: RowRecords;
  readonly #label: string;
  readonly #addsLanguages: boolean;
  readonly #headed: boolean;
  /** For rows that do not say whose they are. */
  readonly #custodian: string;
  #previous = -1;

  constructor(
    context: ReaderContext,
    format: {
      label: string;
      columns: readonly string[];
      records: RowRecords;
      /** Whether the first row holds the names of the columns. */
      headed: boolean;
      /** Whether a property may have a second row, in another language. */
      addsLanguages: boolean;
    },
  ) {
    this.#context = context;
    this.#label = format.label;
    this.#records = format.records;
    this.#width = format.columns.length;
    this.#headed = format.headed;
    this.#custodian = context.custodian === 0 ? "" : String(context.custodian);
    this.#addsLanguages = format.addsLanguages;
    for (const [index, name] of format.columns.entries()) this.#columns.set(name, index);
  }

  row(fields: string[], line: number): void {
    if (line === 1 && this.#headed) return;
    if (fields.every((field) => field.trim() === "")) return this.#passBlank();
    if (!this.#fits(fields)) {
      return this.#rejectOnce(fields, line, `it has ${fields.length} columns in place of ${this.#width}`);
    }
    const cell: Cell = (column) => {
      const index = this.#columns.get(column);
      const text = index === undefined ? "" : tidy(fields[index]!);
      return text === "" && column === "custodian_code" ? this.#custodian : text;
    };
    const uprn = identifierNumber(cell("uprn"), 12);
    if (uprn === undefined) return this.#rejectOnce(fields, line, notAUprn(cell("uprn")));
    const change = (cell("change") || cell("change_code") || cell("change_type") || "I").toUpperCase();
    if (!/^[IUD]$/.test(change)) return this.#rejectOnce(fields, line, "its change is not I, U or D");
    const { store, pass, tally, updating } = this.#context;
    if (change === "D") {
      if (pass === "changes") return;
      if (!updating)
        return this.#reject(fields, line, "it deletes a property, which only a change-only file can");
      // What is gone already is deleted all the same.
      return store.removeProperty(uprn) ? tally.kept(this.#label) : tally.passed(this.#label);
    }
    if (pass === "deletes") return;
    try {
      const records = this.#records(cell, (reason) => {
        throw new RowFault(reason);
      });
      const before = updating && uprn !== this.#previous ? "" : store.dataOf(uprn);
      this.#previous = uprn;
      if (before.includes(records)) return tally.passed(this.#label);
      if (before !== "" && !(this.#addsLanguages && isOtherLanguage(before, records))) {
        tally.repeated(this.#label);
        return this.#note(
          fields,
          line,
          `an earlier row has this UPRN, in the same language, with another text${likelyCause(uprn)}`,
        );
      }
      if (before === "") store.put(uprn, records);
      else store.add(uprn, records);
      if (cell("custodian_name") !== "")
        store.nameCustodian(Number(cell("custodian_code")), cell("custodian_name"));
      tally.kept(this.#label);
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      this.#reject(fields, line, error.message);
    }
  }

  malformed(text: string, line: number, reason: string): void {
    this.#rejectOnce(text, line, reason);
  }

  finish(): FileEnd {
    if (this.#context.tally.total().read === 0 && this.#context.pass === "all") {
      throw new GazetteerError(`${this.#context.file} holds no rows but the names of its columns.`);
    }
    return { whole: true };
  }

  /** Rows may end in empty cells; without a heading, in columns that newer versions of the format have. */
  #fits(fields: readonly string[]): boolean {
    if (fields.length < this.#width) return false;
    const more = fields.slice(this.#width);
    if (more.every((field) => field.trim() === "")) return true;
    if (this.#headed) return false;
    this.#context.warn(
      `${this.#context.file}: its rows have ${more.length} more columns than are known; those at the end were not used.`,
    );
    return true;
  }

  /** Spreadsheets leave rows of nothing but commas at the end. */
  #passBlank(): void {
    if (this.#context.pass !== "changes") this.#context.tally.passed(this.#label);
  }

  /** Of a row that belongs to no pass: in the first only. */
  #rejectOnce(row: string | string[], line: number, reason: string): void {
    if (this.#context.pass !== "changes") this.#reject(row, line, reason);
  }

  #reject(row: string | string[], line: number, reason: string): void {
    this.#context.tally.rejected(this.#label);
    this.#note(row, line, reason);
  }

  #note(row: string | string[], line: number, reason: string): void {
    this.#context.rejected.add(this.#context.file, line, reason, rowText(row));
  }
}

function notAUprn(text: string): string {
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) {
    return (
      "its UPRN is in scientific notation, as spreadsheets write long numbers, and its digits are lost: format the column " +
      "as text or as a whole number, and save the file again"
    );
  }
  return "its UPRN is not a number of 1 to 12 digits";
}

/** Why a number that many rows have is a wrong one, where its digits tell. The first row with it is wrong too. */
function likelyCause(uprn: number): string {
  if (/^9+$/.test(String(uprn))) return ". The number stands for no UPRN: look at the earlier row too";
  if (uprn % 1_000_000 === 0)
    return ". Its last digits are noughts, as spreadsheets leave long numbers: look at the earlier row too";
  return "";
}

/** Whether the row is the property’s address in a language that it has not had yet. */
function isOtherLanguage(before: string, records: string): boolean {
  const start = /^A\t\w+\t/m.exec(records)?.[0];
  return start !== undefined && !before.includes(start);
}

/** A property unit’s line, from the columns that flat formats share. */
export function unitLine(fields: Partial<Record<UnitField, string>>): string {
  return recordLine(
    "B",
    unitFields.map((name) => fields[name] ?? ""),
  );
}

const unitFields = [
  "logicalStatus",
  "state",
  "easting",
  "northing",
  "latitude",
  "longitude",
  "custodian",
  "postal",
  "postcode",
  "classification",
  "organisation",
  "parent",
] as const;
type UnitField = (typeof unitFields)[number];
