import type { Bilingual } from "./names.ts";
import type { MadeProperty, PremiumRows } from "./premium-rows.ts";

const aberwylan: Bilingual = { en: "ABERWYLAN", cy: "ABERWYLAN" };
const own = 6999;
const neighbour = 6998;

interface ShownStreet {
  usrn: number;
  name: Bilingual;
  town?: Bilingual;
  locality?: Bilingual;
  bilingual?: boolean;
  properties: Partial<MadeProperty>[];
}

/**
 * The streets that every sample begins with, whatever its seed: each postcode shows one thing, as the README lists
 * them. `ZZ1 1AE` is left without addresses.
 */
export function* showcase(
  rows: PremiumRows,
  counted: (property: MadeProperty) => MadeProperty,
): Generator<string> {
  let uprn = 990_000_000_001;
  for (const { usrn, name, town = aberwylan, locality, bilingual = true, properties } of streets) {
    let text = rows.street(usrn, name, town, locality, bilingual);
    for (const [index, own] of properties.entries()) {
      const property: MadeProperty = {
        ...usual,
        uprn: uprn++,
        usrn,
        street: name,
        town,
        bilingual,
        easting: 286_000 + index * 12,
        northing: 391_000 + (usrn % 100) * 40,
        ...own,
      };
      if (locality) property.locality = locality;
      text += rows.property(counted(property));
    }
    yield text;
  }
}

const usual = {
  custodian: own,
  postcode: "ZZ1 1AA",
  classification: "RD04",
  logicalStatus: 1 as const,
  postal: "D" as const,
  deliveryPoint: true,
  identifier: true,
};

const same = (name: string): Bilingual => ({ en: name, cy: name });

const houses = (postcode: string, numbers: number[]): Partial<MadeProperty>[] =>
  numbers.map((number) => ({ postcode, number }));

const streets: ShownStreet[] = [
  {
    usrn: 99_000_001,
    name: { en: "HIGH STREET", cy: "STRYD FAWR" },
    properties: [
      ...houses("ZZ1 1AA", [2, 4, 6, 8, 10, 12, 14]),
      { number: 2, suffix: "A" },
      { number: 16, unit: { en: "FLAT 1", cy: "FFLAT 1" } },
      { number: 16, unit: { en: "FLAT 2", cy: "FFLAT 2" } },
      { number: 16, unit: { en: "FLAT 10", cy: "FFLAT 10" } },
      { number: 18, endNumber: 20, organisation: "ABERWYLAN BAKERY", classification: "CR08" },
      { number: 22, logicalStatus: 8 },
      { name: same("ELECTRICITY SUB STATION"), postal: "N", classification: "CU01", deliveryPoint: false },
    ],
  },
  {
    usrn: 99_000_002,
    name: { en: "HARBOUR ROAD", cy: "FFORDD YR HARBWR" },
    properties: Array.from({ length: 64 }, (_, index) => ({
      postcode: "ZZ1 1AB",
      name: { en: "GULL HOUSE", cy: "TŶ GWYLAN" },
      unit: { en: `FLAT ${index + 1}`, cy: `FFLAT ${index + 1}` },
      classification: "RD06",
    })),
  },
  {
    usrn: 99_000_003,
    name: { en: "MOUNTAIN LANE", cy: "LÔN Y MYNYDD" },
    properties: [{ postcode: "ZZ1 1AD", name: same("TY'N Y COED"), classification: "RD02" }],
  },
  {
    usrn: 99_000_004,
    name: { en: "CHURCH STREET", cy: "STRYD YR EGLWYS" },
    town: { en: "CEIRWFORD", cy: "RHYDCEIRW" },
    properties: houses("ZZ1 1AF", [1, 2, 3, 4, 5]).map((house) => ({ ...house, custodian: neighbour })),
  },
  {
    usrn: 99_000_005,
    name: { en: "BOUNDARY ROAD", cy: "FFORDD Y FFIN" },
    properties: houses("ZZ1 1AG", [1, 2, 3, 4, 5, 6]).map((house, index) => ({
      ...house,
      custodian: index % 2 === 0 ? own : neighbour,
    })),
  },
  {
    usrn: 99_000_006,
    name: { en: "STATION ROAD", cy: "FFORDD YR ORSAF" },
    locality: { en: "UPPER WYLAN", cy: "GWYLAN UCHAF" },
    properties: [
      { postcode: "ZZ1 1AH", organisation: "YSGOL GWYLAN", classification: "CE03PS" },
      { postcode: "ZZ1 1AH", organisation: "ABERWYLAN LIBRARY", number: 7, classification: "CC03" },
      { postcode: "ZZ1 1AH", number: 3, postal: "C", deliveryPoint: false },
      { postcode: "ZZ1 1AH", number: 5, identifier: false },
      { postcode: "ZZ1 1AH", name: same("TŶ GWYN"), formerName: "WHITE HOUSE" },
    ],
  },
  {
    usrn: 99_000_007,
    name: same("MAES Y DREF"),
    bilingual: false,
    properties: houses("ZZ1 1AJ", [1, 3, 5, 7]),
  },
];
