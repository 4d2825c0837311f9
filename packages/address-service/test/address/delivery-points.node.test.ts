import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { osPlaces } from "../../src/os-places/os-places.ts";
import { imported, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile, type DeliveryFields } from "../support/premium.ts";

/** [organisation, sub-building, building name, number, dependent thoroughfare, thoroughfare, locality] and two lines. */
type Row = readonly [string, string, string, string, string, string, string, line1: string, line2: string];

/**
 * Made-up delivery points, and the lines that the rules of Royal Mail’s Programmers’ Guide give for them. Lines 1 and 2
 * are the building’s and the street’s; a flat in a numbered house shares the line with the number.
 */
const rows: readonly Row[] = [
  // Rule 1: an organisation alone.
  ["WYL CYCLES LTD", "", "", "", "", "STATION ROAD", "", "Wyl Cycles Ltd", "Station Road"],
  ["WYL CYCLES LTD", "", "", "", "", "", "LITTLE WYL", "Wyl Cycles Ltd", "Little Wyl"],
  // Rule 2: a number.
  ["", "", "", "1", "", "ACACIA AVENUE", "", "1 Acacia Avenue", ""],
  ["", "", "", "1", "SEATON COURT", "STATION ROAD", "", "1 Seaton Court", "Station Road"],
  ["", "", "", "7", "", "", "LITTLE WYL", "7 Little Wyl", ""],
  ["WYL CYCLES LTD", "", "", "9", "", "STATION ROAD", "", "9 Station Road", ""],
  // Rule 3: a building’s name.
  ["", "", "THE MANOR", "", "", "UPPER HILL", "HORLEY", "The Manor", "Upper Hill, Horley"],
  ["", "", "THE MANOR", "", "", "", "HORLEY", "The Manor", "Horley"],
  ["", "", "ROSE COTTAGE", "", "MILL YARD", "MILL LANE", "", "Rose Cottage", "Mill Yard, Mill Lane"],
  ["", "", "PENNINE VIEW 2000", "", "", "MILL LANE", "", "Pennine View 2000", "Mill Lane"],
  // Its exceptions: a number in place of a name.
  ["", "", "1A", "", "SEASTONE COURT", "STATION ROAD", "", "1A Seastone Court", "Station Road"],
  ["", "", "12A", "", "", "UPPERKIRKGATE", "", "12A Upperkirkgate", ""],
  ["", "", "1-3", "", "", "STATION ROAD", "", "1-3 Station Road", ""],
  ["", "", "100:1", "", "", "STATION ROAD", "", "100:1 Station Road", ""],
  ["", "", "1TO1", "", "", "STATION ROAD", "", "1TO1 Station Road", ""],
  ["", "", "6/7", "", "", "STATION ROAD", "", "6/7 Station Road", ""],
  ["", "", "10-12A", "", "", "STATION ROAD", "", "10-12A Station Road", ""],
  ["", "", "12A", "", "", "", "LITTLE WYL", "12A Little Wyl", ""],
  ["", "", "K", "", "", "PORTLAND ROAD", "", "K, Portland Road", ""],
  ["", "", "7", "", "", "PORTLAND ROAD", "", "7 Portland Road", ""],
  // A range, or a number with a letter, at the end of a name goes to the street.
  ["", "", "OLD BANK 12A", "", "", "STATION ROAD", "", "Old Bank", "12A Station Road"],
  ["", "", "VICTORIA HOUSE 15-17", "", "", "STATION ROAD", "", "Victoria House", "15-17 Station Road"],
  ["", "", "VICTORIA HOUSE 15A-17A", "", "", "STATION ROAD", "", "Victoria House", "15A-17A Station Road"],
  ["", "", "VICTORIA HOUSE 12345", "", "", "STATION ROAD", "", "Victoria House", "12345 Station Road"],
  ["", "", "VICTORIA HOUSE 15", "", "", "STATION ROAD", "", "Victoria House 15", "Station Road"],
  ["", "", "VICTORIA HOUSE 1.5", "", "", "STATION ROAD", "", "Victoria House 1.5", "Station Road"],
  ["", "", "VICTORIA HOUSE A/1", "", "", "STATION ROAD", "", "Victoria House A/1", "Station Road"],
  ["", "", "VICTORIA HOUSE 7/1", "", "", "STATION ROAD", "", "Victoria House 7/1", "Station Road"],
  ["", "", "VICTORIA HOUSE B", "", "", "STATION ROAD", "", "Victoria House B", "Station Road"],
  ["", "", "OLD BANK 12A", "", "", "", "LITTLE WYL", "Old Bank", "12A Little Wyl"],
  // But not after these words.
  ["", "", "UNITS 4-7", "", "", "STATION ROAD", "", "Units 4-7", "Station Road"],
  ["", "", "UNIT 4A", "", "", "STATION ROAD", "", "Unit 4A", "Station Road"],
  ["", "", "BLOCK 2B", "", "", "STATION ROAD", "", "Block 2B", "Station Road"],
  ["", "", "BLOCKS 1-5", "", "", "STATION ROAD", "", "Blocks 1-5", "Station Road"],
  ["", "", "BUILDING 7C", "", "", "STATION ROAD", "", "Building 7C", "Station Road"],
  ["", "", "SHOP 3A", "", "", "STATION ROAD", "", "Shop 3A", "Station Road"],
  ["", "", "SHOPS 3-4", "", "", "STATION ROAD", "", "Shops 3-4", "Station Road"],
  ["", "", "SUITE 9B", "", "", "STATION ROAD", "", "Suite 9B", "Station Road"],
  ["", "", "SUITES 1-9", "", "", "STATION ROAD", "", "Suites 1-9", "Station Road"],
  ["", "", "FLAT 1A", "", "", "STATION ROAD", "", "Flat 1A", "Station Road"],
  ["", "", "FLATS 1-6", "", "", "STATION ROAD", "", "Flats 1-6", "Station Road"],
  ["", "", "STALL 12A", "", "", "STATION ROAD", "", "Stall 12A", "Station Road"],
  ["", "", "STALLS 20-22", "", "", "STATION ROAD", "", "Stalls 20-22", "Station Road"],
  ["", "", "MAISONETTE 1A", "", "", "STATION ROAD", "", "Maisonette 1A", "Station Road"],
  ["", "", "MAISONETTES 2-4", "", "", "STATION ROAD", "", "Maisonettes 2-4", "Station Road"],
  ["", "", "BACK OF 22A", "", "", "STATION ROAD", "", "Back of 22A", "Station Road"],
  ["", "", "REAR OF 12-14", "", "", "STATION ROAD", "", "Rear of 12-14", "Station Road"],
  ["", "", "MILL COURT UNITS 4-7", "", "", "STATION ROAD", "", "Mill Court Units 4-7", "Station Road"],
  // Rule 4: a name and a number.
  ["", "", "VICTORIA HOUSE", "15", "", "THE STREET", "", "Victoria House", "15 The Street"],
  [
    "",
    "",
    "VICTORIA HOUSE",
    "15",
    "",
    "THE STREET",
    "CHRISTIAN MALFORD",
    "Victoria House",
    "15 The Street, Christian Malford",
  ],
  ["", "", "OLD BANK 12A", "15", "", "THE STREET", "", "Old Bank 12A", "15 The Street"],
  // Rule 5: a unit and a number.
  ["", "FLAT 1", "", "12", "", "LIME TREE AVENUE", "", "Flat 1, 12 Lime Tree Avenue", ""],
  ["", "A", "", "12", "", "HIGH STREET NORTH", "COOMBE", "12A High Street North", "Coombe"],
  ["", "BASEMENT FLAT", "", "12", "", "LIME TREE AVENUE", "", "Basement Flat, 12 Lime Tree Avenue", ""],
  ["", "FLAT 2", "12A", "", "", "LIME TREE AVENUE", "", "Flat 2, 12A Lime Tree Avenue", ""],
  // Rule 6: a unit and a name.
  ["", "10B", "BARRY TOWER", "", "", "ESTONE WALK", "", "10B Barry Tower", "Estone Walk"],
  ["", "10", "BARRY TOWER", "", "", "ESTONE WALK", "", "10 Barry Tower", "Estone Walk"],
  [
    "",
    "STABLES FLAT",
    "THE MANOR",
    "",
    "",
    "UPPER HILL",
    "HORLEY",
    "Stables Flat, The Manor",
    "Upper Hill, Horley",
  ],
  [
    "",
    "CARETAKERS FLAT",
    "110-114",
    "",
    "",
    "HIGH STREET WEST",
    "",
    "Caretakers Flat, 110-114 High Street West",
    "",
  ],
  ["", "10", "TIDE LOFTS 58-64", "", "", "FORE STREET", "", "10 Tide Lofts", "58-64 Fore Street"],
  // Rule 7: all three.
  ["", "2B", "THE TOWER", "27", "", "JOHN STREET", "", "2B The Tower", "27 John Street"],
  [
    "",
    "BASEMENT FLAT",
    "VICTORIA HOUSE",
    "15",
    "",
    "THE STREET",
    "",
    "Basement Flat, Victoria House",
    "15 The Street",
  ],
  [
    "",
    "FLAT 3",
    "GULL HOUSE",
    "15",
    "GULL YARD",
    "THE STREET",
    "",
    "Flat 3, Gull House",
    "15 Gull Yard, The Street",
  ],
];

const names = [
  "organisation",
  "subBuilding",
  "buildingName",
  "buildingNumber",
  "dependentThoroughfare",
  "thoroughfare",
  "dependentLocality",
] as const satisfies readonly (keyof DeliveryFields)[];

const FIRST = 997_800_000_001;
const expected = rows.map(([organisation, ...row]) => {
  const number = row.slice(0, 6).join("|");
  return [`${organisation}|${number}`, row[6], row[7], "Aberwylan"];
});

test("delivery points are written by Royal Mail’s rules at import", async () => {
  assert.ok(rows.length >= 60);
  const directory = temporaryDirectory();
  const file = premiumFile(
    join(directory, "points.csv"),
    rows.flatMap((row, index) => {
      const uprn = FIRST + index;
      const postcode = `ZZ8 ${1 + Math.floor(index / 20)}A${"ABDEFGHJLNPQRSTUWXYZ"[index % 20]}`;
      const fields = Object.fromEntries(names.map((name, at) => [name, row[at]!]));
      return [premium.unit(uprn, { postcode }), premium.delivery(uprn, index + 1, fields, { postcode })];
    }),
  );
  const gazetteer = await imported(directory, [file]);
  const found = await Promise.all(rows.map((_, index) => gazetteer.byUprn(String(FIRST + index))));
  assert.deepEqual(
    found.map((address, index) => [
      rows[index]!.slice(0, 7).join("|"),
      address?.line1,
      address?.line2 ?? "",
      address?.town,
    ]),
    expected,
  );
  gazetteer.close();
});

test("and alike from OS Places", async () => {
  const fields = [
    "ORGANISATION_NAME",
    "SUB_BUILDING_NAME",
    "BUILDING_NAME",
    "BUILDING_NUMBER",
    "DEPENDENT_THOROUGHFARE_NAME",
    "THOROUGHFARE_NAME",
    "DEPENDENT_LOCALITY",
  ];
  const source = osPlaces({
    key: "made-up",
    fetch: async (input) => {
      const uprn = new URL(String(input)).searchParams.get("uprn")!;
      const row = rows[Number(uprn) - FIRST]!;
      const DPA = { UPRN: uprn, POST_TOWN: "ABERWYLAN", POSTCODE: "ZZ8 1AA", LANGUAGE: "EN", UDPRN: "1" };
      for (const [at, name] of fields.entries()) if (row[at] !== "") Object.assign(DPA, { [name]: row[at] });
      return Response.json({ header: { totalresults: 1 }, results: [{ DPA }] });
    },
  });
  const found = await Promise.all(rows.map((_, index) => source.byUprn(String(FIRST + index))));
  assert.deepEqual(
    found.map((address, index) => [
      rows[index]!.slice(0, 7).join("|"),
      address?.line1,
      address?.line2 ?? "",
      address?.town,
    ]),
    expected,
  );
});
