import type { Address, Language } from "./address.ts";
import type { AddressField, FieldValues } from "./author-fields.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { readPostcode } from "./postcode.ts";
import { addressLines } from "./state.ts";

/** What only a gazetteer can say: it goes when somebody types the address by hand. */
const LOOKED_UP = [
  "uprn",
  "usrn",
  "easting",
  "northing",
  "longitude",
  "latitude",
  "custodianCode",
  "classification",
  "language",
] as const;

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
  for (const field of LOOKED_UP) changed[field] = "";
  return { ...changed, singleLine: readAddress({ ...values, ...changed }, language)?.singleLine ?? "" };
}

/** The address that fields hold; `null` when they hold none. */
export function readAddress(values: FieldValues, language: Language): Address | null {
  const {
    line1 = "",
    town = "",
    uprn,
    source,
    custodianCode,
    easting,
    northing,
    longitude,
    latitude,
    ...rest
  } = values;
  if (!line1) return null;
  const address: Address = {
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as Partial<Address>),
    uprn: uprn || null,
    line1,
    town,
    singleLine: "",
    language: values.language === "cy" || values.language === "en" ? values.language : language,
    source: uprn && source !== "manual" ? "lookup" : "manual",
  };
  for (const [name, text] of Object.entries({ custodianCode, easting, northing, longitude, latitude })) {
    if (text) Object.assign(address, { [name]: Number(text) });
  }
  address.singleLine = values.singleLine || addressLines(address).join(", ");
  return address;
}

/** What is wrong with an address typed by hand, for the fields that there are. */
export function manualErrors(values: FieldValues): [AddressField, AddressLookupMessageKey][] {
  const errors: [AddressField, AddressLookupMessageKey][] = [];
  if (values.line1 === "") errors.push(["line1", "errorLine1"]);
  if (values.town === "") errors.push(["town", "errorTown"]);
  // An address abroad has a postcode of another kind, or none.
  if (values.postcode !== undefined && !values.country) {
    if (!values.postcode) errors.push(["postcode", "errorManualPostcode"]);
    else if (!readPostcode(values.postcode)) errors.push(["postcode", "errorFullPostcode"]);
  }
  return errors;
}
