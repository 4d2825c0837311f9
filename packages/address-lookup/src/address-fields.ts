import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { addressLines, readPostcode, type Address, type Language } from "@council-components/address";

/** `lookedUp` is what only a gazetteer can say: it is emptied when somebody types the address by hand. */
const FIELDS: Readonly<Record<AddressField, { lookedUp?: true; number?: true }>> = {
  line1: {},
  line2: {},
  town: {},
  county: {},
  postcode: {},
  country: {},
  organisation: {},
  source: {},
  singleLine: {},
  uprn: { lookedUp: true },
  usrn: { lookedUp: true },
  easting: { lookedUp: true, number: true },
  northing: { lookedUp: true, number: true },
  longitude: { lookedUp: true, number: true },
  latitude: { lookedUp: true, number: true },
  custodianCode: { lookedUp: true, number: true },
  classification: { lookedUp: true },
  language: { lookedUp: true },
};

/** What of an address a form field can hold, as `data-address-field` names it. */
export type AddressField = Exclude<keyof Address, "custodianName" | "status" | "parentUprn">;

/** All of them. */
export const addressFields: readonly AddressField[] = Object.keys(FIELDS) as AddressField[];

/** What fields hold, by the names of `Address`. */
export type FieldValues = Partial<Record<AddressField, string>>;

/** A field, and the message for what is wrong with it. */
export type FieldError = [AddressField, AddressLookupMessageKey];

/** The parts that stand in one order, and of which one without a field of its own stands with its neighbour. */
const NEIGHBOURS = ["organisation", "line1", "line2", "town", "county"] as const;

/**
 * The values that an address gives to fields. Fields of things that the address does not have become empty. What is
 * shown is what is sent: a line that has no field goes into the one before it, or the first there is.
 */
export function addressValues(
  address: Address | null,
  fields: ReadonlyMap<AddressField, unknown>,
): FieldValues {
  const values: FieldValues = {};
  for (const field of fields.keys()) values[field] = `${address?.[field] ?? ""}`;
  let last: AddressField | undefined;
  let first = "";
  for (const part of NEIGHBOURS) {
    const text = address?.[part];
    if (fields.has(part)) {
      if (part === "organisation") continue;
      values[part] = joined(first, values[part]);
      [last, first] = [part, ""];
    } else if (text && (part !== "organisation" || addressLines(address)[0] === text)) {
      if (last) values[last] = joined(values[last], text);
      else first = joined(first, text);
    }
  }
  return values;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}

/** The values that change when somebody edits an address by hand. */
export function manualValues(values: FieldValues, language: Language): FieldValues {
  const changed: FieldValues = { source: "manual" };
  for (const field of addressFields) if (FIELDS[field].lookedUp) changed[field] = "";
  return { ...changed, singleLine: readAddress({ ...values, ...changed }, language)?.singleLine ?? "" };
}

/** The address that fields hold; `null` when they hold none. */
export function readAddress(values: FieldValues, language: Language): Address | null {
  if (!values.line1) return null;
  const held = Object.entries(values).filter(([, value]) => value) as [AddressField, string][];
  const address = {
    town: "",
    language,
    ...Object.fromEntries(
      held.map(([field, value]) => [field, FIELDS[field]?.number ? Number(value) : value]),
    ),
    uprn: values.uprn || null,
    source: values.uprn && values.source !== "manual" ? "lookup" : "manual",
  } as Address;
  address.singleLine ||= addressLines(address).join(", ");
  return address;
}

/** What is wrong with an address typed by hand, for the fields that there are. */
export function manualErrors(values: FieldValues): FieldError[] {
  const errors: FieldError[] = [];
  if (values.line1 === "") errors.push(["line1", "errorLine1"]);
  if (values.town === "") errors.push(["town", "errorTown"]);
  // An address abroad has a postcode of another kind, or none.
  if (values.postcode !== undefined && !values.country) {
    if (!values.postcode) errors.push(["postcode", "errorManualPostcode"]);
    else if (!readPostcode(values.postcode)) errors.push(["postcode", "errorFullPostcode"]);
  }
  return errors;
}
