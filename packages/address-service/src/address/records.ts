import { languageOfCode, type FormLanguage } from "./form-language.ts";
import type { Language } from "@council-components/address";

/** Basic Land and Property Unit (record 21): the property itself. */
export interface PropertyUnit {
  logicalStatus: string;
  state: string;
  easting: string;
  northing: string;
  latitude: string;
  longitude: string;
  custodian: string;
  /** `N` is not a postal address. */
  postal: string;
  postcode: string;
  classification: string;
  organisation: string;
  /** UPRN of the building that it is part of. */
  parent: string;
}

/** Land and Property Identifier (record 24): what the council calls the property, in one language. */
export interface PropertyIdentifier {
  key: string;
  language: FormLanguage;
  logicalStatus: string;
  secondary: AddressableObject;
  primary: AddressableObject;
  usrn: string;
  /** DTF only: `N` is not a postal address. */
  postal: string;
  postcode: string;
  postTown: string;
  /** Floor: "GROUND FLOOR", "1". */
  level: string;
  /** Flat files give the street with the property; the others give it by USRN. */
  street?: Street;
}

/** An addressable object (BS 7666): a name, a number or a range of numbers, or both. */
export interface AddressableObject {
  startNumber: string;
  startSuffix: string;
  endNumber: string;
  endSuffix: string;
  text: string;
}

/** Delivery point (record 28): the address that Royal Mail delivers to. */
export interface DeliveryPoint {
  key: string;
  organisation: string;
  department: string;
  subBuilding: string;
  buildingName: string;
  buildingNumber: string;
  dependentThoroughfare: string;
  thoroughfare: string;
  doubleDependentLocality: string;
  dependentLocality: string;
  postTown: string;
  postcode: string;
  welshDependentThoroughfare: string;
  welshThoroughfare: string;
  welshDoubleDependentLocality: string;
  welshDependentLocality: string;
  welshPostTown: string;
  poBox: string;
}

/** An address that came in lines already. */
export interface WrittenAddress {
  language: Language;
  organisation: string;
  line1: string;
  line2: string;
  town: string;
  county: string;
  postcode: string;
}

/** A street descriptor (record 15) in one language. */
export interface Street {
  description: string;
  locality: string;
  town: string;
  administrativeArea: string;
}

/** Everything that a file says about one property. */
export interface PropertyRecords {
  uprn: number;
  unit?: PropertyUnit;
  identifiers: PropertyIdentifier[];
  deliveryPoint?: DeliveryPoint;
  organisation?: string;
  classification?: string;
  written: WrittenAddress[];
}

/** The kinds of record that are kept, each a line of a property’s data: the kind, then its fields. */
export type RecordKind = "B" | "L" | "D" | "O" | "C" | "A";

/** One record as a line of a property’s data. */
export function recordLine(kind: RecordKind, fields: readonly string[]): string {
  let length = fields.length;
  while (length > 0 && fields[length - 1] === "") length--;
  let line: string = kind;
  for (let index = 0; index < length; index++) line += `\t${fields[index]}`;
  return `${line}\n`;
}

/**
 * A property’s data read again. A record given twice counts as given last. Of several delivery points, organisations or
 * classifications the one with the highest key counts, whatever their order in the files.
 */
export function readRecords(uprn: number, data: string): PropertyRecords {
  const records: PropertyRecords = { uprn, identifiers: [], written: [] };
  const lines = data.split("\n");
  const highest: Record<string, string> = {};
  for (let index = 0; index < lines.length - 1; index++) {
    const fields = lines[index]!.split("\t");
    const [kind = "", key = ""] = fields;
    if (kind === "D" || kind === "O" || kind === "C") {
      if (key < (highest[kind] ?? "")) continue;
      highest[kind] = key;
    }
    switch (kind) {
      case "B":
        records.unit = readUnit(fields);
        break;
      case "L":
        replaceByKey(records.identifiers, readIdentifier(fields));
        break;
      case "D":
        records.deliveryPoint = readDeliveryPoint(fields);
        break;
      case "O":
        records.organisation = fields[2];
        break;
      case "C":
        records.classification = fields[2];
        break;
      case "A":
        records.written.push(readWritten(fields));
    }
  }
  return records;
}

function replaceByKey(identifiers: PropertyIdentifier[], identifier: PropertyIdentifier): void {
  const index = identifiers.findIndex((other) => other.key === identifier.key && other.key !== "");
  if (index === -1) identifiers.push(identifier);
  else identifiers[index] = identifier;
}

function readUnit(fields: string[]): PropertyUnit {
  const at = (index: number): string => fields[index] ?? "";
  return {
    logicalStatus: at(1),
    state: at(2),
    easting: at(3),
    northing: at(4),
    latitude: at(5),
    longitude: at(6),
    custodian: at(7),
    postal: at(8),
    postcode: at(9),
    classification: at(10),
    organisation: at(11),
    parent: at(12),
  };
}

function readIdentifier(fields: string[]): PropertyIdentifier {
  const at = (index: number): string => fields[index] ?? "";
  const object = (from: number): AddressableObject => ({
    startNumber: at(from),
    startSuffix: at(from + 1),
    endNumber: at(from + 2),
    endSuffix: at(from + 3),
    text: at(from + 4),
  });
  const identifier: PropertyIdentifier = {
    key: at(1),
    language: languageOfCode(at(2)) ?? "en",
    logicalStatus: at(3),
    secondary: object(4),
    primary: object(9),
    usrn: at(14),
    postal: at(15),
    postcode: at(16),
    postTown: at(17),
    level: at(18),
  };
  if (at(19) !== "") {
    identifier.street = { description: at(19), locality: at(20), town: at(21), administrativeArea: at(22) };
  }
  return identifier;
}

function readDeliveryPoint(fields: string[]): DeliveryPoint {
  const at = (index: number): string => fields[index] ?? "";
  return {
    key: at(1),
    organisation: at(2),
    department: at(3),
    subBuilding: at(4),
    buildingName: at(5),
    buildingNumber: at(6),
    dependentThoroughfare: at(7),
    thoroughfare: at(8),
    doubleDependentLocality: at(9),
    dependentLocality: at(10),
    postTown: at(11),
    postcode: at(12),
    welshDependentThoroughfare: at(13),
    welshThoroughfare: at(14),
    welshDoubleDependentLocality: at(15),
    welshDependentLocality: at(16),
    welshPostTown: at(17),
    poBox: at(18),
  };
}

function readWritten(fields: string[]): WrittenAddress {
  const at = (index: number): string => fields[index] ?? "";
  return {
    language: at(1) === "CYM" ? "cy" : "en",
    organisation: at(2),
    line1: at(3),
    line2: at(4),
    town: at(5),
    county: at(6),
    postcode: at(7),
  };
}
