import { readPostcode, readUsrn } from "@council-components/address";
import { recordLine } from "../address/records.ts";
import { unitLine, type RowRecords } from "./flat-reader.ts";

/** AddressBase Core: Royal Mail’s and the council’s parts already made into one address, English only. */
export const coreRecords: RowRecords = (cell) =>
  unitLine({
    logicalStatus: "1",
    easting: cell("easting"),
    northing: cell("northing"),
    latitude: cell("latitude"),
    longitude: cell("longitude"),
    postcode: cell("postcode"),
    custodian: cell("custodian_code"),
    classification: cell("classification_code"),
    parent: cell("parent_uprn"),
  }) +
  recordLine("D", [
    cell("udprn"),
    cell("organisation"),
    "",
    cell("sub_building"),
    cell("building_name"),
    cell("building_number"),
    "",
    cell("street_name"),
    "",
    cell("locality"),
    // The town that the post goes by; the other one is in the locality or the same.
    cell("post_town") || cell("town_name"),
    cell("postcode"),
    "",
    "",
    "",
    "",
    "",
    cell("po_box").replace(/^PO BOX\s*/i, ""),
  ]) +
  (cell("usrn") === "" ? "" : recordLine("L", ["", "ENG", "1", ...Array<string>(10).fill(""), cell("usrn")]));

/** AddressBase Plus: both addresses in one row, and the council’s other language with the street only where it differs. */
export const plusRecords: RowRecords = (cell) => {
  const numbers = (object: "sao" | "pao"): string[] =>
    ["start_number", "start_suffix", "end_number", "end_suffix"].map((part) => cell(`${object}_${part}`));
  const identifier = (language: string, prefix: "" | "alt_language_"): string =>
    recordLine("L", [
      language,
      language,
      "1",
      ...numbers("sao"),
      cell(`${prefix}sao_text`) || cell("sao_text"),
      ...numbers("pao"),
      cell(`${prefix}pao_text`) || cell("pao_text"),
      cell("usrn"),
      "",
      cell("postcode_locator"),
      "",
      cell("level"),
      cell(`${prefix}street_description`) || cell("street_description"),
      cell("locality"),
      cell("town_name"),
      cell("administrative_area"),
    ]);
  const alternative = cell("alt_language");
  let records = unitLine({
    logicalStatus: "1",
    state: cell("state"),
    easting: cell("x_coordinate"),
    northing: cell("y_coordinate"),
    latitude: cell("latitude"),
    longitude: cell("longitude"),
    custodian: cell("local_custodian_code") || cell("custodian_code"),
    postal: cell("addressbase_postal"),
    postcode: cell("postcode_locator") || cell("postcode"),
    classification: cell("class"),
    organisation: cell("la_organisation"),
    parent: cell("parent_uprn"),
  });
  if (cell("street_description") !== "") {
    records += identifier(alternative === "ENG" ? "CYM" : "ENG", "");
    if (alternative === "ENG" || alternative === "CYM") records += identifier(alternative, "alt_language_");
  }
  if (cell("udprn") !== "" && cell("post_town") !== "") {
    const names =
      "udprn rm_organisation_name department_name sub_building_name building_name building_number dependent_thoroughfare " +
      "thoroughfare double_dependent_locality dependent_locality post_town postcode welsh_dependent_thoroughfare " +
      "welsh_thoroughfare welsh_double_dependent_locality welsh_dependent_locality welsh_post_town po_box_number";
    records += recordLine("D", names.split(" ").map(cell));
  }
  return records;
};

const statuses: Readonly<Record<string, string>> = {
  "": "1",
  approved: "1",
  provisional: "6",
  historical: "8",
};

/** The plain CSV of the README: lines as they are to be written. */
export const csvRecords: RowRecords = (cell, reject) => {
  const postcode = readPostcode(cell("postcode"))?.text ?? "";
  if (postcode === "") reject("its postcode is not a UK postcode");
  if (cell("line1") === "") reject("it has no line1");
  if (cell("town") === "") reject("it has no town");
  const language = cell("language").toLowerCase() || "en";
  if (language !== "en" && language !== "cy") reject("its language is not en or cy");
  const status = statuses[cell("status").toLowerCase()];
  if (status === undefined) reject("its status is not approved, provisional or historical");
  for (const name of ["easting", "northing", "longitude", "latitude"]) {
    if (cell(name) !== "" && !Number.isFinite(Number(cell(name)))) reject(`its ${name} is not a number`);
  }
  const custodian = cell("custodian_code");
  if (custodian !== "" && !/^\d{1,4}$/.test(custodian))
    reject("its custodian_code is not a number of up to 4 digits");
  const unit = unitLine({
    logicalStatus: status!,
    easting: cell("easting"),
    northing: cell("northing"),
    latitude: cell("latitude"),
    longitude: cell("longitude"),
    custodian,
    postcode,
    classification: cell("classification"),
    parent: cell("parent_uprn"),
  });
  const code = language === "cy" ? "CYM" : "ENG";
  const lines = ["organisation", "line1", "line2", "town", "county"].map(cell);
  const written = recordLine("A", [code, ...lines, postcode]);
  const usrn = readUsrn(cell("usrn")) ?? "";
  if (usrn === "" && cell("usrn") !== "") reject("its usrn is not a number of 1 to 8 digits");
  return (
    unit +
    written +
    (usrn === "" ? "" : recordLine("L", ["", code, "1", ...Array<string>(10).fill(""), usrn]))
  );
};
