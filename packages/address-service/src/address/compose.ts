import { deliveryPointParts, hasWelshDeliveryPoint } from "./delivery-point.ts";
import { words as wordsOf, type Language } from "@council-components/address";
import { postalAddress, type PostalAddress } from "./postal-address.ts";
import { postcodeText } from "./postcode-text.ts";
import { identifierParts } from "./property-identifier.ts";
import type { DeliveryPoint, PropertyIdentifier, PropertyRecords, Street } from "./records.ts";
import { remember } from "./remember.ts";
import { standingOf, type Standing } from "./standing.ts";
import { titleCase } from "./title-case.ts";

/** One property as it is looked up. */
export interface ComposedProperty {
  uprn: number;
  standing: Standing;
  english: PostalAddress;
  welsh?: PostalAddress;
  usrn: string;
  /** Words to find it by, beyond those of its two forms: other names, Royal Mail’s or the council’s form. */
  otherWords: string[];
}

/** Finds the street of an identifier, in the identifier’s own language only. */
export type StreetLookup = (usrn: string, language: Language) => Street | undefined;

/**
 * One property’s records as one address in each language. `undefined` where they do not make an address: a
 * property with neither an identifier nor a delivery point.
 */
export function compose(
  records: PropertyRecords,
  streetOf: StreetLookup,
  options: { capitals: boolean },
): ComposedProperty | undefined {
  const english = identifierIn(records, "en");
  const welsh = identifierIn(records, "cy");
  const standing = standingOf(records, english ?? welsh);
  const forms = [
    formIn("en", records, english, streetOf, options),
    formIn("cy", records, welsh, streetOf, options),
  ];
  const first = forms[0] ?? forms[1];
  if (!first) return undefined;
  const composed: ComposedProperty = {
    uprn: records.uprn,
    standing,
    english: first,
    usrn: english?.usrn || welsh?.usrn || "",
    otherWords: otherWords(records, streetOf),
  };
  if (forms[1]) composed.welsh = forms[1];
  return composed;
}

function formIn(
  language: Language,
  records: PropertyRecords,
  identifier: PropertyIdentifier | undefined,
  streetOf: StreetLookup,
  { capitals }: { capitals: boolean },
): PostalAddress | undefined {
  const written = records.written.findLast((address) => address.language === language);
  if (written) return { ...written, postcode: postcodeText(written.postcode) };
  const point = records.deliveryPoint;
  const organisation = records.organisation ?? records.unit?.organisation ?? "";
  if (
    point &&
    (language === "en" || hasWelshStreet(point) || (!identifier && hasWelshDeliveryPoint(point)))
  ) {
    const parts = deliveryPointParts(fullerName(point, identifier), language, organisation);
    if (parts.streets.every((street) => street === "") && parts.number !== "" && identifier) {
      parts.streets = [titleCase(streetFor(identifier, streetOf)?.description ?? "", language)];
    }
    return postalAddress(parts);
  }
  if (!identifier) return undefined;
  const postTown = language === "cy" ? point?.welshPostTown || point?.postTown : point?.postTown;
  const postcode = point?.postcode || identifier.postcode || records.unit?.postcode || "";
  const parts = identifierParts(identifier, {
    street: streetFor(identifier, streetOf),
    organisation: point?.organisation || organisation,
    postTown: language === "cy" && !point?.welshPostTown ? "" : (postTown ?? ""),
    postcode: postcodeText(postcode),
    capitals,
  });
  if (parts.town === "" && postTown) parts.town = titleCase(postTown, language);
  return postalAddress(parts);
}

/** Royal Mail leaves out what tells an annexe from its house; the council’s longer form of the same name has it. */
function fullerName(point: DeliveryPoint, identifier: PropertyIdentifier | undefined): DeliveryPoint {
  const longer = identifier?.primary.text ?? "";
  if (point.buildingName === "" || !longer.startsWith(`${point.buildingName} `)) return point;
  return { ...point, buildingName: longer };
}

function hasWelshStreet(point: DeliveryPoint): boolean {
  return point.welshThoroughfare !== "" || point.welshDependentThoroughfare !== "";
}

function streetFor(identifier: PropertyIdentifier, streetOf: StreetLookup): Street | undefined {
  return identifier.street ?? streetOf(identifier.usrn, identifier.language);
}

/** Approved before provisional before alternative before historical; rejected ones never. */
const preference = ["1", "6", "5", "3", "8"];

/** The identifier that names the property in one language. */
function identifierIn(records: PropertyRecords, language: Language): PropertyIdentifier | undefined {
  let best: PropertyIdentifier | undefined;
  let bestRank = preference.length;
  for (const identifier of records.identifiers) {
    if (identifier.language !== language) continue;
    const rank = preference.indexOf(identifier.logicalStatus);
    if (rank !== -1 && rank < bestRank) [best, bestRank] = [identifier, rank];
  }
  return best;
}

const words: (text: string) => readonly string[] = remember(wordsOf);

function otherWords(records: PropertyRecords, streetOf: StreetLookup): string[] {
  const found: string[] = [];
  for (const identifier of records.identifiers) {
    if (preference.indexOf(identifier.logicalStatus) === -1) continue;
    const { primary, secondary } = identifier;
    if (primary.text !== "") found.push(...words(primary.text));
    if (secondary.text !== "") found.push(...words(secondary.text));
    const street = streetFor(identifier, streetOf);
    if (street) found.push(...words(street.description), ...words(street.locality), ...words(street.town));
  }
  if (records.organisation) found.push(...words(records.organisation));
  return found;
}
