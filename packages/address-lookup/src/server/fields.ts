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

/** What is wrong with one field, as GOV.UK Frontend’s error summary takes it. */
export interface AddressFieldError {
  field: TypedField;
  /** Of the field: its name. */
  id: string;
  /** A sentence in the page’s language. */
  text: string;
  href: string;
}

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

/** @param name prefix of the names; empty for fields without one, `line-1` */
export function fieldName(field: FieldName, name: string, names: FieldNames = {}): string {
  return names[field] ?? (name ? `${name}-${NAMES[field]}` : NAMES[field]);
}

/** A form as it was sent: what a web-standard request gives, or what a body parser made of it. */
export type SubmittedForm = FormData | URLSearchParams | Readonly<Record<string, unknown>>;

/** Whether a form has the element’s own names (`address`) or those of an author’s fields (none, `line-1`). */
export function prefixOf(form: SubmittedForm): string {
  const has = (name: string): boolean =>
    (["line1", "uprn"] as const).some((field) => valueOf(form, fieldName(field, name)) !== undefined);
  return !has("address") && has("") ? "" : "address";
}

/** What the form has under a name; the first, where a name was sent several times. */
function valueOf(form: SubmittedForm, name: string): unknown {
  if (form instanceof FormData || form instanceof URLSearchParams) return form.get(name) ?? undefined;
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  return Array.isArray(value) ? (value as unknown[])[0] : (value ?? undefined);
}

/** The fields that the form has, with stray spaces and invisible characters taken out. */
export function readFields(form: SubmittedForm, name: string, names?: FieldNames): AddressFields {
  const fields: AddressFields = {};
  for (const field of typedFields) {
    const value = readText(form, fieldName(field, name, names));
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

/** One line of text; undefined where the form has no such field. A file sent in its place counts as empty. */
export function readText(form: SubmittedForm, name: string): string | undefined {
  const value = valueOf(form, name);
  if (value === undefined) return undefined;
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
