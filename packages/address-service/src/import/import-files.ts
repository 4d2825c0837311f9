import { buildAddresses, type AddressCounts } from "../gazetteer/build-addresses.ts";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import type { DatabaseSync } from "node:sqlite";
import { leftOutReasons } from "../address/compose.ts";
import { CsvRows } from "./csv-rows.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { readHead, type FileHead, type Format } from "./detect-format.ts";
import { explainFailure } from "./explain-failure.ts";
import type { FileEnd, ReaderContext } from "./file-reader.ts";
import { ImportLock } from "./import-lock.ts";
import { inputFiles, type InputFile } from "./input-files.ts";
import { inspectOld, NewDatabase, type OldDatabase } from "./new-database.ts";
import { readerFor } from "./reader-for.ts";
import { RecordStore, type Pass } from "./record-store.ts";
import { ReportFile } from "./report-file.ts";
import { Tally, type RowCount } from "./tally.ts";

export interface ImportOptions {
  /** Path of the database to make or replace. */
  database: string;
  format?: Format | "auto";
  encoding?: Encoding;
  /** What the columns of a plain CSV are called in the files, by their names in the README. */
  columns?: ReadonlyMap<string, string>;
  /** The files hold changes to what the database has. */
  update?: boolean;
  /** Go ahead though everything in the database is replaced. A function is asked, with the number of properties. */
  replaceAll?: boolean | ((properties: number) => Promise<boolean>);
  /** Apply a change-only file that is older than what is in the database. */
  allowOlder?: boolean;
  /** Take files without a trailer, and sets of volumes with gaps. */
  allowIncomplete?: boolean;
  /** Whose flat file it is (Core, Plus, CSV), which do not say themselves. */
  custodian?: number;
  /** Names of custodians by their codes. */
  custodianNames?: ReadonlyMap<number, string>;
  /** Copyright notice to give with every answer. */
  attribution?: string;
  /** Told how far the import is, from 0 to 1, and what it is at. */
  progress?: (share: number, stage: ImportStage) => void;
}

export type ImportStage = "reading" | "making addresses";

export interface ImportReport {
  files: string[];
  /** By record type, or by format for flat files. */
  rows: Record<string, RowCount>;
  total: RowCount;
  /** Properties in the whole database. */
  properties: AddressCounts;
  /** Where rejected rows were written, when there are any. */
  rejectedFile?: string;
  /** Where properties that make no address of their own are listed, when there are any. */
  leftOutFile?: string;
  warnings: string[];
  /** Of the database, in bytes. */
  size: number;
}

/** A file that is mostly rejected is a file of some other kind. */
const MOST_REJECTED = 0.2;

/** Reading takes about this part of an import’s time, the rest is making addresses and their indexes. */
const READING_SHARE = 0.55;

interface Source {
  file: InputFile;
  head: FileHead;
  code: number;
}

/** With the day that its supply is of, as far as it is known. */
type DatedSource = Source & { date: string | undefined };

/**
 * Imports address files into a database. The database is replaced in one step when everything has gone well, and not
 * touched otherwise.
 * @throws {GazetteerError} with a message for the operator
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const { files, close } = await inputFiles(paths);
  try {
    return await importInputs(files, options);
  } finally {
    close();
  }
}

/** The same, from anything that can be read like a file. */
export async function importInputs(
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<ImportReport> {
  const sources = await readHeads(files, options);
  const lock = new ImportLock(options.database);
  try {
    return await importLocked(sources, options);
  } finally {
    lock.release();
  }
}

async function importLocked(sources: readonly Source[], options: ImportOptions): Promise<ImportReport> {
  const old = inspectOld(options.database);
  checkKinds(sources, options);
  await checkReplacing(sources, old, options);
  let made: NewDatabase | undefined;
  const notes: Notes = {
    rejected: new ReportFile(`${options.database}.rejected.csv`, "file,line,reason,row"),
    leftOut: new ReportFile(`${options.database}.left-out.csv`, "uprn,reason"),
  };
  try {
    made = new NewDatabase(options.database);
    if (old) {
      const everything = !options.update && sources.some(({ code }) => code === 0);
      const replaced = options.update ? [] : sources.map(({ code }) => code);
      made.keepSettings(options.database);
      if (!everything) made.keepFrom(options.database, replaced);
    }
    const report = await fill(made, sources, { notes, old }, options);
    refuseEmpty(report, old, options);
    made.putInPlace();
    return report;
  } catch (error) {
    throw explainFailure(error, options.database);
  } finally {
    notes.rejected.close();
    notes.leftOut.close();
    made?.discard();
  }
}

/** In a set of files split by record type, the one with the header (10) speaks for all. */
async function readHeads(files: readonly InputFile[], options: ImportOptions): Promise<Source[]> {
  const { encoding = "utf-8", format = "auto", columns = new Map() } = options;
  const found: { file: InputFile; head: FileHead }[] = [];
  for (const file of files) found.push({ file, head: await readHead(file, { encoding, format, columns }) });
  const isSplit = ({ format, header }: FileHead): boolean =>
    format === "addressbase-premium" && header !== undefined;
  const spokesman = found.find(({ head }) => isSplit(head) && head.changeOnly !== undefined)?.head;
  return found.map(({ file, head }) => {
    const whole =
      isSplit(head) && spokesman ? { ...spokesman, header: head.header!, delimiter: head.delimiter! } : head;
    return { file, head: whole, code: whole.custodian?.code ?? options.custodian ?? 0 };
  });
}

/** Files for the operator, beside the database. */
interface Notes {
  rejected: ReportFile;
  leftOut: ReportFile;
}

async function fill(
  made: NewDatabase,
  sources: readonly Source[],
  { notes, old }: { notes: Notes; old: OldDatabase | undefined },
  options: ImportOptions,
): Promise<ImportReport> {
  const { database } = made;
  const { rejected, leftOut } = notes;
  const tally = new Tally();
  const { warnings, newest } = await readSources(database, sources, { tally, rejected }, options);
  const total = tally.total();
  if (total.rejected - tally.repetitions > total.read * MOST_REJECTED) {
    throw new GazetteerError(
      `${total.rejected} of ${total.read} rows cannot be used, more than a fifth, so nothing was imported. Their line numbers and what is wrong ` +
        `with each are in ${rejected.path}.`,
    );
  }
  const dated = sources.map((source) => ({ ...source, date: source.head.date ?? newest.get(source.code) }));
  if (options.update && old) refuseOlder(dated, old, options);
  describe(made, dated, options);
  const records = database.prepare("SELECT count(*) AS count FROM record").get()!["count"] as number;
  const properties = buildAddresses(database, {
    progress(done) {
      const share = done / Math.max(records, 1);
      options.progress?.(READING_SHARE + (1 - READING_SHARE) * 0.7 * share, "making addresses");
    },
    leftOut: (uprn, reason) => leftOut.add(uprn, leftOutReasons[reason]),
  });
  options.progress?.(1, "making addresses");
  const report: ImportReport = {
    files: sources.map(({ file }) => file.name),
    rows: tally.counts(),
    total,
    properties,
    warnings,
    size: made.size(),
  };
  if (rejected.count > 0) report.rejectedFile = rejected.path;
  if (leftOut.count > 0) report.leftOutFile = leftOut.path;
  return report;
}

/**
 * Puts the rows of all files into the database. Changes are applied date by date, whatever order the files were named
 * in, and of one date those that delete come first.
 *
 * @returns warnings, and the day of the newest row by custodian where the files do not say of which day they are
 */
async function readSources(
  database: DatabaseSync,
  sources: readonly Source[],
  counting: Pick<ReaderContext, "tally" | "rejected">,
  options: ImportOptions,
): Promise<{ warnings: string[]; newest: ReadonlyMap<number, string> }> {
  const updating = options.update === true;
  const store = new RecordStore(database, updating);
  const warnings: string[] = [];
  const newest = new Map<number, string>();
  const warn = (message: string): void => void warnings.push(message);
  const passes: Pass[] = updating ? ["deletes", "changes"] : ["all"];
  const bytes = passes.length * sources.reduce((sum, { file }) => sum + file.size, 0);
  let read = 0;
  const progress = (more: number): void => {
    read += more;
    options.progress?.((READING_SHARE * read) / bytes, "reading");
  };
  for (const supply of updating ? supplies(sources) : [sources]) {
    for (const pass of passes) {
      const ends: { name: string; code: number; end: FileEnd }[] = [];
      for (const { file, head, code } of supply) {
        store.from(code, head.format !== "dtf-7.3" && head.format !== "csv");
        const context = { ...counting, warn, file: file.name, store, pass, updating, custodian: code };
        database.exec("BEGIN");
        const end = await readFile(file, head, context, options, progress);
        store.flush();
        database.exec("COMMIT");
        ends.push({ name: file.name, code, end });
        if (end.newest && end.newest > (newest.get(code) ?? "")) newest.set(code, end.newest);
      }
      store.settle();
      warnings.push(...checkEnds(ends, options));
    }
  }
  return { warnings: [...new Set(warnings)], newest };
}

/** The files of one council and one date, the oldest first. */
function supplies(sources: readonly Source[]): Source[][] {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    const key = `${source.head.date ?? ""} ${source.code}`;
    found.set(key, [...(found.get(key) ?? []), source]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, supply]) => supply);
}

async function readFile(
  file: InputFile,
  head: FileHead,
  context: Parameters<typeof readerFor>[1],
  options: ImportOptions,
  progress: (bytes: number) => void,
): Promise<FileEnd> {
  const reader = readerFor(head, context);
  const rows = new CsvRows(reader, head.delimiter);
  for await (const text of decodeText(file.name, file.read(progress), options.encoding)) rows.push(text);
  rows.end();
  return reader.finish();
}

/** A file in records says where it ends and which volume follows; one that does not was cut short. */
function checkEnds(ends: { name: string; code: number; end: FileEnd }[], options: ImportOptions): string[] {
  const faults: string[] = [];
  for (const { name, end } of ends) {
    if (!end.whole) faults.push(`${name} has no trailer (record 99), so it may have been cut short`);
    const next = end.nextVolume ?? 0;
    if (next !== 0 && !ends.some((other) => other.end.volume === next)) {
      faults.push(`${name} says that volume ${next} follows, which is not among the files`);
    }
  }
  if (faults.length === 0 || options.allowIncomplete) return faults.map((fault) => `${fault}.`);
  throw new GazetteerError(
    `${faults.join("; ")}. Nothing was imported. Get the missing part, or import what there is with --allow-incomplete.`,
  );
}

function checkKinds(sources: readonly Source[], { update }: ImportOptions): void {
  for (const { file, head } of sources) {
    if (head.changeOnly && !update) {
      throw new GazetteerError(
        `${file.name} holds changes only. Import it with --update, over the full file’s database.`,
      );
    }
    if (update && head.changeOnly === false) {
      throw new GazetteerError(
        `${file.name} is a full file, not a change-only one. Import it without --update.`,
      );
    }
  }
}

async function checkReplacing(
  sources: readonly Source[],
  old: ReturnType<typeof inspectOld>,
  options: ImportOptions,
): Promise<void> {
  const { database, update, replaceAll } = options;
  if (update) {
    const missing = sources.find(({ code }) => !old?.sources.has(code));
    if (!missing) {
      const dated = sources.map((source) => ({ ...source, date: source.head.date }));
      return refuseOlder(dated, old!, options);
    }
    throw new GazetteerError(
      `${missing.file.name} holds changes to a file that ${database} was not made from. Import the full file first.`,
    );
  }
  if (!old || old.properties === 0 || sources.every(({ code }) => code !== 0)) return;
  const agreed = typeof replaceAll === "function" ? await replaceAll(old.properties) : replaceAll === true;
  if (agreed) return;
  throw new GazetteerError(
    `${sources.find(({ code }) => code === 0)!.file.name} does not say that it is one council’s, so it would replace all ` +
      `${old.properties} properties in ${database}. If that is right, use --replace-all; if it is one council’s, say whose ` +
      "with --custodian.",
  );
}

function refuseOlder(sources: readonly DatedSource[], old: OldDatabase, { allowOlder }: ImportOptions): void {
  if (allowOlder) return;
  for (const { file, date, code } of sources) {
    const dated = old.sources.get(code) ?? "";
    if (date === undefined || date >= dated) continue;
    throw new GazetteerError(
      `${file.name} is of ${date}, and the database is as of ${dated}: applying older changes would undo newer ` +
        "ones. Nothing was changed. If it is right all the same, use --allow-older.",
    );
  }
}

/** A file of streets only, or of another country, must not leave residents without an address. */
function refuseEmpty(
  { properties }: ImportReport,
  old: OldDatabase | undefined,
  { database }: ImportOptions,
): void {
  if (!old || old.properties === 0 || properties.approved + properties.provisional > 0) return;
  throw new GazetteerError(
    `These files make no address that can be offered, and ${database} holds ${old.properties} properties. Nothing was ` +
      "changed. Check that the files with properties (BLPU), identifiers (LPI) or delivery points are among them.",
  );
}

function describe({ database }: NewDatabase, sources: readonly DatedSource[], options: ImportOptions): void {
  const insert = database.prepare("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?)");
  const dated = database.prepare("SELECT dated FROM source WHERE code = ?");
  const custodian = database.prepare("INSERT OR REPLACE INTO custodian VALUES (?, ?)");
  for (const code of new Set(sources.map((source) => source.code))) {
    const own = sources.filter((source) => source.code === code);
    const names = own.map(({ file }) => file.name).join("\n");
    const before = dated.get(code)?.["dated"] as string | null | undefined;
    const date = [...own.map(({ date }) => date ?? ""), before ?? ""].sort().at(-1) || null;
    insert.run(code, own[0]!.head.format, names, new Date().toISOString(), date);
    const named = own.find(({ head }) => head.custodian)?.head.custodian;
    if (named?.name) custodian.run(named.code, named.name);
  }
  for (const [code, name] of options.custodianNames ?? []) custodian.run(code, name);
  if (options.attribution !== undefined) {
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('attribution', ?)").run(options.attribution);
  }
}
