import type { AddressParts } from "./postal-address.ts";
import type { DeliveryPoint } from "./records.ts";
import { titleCase } from "./title-case.ts";
import type { Language } from "@council-components/address";
import { postcodeText } from "./postcode-text.ts";

/** Royal Mail gives the only unit of a place as the building’s name. */
const unitName = /^(UNIT|FLAT|APARTMENT|SUITE|OFFICE|ROOM|SHOP|STUDIO|UNED|FFLAT) \S+$/;
const numeric = /^\d+[A-Z]?([-/]\d+[A-Z]?)?$/;

/**
 * The parts of Royal Mail’s address. Follows the rules of the Postcode Address File: a building “name” that is
 * really a number ("8A", "1-3") stands before the street, and so does one at the end of a name
 * ("Isca Lofts 58-64").
 * @param organisation what the gazetteer calls the organisation, where Royal Mail names none
 */
export function deliveryPointParts(
  point: DeliveryPoint,
  language: Language,
  organisation: string,
): AddressParts {
  const cased = (text: string): string => titleCase(text, "en");
  const chosen = (english: string, welsh: string): string =>
    language === "cy" && welsh !== "" ? titleCase(welsh, "cy") : cased(english);
  let number = point.buildingNumber;
  let unit = point.subBuilding;
  let name = point.buildingName;
  if (number === "" && name !== "") {
    const trailing = /^(.*\D)\s+(\d+[A-Z]?-\d+[A-Z]?)$/.exec(name);
    if (numeric.test(name)) [number, name] = [name, ""];
    else if (trailing) [name, number] = [trailing[1]!.trim(), trailing[2]!];
  }
  if (unit === "" && unitName.test(name)) [unit, name] = [name, ""];
  const poBox = point.poBox === "" ? "" : `PO Box ${point.poBox}`;
  return {
    language,
    organisation: [cased(point.organisation || organisation), cased(point.department)]
      .filter(Boolean)
      .join(", "),
    unit: cased(unit),
    buildings: [poBox, cased(name)].filter(Boolean),
    number: cased(number),
    streets: [
      chosen(point.dependentThoroughfare, point.welshDependentThoroughfare),
      chosen(point.thoroughfare, point.welshThoroughfare),
    ],
    localities: [
      chosen(point.doubleDependentLocality, point.welshDoubleDependentLocality),
      chosen(point.dependentLocality, point.welshDependentLocality),
    ],
    town: chosen(point.postTown, point.welshPostTown),
    postcode: postcodeText(point.postcode),
  };
}

/** Whether Royal Mail has a Welsh form of this address. */
export function hasWelshDeliveryPoint(point: DeliveryPoint): boolean {
  return (
    point.welshThoroughfare !== "" ||
    point.welshDependentThoroughfare !== "" ||
    point.welshDependentLocality !== "" ||
    point.welshDoubleDependentLocality !== "" ||
    point.welshPostTown !== ""
  );
}
