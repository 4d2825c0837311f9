import { compose, type ComposedProperty } from "../address/compose.ts";
import {
  naturalOrder,
  readUprn,
  readUsrn,
  singleLine,
  words,
  type Address,
  type Language,
} from "@council-components/address";
import type { PostalAddress } from "../address/postal-address.ts";
import type { DeliveryPoint, PropertyIdentifier, PropertyRecords, PropertyUnit } from "../address/records.ts";
import { DWELLING, type Standing } from "../address/standing.ts";
import { tellApart, type Twin } from "../address/tell-apart.ts";
import { titleCase } from "../address/title-case.ts";
import type { Hidden } from "../gazetteer/gazetteer.ts";
import { text, type PlacesFields, type PlacesRecord } from "./response.ts";

/** One property out of OS Places. */
export interface PlacesProperty {
  address: Address;
  /** Sorts the addresses of a postcode as people expect. */
  order: string;
  /** How well it fits what was searched for, 0 to 1. */
  match: number;
  /** Every word of the address and the other names of the property, for narrowing by name or number. */
  words: string;
  /** What tells it from others that read the same. */
  twin: Twin;
}

/** Bodies that hold entries of their own which nobody lives at; GOV.UK's own client leaves them out too. */
const NOT_COUNCILS: ReadonlySet<string> = new Set(["ORDNANCE SURVEY", "HIGHWAYS ENGLAND"]);

/** The records of one property as one address, or undefined where that is not an address to offer. */
export function placesProperty(
  records: readonly PlacesRecord[],
  language: Language,
  include: readonly Hidden[],
): PlacesProperty | undefined {
  const [first] = records;
  if (!first) return undefined;
  const merged = merge(records);
  if (NOT_COUNCILS.has(text(merged.LOCAL_CUSTODIAN_CODE_DESCRIPTION).toUpperCase())) return undefined;
  const composed = compose(propertyRecords(merged, records), () => undefined, { capitals: true });
  if (typeof composed === "string" || !isOffered(composed.standing, include)) return undefined;

  const hasEnglish = records.some(({ fields }) => languageOf(fields) === "en");
  const form = (language === "cy" || !hasEnglish) && composed.welsh ? composed.welsh : composed.english;
  return {
    address: toAddress(merged, form, composed.usrn, composed.standing),
    twin: twinOf(composed, form, records, merged),
    order: naturalOrder(composed.english),
    match: Math.max(...records.map(({ fields }) => (typeof fields.MATCH === "number" ? fields.MATCH : 0))),
    words: [...words(`${form.organisation} ${singleLine(form)}`), ...composed.otherWords].join(" "),
  };
}

function twinOf(
  { uprn, standing }: ComposedProperty,
  english: PostalAddress,
  records: readonly PlacesRecord[],
  merged: PlacesFields,
): Twin {
  const own = records.find(({ dataset }) => dataset === "LPI")?.fields;
  return {
    uprn,
    english,
    level: text(own?.["LEVEL"]),
    unit: text(own?.["SAO_TEXT"]),
    classification: text(merged.CLASSIFICATION_CODE),
    given: text(merged["ADDRESS"]),
    rank: (standing === "approved" ? 0 : 2) + (records.some(({ dataset }) => dataset === "DPA") ? 0 : 1),
  };
}

/** Each text to one property: shells of others in the list are left out, and those that read alike told apart. */
export function oneTextEach(
  properties: readonly PlacesProperty[],
  include: readonly Hidden[],
): PlacesProperty[] {
  const parents = new Set(properties.map(({ address }) => address.parentUprn));
  const isShell = ({ uprn, classification }: Address): boolean =>
    parents.has(uprn ?? undefined) && !classification?.startsWith(DWELLING);
  const offered = properties.filter(({ address }) => include.includes("parents") || !isShell(address));
  const duplicates = new Set(tellApart(offered.map(({ twin }) => twin)));
  return offered.flatMap(({ address, twin, ...rest }) => {
    if (duplicates.has(twin)) return [];
    const { line1 } = twin.english;
    return [{ ...rest, twin, address: { ...address, line1, singleLine: singleLine(twin.english) } }];
  });
}

function isOffered(standing: Standing, include: readonly Hidden[]): boolean {
  return standing === "approved" || standing === "provisional" || include.some((name) => name === standing);
}

/** What the records say of the property itself; Royal Mail's record last, since it is the more particular. */
function merge(records: readonly PlacesRecord[]): PlacesFields {
  const inOrder = [...records].sort((one, other) => other.dataset.localeCompare(one.dataset));
  return Object.assign({}, ...inOrder.map(({ fields }) => fields)) as PlacesFields;
}

function toAddress(fields: PlacesFields, form: PostalAddress, usrn: string, standing: Standing): Address {
  const address: Address = {
    uprn: fields.UPRN,
    line1: form.line1,
    town: form.town,
    singleLine: singleLine(form),
    language: form.language,
    source: "lookup",
  };
  if (standing === "approved" || standing === "provisional" || standing === "historical")
    address.status = standing;
  const streetNumber = readUsrn(usrn);
  if (streetNumber !== null) address.usrn = streetNumber;
  if (form.organisation !== "") address.organisation = form.organisation;
  if (form.line2 !== "") address.line2 = form.line2;
  if (form.county !== "") address.county = form.county;
  if (form.postcode !== "") address.postcode = form.postcode;
  const custodian = Number(text(fields.LOCAL_CUSTODIAN_CODE));
  if (Number.isInteger(custodian) && custodian > 0) address.custodianCode = custodian;
  const custodianName = titleCase(text(fields.LOCAL_CUSTODIAN_CODE_DESCRIPTION));
  if (custodianName !== "") address.custodianName = custodianName;
  const parent = readUprn(text(fields["PARENT_UPRN"]));
  if (parent !== null && parent !== fields.UPRN) address.parentUprn = parent;
  const classification = text(fields.CLASSIFICATION_CODE);
  if (classification !== "") address.classification = classification;
  return Object.assign(address, position(fields));
}

/** Metres on the National Grid and degrees; a pair that cannot be what its name says is left out. */
function position(fields: PlacesFields): Partial<Address> {
  const { X_COORDINATE: easting, Y_COORDINATE: northing, LNG: longitude, LAT: latitude } = fields;
  const found: Partial<Address> = {};
  // With some output_srs the coordinates are degrees; no place in Great Britain is so near the grid's origin.
  if (isNumber(easting) && isNumber(northing) && northing > 1000) Object.assign(found, { easting, northing });
  if (isNumber(longitude) && isNumber(latitude) && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
    Object.assign(found, { longitude, latitude });
  }
  return found;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** The records in the shape that AddressBase has, so that one set of rules writes the address of both. */
function propertyRecords(merged: PlacesFields, records: readonly PlacesRecord[]): PropertyRecords {
  const delivery = records.filter(({ dataset }) => dataset === "DPA").map(({ fields }) => fields);
  const english = delivery.find((fields) => languageOf(fields) === "en");
  const welsh = delivery.find((fields) => languageOf(fields) === "cy");
  const result: PropertyRecords = {
    uprn: Number(merged.UPRN),
    unit: propertyUnit(merged),
    identifiers: records.filter(({ dataset }) => dataset === "LPI").map(({ fields }) => identifier(fields)),
    written: [],
  };
  const base = english ?? welsh;
  if (base) result.deliveryPoint = deliveryPoint(base, english, welsh);
  return result;
}

function propertyUnit(fields: PlacesFields): PropertyUnit {
  return {
    logicalStatus: text(fields.LOGICAL_STATUS_CODE) || statusCode(fields),
    state: text(fields.BLPU_STATE_CODE),
    easting: "",
    northing: "",
    latitude: "",
    longitude: "",
    custodian: text(fields.LOCAL_CUSTODIAN_CODE),
    postal: text(fields.POSTAL_ADDRESS_CODE),
    postcode: text(fields["POSTCODE"]) || text(fields["POSTCODE_LOCATOR"]),
    classification: text(fields.CLASSIFICATION_CODE),
    organisation: text(fields["ORGANISATION"]),
    parent: text(fields["PARENT_UPRN"]),
  };
}

const STATUS_CODES: Record<string, string> = {
  APPROVED: "1",
  ALTERNATIVE: "3",
  CANDIDATE: "5",
  PROVISIONAL: "6",
  "REJECTED EXTERNAL": "7",
  HISTORICAL: "8",
  "REJECTED INTERNAL": "9",
};

function statusCode(fields: PlacesFields): string {
  return STATUS_CODES[text(fields.STATUS).toUpperCase()] ?? "1";
}

function identifier(fields: PlacesFields): PropertyIdentifier {
  const at = (name: string): string => text(fields[name]);
  const object = (prefix: "PAO" | "SAO"): PropertyIdentifier["primary"] => ({
    startNumber: at(`${prefix}_START_NUMBER`),
    startSuffix: at(`${prefix}_START_SUFFIX`),
    endNumber: at(`${prefix}_END_NUMBER`),
    endSuffix: at(`${prefix}_END_SUFFIX`),
    text: at(`${prefix}_TEXT`),
  });
  return {
    key: at("LPI_KEY"),
    language: languageOf(fields),
    logicalStatus: at("LPI_LOGICAL_STATUS_CODE") || statusCode(fields),
    secondary: object("SAO"),
    primary: object("PAO"),
    usrn: at("USRN"),
    postal: "",
    postcode: at("POSTCODE_LOCATOR"),
    postTown: "",
    level: at("LEVEL"),
    street: {
      description: at("STREET_DESCRIPTION"),
      locality: at("LOCALITY_NAME"),
      town: at("TOWN_NAME"),
      administrativeArea: at("ADMINISTRATIVE_AREA"),
    },
  };
}

/** Royal Mail’s address, its English and its Welsh record in one. */
function deliveryPoint(
  base: PlacesFields,
  english: PlacesFields | undefined,
  welsh: PlacesFields | undefined,
): DeliveryPoint {
  const at = (name: string): string => text(base[name]);
  const inEnglish = (name: string): string => (english ? text(english[name]) : "");
  const inWelsh = (name: string): string => (welsh ? text(welsh[name]) : "");
  return {
    key: at("UDPRN"),
    organisation: at("ORGANISATION_NAME"),
    department: at("DEPARTMENT_NAME"),
    subBuilding: at("SUB_BUILDING_NAME"),
    buildingName: at("BUILDING_NAME"),
    buildingNumber: at("BUILDING_NUMBER"),
    dependentThoroughfare: inEnglish("DEPENDENT_THOROUGHFARE_NAME"),
    thoroughfare: inEnglish("THOROUGHFARE_NAME"),
    doubleDependentLocality: inEnglish("DOUBLE_DEPENDENT_LOCALITY"),
    dependentLocality: inEnglish("DEPENDENT_LOCALITY"),
    postTown: inEnglish("POST_TOWN"),
    postcode: at("POSTCODE"),
    welshDependentThoroughfare: inWelsh("DEPENDENT_THOROUGHFARE_NAME"),
    welshThoroughfare: inWelsh("THOROUGHFARE_NAME"),
    welshDoubleDependentLocality: inWelsh("DOUBLE_DEPENDENT_LOCALITY"),
    welshDependentLocality: inWelsh("DEPENDENT_LOCALITY"),
    welshPostTown: inWelsh("POST_TOWN"),
    poBox: at("PO_BOX_NUMBER"),
  };
}

function languageOf(fields: PlacesFields): Language {
  return text(fields.LANGUAGE).toUpperCase() === "CY" ? "cy" : "en";
}
