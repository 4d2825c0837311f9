import type { Address } from "./address.ts";

/** The parts of an address that are written on an envelope. */
export type AddressText = Partial<
  Record<"organisation" | "line1" | "line2" | "town" | "county" | "postcode" | "country", string>
>;

/**
 * The lines of an address as on an envelope, without those it does not have. An organisation comes first, unless a
 * line of the address names it already.
 */
export function addressLines(address: AddressText | Address): string[] {
  const { organisation, line1, line2, town, county, postcode, country } = address;
  const lines = [line1, line2, town, county, postcode, country].filter((line): line is string => !!line);
  if (!organisation) return lines;
  const name = organisation.toLowerCase();
  const named = lines.some((line) => line.toLowerCase().split(", ").includes(name));
  return named ? lines : [organisation, ...lines];
}

/** The whole address on one line: "2 Stryd y Castell, Conwy, LL32 8DU". */
export function singleLine(address: AddressText | Address): string {
  return addressLines(address).join(", ");
}
