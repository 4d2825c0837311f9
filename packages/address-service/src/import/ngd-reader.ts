import { recordLine } from "../address/records.ts";
import { titleCase } from "../address/title-case.ts";
import type { FileEnd, FileReader, ReaderContext } from "./file-reader.ts";
import { unitLine, type Cell } from "./flat-reader.ts";
import { identifierNumber, tidy } from "./record-reader.ts";
import { rowText } from "./report-file.ts";

/**
 * The files of OS NGD Address that addresses are made of, by columns that each has: Built and Pre-Build Address (and
 * Historic Address and Non-Addressable Object, which are marked as what they are), Royal Mail Address, and what belongs
 * to them. Ordnance Survey publishes the tables in github.com/OrdnanceSurvey/osngd-resources and the meaning of each
 * column in docs.os.uk/osngd.
 */
const tables = {
  address: ["uprn", "fulladdress", "streetname", "buildstatus", "changetype"],
  "royal-mail": ["udprn", "uprn", "posttown", "postcode", "deliverypointsuffix"],
  alternate: ["alternateaddressid", "uprn", "streetname", "alternatename"],
} as const;
type Table = keyof typeof tables;

/** Tables of the theme that no address is made of; "other" where it is one of these. */
const otherTables = [
  "relatedentityid",
  "otherclassificationid",
  "usrnmatchindicator",
  "versionavailablefromdate",
];

/** Which table of OS NGD Address has these columns; `undefined` for files of anything else. */
export function ngdTable(names: readonly string[]): Table | "other" | undefined {
  const has = (required: readonly string[]): boolean => required.every((name) => names.includes(name));
  for (const table of Object.keys(tables) as Table[]) if (has(tables[table])) return table;
  return otherTables.some((name) => names.includes(name)) ? "other" : undefined;
}

/** Changes after which a table no longer has the feature. */
const ended = new Set(["end of life", "moved to a different feature type"]);

const statuses: Readonly<Record<string, string>> = {
  approved: "1",
  provisional: "6",
  alternative: "3",
  historical: "8",
};

/** Reads one table of OS NGD Address, by the names of its columns. */
export class NgdReader implements FileReader {
  readonly #context: ReaderContext;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #table: Table | "other";
  #newest = "";

  constructor(names: readonly string[], context: ReaderContext) {
    this.#context = context;
    this.#columns = new Map(names.map((name, index) => [name, index]));
    this.#table = ngdTable(names) ?? "other";
  }

  row(fields: string[], line: number): void {
    if (line === 1) return;
    const cell: Cell = (column) => tidy(fields[this.#columns.get(column) ?? -1] ?? "");
    const { pass, tally, updating } = this.#context;
    const ends = ended.has(cell("changetype").toLowerCase());
    this.#date(cell, ends);
    if (updating && ends !== (pass === "deletes")) return;
    if (ends && !updating) {
      return this.#reject(fields, line, "it ends a feature, which only a change-only file can: use --update");
    }
    // A feature that changed several times since the last supply has a row for each change; the last has no end.
    const superseded = updating && !ends && cell("versionavailabletodate") !== "";
    const unmatched = this.#table === "royal-mail" && cell("uprn") === "";
    if (this.#table === "other" || superseded || unmatched) return tally.passed(this.#table);
    const uprn = identifierNumber(cell("uprn"), 12);
    if (uprn === undefined) return this.#reject(fields, line, "its UPRN is not a number of 1 to 12 digits");
    const used = ends ? this.#end(uprn, cell) : this.#add(uprn, cell);
    if (used) tally.kept(this.#table);
    else tally.passed(this.#table);
  }

  malformed(text: string, line: number, reason: string): void {
    if (this.#context.pass !== "changes") this.#reject(text, line, reason);
  }

  /** The supply has no trailers; a change-only file may be blank. */
  finish(): FileEnd {
    return this.#newest === "" ? { whole: true } : { whole: true, newest: this.#newest };
  }

  /**
   * Each row says since when its version has been in the supply, and one that is over until when. The first day of a
   * feature that has ended is older than the change.
   */
  #date(cell: Cell, ends: boolean): void {
    const days = [cell("versionavailabletodate"), ends ? "" : cell("versionavailablefromdate")];
    for (const day of days) {
      const [date = ""] = /^\d{4}-\d\d-\d\d/.exec(day) ?? [];
      if (date > this.#newest) this.#newest = date;
    }
  }

  #add(uprn: number, cell: Cell): boolean {
    const { store } = this.#context;
    if (this.#table === "royal-mail") {
      // The address of a building that is gone, or of something that nobody can be at, is none to offer.
      if (/historic|non/i.test(cell("matchedaddressfeaturetype"))) return false;
      store.add(uprn, deliveryPoint(cell));
      return true;
    }
    if (this.#table === "alternate") {
      store.add(uprn, alternateIdentifier(cell));
      return true;
    }
    store.add(uprn, unit(cell));
    const other = cell("alternatelanguage").toUpperCase();
    store.add(uprn, identifier(uprn, cell, other === "ENG" ? "CYM" : "ENG", ""));
    if (other !== "" && cell("alternatelanguagestreetname") !== "")
      store.add(uprn, identifier(uprn, cell, other, "alternatelanguage"));
    store.nameCustodian(Number(cell("localcustodiancode")), titleCase(cell("localcustodiandescription")));
    return true;
  }

  #reject(row: string | string[], line: number, reason: string): void {
    this.#context.tally.rejected(this.#table);
    this.#context.rejected.add(this.#context.file, line, reason, rowText(row));
  }

  /** The property stays as a historical one: Royal Mail’s address of it is in a file of its own. */
  #end(uprn: number, cell: Cell): boolean {
    const { store } = this.#context;
    if (this.#table === "royal-mail") return store.remove(uprn, "D", cell("udprn"));
    if (store.dataOf(uprn) === "") return false;
    store.add(uprn, unitLine({ logicalStatus: "8" }));
    return true;
  }
}

function unit(cell: Cell): string {
  const built = cell("buildstatus").toLowerCase();
  const status = statuses[cell("addressstatus").toLowerCase()] ?? "1";
  const nonPostal =
    cell("postcodesource").toLowerCase() === "not postal address" ||
    /^non.?addressable/i.test(cell("description"));
  return unitLine({
    logicalStatus: built === "historic" ? "8" : built === "prebuild" ? "6" : status,
    easting: cell("easting"),
    northing: cell("northing"),
    latitude: cell("latitude"),
    longitude: cell("longitude"),
    custodian: cell("localcustodiancode"),
    postal: nonPostal ? "N" : "",
    postcode: cell("postcode"),
    classification: cell("classificationcode"),
    organisation: cell("organisationname"),
    parent: cell("parentuprn"),
  });
}

/** The council’s address in one language. The number is written already: "12A", "58-64". */
function identifier(uprn: number, cell: Cell, language: string, prefix: "" | "alternatelanguage"): string {
  const part = (name: string): string => cell(prefix + name) || cell(name);
  const status = statuses[cell("addressstatus").toLowerCase()] ?? "1";
  return recordLine("L", [
    `${uprn}${language}`,
    language,
    status,
    ...["", "", "", "", part("subname")],
    ...[part("number"), "", "", "", part("name")],
    cell("usrn"),
    "",
    cell("postcode"),
    "",
    cell("floorlevel"),
    part("streetname"),
    part("locality"),
    part("townname") || part("islandname"),
  ]);
}

function alternateIdentifier(cell: Cell): string {
  return recordLine("L", [
    cell("alternateaddressid"),
    cell("language") || "ENG",
    statuses[cell("addressstatus").toLowerCase()] ?? "3",
    ...["", "", "", "", cell("alternatesubname")],
    ...[cell("alternatenumber"), "", "", "", cell("alternatename")],
    cell("usrn"),
    "",
    cell("postcode"),
    "",
    cell("floorlevel"),
    cell("streetname"),
    cell("locality"),
    cell("townname") || cell("islandname"),
  ]);
}

const deliveryColumns =
  "udprn organisationname departmentname subbuildingname buildingname buildingnumber dependentthoroughfare thoroughfare " +
  "doubledependentlocality dependentlocality posttown postcode welshdependentthoroughfare welshthoroughfare " +
  "welshdoubledependentlocality welshdependentlocality welshposttown poboxnumber";

function deliveryPoint(cell: Cell): string {
  return recordLine("D", deliveryColumns.split(" ").map(cell));
}
