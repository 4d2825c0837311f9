import type { Language } from "@council-components/address";
import type { AddressParts } from "./postal-address.ts";
import { postcodeText } from "./postcode-text.ts";
import type { DeliveryPoint } from "./records.ts";
import { titleCase } from "./title-case.ts";
import { unitInWelsh } from "./unit-in-welsh.ts";

/** Royal Mail gives the only unit of a place as the building’s name. */
const unitName = /^(UNIT|FLAT|APARTMENT|SUITE|OFFICE|ROOM|SHOP|STUDIO|UNED|FFLAT) \S+$/;

/**
 * A “name” that is really a number, by the exceptions of Royal Mail’s Programmers’ Guide: its first and last characters
 * are figures ("1-3"), or its first and last but one with a letter at the end ("12A"), or it is a single letter ("K").
 */
const numberLike = /^(\d|\d.*\d|\d(.*\d)?[A-Z]|[A-Z])$/;

/** After one of these a number belongs to the name, as in "Units 4-7". */
const keepsItsNumber =
  /(^| )(BACK OF|BLOCKS?|BUILDINGS?|FLATS?|MAISONETTES?|REAR OF|SHOPS?|STALLS?|SUITES?|UNITS?|PO BOX)$/;

/**
 * The parts of Royal Mail’s address, by the rules of its Programmers’ Guide for building names and numbers.
 * @param organisation what the gazetteer calls the organisation, where Royal Mail names none
 */
export function deliveryPointParts(
  point: DeliveryPoint,
  language: Language,
  organisation: string,
): AddressParts {
  const cased = (text: string): string => titleCase(text, "en");
  const chosen = (english: string, welsh: string): string =>
    language === "cy" ? titleCase(welsh, "cy") : cased(english);
  const { unit, name, number } = premises(point);
  const poBox = point.poBox === "" ? "" : `PO Box ${point.poBox}`;
  return {
    language,
    organisation: [cased(point.organisation || organisation), cased(point.department)]
      .filter(Boolean)
      .join(", "),
    unit: language === "cy" ? titleCase(unitInWelsh(unit), "cy") : cased(unit),
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

/** Unit, building name and number, each where it is to be written. */
function premises(point: DeliveryPoint): { unit: string; name: string; number: string } {
  let { subBuilding: unit, buildingName: name, buildingNumber: number } = point;
  if (number === "" && name !== "") {
    if (numberLike.test(name)) [number, name] = [name, ""];
    else [name, number] = splitNumber(name);
  }
  if (unit === "" && unitName.test(name)) [unit, name] = [name, ""];
  // "A" at number 12 is 12A.
  if (name === "" && /^[A-Z]$/.test(unit) && /^\d+$/.test(number)) [number, unit] = [number + unit, ""];
  return { unit, name, number };
}

/**
 * A range of numbers, or a number with a letter, at the end of a name stands before the street: "Old Bank 12A". A bare
 * number does not, unless it has five figures or more, and neither does a decimal or one with a stroke.
 */
function splitNumber(name: string): [name: string, number: string] {
  const at = name.lastIndexOf(" ");
  if (at === -1) return [name, ""];
  const [before, last] = [name.slice(0, at).trimEnd(), name.slice(at + 1)];
  const isNumber = /\d/.test(last) && numberLike.test(last) && !/^\d{1,4}$|[./]/.test(last);
  return isNumber && !keepsItsNumber.test(before) ? [before, last] : [name, ""];
}
