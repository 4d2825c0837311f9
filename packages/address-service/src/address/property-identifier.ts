import type { FormLanguage } from "./form-language.ts";
import type { AddressParts } from "./postal-address.ts";
import type { AddressableObject, PropertyIdentifier, Street } from "./records.ts";
import { titleCase } from "./title-case.ts";

export interface IdentifierContext {
  /** Of the street; the identifier may be in another where that makes no difference. */
  language: FormLanguage;
  street: Street | undefined;
  organisation: string;
  /** Royal Mail’s post town where there is one. */
  postTown: string;
  postcode: string;
  /** AddressBase is written in capitals; a council’s own file has its own case. */
  capitals: boolean;
}

/** The parts of the council’s own address, its land and property identifier with its street. */
export function identifierParts(identifier: PropertyIdentifier, context: IdentifierContext): AddressParts {
  const { primary, secondary } = identifier;
  const { language } = context;
  const own = (text: string): string =>
    context.capitals ? titleCase(text, language) : text.replace(/['`‘]/g, "’");
  const street = context.street;
  const town = own(
    context.postTown ||
      identifier.postTown ||
      street?.town ||
      street?.administrativeArea ||
      street?.locality ||
      "",
  );
  const localities = [own(street?.locality ?? "")];
  if (street?.town && street.town.toLowerCase() !== town.toLowerCase()) localities.push(own(street.town));
  const unitNumber = numberRange(secondary);
  return {
    language,
    organisation: own(context.organisation),
    unit: [own(secondary.text), unitNumber]
      .filter(Boolean)
      .join(kindOfUnit.test(secondary.text) ? " " : ", "),
    buildings: [own(primary.text)],
    number: numberRange(primary),
    streets: [own(street?.description ?? "")],
    localities: localities.filter((locality, index) => localities.indexOf(locality) === index),
    town,
    postcode: context.postcode,
  };
}

/** Some gazetteers give "FLAT" and 3 apart. */
const kindOfUnit = /^(flat|apartment|unit|room|suite|shop|studio|plot|fflat|uned|ystafell)$/i;

/** "58", "58A", "58-64", "58A-58C"; the rule of Ordnance Survey’s own single-line SQL. */
export function numberRange(object: AddressableObject): string {
  const start = bare(object.startNumber) + object.startSuffix;
  const end = bare(object.endNumber) + object.endSuffix;
  return end === "" ? start : `${start}-${end}`;
}

function bare(number: string): string {
  return number === "0" ? "" : number.replace(/^0+(?=\d)/, "");
}
