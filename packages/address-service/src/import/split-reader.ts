import type { FileEnd, FileReader, ReaderContext } from "./file-reader.ts";
import { premiumVersion2, recordNames } from "./layouts.ts";
import { RecordReader } from "./record-reader.ts";

const dates = "start_date end_date last_update_date entry_date";
const object = (name: string): string =>
  `${name}_start_number ${name}_start_suffix ${name}_end_number ${name}_end_suffix ${name}_text`;

/** The columns of AddressBase Premium 2.x in order, by their names in Ordnance Survey’s header files. */
const columnNames: Readonly<Record<string, string>> = {
  "15": `usrn street_description locality town_name administrative_area language ${dates}`,
  "21":
    "uprn logical_status blpu_state blpu_state_date parent_uprn x_coordinate y_coordinate latitude longitude rpc " +
    `local_custodian_code country ${dates} addressbase_postal postcode_locator multi_occ_count`,
  "24":
    `uprn lpi_key language logical_status ${dates} ${object("sao")} ${object("pao")} usrn usrn_match_indicator area_name ` +
    "level official_flag",
  "28":
    "uprn udprn organisation_name department_name sub_building_name building_name building_number dependent_thoroughfare " +
    "thoroughfare double_dependent_locality dependent_locality post_town postcode postcode_type delivery_point_suffix " +
    "welsh_dependent_thoroughfare welsh_thoroughfare welsh_double_dependent_locality welsh_dependent_locality " +
    `welsh_post_town po_box_number process_date ${dates}`,
  "31": `uprn org_key organisation legal_name ${dates}`,
  "32": `uprn class_key classification_code class_scheme scheme_version ${dates}`,
};

/** Names that differ between header files. */
const otherNames: Readonly<Record<string, string>> = {
  street_descriptor: "street_description",
  locality_name: "locality",
  town: "town_name",
  adminstrative_area: "administrative_area",
  thoroughfare_name: "thoroughfare",
  dependent_thoroughfare_name: "dependent_thoroughfare",
};

/**
 * Reads AddressBase Premium as Ordnance Survey’s Record Splitter leaves it: a file for each record type, with the names
 * of its columns in the first row. Columns are found by name, so one more, or another order, makes no difference.
 */
export class SplitReader implements FileReader {
  readonly #context: ReaderContext;
  readonly #reader: RecordReader;
  readonly #names: readonly string[];
  readonly #order = new Map<string, readonly number[]>();

  constructor(names: readonly string[], context: ReaderContext) {
    this.#names = names.map((name) => otherNames[name] ?? name);
    this.#context = context;
    this.#reader = new RecordReader(premiumVersion2, context);
  }

  row(fields: string[], line: number): void {
    if (line === 1) return;
    const type = fields[0]!;
    const wanted = columnNames[type];
    if (wanted === undefined) {
      if (this.#context.pass !== "changes") this.#context.tally.passed(type in recordNames ? type : "other");
      return;
    }
    let order = this.#order.get(type);
    if (!order) {
      const names = ["record_identifier", "change_type", "pro_order", ...wanted.split(" ")];
      order = names.map((name) => this.#names.indexOf(name));
      this.#order.set(type, order);
    }
    this.#reader.row(
      order.map((at) => (at === -1 ? "" : (fields[at] ?? ""))),
      line,
    );
  }

  malformed(text: string, line: number, reason: string): void {
    this.#reader.malformed(text, line, reason);
  }

  /** Each of these files is whole as it is: the trailer is a file of its own. */
  finish(): FileEnd {
    return { whole: true };
  }
}
