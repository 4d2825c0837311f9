import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { imported, lines, temporaryDirectory } from "../support/imported.ts";
import { zipOf } from "../support/zip.ts";

const directory = temporaryDirectory();

type Row = Record<string, string | number>;

/** A table of OS NGD Address with the columns that its rows have, in the order of the first. */
const table = (rows: readonly Row[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = (row: Row): string => names.map((name) => `"${row[name] ?? ""}"`).join(",");
  return `${names.join(",")}\n${rows.map((row) => `${cells(row)}\n`).join("")}`;
};

const built = (uprn: number, fields: Row = {}): Row => ({
  uprn,
  versiondate: "2026-01-01",
  versionavailablefromdate: "2026-01-02T00:00:00",
  versionavailabletodate: "",
  changetype: "New",
  description: "Built Address",
  organisationname: "",
  subname: "",
  name: "",
  number: "",
  streetname: "HIGH STREET",
  locality: "",
  townname: "ABERWYLAN",
  postcode: "ZZ3 1AA",
  fulladdress: "NOT USED",
  alternatelanguagesubname: "",
  alternatelanguagename: "",
  alternatelanguagestreetname: "",
  alternatelanguagetownname: "",
  alternatelanguage: "",
  floorlevel: "",
  classificationcode: "RD04",
  buildstatus: "Built Complete",
  addressstatus: "Approved",
  postcodesource: "A record which is linked to a Royal Mail address",
  parentuprn: "",
  usrn: 99000001,
  localcustodiancode: 6999,
  localcustodiandescription: "COUNCIL OF ABERWYLAN",
  easting: 286084,
  northing: 391040,
  latitude: 53.4,
  longitude: -3.7,
  ...fields,
});

const royalMail = (udprn: number, uprn: number | "", fields: Row = {}): Row => ({
  udprn,
  uprn,
  changetype: "New",
  versionavailabletodate: "",
  organisationname: "",
  subbuildingname: "",
  buildingname: "",
  buildingnumber: "",
  thoroughfare: "HIGH STREET",
  posttown: "WYLMOUTH",
  postcode: "ZZ3 1AA",
  deliverypointsuffix: "1A",
  matchedaddressfeaturetype: "Built Address",
  ...fields,
});

const FIRST = 997_600_000_001;

const full = (): Record<string, string> => ({
  "add_gb_builtaddress.csv": table([
    built(FIRST, {
      number: "12A",
      alternatelanguage: "CYM",
      alternatelanguagestreetname: "STRYD FAWR",
      alternatelanguagetownname: "ABERGWYL",
    }),
    built(FIRST + 1, { name: "GULL HOUSE", classificationcode: "PP" }),
    built(FIRST + 2, {
      subname: "FLAT 1",
      name: "GULL HOUSE",
      parentuprn: FIRST + 1,
      organisationname: "WYL LTD",
    }),
    built(FIRST + 3, { number: "14", postcodesource: "Not Postal Address" }),
  ]),
  "add_gb_builtaddress_altadd.csv": table([
    {
      alternateaddressid: "ALT1",
      uprn: FIRST,
      usrn: 99000001,
      addressstatus: "Alternative",
      alternatename: "THE OLD FORGE",
      alternatenumber: "",
      streetname: "HIGH STREET",
      townname: "ABERWYLAN",
      language: "ENG",
    },
  ]),
  "add_gb_builtaddress_rltenty.csv": table([
    { relatedentityid: "R1", uprn: FIRST, featuretypeversiondate: "" },
  ]),
  "add_gb_prebuildaddress.csv": table([built(FIRST + 4, { name: "PLOT 3", buildstatus: "Prebuild" })]),
  "add_gb_historicaddress.csv": table([built(FIRST + 5, { number: "16", buildstatus: "Historic" })]),
  "add_gb_nonaddressableobject.csv": table([
    built(FIRST + 6, { name: "MAST", description: "Non-Addressable Object" }),
  ]),
  "add_gb_royalmailaddress.csv": table([
    royalMail(11, FIRST, { buildingnumber: "12A" }),
    royalMail(12, "", { buildingnumber: "40" }),
    royalMail(13, FIRST + 5, { buildingnumber: "16", matchedaddressfeaturetype: "Historic Address" }),
  ]),
});

describe("OS NGD Address", () => {
  test("a data package in one zip file: Royal Mail’s English, the council’s Welsh, and what is no address left out", async () => {
    const zip = join(directory, "package.zip");
    writeFileSync(zip, zipOf(full()));
    const database = join(directory, "package.db");
    const report = await importFiles([zip], { database });
    assert.equal(report.total.read, 12);
    assert.equal(report.total.rejected, 0);
    assert.deepEqual(report.rows["royal-mail"], { read: 3, kept: 1, passed: 2, rejected: 0 });
    assert.equal(report.rows["other"]!.passed, 1);
    const gazetteer = openGazetteer(database);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "en (Wyl Ltd) Flat 1, Gull House / High Street / Aberwylan",
      "en 12A High Street / Wylmouth",
      "en Plot 3 / High Street / Aberwylan",
    ]);
    assert.deepEqual(
      (await lines(gazetteer, "ZZ3 1AA", { language: "cy" }))[1],
      "cy 12A Stryd Fawr / Abergwyl",
    );
    const [first] = (await gazetteer.search("old forge")).addresses;
    assert.deepEqual(first, {
      uprn: String(FIRST),
      line1: "12A High Street",
      town: "Wylmouth",
      singleLine: "12A High Street, Wylmouth, ZZ3 1AA",
      language: "en",
      source: "lookup",
      usrn: "99000001",
      postcode: "ZZ3 1AA",
      custodianCode: 6999,
      custodianName: "Council of Aberwylan",
      classification: "RD04",
      status: "approved",
      easting: 286084,
      northing: 391040,
      longitude: -3.7,
      latitude: 53.4,
    });
    const parents = await lines(gazetteer, "ZZ3 1AA", { include: ["parents", "historical", "non-postal"] });
    assert.deepEqual(parents.length, 7);
    gazetteer.close();
  });

  test("a change-only supply: the last of several changes counts, what ended is no longer offered", async () => {
    const write = (files: Record<string, string>, prefix: string): string[] =>
      Object.entries(files).map(([name, text]) => {
        writeFileSync(join(directory, prefix + name), text);
        return join(directory, prefix + name);
      });
    const database = join(directory, "changes.db");
    await importFiles(write(full(), "full_"), { database });
    const changes = write(
      {
        "add_gb_builtaddress.csv": table([
          built(FIRST, {
            number: "12B",
            changetype: "Modified Attributes",
            versionavailabletodate: "2026-02-02",
          }),
          built(FIRST, { number: "12C", changetype: "Modified Attributes" }),
          built(FIRST + 2, { changetype: "End Of Life", versionavailabletodate: "2026-02-02" }),
          built(FIRST + 4, { number: "18", changetype: "Moved From A Different Feature Type" }),
          built(FIRST + 99, { number: "99", changetype: "End Of Life" }),
        ]),
        "add_gb_prebuildaddress.csv": table([
          built(FIRST + 4, { name: "PLOT 3", changetype: "Moved To A Different Feature Type" }),
        ]),
        "add_gb_royalmailaddress.csv": table([
          royalMail(11, FIRST, { changetype: "End Of Life" }),
          royalMail(14, FIRST + 4, { buildingnumber: "18" }),
        ]),
      },
      "change_",
    );
    const report = await importFiles(changes, { database, update: true });
    assert.equal(report.total.read, 8);
    const gazetteer = openGazetteer(database);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "en 12C High Street / Aberwylan",
      "en 18 High Street / Wylmouth",
    ]);
    assert.equal((await gazetteer.search("flat 1 gull house")).total, 0);
    gazetteer.close();
  });

  test("a change-only supply that is older than the database is refused, by the days of its rows", async () => {
    const file = (name: string, rows: readonly Row[]): string => {
      writeFileSync(join(directory, name), table(rows));
      return join(directory, name);
    };
    const since = (day: string, to = ""): Row => ({
      versionavailablefromdate: `${day}T00:00:00`,
      versionavailabletodate: to && `${to}T00:00:00`,
    });
    const database = join(directory, "dated.db");
    const update = (path: string, allowOlder = false): Promise<unknown> =>
      importFiles([path], { database, update: true, allowOlder });
    const house = (number: string): Row => ({ number, changetype: "Modified Attributes" });
    const full = [
      built(FIRST, { number: "1", ...since("2026-01-05") }),
      built(FIRST + 1, { number: "9", ...since("2025-05-01") }),
    ];
    await importFiles([file("dated_full.csv", full)], { database });
    await update(
      file("february.csv", [
        built(FIRST, { ...house("2"), ...since("2026-02-03", "2026-02-07") }),
        built(FIRST, { ...house("3"), ...since("2026-02-07") }),
      ]),
    );
    const march = file("march.csv", [built(FIRST, { ...house("4"), ...since("2026-03-02") })]);
    await update(march);
    const second = file("february-again.csv", [built(FIRST, { ...house("3"), ...since("2026-02-07") })]);
    await assert.rejects(
      update(second),
      /is of 2026-02-07, and the database is as of 2026-03-02.*--allow-older/,
    );
    const at = async (): Promise<string[]> => {
      const gazetteer = openGazetteer(database);
      const found = await lines(gazetteer, "ZZ3 1AA");
      gazetteer.close();
      return found;
    };
    assert.deepEqual(await at(), ["en 4 High Street / Aberwylan", "en 9 High Street / Aberwylan"]);
    await update(march);
    await update(second, true);
    assert.deepEqual(await at(), ["en 3 High Street / Aberwylan", "en 9 High Street / Aberwylan"]);
    const ended = { changetype: "End Of Life", ...since("2026-01-05", "2026-04-01") };
    await update(file("april.csv", [built(FIRST, ended)]));
    assert.deepEqual(
      await at(),
      ["en 9 High Street / Aberwylan"],
      "the first day of what has ended is not the day of its end",
    );
  });

  test("a GeoPackage and a zip file of one are told so", async () => {
    const file = join(directory, "add_gb_builtaddress.gpkg");
    writeFileSync(file, "SQLite format 3\0");
    await assert.rejects(imported(directory, [file]), /GeoPackage.*Order the data as CSV/);
    const zip = join(directory, "gpkg.zip");
    writeFileSync(zip, zipOf({ "add_gb_builtaddress.gpkg": "SQLite format 3\0" }));
    await assert.rejects(imported(directory, [zip]), /holds no \.csv file.*Order the data as CSV/);
  });
});
