import type { AddressLookupMessageKey } from "../messages/messages.ts";
import { readPostcode, type Address } from "@council-components/address";
import { addressValues, manualErrors, type FieldError } from "../address-fields.ts";

/** The parts of an address that a person can type. */
export const typedFields = ["line1", "line2", "town", "county", "postcode", "country"] as const;
export type TypedField = (typeof typedFields)[number];

/** What the fields of an address hold, as typed. */
export type AddressFields = Partial<Record<TypedField, string>>;

/** What the fields hold of an address. The form has none for an organisation, which stands on the first line. */
export function typedValues(address: Address): AddressFields {
  return addressValues(address, new Map(typedFields.map((field) => [field, field])));
}

/** Which message each wrong field gets. */
export type AddressFieldErrors = Partial<Record<TypedField, AddressLookupMessageKey>>;

/** Last parts of the names that submit: `address-line-1` and so on, as the element makes them. */
const NAMES = {
  line1: "line-1",
  line2: "line-2",
  town: "town",
  county: "county",
  postcode: "postcode",
  country: "country",
  uprn: "uprn",
  source: "source",
} as const;

export type FieldName = keyof typeof NAMES;

/** Names of the form’s fields, for services whose own differ from `address-line-1` and so on. */
export type FieldNames = Partial<Record<FieldName, string>>;

export function fieldName(field: FieldName, name: string, names: FieldNames = {}): string {
  return names[field] ?? `${name}-${NAMES[field]}`;
}

/** The fields that the form has, with stray spaces and invisible characters taken out. */
export function readFields(form: FormData, name: string, names?: FieldNames): AddressFields {
  const fields: AddressFields = {};
  for (const field of typedFields) {
    const value = readText(form, fieldName(field, name, names));
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

/** One line of text; undefined where the form has no such field. A file sent in its place counts as empty. */
export function readText(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  if (value === null) return undefined;
  if (typeof value !== "string") return "";
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What is wrong with a typed address: a field that the form lacks is an empty one. */
export function typedErrors(fields: AddressFields, international: boolean): FieldError[] {
  const { line1 = "", town = "", postcode = "", country = "" } = fields;
  return manualErrors({ line1, town, postcode, country: international ? country : "" });
}

/**
 * A postcode as it is written on an envelope; undefined where it is none. Forces and Crown dependency
 * postcodes are good to write to, though they cannot be looked up.
 */
export function tidyPostcode(text: string): string | undefined {
  return readPostcode(text)?.text;
}
