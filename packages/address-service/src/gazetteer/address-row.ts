import { singleLine, type Address, type Language } from "@council-components/address";
import { standings } from "../address/standing.ts";
import { unpackAddress } from "./packed-address.ts";

/** The columns of an address, in the order that `addressOf` reads them. */
export const ADDRESS_COLUMNS =
  "uprn, standing, custodian, postcode, english, welsh, usrn, classification, easting, northing, longitude, latitude, parent";

export type AddressRow = [
  uprn: number,
  standing: number,
  custodian: number | null,
  postcode: string,
  english: string,
  welsh: string | null,
  usrn: number | null,
  classification: string | null,
  easting: number | null,
  northing: number | null,
  longitude: number | null,
  latitude: number | null,
  parent: number | null,
];

/** A stored property as an address in the language asked for, in English where there is no Welsh. */
export function addressOf(
  row: AddressRow,
  language: Language,
  custodians: ReadonlyMap<number, string>,
): Address {
  const [uprn, standing, custodian, postcode, english, welsh, usrn, classification] = row;
  const [easting, northing, longitude, latitude] = row.slice(8, 12) as (number | null)[];
  const form = unpackAddress(language === "cy" && welsh !== null ? welsh : english, postcode);
  const address: Address = {
    uprn: String(uprn),
    line1: form.line1,
    town: form.town,
    singleLine: singleLine(form),
    language: form.language,
    source: "lookup",
  };
  if (usrn !== null) address.usrn = String(usrn);
  if (form.organisation !== "") address.organisation = form.organisation;
  if (form.line2 !== "") address.line2 = form.line2;
  if (form.county !== "") address.county = form.county;
  if (postcode !== "") address.postcode = postcode;
  if (custodian !== null) {
    address.custodianCode = custodian;
    const name = custodians.get(custodian);
    if (name !== undefined) address.custodianName = name;
  }
  if (row[12] !== null) address.parentUprn = String(row[12]);
  if (classification !== null) address.classification = classification;
  const status = standings[standing];
  if (status === "approved" || status === "provisional" || status === "historical") address.status = status;
  if (easting !== null && northing !== null) Object.assign(address, { easting, northing });
  if (longitude !== null && latitude !== null) Object.assign(address, { longitude, latitude });
  return address;
}
