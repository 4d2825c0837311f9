import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { words } from "@council-components/address";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { temporaryDirectory } from "../support/imported.ts";
import { narrow } from "../../src/gazetteer/narrow.ts";

const street = [
  "2 High Street",
  "32 High Street",
  "32A High Street",
  "Flat 1, 32A High Street",
  "Flat 2, 40 High Street",
  "Fflat 3, 40 High Street",
  "Rose Cottage, 50 High Street",
  "1 High Street",
  "1A High Street",
];

function narrowed(typed: string): string[] | undefined {
  return narrow(street, typed, (line) => ({
    words: words(`${line}, Aberwylan a Conwy`).join(" "),
    english: `\t\t${line}`,
    welsh: null,
  }));
}

const fits: [typed: string, lines: string[]][] = [
  ["32", ["32 High Street"]],
  ["No 32", ["32 High Street"]],
  ["no. 32", ["32 High Street"]],
  ["number 32", ["32 High Street"]],
  ["rhif 32", ["32 High Street"]],
  ["32 a", ["32A High Street", "Flat 1, 32A High Street"]],
  ["1 A", ["1A High Street"]],
  ["flat2", ["Flat 2, 40 High Street"]],
  ["flt 2", ["Flat 2, 40 High Street"]],
  ["Apartment 2", ["Flat 2, 40 High Street"]],
  ["flat 3", ["Fflat 3, 40 High Street"]],
  ["The Rose Cottage", ["Rose Cottage, 50 High Street"]],
  ["Rose Cotage", ["Rose Cottage, 50 High Street"]],
  ["", street],
];

for (const [typed, lines] of fits) {
  test(`${JSON.stringify(typed)} narrows to ${lines.length}`, () => assert.deepEqual(narrowed(typed), lines));
}

test("what fits nothing is told apart from what fits", () => {
  for (const typed of ["99", "Ivy Cottage", "32b"]) assert.equal(narrowed(typed), undefined, typed);
});

test("in a gazetteer: all of the postcode where nothing fits, a suffix apart, and a UPRN in a search", async () => {
  const directory = temporaryDirectory();
  const file = join(directory, "street.csv");
  const rows = street.map((line, index) => `${12_345_000 + index},"${line}",Conwy,ZZ1 1AA`);
  writeFileSync(file, ["uprn,line1,town,postcode", ...rows].join("\n"));
  await importFiles([file], { database: join(directory, "street.db"), custodian: 6905 });
  const gazetteer = openGazetteer(join(directory, "street.db"));
  const none = await gazetteer.byPostcode("ZZ1 1AA", { property: "99" });
  assert.deepEqual([none.total, none.narrowed], [street.length, false]);
  const some = await gazetteer.byPostcode("ZZ1 1AA", { property: "No 32" });
  assert.deepEqual([some.total, some.narrowed], [1, undefined]);
  const lines = async (query: string): Promise<string[]> =>
    (await gazetteer.search(query)).addresses.map(({ line1 }) => line1);
  assert.equal((await lines("32 a high street"))[0], "32A High Street");
  assert.deepEqual(await lines("12345006"), ["Rose Cottage, 50 High Street"]);
  assert.deepEqual(await lines(" 0012 345 006"), ["Rose Cottage, 50 High Street"]);
  gazetteer.close();
});
