import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import { CsvRows } from "./csv-rows.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { columnsOf, coreColumns, csvColumns, plusColumnOrder } from "./flat-columns.ts";
import type { InputFile } from "./input-files.ts";

export const formats = [
  "addressbase-premium",
  "addressbase-core",
  "addressbase-plus",
  "dtf-7.3",
  "csv",
] as const;
export type Format = (typeof formats)[number];

/** What the first row of a file says. */
export interface FileHead {
  format: Format;
  /** Of the format: "1.0", "2.1", "7.3". */
  version?: string;
  /** Whose file it is; undefined for one that speaks for the whole country, or does not say. */
  custodian?: { code: number; name: string };
  /** `C` for a change-only file, `F` for a full one. */
  changeOnly?: boolean;
  /** `ccyy-mm-dd` */
  date?: string;
  /** Names of the columns, where the first row holds them. */
  header?: string[];
}

/** The code by which GeoPlace, whose file is everybody’s, goes in the header. */
const NATIONAL = 9999;

/** Reads the first row and tells the format by it. @throws {GazetteerError} where it cannot, or is told otherwise */
export async function readHead(
  file: InputFile,
  encoding: Encoding,
  told: Format | "auto",
): Promise<FileHead> {
  const row = await firstRow(file, encoding);
  const head = headOf(row);
  if (!head) {
    throw new GazetteerError(
      `${file.name}, line 1: neither a header record (10,…) nor the column names of a format that can be imported. ` +
        "See “Files that can be imported” in the README.",
    );
  }
  if (told !== "auto" && head.format !== told) {
    throw new GazetteerError(
      `${file.name} is ${head.format}, not ${told}. Leave out --format, or give the right one.`,
    );
  }
  return head;
}

async function firstRow(file: InputFile, encoding: Encoding): Promise<string[]> {
  let row: string[] | undefined;
  const rows = new CsvRows({
    row: (fields) => (row ??= fields),
    malformed: () => (row ??= []),
  });
  for await (const text of decodeText(file.name, file.read(), encoding)) {
    rows.push(text);
    if (row) return row;
  }
  rows.end();
  if (!row) throw new GazetteerError(`${file.name} holds no rows.`);
  return row;
}

function headOf(row: string[]): FileHead | undefined {
  if (row[0] === "10") return recordHead(row);
  const names = columnsOf(row);
  if (coreColumns.required.every((name) => names.includes(name)))
    return { format: "addressbase-core", header: names };
  if (plusColumnOrder.every((name) => names.includes(name)))
    return { format: "addressbase-plus", header: names };
  if (csvColumns.required.every((name) => names.includes(name))) return { format: "csv", header: names };
  if (row.length === plusColumnOrder.length && /^\d{1,12}$/.test(row[0]!))
    return { format: "addressbase-plus" };
  return undefined;
}

function recordHead(row: string[]): FileHead | undefined {
  const version = row[7]?.trim() ?? "";
  const format = version.startsWith("7")
    ? "dtf-7.3"
    : /^[12](\.|$)/.test(version)
      ? "addressbase-premium"
      : undefined;
  if (!format) {
    throw new GazetteerError(
      `Line 1 gives version “${version.slice(0, 10)}”, which cannot be imported: AddressBase Premium 1.0 and 2.x, and DTF 7.3, can.`,
    );
  }
  const head: FileHead = { format, version, changeOnly: row[8]?.trim() === "C" };
  const code = Number(row[2]);
  if (Number.isInteger(code) && code > 0 && code !== NATIONAL)
    head.custodian = { code, name: row[1]!.trim() };
  if (/^\d{4}-\d{2}-\d{2}$/.test(row[3] ?? "")) head.date = row[3]!;
  return head;
}
