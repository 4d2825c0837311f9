import type { Address } from "./address.ts";

/** The value of an address's radio: its UPRN, or where it has none its place in the list. */
export function choiceValue(address: Address, index: number): string {
  return address.uprn ?? `${index}`;
}
