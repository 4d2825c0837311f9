import { addressLines, type Address, type AddressSource, type Language } from "@council-components/address";
import type { Problem } from "../state.ts";
import {
  fieldName,
  prefixOf,
  readFields,
  readText,
  tidyPostcode,
  typedErrors,
  typedFields,
  type AddressFieldError,
  type AddressFields,
  type FieldNames,
  type SubmittedForm,
  type TypedField,
} from "./fields.ts";
import { sourceProblem } from "./source-problem.ts";
import { translate, type MessageOverrides } from "./words.ts";

export interface ReadAddressOptions {
  /** Where a submitted UPRN is looked up again. */
  source: AddressSource;
  /** The page’s language; default English. */
  language?: Language;
  messages?: MessageOverrides;
  /** Prefix of the fields’ names; by default `address`, or none where the form has `line-1` or `uprn` without it. */
  name?: string;
  /** Names of fields that do not follow the prefix. */
  fieldNames?: FieldNames;
  /** Local custodian codes served; none means anywhere. */
  custodian?: readonly number[];
  /** Accept an address abroad, without a postcode. */
  international?: boolean;
}

/** How an address came about. */
export type AddressCheck =
  /** Its UPRN was looked up, and everything in it is the source’s own. */
  | "looked-up"
  /** Typed by hand: no UPRN was sent. */
  | "typed"
  /** A UPRN was sent with another address than its own: the text counts, the UPRN is dropped. */
  | "changed"
  /** The UPRN that was sent does not exist: the text counts, the UPRN is dropped. */
  | "unknown-uprn"
  /** The source did not answer: the text counts, the UPRN is dropped because nobody can vouch for it. */
  | "not-checked";

export type AddressReading =
  | {
      address: Address;
      check: AddressCheck;
      /** The address is another council’s. False where nobody knows. */
      outside: boolean;
      /** Why the source did not answer, when `check` is `not-checked`. */
      problem?: Problem;
    }
  | {
      address: null;
      /** What was typed, to be shown again. */
      fields: AddressFields;
      /** What is wrong, in the order of the fields. */
      errors: AddressFieldError[];
      problem?: Problem;
    };

/**
 * The address that a form submitted, whether it came from the element, from these pages or from somebody who
 * makes up their own requests. A UPRN is looked up again, and what comes back replaces the submitted text.
 * No other hidden field is looked at. Where the UPRN does not stand for the text beside it, the text is what
 * the person saw, so it is taken as typed by hand: without UPRN, and checked like any typed address.
 */
export async function readAddress(form: SubmittedForm, options: ReadAddressOptions): Promise<AddressReading> {
  const { name = prefixOf(form), language = "en", international = false, custodian = [] } = options;
  const fields = readFields(form, name, options.fieldNames);
  const sent = readText(form, fieldName("uprn", name, options.fieldNames)) ?? "";
  const { found, check, problem } = await lookUp(sent, fields, options.source, language);
  if (found) {
    const { custodianCode } = found;
    const outside = custodian.length > 0 && custodianCode !== undefined && !custodian.includes(custodianCode);
    return { address: found, check, outside };
  }

  const errors = typedErrors(fields, international);
  const because = problem && { problem };
  if (errors.length) {
    const words = translate(language, options.messages);
    const told = errors.map(([field, message]): AddressFieldError => {
      const id = fieldName(field as TypedField, name, options.fieldNames);
      return { field: field as TypedField, id, text: words(message), href: `#${id}` };
    });
    return { address: null, fields, errors: told, ...because };
  }
  return { address: typedAddress(fields, language), check, outside: false, ...because };
}

async function lookUp(
  sent: string,
  fields: AddressFields,
  source: AddressSource,
  language: Language,
): Promise<{ found?: Address; check: AddressCheck; problem?: Problem }> {
  if (!sent) return { check: "typed" };
  const uprn = /^\d{1,12}$/.test(sent) ? sent.replace(/^0+/, "") : "";
  if (!uprn) return { check: "unknown-uprn" };
  try {
    const found = await source.byUprn(uprn, { language });
    if (!found) return { check: "unknown-uprn" };
    if (saysTheSame(fields, found)) return { found, check: "looked-up" };
    // The page may have been in the other language when the address was chosen.
    const other = await source.byUprn(uprn, { language: language === "cy" ? "en" : "cy" });
    return other && saysTheSame(fields, other) ? { found: other, check: "looked-up" } : { check: "changed" };
  } catch (error) {
    return { check: "not-checked", problem: sourceProblem(error) };
  }
}

/** Whether the text beside a UPRN is that address. No text at all contradicts nothing. */
function saysTheSame(fields: AddressFields, address: Address): boolean {
  const sent = comparable(typedFields.map((field) => fields[field]));
  if (!sent) return true;
  // A form may have no field for the county or the organisation: either is left out then, or stands with the line
  // beside it, as a second line does that has no field of its own.
  const { organisation, county, ...rest } = address;
  const without = fields.county === undefined ? [rest, { ...rest, county }] : [{ ...rest, county }];
  return without.some((parts) =>
    [addressLines(parts as Address), [organisation, ...addressLines(parts as Address)]].some(
      (lines) => sent === comparable(lines),
    ),
  );
}

function comparable(lines: readonly (string | undefined)[]): string {
  return lines.join("").normalize("NFKC").replace(/[\s,]/g, "").toLowerCase();
}

function typedAddress(fields: AddressFields, language: Language): Address {
  const { line1 = "", line2, town = "", county, country } = fields;
  const postcode = fields.postcode && (tidyPostcode(fields.postcode) ?? fields.postcode);
  const address: Address = {
    uprn: null,
    line1,
    ...(line2 && { line2 }),
    town,
    ...(county && { county }),
    ...(postcode && { postcode }),
    ...(country && { country }),
    singleLine: "",
    language,
    source: "manual",
  };
  return { ...address, singleLine: addressLines(address).join(", ") };
}
