import type { FormLanguage } from "./form-language.ts";

/** An address in one language as a postman would write it. Empty parts are empty strings. */
export interface PostalAddress {
  language: FormLanguage;
  organisation: string;
  line1: string;
  line2: string;
  town: string;
  county: string;
  postcode: string;
}

/** The parts of an address before they are put into lines, most particular first. */
export interface AddressParts {
  language: FormLanguage;
  organisation: string;
  /** A flat, a room: "Flat 2". */
  unit: string;
  /** Names of buildings: "Isca Lofts". */
  buildings: string[];
  /** "58-64". */
  number: string;
  /** Streets, the smaller first; the number goes with the first. */
  streets: string[];
  localities: string[];
  town: string;
  county?: string;
  postcode: string;
}

/** Whether there is a street or a building, and a town. In a place without streets, houses are numbered in it. */
export function isWhole({
  streets,
  buildings,
  organisation,
  number,
  localities,
  town,
}: AddressParts): boolean {
  const found = [...streets, ...buildings, organisation].some((part) => part !== "");
  return town !== "" && (found || (number !== "" && localities.some((locality) => locality !== "")));
}

/**
 * Puts the parts into two lines. A building has a line to itself, its street the next; a flat in a numbered house
 * shares the line with the number. An organisation is the first line only where nothing else says which building
 * it is, as it has a field of its own.
 */
export function postalAddress(parts: AddressParts): PostalAddress {
  const named = parts.streets.filter(Boolean);
  const inTown = parts.localities.filter((locality) => locality !== "" && !same(locality, parts.town));
  const streets = named.length === 0 && parts.number !== "" ? inTown.slice(0, 1) : named;
  const localities = named.length === 0 && parts.number !== "" ? inTown.slice(1) : inTown;
  const numbered = [withNumber(parts.number, streets[0]), ...streets.slice(1)].filter(Boolean);
  const buildings = distinct(parts.buildings.filter(Boolean));
  const premises = parts.unit === "" ? buildings : withUnit(parts.unit, buildings);
  let first: string[];
  let second: string[];
  if (buildings.length > 0) {
    first = premises;
    second = [...numbered, ...localities];
  } else if (premises.length > 0 && (parts.number !== "" || numbered.length > 1)) {
    first = [...premises, numbered[0]!];
    second = [...numbered.slice(1), ...localities];
  } else if (premises.length > 0 || parts.number !== "") {
    first = premises.length > 0 ? premises : [numbered[0]!];
    second = [...(premises.length > 0 ? numbered : numbered.slice(1)), ...localities];
  } else if (parts.organisation !== "") {
    first = [parts.organisation];
    second = [...numbered, ...localities];
  } else {
    const rest = [...numbered, ...localities];
    first = rest.slice(0, 1);
    second = rest.slice(1);
  }
  if (first.length === 0) [first, second] = [second.slice(0, 1), second.slice(1)];
  return {
    language: parts.language,
    organisation: parts.organisation,
    line1: distinct(first).join(", "),
    line2: distinct(second).join(", "),
    town: parts.town,
    county: parts.county ?? "",
    postcode: parts.postcode,
  };
}

/** "12 High Street"; a house called by a letter has a comma: "K, High Street". */
function withNumber(number: string, street: string | undefined): string {
  if (number === "" || street === undefined) return number || (street ?? "");
  return /^[A-Za-z]$/.test(number) ? `${number}, ${street}` : `${number} ${street}`;
}

/** "10" in "Isca Lofts" is "10 Isca Lofts"; "Flat 2" in it is "Flat 2, Isca Lofts". */
function withUnit(unit: string, buildings: string[]): string[] {
  if (buildings.length > 0 && /^(\d|\d.*\d|\d(.*\d)?[A-Za-z])$/.test(unit)) {
    return [`${unit} ${buildings[0]}`, ...buildings.slice(1)];
  }
  return [unit, ...buildings];
}

function distinct(parts: string[]): string[] {
  return parts.filter((part, index) => parts.findIndex((other) => same(part, other)) === index);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
