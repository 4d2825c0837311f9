import type { Address, Language } from "./address.ts";
import { lookedUpFields, type AddressField, type FieldValues } from "./author-fields.ts";
import { addressLines } from "./state.ts";

/** Names of numbers: easting, northing, longitude, latitude, custodianCode. */
const NUMBERS = /(?:ing|ude|Code)$/;

/** The values that an address gives to fields. Fields of things the address does not have become empty. */
export function addressValues(
  address: Address | null,
  mapped: ReadonlyMap<AddressField, unknown>,
): FieldValues {
  const values: FieldValues = {};
  for (const field of mapped.keys()) values[field] = `${address?.[field] ?? ""}`;
  // Nothing of the address is lost on a form that has one line for the street.
  if (address?.line2 && !mapped.has("line2")) values.line1 = `${address.line1}, ${address.line2}`;
  return values;
}

/** The values that change when somebody edits an address by hand. */
export function manualValues(values: FieldValues, language: Language): FieldValues {
  const changed: FieldValues = { source: "manual" };
  for (const field of lookedUpFields) changed[field] = "";
  return { ...changed, singleLine: readAddress({ ...values, ...changed }, language)?.singleLine ?? "" };
}

/** The address that fields hold; `null` when they hold none. */
export function readAddress(values: FieldValues, language: Language): Address | null {
  if (!values.line1) return null;
  const held = Object.entries(values).filter(([, value]) => value);
  const address = {
    town: "",
    language,
    ...Object.fromEntries(held.map(([name, value]) => [name, NUMBERS.test(name) ? Number(value) : value])),
    uprn: values.uprn || null,
    source: values.uprn && values.source !== "manual" ? "lookup" : "manual",
  } as Address;
  address.singleLine ||= addressLines(address).join(", ");
  return address;
}
