import { words as wordsOf, type Language } from "@council-components/address";
import { deliveryPointParts } from "./delivery-point.ts";
import { formLanguages, type FormLanguage } from "./form-language.ts";
import { isWhole, postalAddress, type PostalAddress } from "./postal-address.ts";
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
  /** The English form; where there is none, the form in the one language that the gazetteer has. */
  english: PostalAddress;
  welsh?: PostalAddress;
  usrn: string;
  /** Words to find it by, beyond those of its two forms: other names, Royal Mail’s or the council’s form. */
  otherWords: string[];
}

/** Why records do not make an address, in words for the report of an import. */
export const leftOutReasons = {
  "no-identifier": "neither an identifier (LPI) nor a delivery point",
  "no-street-or-town": "its street or its town is not in the files",
  "same-text": "it reads the same as another property of its postcode",
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** Finds the street of an identifier in one language. */
export type StreetLookup = (usrn: string, language: FormLanguage) => Street | undefined;

interface Sources {
  records: PropertyRecords;
  streetOf: StreetLookup;
  /** AddressBase is written in capitals; a council’s own file has its own case. */
  capitals: boolean;
}

/**
 * One property’s records as one address in each language. Each form is whole, with its street or building and its
 * town, and all in one language; where a language has only part of it there is no form in that language.
 * @returns why not, where the records make no whole address in any language
 */
export function compose(
  records: PropertyRecords,
  streetOf: StreetLookup,
  options: { capitals: boolean },
): ComposedProperty | LeftOutReason {
  const sources: Sources = { records, streetOf, capitals: options.capitals };
  const named = identifierIn(records, "en") ?? identifierIn(records, "cy") ?? identifierIn(records, "gd");
  const english = formIn("en", sources);
  const welsh = formIn("cy", sources);
  const first = english ?? welsh ?? formIn("gd", sources) ?? anyForm(sources);
  if (!first) {
    const nothing = !named && !records.deliveryPoint && records.written.length === 0;
    return nothing ? "no-identifier" : "no-street-or-town";
  }
  const composed: ComposedProperty = {
    uprn: records.uprn,
    standing: standingOf(records, named),
    english: first,
    usrn: named?.usrn ?? "",
    otherWords: otherWords(records, streetOf),
  };
  if (welsh) composed.welsh = welsh;
  return composed;
}

/** Royal Mail’s form before the council’s, but for Welsh: only the council’s has the unit and the name in Welsh. */
function formIn(language: FormLanguage, sources: Sources): PostalAddress | undefined {
  const { records } = sources;
  const written = records.written.findLast((address) => address.language === language);
  if (written) return { ...written, postcode: postcodeText(written.postcode) };
  const identifier = identifierIn(records, language);
  if (language === "en") return deliveryForm("en", sources) ?? identifierForm(identifier, language, sources);
  const own = identifierForm(identifier, language, sources);
  return own ?? (language === "cy" ? deliveryForm("cy", sources) : undefined);
}

/** The identifier with its street in whatever language there is: numbers and names are the same in all. */
function anyForm(sources: Sources): PostalAddress | undefined {
  for (const language of formLanguages) {
    const identifier = identifierIn(sources.records, language);
    for (const other of formLanguages) {
      const form = identifierForm(identifier, other, sources);
      if (form) return form;
    }
  }
  return undefined;
}

function deliveryForm(language: Language, { records, streetOf }: Sources): PostalAddress | undefined {
  const point = records.deliveryPoint;
  if (!point || (language === "cy" && !isWelsh(point))) return undefined;
  const identifier = identifierIn(records, language);
  const organisation = records.organisation ?? records.unit?.organisation ?? "";
  const parts = deliveryPointParts(fullerName(point, identifier), language, organisation);
  if (parts.streets.every((street) => street === "") && parts.number !== "" && identifier) {
    parts.streets = [titleCase(streetFor(identifier, language, streetOf)?.description ?? "", language)];
  }
  return isWhole(parts) ? postalAddress(parts) : undefined;
}

function identifierForm(
  identifier: PropertyIdentifier | undefined,
  language: FormLanguage,
  { records, streetOf, capitals }: Sources,
): PostalAddress | undefined {
  if (!identifier) return undefined;
  const point = records.deliveryPoint;
  const street = streetFor(identifier, language, streetOf);
  const postcode = point?.postcode || identifier.postcode || records.unit?.postcode || "";
  const parts = identifierParts(identifier, {
    language,
    street,
    organisation: point?.organisation || (records.organisation ?? records.unit?.organisation ?? ""),
    postTown: (language === "cy" ? point?.welshPostTown : point?.postTown) ?? "",
    postcode: postcodeText(postcode),
    capitals,
  });
  return isWhole(parts) ? postalAddress(parts) : undefined;
}

/** Royal Mail leaves out what tells an annexe from its house; the council’s longer form of the same name has it. */
function fullerName(point: DeliveryPoint, identifier: PropertyIdentifier | undefined): DeliveryPoint {
  const longer = identifier?.primary.text ?? "";
  if (point.buildingName === "" || !longer.startsWith(`${point.buildingName} `)) return point;
  return { ...point, buildingName: longer };
}

/** Whether Royal Mail has all of an address in Welsh that it has in English, from the street to the town. */
function isWelsh(point: DeliveryPoint): boolean {
  return (
    point.welshPostTown !== "" &&
    (point.dependentThoroughfare === "" || point.welshDependentThoroughfare !== "") &&
    (point.thoroughfare === "" || point.welshThoroughfare !== "") &&
    (point.doubleDependentLocality === "" || point.welshDoubleDependentLocality !== "") &&
    (point.dependentLocality === "" || point.welshDependentLocality !== "")
  );
}

/** Flat files give one street with the property, in the identifier’s own language. */
function streetFor(
  identifier: PropertyIdentifier,
  language: FormLanguage,
  streetOf: StreetLookup,
): Street | undefined {
  if (identifier.street) return identifier.language === language ? identifier.street : undefined;
  return streetOf(identifier.usrn, language);
}

/** Approved before provisional before alternative before historical; rejected ones never. */
const preference = ["1", "6", "5", "3", "8"];

/** The identifier that names the property in one language. */
function identifierIn(records: PropertyRecords, language: FormLanguage): PropertyIdentifier | undefined {
  let best: PropertyIdentifier | undefined;
  let bestRank = preference.length;
  for (const identifier of records.identifiers) {
    if (identifier.language !== language) continue;
    const rank = preference.indexOf(identifier.logicalStatus);
    // Of two alike the one with the lower key, whatever their order in the files.
    const better = rank < bestRank || (rank === bestRank && best !== undefined && identifier.key < best.key);
    if (rank !== -1 && better) [best, bestRank] = [identifier, rank];
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
    const street = streetFor(identifier, identifier.language, streetOf);
    if (street) found.push(...words(street.description), ...words(street.locality), ...words(street.town));
  }
  const point = records.deliveryPoint;
  if (point && point.welshPostTown !== "") {
    found.push(...words(point.welshThoroughfare), ...words(point.welshDependentThoroughfare));
    found.push(...words(point.welshDependentLocality), ...words(point.welshPostTown));
  }
  if (records.organisation) found.push(...words(records.organisation));
  return found;
}
