import type { AddressField, FieldValues } from "./author-fields.ts";
import type { AddressLookupMessageKey } from "./messages/messages.ts";
import { readPostcode } from "./postcode.ts";

/** A field of the author's, and what is wrong with it. */
export type FieldError = [AddressField, AddressLookupMessageKey];

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
