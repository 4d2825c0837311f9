import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { imported, temporaryDirectory } from "../support/imported.ts";

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
