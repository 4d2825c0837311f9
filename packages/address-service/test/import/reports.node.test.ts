import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPostcode } from "@council-components/address";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { imported, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile } from "../support/premium.ts";

// What others have reported of address look-ups and of loading gazetteers, tried here with made-up addresses.
const directory = temporaryDirectory();

const csv = (
  name: string,
  rows: readonly (readonly [line1: string, line2?: string, postcode?: string])[],
): string => {
  const path = join(directory, name);
  const text = rows.map(
    ([line1, line2 = "", postcode = "ZZ7 1AA"], index) =>
      `9972000000${String(index).padStart(2, "0")},"${line1}","${line2}",Wylmouth,${postcode}\n`,
  );
  writeFileSync(path, `uprn,line1,line2,town,postcode\n${text.join("")}`);
  return path;
};

test("32A stands between 32 and 33, flats by their house, streets apart (UK-Polling-Stations 440 and 6475)", async () => {
  const gazetteer = await imported(directory, [
    csv("order.csv", [
      ["33 High Street"],
      ["1 Abbey Road"],
      ["Flat 2, 32 High Street"],
      ["32A High Street"],
      ["32 High Street"],
      ["2 Abbey Road"],
      ["10 Abbey Road"],
    ]),
  ]);
  const { addresses } = await gazetteer.byPostcode("ZZ7 1AA");
  assert.deepEqual(
    addresses.map(({ line1 }) => line1),
    [
      "1 Abbey Road",
      "2 Abbey Road",
      "10 Abbey Road",
      "32 High Street",
      "Flat 2, 32 High Street",
      "32A High Street",
      "33 High Street",
    ],
  );
  gazetteer.close();
});

test("of two streets of one name in a town both are found (algolia/places 769)", async () => {
  const gazetteer = await imported(directory, [
    csv("two-streets.csv", [
      ["1 Mayfield Road", "Little Wyl", "ZZ7 1AA"],
      ["1 Mayfield Road", "Great Wyl", "ZZ7 2BB"],
    ]),
  ]);
  const postcodes = (await gazetteer.search("mayfield road wylmouth")).addresses.map(
    ({ postcode }) => postcode,
  );
  assert.deepEqual(postcodes.sort(), ["ZZ7 1AA", "ZZ7 2BB"]);
  assert.equal((await gazetteer.search("ZZ7 2BB")).addresses[0]?.line2, "Great Wyl");
  gazetteer.close();
});

test("rows that were cut short in the middle are told with their line, and the others imported (postcodeinfo 155)", async () => {
  const good = csv(
    "cut-rows.csv",
    Array.from({ length: 20 }, (_, index) => [`${index + 1} High Street`] as const),
  );
  const lines = readFileSync(good, "utf8").split("\n");
  lines[7] = '997200000006,"7 High Str';
  lines[12] = '997200000011,"12 High Street","",Wyl';
  writeFileSync(good, lines.join("\n"));
  const database = join(directory, "cut-rows.db");
  const report = await importFiles([good], { database });
  assert.equal(report.total.rejected, 2);
  assert.match(
    readFileSync(report.rejectedFile!, "utf8"),
    /cut-rows\.csv,8,[^\n]*\n(.*\n)*cut-rows\.csv,13,/,
  );
  const gazetteer = openGazetteer(database);
  assert.equal((await gazetteer.byPostcode("ZZ7 1AA")).total, 18);
  gazetteer.close();
});

test("a postcode that is wrong, or a neighbour’s, does not hide the address (osm-search/Nominatim 59)", async () => {
  const gazetteer = await imported(directory, [
    csv("postcode.csv", [["2 High Street"], ["2 High Street", "", "ZZ7 1AB"], ["220 Raven Avenue"]]),
  ]);
  const found = async (text: string): Promise<(string | undefined)[]> =>
    (await gazetteer.search(text)).addresses.map(({ line1, postcode }) => `${line1} ${postcode}`);
  assert.deepEqual(await found("220 Raven Avenue, Wylmouth, ZZ9 9ZZ"), ["220 Raven Avenue ZZ7 1AA"]);
  assert.deepEqual(await found("220 raven avenue zz71ab"), ["220 Raven Avenue ZZ7 1AA"]);
  assert.deepEqual(
    await found("2 high street zz7 1ab"),
    ["2 High Street ZZ7 1AB"],
    "a right one still tells them apart",
  );
  assert.deepEqual(await found("ZZ9 9ZZ"), []);
  gazetteer.close();
});

test("“Street Record” is nobody’s address, whatever class it has (UK-Polling-Stations 265)", async () => {
  const gazetteer = await imported(directory, [
    csv("street.csv", [["Street Record, Long Lane"], ["2 Long Lane"]]),
  ]);
  assert.deepEqual(
    (await gazetteer.byPostcode("ZZ7 1AA")).addresses.map(({ line1 }) => line1),
    ["2 Long Lane"],
  );
  gazetteer.close();
  const file = premiumFile(join(directory, "street-record.csv"), [
    premium.street(4_000_001, "HIGH STREET", "ABERWYLAN"),
    premium.unit(997_200_000_001),
    premium.identifier(997_200_000_001, { key: "L1", usrn: 4_000_001, primary: { text: "STREET RECORD" } }),
    premium.unit(997_200_000_002),
    premium.identifier(997_200_000_002, { key: "L2", usrn: 4_000_001, primary: { start: 2 } }),
  ]);
  const { properties } = await importFiles([file], { database: join(directory, "street-record.db") });
  assert.deepEqual([properties.approved, properties["non-postal"]], [1, 1]);
});

test("a number after its street, and a house’s name after both (co-cddo/api-catalogue 1176)", async () => {
  const gazetteer = await imported(directory, [
    csv("after.csv", [
      ["Momi House, 23 Eton Avenue"],
      ["Flat 1, Momi House, 23 Eton Avenue"],
      ["23 Elton Avenue"],
    ]),
  ]);
  const first = async (text: string): Promise<string | undefined> =>
    (await gazetteer.search(text)).addresses[0]?.line1;
  assert.equal(await first("Eton Avenue 23, Momi House"), "Momi House, 23 Eton Avenue");
  assert.equal(await first("eton avenue 23 momi house flat 1"), "Flat 1, Momi House, 23 Eton Avenue");
  gazetteer.close();
});

test("what is nearly a postcode is none (postcode-validator 279, ideal-postcodes/postcode 7)", () => {
  for (const text of ["SW1A 0A[", "W6 8D]", "B33 8T^", "EH1 JS", "EH 1JS", "EH1JS"]) {
    assert.equal(readPostcode(text), null, text);
  }
});

test("a flat by its letter after the number, and without the word (uk_address_matcher 385, libpostal 573)", async () => {
  const gazetteer = await imported(directory, [
    csv("letters.csv", [
      ["Flat A, 179 Ravenhill Road"],
      ["Flat B, 179 Ravenhill Road"],
      ["181A Ravenhill Road"],
      ["Flat A, 181 Ravenhill Road"],
      ["179 Acacia Road"],
      ["Flat 24, Parry Court"],
      ["Flat 6-20, 220 Test Street"],
    ]),
  ]);
  const found = async (text: string): Promise<string[]> =>
    (await gazetteer.search(text)).addresses.map(({ line1 }) => line1);
  const narrowed = async (property: string): Promise<string[]> =>
    (await gazetteer.byPostcode("ZZ7 1AA", { property })).addresses.map(({ line1 }) => line1);
  for (const text of ["179A RAVENHILL ROAD", "179a ravenhill road wylmouth", "ravenhill road 179a"]) {
    assert.deepEqual(await found(text), ["Flat A, 179 Ravenhill Road"], text);
  }
  for (const text of ["179A", "179 a", "no 179a ravenhill road"]) {
    assert.deepEqual(await narrowed(text), ["Flat A, 179 Ravenhill Road"], text);
  }
  assert.deepEqual(
    await found("181a ravenhill road"),
    ["181A Ravenhill Road"],
    "a house of that number is meant",
  );
  assert.deepEqual(await narrowed("181 a"), ["181A Ravenhill Road"]);
  assert.deepEqual(await found("24 parry court"), ["Flat 24, Parry Court"]);
  assert.deepEqual(await found("FLAT 6-20, 220 TEST STREET"), ["Flat 6-20, 220 Test Street"]);
  gazetteer.close();
});

test("number and street, or the whole address, in the field for the number (dwp/design-system 404)", async () => {
  const gazetteer = await imported(directory, [
    csv("property.csv", [["2 High Street"], ["12 High Street"], ["Sea View", "Low Lane"], ["2 Low Lane"]]),
  ]);
  const narrowed = async (property: string): Promise<string[]> =>
    (await gazetteer.byPostcode("ZZ7 1AA", { property })).addresses.map(({ line1 }) => line1);
  for (const text of ["2 high street", "2 High St, Wylmouth", "2, High Street, Wylmouth, ZZ7 1AA"]) {
    assert.deepEqual(await narrowed(text), ["2 High Street"], text);
  }
  assert.deepEqual(await narrowed("sea view low lane"), ["Sea View"]);
  gazetteer.close();
});

test("what stands for no UPRN is no UPRN: “N/A”, and one number for many rows (UK-Polling-Stations 9196, 2261)", async () => {
  const good = csv(
    "placeholders.csv",
    Array.from({ length: 20 }, (_, index) => [`${index + 1} High Street`] as const),
  );
  const more = ["N/A", "99999999999", "99999999999", "100090000000", "100090000000"].map(
    (uprn, index) => `${uprn},${index + 30} High Street,,Wylmouth,ZZ7 1AA\n`,
  );
  writeFileSync(good, readFileSync(good, "utf8") + more.join(""));
  const report = await importFiles([good], { database: join(directory, "placeholders.db") });
  const rejected = readFileSync(report.rejectedFile!, "utf8");
  assert.equal(report.total.rejected, 3);
  assert.match(rejected, /placeholders\.csv,22,its UPRN is not a number/);
  assert.match(rejected, /placeholders\.csv,24,[^\n]*earlier row has this UPRN[^\n]*stands for no UPRN/);
  assert.match(rejected, /placeholders\.csv,26,[^\n]*earlier row has this UPRN[^\n]*spreadsheets/);
});

test("a special postcode is a postcode that cannot be looked up (postcodes.io 986, BritishPrimitives 1)", () => {
  for (const text of ["BF1 6FA", "BF1 0AB", "BFPO 61", "TDCU 1ZZ", "FIQQ 1ZZ", "XX10 1DD", "BX1 1LT"]) {
    assert.deepEqual(readPostcode(text), { text, canLookUp: false });
  }
  assert.deepEqual(readPostcode("cr44bb"), { text: "CR4 4BB", canLookUp: true });
});
