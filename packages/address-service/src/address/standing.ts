import type { PropertyIdentifier, PropertyRecords } from "./records.ts";

/**
 * Whether, and as what, a property is an address to offer. `non-postal` is a place that gets no post (a substation,
 * a street record); `rejected` entries were never an address. `parents` are the shells of buildings whose flats or
 * units are properties of their own; a `duplicate` reads the same as another property and nothing tells them apart.
 */
export type Standing =
  "approved" | "provisional" | "historical" | "non-postal" | "rejected" | "parents" | "duplicate";

/** The order in which standings are numbered in the database. */
export const standings: readonly Standing[] = [
  "approved",
  "provisional",
  "historical",
  "non-postal",
  "rejected",
  "parents",
  "duplicate",
];

/** Whether it is an address to offer without being asked for more. */
export function isOffered(standing: Standing): boolean {
  return standing === "approved" || standing === "provisional";
}

/**
 * How the classification of a home begins. The parent of other properties is only their shell, and left out, unless it
 * is a home itself, as a farmhouse with an annexe is.
 */
export const DWELLING = "RD";

/** Reads the logical status of the property, or else of its identifier, and the postal flags. */
export function standingOf(records: PropertyRecords, identifier: PropertyIdentifier | undefined): Standing {
  const status = records.unit?.logicalStatus || identifier?.logicalStatus || "1";
  if (status === "7" || status === "9") return "rejected";
  if (status === "8" || records.unit?.state === "4") return "historical";
  const onlyRejected = records.identifiers.length > 0 && !identifier;
  if (onlyRejected && !records.deliveryPoint) return "rejected";
  if (identifier?.logicalStatus === "8" && !records.deliveryPoint) return "historical";
  const classification = records.classification ?? records.unit?.classification ?? "";
  if (classification.startsWith("PS") || isStreetRecord(records, identifier)) return "non-postal";
  if (records.unit?.postal === "N" || identifier?.postal === "N") return "non-postal";
  if (classification.startsWith("PP")) return "parents";
  return status === "5" || status === "6" ? "provisional" : "approved";
}

/** A street has an entry of its own, called so by convention, whatever class it was given. */
function isStreetRecord(records: PropertyRecords, identifier: PropertyIdentifier | undefined): boolean {
  const names = [identifier?.primary.text ?? "", ...records.written.map(({ line1 }) => line1)];
  return names.some((name) => /^street record\b/i.test(name));
}
