import type { AddressText } from "./address-lines.ts";
import { fold } from "./fold.ts";

/**
 * A key that sorts addresses as people expect, compared byte by byte: by street, then number (2, 2A, 10), then
 * the flats of a building in their order.
 */
export function naturalOrder({ organisation = "", line1 = "", line2 = "" }: AddressText): string {
  const parts = [...line1.split(", "), ...line2.split(", ")].filter(Boolean);
  const street = parts.findIndex((part) => /^\d/.test(part) && /\s\D/.test(part));
  if (street === -1) return padded([...parts.slice(1), parts[0] ?? "", organisation]);
  const match = /^(\S+)\s+(.*)$/.exec(parts[street]!)!;
  const units = parts.filter((_, index) => index !== street);
  return padded([match[2]!, match[1]!, ...units, organisation]);
}

/** Numbers made equally long, so that 2 comes before 10. */
function padded(parts: readonly string[]): string {
  return parts.map((part) => fold(part).replace(/\d+/g, (digits) => digits.padStart(6, "0"))).join("\u0001");
}
