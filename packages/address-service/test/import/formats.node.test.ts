import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { importFiles } from "../../src/import/import-files.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { zipOf } from "../support/zip.ts";
import { changedFixture, fixture, imported, lines, temporaryDirectory } from "../support/imported.ts";

const directory = temporaryDirectory();

describe("AddressBase Premium 1.0", () => {
  test("each property is one address, as a postman would write it", async () => {
    const gazetteer = await imported(directory, [fixture("premium-1.0.csv")]);
    const found: string[] = [];
    for (const postcode of postcodes("premium-1.0.csv")) found.push(...(await lines(gazetteer, postcode)));
    assert.deepEqual(found, [
      "en (Heathcombe Heights Primary School) Heathcombe Heights Primary School / Elder Avenue / Wylmouth",
      "en 98A Fore Street / Heathcombe / Wylmouth",
      "en 3 Block A, Point Wyl / Weavers Close / Wylmouth",
      "en (University of Wylmouth) Entrance 2 Weavers Mews, University of Wylmouth / Weavers Close / Wylmouth",
      "en 78 Quayside Road / Wylmouth",
      "en Ground Floor Front, 28 Fore Street / Heathcombe / Wylmouth",
      "en Annexe, 49 Fore Street / Heathcombe / Wylmouth",
      "en 9 Tide Lofts / 58-64 Longmeadow Street / Wylmouth",
      "en 10 Tide Lofts / 58-64 Longmeadow Street / Wylmouth",
      "en 3 St Oswalds View / Elder Avenue / Wylmouth",
      "en Elder Cottage Annexe / Elder Avenue / Wylmouth",
      "en The Coach House / 42 Fore Street, Heathcombe / Wylmouth",
      "en The Stable, 117 Longmeadow Street / Wylmouth",
      "en Flat 1, 94 Longmeadow Street / Wylmouth",
      "en Flat 2, 94 Longmeadow Street / Wylmouth",
      "en Flat 7, 94 Longmeadow Street / Wylmouth",
      "en Unit 1, Tannery Brook Court / Tannery Brook Road, Moorbarton Trading Estate / Wylmouth",
    ]);
    gazetteer.close();
  });

  test("each of them is found by its text, and by the council’s own words for it", async () => {
    const gazetteer = await imported(directory, [fixture("premium-1.0.csv")]);
    for (const postcode of postcodes("premium-1.0.csv")) {
      for (const address of (await gazetteer.byPostcode(postcode)).addresses) {
        const { addresses } = await gazetteer.search(`${address.line1} ${address.line2 ?? ""}`);
        assert.equal(addresses[0]?.uprn, address.uprn, address.singleLine);
      }
    }
    const annexe = await gazetteer.search("elder cottage annexe");
    assert.equal(annexe.addresses.length, 1);
    gazetteer.close();
  });

  test("every row is accounted for", async () => {
    const report = await importFiles([fixture("premium-1.0.csv")], { database: join(directory, "count.db") });
    const rows = readFileSync(fixture("premium-1.0.csv"), "utf8").trimEnd().split("\n");
    assert.equal(report.total.read, rows.length);
    for (const [type, count] of Object.entries(report.rows)) {
      assert.equal(count.read, rows.filter((row) => row.startsWith(`${type},`)).length, type);
      assert.equal(count.kept + count.passed + count.rejected, count.read);
    }
    assert.deepEqual(report.properties, {
      approved: 17,
      provisional: 0,
      historical: 0,
      "non-postal": 2,
      rejected: 0,
      parents: 2,
      duplicate: 0,
      "no-identifier": 1,
      "no-street-or-town": 0,
    });
  });

  test("line endings of Windows make no difference", async () => {
    const path = changedFixture("premium-1.0.csv", join(directory, "windows-lines.csv"), (text) =>
      text.replaceAll("\n", "\r\n"),
    );
    const gazetteer = await imported(directory, [path]);
    assert.deepEqual(await lines(gazetteer, "ZZ2 6HU"), [
      "en The Coach House / 42 Fore Street, Heathcombe / Wylmouth",
    ]);
    gazetteer.close();
  });

  test("UPRNs padded to 12 digits are the same UPRNs", async () => {
    const path = changedFixture("premium-1.0.csv", join(directory, "padded.csv"), (text) =>
      text.replaceAll(",9920000000", ",000000000"),
    );
    const gazetteer = await imported(directory, [path]);
    const { addresses } = await gazetteer.byPostcode("ZZ2 4RL");
    assert.deepEqual(
      addresses.map(({ uprn }) => uprn),
      ["3"],
    );
    gazetteer.close();
  });
});

describe("AddressBase Premium 2.1", () => {
  test("English and Welsh forms, and what is left out", async () => {
    const gazetteer = await imported(directory, [fixture("premium-2.1.csv")]);
    const cy = { language: "cy" as const };
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "en 2 High Street / Llanfeurig",
      "en 2A High Street / Llanfeurig",
      "en 10 High Street / Llanfeurig",
    ]);
    // From Royal Mail’s Welsh fields, from the Welsh LPI beside an English delivery point, from the Welsh LPI alone.
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA", cy), [
      "cy 2 Stryd Fawr / Llanfeurig",
      "cy 2A Stryd Fawr / Llanfeurig",
      "cy 10 Stryd Fawr / Llanfeurig",
    ]);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AB", cy), [
      "cy Fflat 1, Tŷ O’Neill / Ffordd Dewi Sant, Pen-y-Garreg / Llanfeurig",
      "cy Fflat 2, Tŷ O’Neill / Ffordd Dewi Sant, Pen-y-Garreg / Llanfeurig",
      "cy Fflat 10, Tŷ O’Neill / Ffordd Dewi Sant, Pen-y-Garreg / Llanfeurig",
    ]);
    // Historical, rejected, non-postal and street records are not among these; English stands in for Welsh.
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AD", cy), [
      "en 5 Maes y Dref / Llanfeurig",
      "en Tŷ Gwyn / Maes y Dref / Llanfeurig",
    ]);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AE"), [
      'en The "Ship", Inn and Stables / Station Road / Stonebridge',
      "en (Council of Llanfeurig, Revenues) 7 Station Road / Pont-y-Garreg",
      "en (Caffi y Bont) 9-11 Station Road / Stonebridge",
      "en 13 Station Road / Stonebridge",
    ]);
    gazetteer.close();
  });

  test("historical and non-postal entries are given when they are asked for", async () => {
    const gazetteer = await imported(directory, [fixture("premium-2.1.csv")]);
    const include = ["historical", "non-postal"] as const;
    const { addresses } = await gazetteer.byPostcode("ZZ3 1AD", { include });
    assert.deepEqual(
      addresses.map(({ line1, status }) => `${line1} ${status}`),
      [
        "1 Maes y Dref historical",
        "5 Maes y Dref provisional",
        "Electricity Sub Station undefined",
        "Tŷ Gwyn approved",
      ],
    );
    assert.equal((await gazetteer.search("sub station maes y dref")).total, 0);
    assert.equal((await gazetteer.search("sub station maes y dref", { include })).total, 1);
    assert.equal(await gazetteer.byUprn("993000000008"), null);
    assert.equal((await gazetteer.byUprn("993000000008", { include }))?.status, "historical");
    gazetteer.close();
  });

  test("an alternative name and a former one find the property; one postcode may have two councils", async () => {
    const gazetteer = await imported(directory, [fixture("premium-2.1.csv")]);
    assert.equal((await gazetteer.search("white house")).addresses[0]?.line1, "Tŷ Gwyn");
    assert.equal((await gazetteer.search("old forge maes y dref")).addresses[0]?.line1, "Tŷ Gwyn");
    assert.equal((await gazetteer.byPostcode("ZZ3 1AE", { custodian: [6998] })).total, 1);
    assert.equal((await gazetteer.byPostcode("ZZ3 1AE", { custodian: [6999] })).total, 3);
    gazetteer.close();
  });

  test("a property carries its classification, street, coordinates and standing", async () => {
    const gazetteer = await imported(directory, [fixture("premium-2.1.csv")]);
    assert.deepEqual(await gazetteer.byUprn("000993000000001".slice(-12)), {
      uprn: "993000000001",
      usrn: "99300001",
      line1: "2 High Street",
      town: "Llanfeurig",
      postcode: "ZZ3 1AA",
      singleLine: "2 High Street, Llanfeurig, ZZ3 1AA",
      language: "en",
      custodianCode: 6999,
      classification: "RD04",
      status: "approved",
      easting: 286012,
      northing: 391040,
      longitude: -3.6998195,
      latitude: 53.4003596,
      source: "lookup",
    });
    gazetteer.close();
  });
});

test("AddressBase Core", async () => {
  const gazetteer = await imported(directory, [fixture("core.csv")]);
  assert.deepEqual(await lines(gazetteer, "ZZ5 1AA"), [
    "en 12 Orchard Road / Wylmouth",
    "en Flat 2, Cider House / 14 Orchard Road, Little Wyl / Wylmouth",
    "en (Wyl Cycles Ltd) 16 Orchard Road / Wylmouth",
  ]);
  gazetteer.close();
});

test("AddressBase Plus", async () => {
  const gazetteer = await imported(directory, [fixture("plus.csv")]);
  assert.deepEqual(await lines(gazetteer, "ZZ6 1AA"), [
    "en 5 High Street / Llanfeurig",
    "en The Mill / High Street / Llanfeurig",
  ]);
  assert.deepEqual(await lines(gazetteer, "ZZ6 1AA", { language: "cy" }), [
    "cy 5 Stryd Fawr / Llanfeurig",
    "cy Y Felin / Stryd Fawr / Llanfeurig",
  ]);
  gazetteer.close();
});

test("DTF 7.3 keeps the council’s own case, and two councils share a database", async () => {
  const gazetteer = await imported(directory, [fixture("dtf-7.3-6999.csv"), fixture("dtf-7.3-6998.csv")]);
  assert.deepEqual(await lines(gazetteer, "ZZ4 1AB"), [
    "en 2 Ffin Road / Dyffryn Ceirw",
    "en 11 Lôn y Môr / Traeth Coch / Abermeilyn",
    "en Tŷ’r Ysgol / Lôn y Môr, Traeth Coch / Abermeilyn",
    "en Fflat 1, PLAS COCH / Lôn y Môr, Traeth Coch / Abermeilyn",
    "en Fflat 2, PLAS COCH / Lôn y Môr, Traeth Coch / Abermeilyn",
  ]);
  assert.deepEqual(await lines(gazetteer, "ZZ4 1AA", { language: "cy" }), [
    "cy 1 Stryd Fawr / Abermeilyn",
    "cy (Siop y YMCA) 3 Stryd Fawr / Abermeilyn",
  ]);
  assert.equal((await gazetteer.byUprn("994100000001"))?.custodianName, "Council of Dyffryn Ceirw");
  gazetteer.close();
});

test("plain CSV, with a second row for Welsh", async () => {
  const gazetteer = await imported(directory, [fixture("plain.csv")]);
  assert.deepEqual(await lines(gazetteer, "ZZ7 1AA", { language: "cy" }), [
    "cy 1 Lôn y Traeth / Little Wyl / Abergwyl",
    'en (Books, "New" and Old) 3 Shore Lane / Wylmouth',
  ]);
  assert.equal((await gazetteer.search("lon y traeth 1")).addresses[0]?.county, "Madeshire");
  gazetteer.close();
});

test("gzip, a byte order mark and Windows-1252 make no difference", async () => {
  const text = readFileSync(fixture("plain.csv"), "utf8");
  const zipped = join(directory, "plain.csv.gz");
  writeFileSync(zipped, gzipSync(`\ufeff${text}`));
  const windows = join(directory, "windows.csv");
  writeFileSync(windows, Buffer.from(text, "latin1"));
  for (const [path, encoding] of [
    [zipped, "utf-8"],
    [windows, "windows-1252"],
  ] as const) {
    const gazetteer = await imported(directory, [path], { encoding });
    const { addresses } = await gazetteer.byPostcode("ZZ7 1AA", { language: "cy" });
    assert.equal(addresses[0]?.line1, "1 Lôn y Traeth");
    gazetteer.close();
  }
});

test("volumes in a zip file, in any order", async () => {
  const rows = readFileSync(fixture("premium-2.1.csv"), "utf8").trimEnd().split("\n");
  const header = rows[0]!;
  const middle = rows.findIndex((row) => row.startsWith("21,") && row.includes("993000000004"));
  const [first, second] = [rows.slice(1, middle), rows.slice(middle, -1)];
  const volume = (number: number, body: string[], next: number): string =>
    [
      header.replace(/,1,/, `,${number},`),
      ...body,
      `99,${next},${countRecords(body)},2026-06-07,09:01:38`,
      "",
    ].join("\n");
  const zip = join(directory, "volumes.zip");
  const entries = {
    "b-vol1.csv": volume(1, first, 2),
    "a-vol2.csv": volume(2, second, 0),
    "readme.txt": "not a CSV file",
  };
  writeFileSync(zip, zipOf(entries));
  const gazetteer = await imported(directory, [zip]);
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 3);
  assert.equal((await gazetteer.byPostcode("ZZ3 1AB")).addresses[0]?.line2, "St David’s Road, Pen-y-Garreg");
  gazetteer.close();
});

describe("what is in the database already", () => {
  test("a change-only file is applied, deletes first, and what is gone already is no fault", async () => {
    const database = join(directory, "changing.db");
    await importFiles([fixture("premium-2.1.csv")], { database });
    const report = await importFiles([fixture("premium-2.1-changes.csv")], { database, update: true });
    const gazetteer = openGazetteer(database);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "en 2 High Street / Llanfeurig",
      "en 4 High Street / Llanfeurig",
      "en (New Bakery) 10 High Street / Llanfeurig",
    ]);
    assert.deepEqual((await lines(gazetteer, "ZZ3 1AD")).at(-1), "en Tŷ Gwyn / Maes y Capel / Llanfeurig");
    assert.equal(report.total.rejected, 0);
    assert.equal(report.rejectedFile, undefined);
    assert.equal(
      report.total.read,
      readFileSync(fixture("premium-2.1-changes.csv"), "utf8").trimEnd().split("\n").length,
    );
    gazetteer.close();
  });

  test("a council’s file replaces its own records and leaves the others", async () => {
    const database = join(directory, "councils.db");
    await importFiles([fixture("dtf-7.3-6999.csv"), fixture("dtf-7.3-6998.csv")], { database });
    const shorter = changedFixture("dtf-7.3-6998.csv", join(directory, "shorter.csv"), (text) =>
      text
        .split("\n")
        .filter((row) => !row.includes("994100000002"))
        .join("\n")
        .replace(/^99,0,\d+/m, "99,0,4"),
    );
    await importFiles([shorter], { database });
    const gazetteer = openGazetteer(database);
    assert.equal(await gazetteer.byUprn("994100000002"), null);
    assert.equal((await gazetteer.byUprn("994100000001"))?.town, "Dyffryn Ceirw");
    assert.equal((await gazetteer.byPostcode("ZZ4 1AA")).total, 2);
    gazetteer.close();
  });

  test("a file that is not one council’s replaces everything only when told to", async () => {
    const database = join(directory, "national.db");
    await importFiles([fixture("dtf-7.3-6999.csv")], { database, attribution: "© A made-up council" });
    await assert.rejects(
      importFiles([fixture("premium-2.1.csv")], { database }),
      /replace all 8 properties.*--replace-all/,
    );
    await importFiles([fixture("premium-2.1.csv")], { database, replaceAll: true });
    const gazetteer = openGazetteer(database);
    assert.equal((await gazetteer.byPostcode("ZZ4 1AA")).total, 0);
    const { total, attribution, addresses } = await gazetteer.byPostcode("ZZ3 1AA");
    assert.equal(total, 3);
    // What the operator once said stays said.
    assert.equal(attribution, "© A made-up council");
    assert.equal(addresses[0]?.custodianName, "Council of Aberwylan");
    gazetteer.close();
    // With --custodian it is one council’s after all.
    await importFiles([fixture("plain.csv")], { database, custodian: 6997 });
    const both = openGazetteer(database);
    assert.equal((await both.byPostcode("ZZ3 1AA")).total, 3);
    assert.equal((await both.byPostcode("ZZ7 1AA")).total, 2);
    both.close();
  });
});

test("rows that name no custodian belong to the one that --custodian names", async () => {
  const directory = temporaryDirectory();
  const csv = join(directory, "mine.csv");
  writeFileSync(
    csv,
    "uprn,line1,town,postcode,custodian_code\n" +
      "997000000001,1 Shore Lane,Wylmouth,ZZ7 1AB,\n997000000002,2 Shore Lane,Wylmouth,ZZ7 1AB,6998\n",
  );
  const custodianNames = new Map([[6997, "Council of Wylmouth"]]);
  const gazetteer = await imported(directory, [csv], { custodian: 6997, custodianNames });
  const { addresses } = await gazetteer.byPostcode("ZZ7 1AB");
  assert.deepEqual(
    addresses.map(({ custodianCode, custodianName }) => [custodianCode, custodianName]),
    [
      [6997, "Council of Wylmouth"],
      [6998, undefined],
    ],
  );
  assert.equal((await gazetteer.byPostcode("ZZ7 1AB", { custodian: [6997] })).total, 1);
  gazetteer.close();
});

/** Rows that begin a record; the fixture has one field with a line ending in it. */
function countRecords(body: string[]): number {
  return body.filter((row) => /^\d\d,/.test(row)).length;
}

function postcodes(name: string): string[] {
  const text = readFileSync(fixture(name), "utf8");
  return [...new Set([...text.matchAll(/^21,.*"(ZZ\d \w{3})",\d*\r?$/gm)].map((match) => match[1]!))].sort();
}
