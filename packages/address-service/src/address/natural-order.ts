import { fold } from "./fold.ts";
import type { PostalAddress } from "./postal-address.ts";
import { remember } from "./remember.ts";

/**
 * A key that sorts addresses as people expect, compared byte by byte: by street, then number (2, 2A, 10), then
 * the flats of a building in their order.
 */
export function naturalOrder(address: PostalAddress): string {
  const parts = [...address.line1.split(", "), ...address.line2.split(", ")].filter(Boolean);
  const numbered = parts.findIndex((part) => /^\d/.test(part) && /\s\D/.test(part));
  const street = numbered === -1 ? -1 : numbered;
  if (street === -1)
    return padded([...parts.slice(1), parts[0] ?? "", address.organisation].join(" \u0001 "));
  const match = /^(\S+)\s+(.*)$/.exec(parts[street]!)!;
  const units = parts.filter((_, index) => index !== street);
  return padded([match[2]!, match[1]!, ...units, address.organisation].join(" \u0001 "));
}

const folded = remember(fold);

/** Numbers made equally long, so that 2 comes before 10. */
function padded(text: string): string {
  return text
    .split("\u0001")
    .map((part) => folded(part).replace(/\d+/g, (digits) => digits.padStart(6, "0")))
    .join("\u0001");
}
