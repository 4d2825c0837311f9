import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { CATEGORIES, type Category, type MessageForm } from "./catalogue.ts";

/** The columns of the spreadsheet. A translator changes the last two. */
const COLUMNS = [
  "component",
  "key",
  "where it appears",
  "note",
  "plural form",
  "English",
  "Welsh",
  "reviewed",
] as const;

/** One row as it came back. */
export interface Row {
  /** Of the file, the header being line 1. */
  readonly line: number;
  readonly component: string;
  readonly key: string;
  readonly category: Category | "";
  readonly english: string;
  readonly welsh: string;
  readonly reviewed: boolean;
}

/** A spreadsheet that cannot be read at all. */
export class SpreadsheetError extends Error {
  override readonly name = "SpreadsheetError";
}

/**
 * What a spreadsheet program would take for a formula is escaped with an apostrophe by `escape_formulas`: these are
 * the characters that csv-stringify escapes.
 */
const ESCAPED = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * The messages as CSV that Excel, LibreOffice and Google Sheets open as it is: UTF-8 with a byte order mark, and no
 * text that is run as a formula.
 */
export function toCsv(forms: readonly MessageForm[]): string {
  const rows = forms.map(({ component, key, place, note, category, english, welsh, reviewed }) => [
    component,
    key,
    place,
    note,
    category ?? "",
    english,
    welsh.text,
    reviewed ? "yes" : "",
  ]);
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: "windows", escape_formulas: true });
}

/**
 * The rows of such a file after a translator had it. Columns may be in another order, and others beside them; the
 * separator may be a semicolon or a tab, as spreadsheet programs save it.
 *
 * @throws {SpreadsheetError} when it is not UTF-8, not CSV, or columns are missing
 */
export function fromCsv(bytes: Uint8Array): Row[] {
  const text = decode(bytes);
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = [";", "\t"].find((one) => header.includes(one)) ?? ",";
  const records = read(text, delimiter);
  const columns = Object.keys(records[0]?.record ?? {});
  const missing = ["component", "key", "plural form", "English", "Welsh", "reviewed"].filter(
    (name) => !columns.includes(name),
  );
  if (missing.length) throw new SpreadsheetError(`Columns are missing: ${missing.join(", ")}.`);
  return records.map(({ record, info }) => toRow(record, info.lines));
}

type CsvRecord = Readonly<Record<string, string>>;

function read(text: string, delimiter: string): { record: CsvRecord; info: { lines: number } }[] {
  try {
    return parse(text, { bom: true, columns: true, delimiter, info: true, skip_empty_lines: true }) as never;
  } catch (error) {
    throw new SpreadsheetError(`This is not CSV: ${(error as Error).message}`);
  }
}

/** Excel's plain “CSV” is in the code page of the machine, which has no ŵ or ŷ: they are lost, so it is refused. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SpreadsheetError("This file is not in UTF-8. Save it as “CSV UTF-8”, or ŵ and ŷ are lost.");
  }
}

function toRow(record: CsvRecord, line: number): Row {
  const cell = (name: (typeof COLUMNS)[number]): string => (record[name] ?? "").replace(ESCAPED, "");
  const category = cell("plural form").trim();
  if (category && !(CATEGORIES as readonly string[]).includes(category)) {
    throw new SpreadsheetError(`Line ${line}: “${category}” is no plural form.`);
  }
  return {
    line,
    component: cell("component").trim(),
    key: cell("key").trim(),
    category: category as Category | "",
    english: cell("English"),
    welsh: cell("Welsh"),
    reviewed: /^(yes|y|x|true|1|ie|✓)$/i.test(cell("reviewed").trim()),
  };
}
