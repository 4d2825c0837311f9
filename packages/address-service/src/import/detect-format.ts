import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import { CsvRows, delimiterOf } from "./csv-rows.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { columnsOf, coreColumns, csvColumns, csvColumnsOf, plusColumnOrder } from "./flat-columns.ts";
import type { InputFile } from "./input-files.ts";
import { ngdTable } from "./ngd-reader.ts";

export const formats = [
  "addressbase-premium",
  "addressbase-core",
  "addressbase-plus",
  "ngd-address",
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
  /** Comma, semicolon, tab or bar. */
  delimiter?: string;
}

/** The code by which GeoPlace, whose file is everybody’s, goes in the header. */
const NATIONAL = 9999;

/** What the operator says of the files. */
export interface HeadOptions {
  encoding: Encoding;
  format: Format | "auto";
  /** The council’s own name of a column, by its name in the README. */
  columns?: ReadonlyMap<string, string>;
}

/** Reads the first row and tells the format by it. @throws {GazetteerError} where it cannot, or is told otherwise */
export async function readHead(file: InputFile, options: HeadOptions): Promise<FileHead> {
  const { rows, delimiter } = await firstRows(file, options.encoding);
  const head = headOf(file.name, rows, options.columns ?? new Map());
  const { format } = options;
  if (format !== "auto" && head.format !== format) {
    throw new GazetteerError(
      `${file.name} is ${head.format}, not ${format}. Leave out --format, or give the right one.`,
    );
  }
  return { ...head, delimiter };
}

/** The first two rows: names of columns, where there are any, and what stands under them. */
async function firstRows(
  file: InputFile,
  encoding: Encoding,
): Promise<{ rows: string[][]; delimiter: string }> {
  const rows: string[][] = [];
  let reader: CsvRows | undefined;
  let delimiter = ",";
  for await (const text of decodeText(file.name, file.read(), encoding)) {
    if (!reader) {
      delimiter = delimiterOf(text);
      reader = new CsvRows({ row: (fields) => rows.push(fields), malformed: () => rows.push([]) }, delimiter);
    }
    reader.push(text);
    if (rows.length >= 2) return { rows: rows.slice(0, 2), delimiter };
  }
  reader?.end();
  if (rows.length === 0) throw new GazetteerError(`${file.name} holds no rows.`);
  return { rows: rows.slice(0, 2), delimiter };
}

function headOf(file: string, rows: string[][], mapping: ReadonlyMap<string, string>): FileHead {
  const [row = [], second] = rows;
  if (row[0] === "10") return recordHead(row);
  const names = columnsOf(row);
  const has = (required: readonly string[]): boolean => required.every((name) => names.includes(name));
  if (names[0] === "record_identifier") {
    const own = second?.[0] === "10" ? recordHead(second) : { format: "addressbase-premium" as const };
    return { ...own, version: "2", header: names };
  }
  if (mapping.size === 0) {
    if (has(coreColumns.required)) return { format: "addressbase-core", header: names };
    if (ngdTable(names) !== undefined) return { format: "ngd-address", header: names };
    if (has(plusColumnOrder)) return { format: "addressbase-plus", header: names };
  }
  checkMapping(file, names, mapping);
  const columns = csvColumnsOf(names, mapping);
  if (csvColumns.required.every((name) => columns.includes(name))) return { format: "csv", header: columns };
  if (row.length >= plusColumnOrder.length && /^\d{1,12}$/.test(row[0]!) && /^[IUD]$/.test(row[2] ?? ""))
    return { format: "addressbase-plus" };
  throw new GazetteerError(unknownColumns(file, row, columns));
}

function checkMapping(file: string, names: readonly string[], mapping: ReadonlyMap<string, string>): void {
  for (const [name, theirs] of mapping) {
    if (!csvColumns.required.includes(name) && !csvColumns.optional.includes(name)) {
      throw new GazetteerError(
        `--columns: there is no column “${name}”. There are: ${[...csvColumns.required, ...csvColumns.optional].join(", ")}.`,
      );
    }
    if (!names.includes(columnsOf([theirs])[0]!)) {
      throw new GazetteerError(`${file} has no column “${theirs}” for ${name}. It has: ${names.join(", ")}.`);
    }
  }
}

/** Says which columns were found and which are wanted. A first row of data is not repeated: it may be an address. */
function unknownColumns(file: string, row: readonly string[], columns: readonly string[]): string {
  const start = `${file}, line 1: neither a header record (10,…) nor the column names of a format that can be imported.`;
  const wanted = `Wanted in the first row, for plain CSV: ${csvColumns.required.join(", ")}`;
  const end = "See “Files that can be imported” in the README.";
  if (row.length < 2 || row.some((cell) => /\d{3}/.test(cell))) return `${start} ${wanted}. ${end}`;
  const found = `Found: ${columns.slice(0, 60).join(", ")}.`;
  const holdsPlaces = ["x_coordinate", "gridgb1e", "pcds", "oa21cd"].some((name) => columns.includes(name));
  if (
    columns.includes("uprn") &&
    holdsPlaces &&
    !columns.some((name) => /line|street|address|town/.test(name))
  ) {
    return (
      `${file} holds UPRNs with coordinates or areas (as OS Open UPRN and the ONS UPRN Directory do) and no addresses, so ` +
      `nothing can be looked up in it. ${found}`
    );
  }
  const missing = csvColumns.required.filter((name) => !columns.includes(name));
  return (
    `${start} ${found} ${wanted}; missing: ${missing.join(", ")}. If they have other names, say so, such as ` +
    `--columns ${missing[0]}=NAME. ${end}`
  );
}

function recordHead(row: readonly string[]): FileHead {
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
