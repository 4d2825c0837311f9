import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { importFiles } from "../../src/import/import-files.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { reportLines } from "../../src/commands/report-lines.ts";
import { imported, lines, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile } from "../support/premium.ts";

const directory = temporaryDirectory();
const path = (name: string): string => join(directory, name);
const { street, unit, identifier, delivery, classification } = premium;

describe("a whole address, or none", () => {
  test("a street in one language gives the whole address in that language, marked so", async () => {
    const file = premiumFile(path("one-language.csv"), [
      street(4000004, "STATION ROAD", "ABERWYLAN", { locality: "LITTLE WYL" }),
      unit(997900000001),
      identifier(997900000001, { key: "L1", usrn: 4000004, primary: { start: 6 } }),
      identifier(997900000001, { key: "L2", usrn: 4000004, language: "CYM", primary: { start: 6 } }),
    ]);
    const gazetteer = await imported(directory, [file]);
    const expected = ["en 6 Station Road / Little Wyl / Aberwylan"];
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA", { language: "cy" }), expected);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), expected);
    gazetteer.close();
  });

  test("a street in Gaelic only is kept, marked so and found", async () => {
    const file = premiumFile(path("gaelic.csv"), [
      street(4000005, "SRÀID NA H-EAGLAISE", "BAILE ÙR", { language: "GAE" }),
      unit(997900000011),
      identifier(997900000011, { key: "L1", usrn: 4000005, language: "GAE", primary: { start: 6 } }),
      unit(997900000012),
      identifier(997900000012, { key: "L2", usrn: 4000005, primary: { start: 8 } }),
    ]);
    const gazetteer = await imported(directory, [file]);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "gd 6 Sràid na h-Eaglaise / Baile Ùr",
      "gd 8 Sràid na h-Eaglaise / Baile Ùr",
    ]);
    assert.equal((await gazetteer.search("6 sraid na h-eaglaise")).addresses[0]?.uprn, "997900000011");
    gazetteer.close();
  });

  test("without its street a property is left out, counted by reason and listed; a delivery point makes it whole", async () => {
    const file = premiumFile(path("no-street.csv"), [
      street(4000004, "STATION ROAD", "ABERWYLAN"),
      unit(997900000021),
      identifier(997900000021, { key: "L1", usrn: 4999999, primary: { start: 82 } }),
      unit(997900000022),
      identifier(997900000022, { key: "L2", usrn: 4999999, primary: { start: 84 } }),
      delivery(997900000022, 71, { buildingNumber: "84", thoroughfare: "STATION ROAD" }),
      unit(997900000023),
    ]);
    const database = path("no-street.db");
    const report = await importFiles([file], { database });
    assert.equal(report.properties["no-street-or-town"], 1);
    assert.equal(report.properties["no-identifier"], 1);
    assert.match(
      reportLines(report).join("\n"),
      /1 without an address: its street or its town is not in the files/,
    );
    assert.match(readFileSync(report.leftOutFile!, "utf8"), /^997900000021,its street or its town/m);
    const gazetteer = openGazetteer(database);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), ["en 84 Station Road / Aberwylan"]);
    gazetteer.close();
  });

  test("without a town the administrative area is the town", async () => {
    const file = premiumFile(path("no-town.csv"), [
      street(4000004, "CHURCH LANE", "", { locality: "LITTLE WYL", area: "WYLSHIRE" }),
      unit(997900000031),
      identifier(997900000031, { key: "L1", usrn: 4000004, primary: { start: 1 } }),
    ]);
    const gazetteer = await imported(directory, [file]);
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), ["en 1 Church Lane / Little Wyl / Wylshire"]);
    gazetteer.close();
  });

  test("Core and Plus rows without street or town are left out, plain CSV rejects them", async () => {
    const core = path("core.csv");
    writeFileSync(
      core,
      "uprn,single_line_address,street_name,town_name,post_town,postcode,building_number,building_name\n" +
        "997900000041,a,HIGH STREET,WYLMOUTH,WYLMOUTH,ZZ5 1AA,1,\n" +
        "997900000042,b,,WYLMOUTH,WYLMOUTH,ZZ5 1AA,2,\n" +
        "997900000043,c,HIGH STREET,,,ZZ5 1AA,3,\n",
    );
    const report = await importFiles([core], { database: path("core.db") });
    assert.deepEqual([report.properties.approved, report.properties["no-street-or-town"]], [1, 2]);
  });
});

describe("Welsh throughout", () => {
  test("the council’s Welsh unit, name and accents before Royal Mail’s English ones", async () => {
    const file = premiumFile(path("welsh.csv"), [
      street(4000004, "HIGH STREET", "ABERWYLAN"),
      street(4000004, "STRYD FAWR", "ABERGWYL", { language: "CYM" }),
      unit(997900000051),
      identifier(997900000051, {
        key: "L1",
        usrn: 4000004,
        secondary: { text: "FLAT 3" },
        primary: { start: 93 },
      }),
      identifier(997900000051, {
        key: "L2",
        usrn: 4000004,
        language: "CYM",
        secondary: { text: "FFLAT 3" },
        primary: { start: 93 },
      }),
      delivery(997900000051, 81, {
        subBuilding: "FLAT 3",
        buildingNumber: "93",
        thoroughfare: "HIGH STREET",
        welshThoroughfare: "STRYD FAWR",
        welshPostTown: "ABERGWYL",
      }),
      unit(997900000052),
      identifier(997900000052, { key: "L3", usrn: 4000004, primary: { text: "TY GWYN" } }),
      identifier(997900000052, { key: "L4", usrn: 4000004, language: "CYM", primary: { text: "TŶ GWYN" } }),
      delivery(997900000052, 82, { buildingName: "TY GWYN", thoroughfare: "HIGH STREET" }),
      // Royal Mail alone: the unit in Welsh words.
      unit(997900000053),
      delivery(997900000053, 83, {
        subBuilding: "UNIT 4",
        buildingNumber: "95",
        thoroughfare: "HIGH STREET",
        welshThoroughfare: "STRYD FAWR",
        welshPostTown: "ABERGWYL",
      }),
      // Only the street has a Welsh name here: the whole is English.
      unit(997900000054),
      delivery(997900000054, 84, {
        buildingNumber: "97",
        thoroughfare: "HIGH STREET",
        welshThoroughfare: "STRYD FAWR",
      }),
    ]);
    const gazetteer = await imported(directory, [file]);
    assert.deepEqual((await lines(gazetteer, "ZZ3 1AA", { language: "cy" })).sort(), [
      "cy Fflat 3, 93 Stryd Fawr / Abergwyl",
      "cy Tŷ Gwyn / Stryd Fawr / Abergwyl",
      "cy Uned 4, 95 Stryd Fawr / Abergwyl",
      "en 97 High Street / Aberwylan",
    ]);
    gazetteer.close();
  });
});

describe("one property, one text", () => {
  test("parents are left out unless asked for, and given with their flats", async () => {
    const file = premiumFile(path("parents.csv"), [
      street(4000004, "HIGH STREET", "ABERWYLAN"),
      unit(997900000060),
      identifier(997900000060, { key: "L0", usrn: 4000004, primary: { start: 5 } }),
      unit(997900000061, { parent: 997900000060 }),
      identifier(997900000061, {
        key: "L1",
        usrn: 4000004,
        secondary: { text: "FLAT 1" },
        primary: { start: 5 },
      }),
      unit(997900000062),
      identifier(997900000062, { key: "L2", usrn: 4000004, primary: { start: 7 } }),
      classification(997900000062, "C2", "PP"),
      // A parent whose only flat is history is a home.
      unit(997900000063),
      identifier(997900000063, { key: "L3", usrn: 4000004, primary: { start: 9 } }),
      unit(997900000064, { parent: 997900000063, status: 8 }),
      identifier(997900000064, {
        key: "L4",
        usrn: 4000004,
        secondary: { text: "FLAT 1" },
        primary: { start: 9 },
      }),
    ]);
    const gazetteer = await imported(directory, [file]);
    const { addresses } = await gazetteer.byPostcode("ZZ3 1AA");
    assert.deepEqual(
      addresses.map(({ line1, parentUprn }) => [line1, parentUprn]),
      [
        ["Flat 1, 5 High Street", "997900000060"],
        ["9 High Street", undefined],
      ],
    );
    assert.equal(await gazetteer.byUprn("997900000060"), null);
    assert.equal((await gazetteer.byUprn("997900000060", { include: ["parents"] }))?.line1, "5 High Street");
    assert.equal((await gazetteer.search("5 high street")).addresses[0]?.line1, "Flat 1, 5 High Street");
    assert.equal((await gazetteer.byPostcode("ZZ3 1AA", { include: ["parents"] })).total, 4);
    gazetteer.close();
  });

  test("twins are told apart by floor, by the council’s name of the unit or by use; what cannot be is one", async () => {
    const twin = (
      uprn: number,
      key: string,
      number: number,
      code: string,
      level = "",
      secondary = "",
    ): string[] => [
      unit(uprn),
      identifier(uprn, {
        key,
        usrn: 4000004,
        level,
        secondary: { text: secondary },
        primary: { start: number },
      }),
      delivery(uprn, uprn % 100000, { buildingNumber: String(number), thoroughfare: "HIGH STREET" }),
      classification(uprn, `C${key}`, code),
    ];
    const file = premiumFile(path("twins.csv"), [
      street(4000004, "HIGH STREET", "ABERWYLAN"),
      ...twin(997900000071, "T1", 1, "RD04"),
      ...twin(997900000072, "T2", 1, "CR08"),
      ...twin(997900000073, "T3", 3, "RD06", "0"),
      ...twin(997900000074, "T4", 3, "RD06", "1"),
      ...twin(997900000075, "T5", 5, "RD06", "", "REAR FLAT"),
      ...twin(997900000076, "T6", 5, "RD06", "", "FRONT FLAT"),
      ...twin(997900000077, "T7", 7, "RD04"),
      ...twin(997900000078, "T8", 7, "RD04"),
    ]);
    const report = await importFiles([file], { database: path("twins.db") });
    const gazetteer = openGazetteer(path("twins.db"));
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
      "en 1 High Street (home) / Aberwylan",
      "en 1 High Street (shop) / Aberwylan",
      "en Ground floor, 3 High Street / Aberwylan",
      "en Floor 1, 3 High Street / Aberwylan",
      "en Rear Flat, 5 High Street / Aberwylan",
      "en Front Flat, 5 High Street / Aberwylan",
      "en 7 High Street / Aberwylan",
    ]);
    assert.equal(report.properties.duplicate, 1);
    assert.match(readFileSync(report.leftOutFile!, "utf8"), /^997900000078,it reads the same/m);
    // Whoever has chosen it before still has an address.
    assert.equal((await gazetteer.byUprn("997900000078"))?.line1, "7 High Street");
    gazetteer.close();
  });

  test("of two rows for one UPRN in plain CSV the second is rejected with its line and reason", async () => {
    const file = path("two-rows.csv");
    writeFileSync(
      file,
      "uprn,line1,town,postcode\n997900000081,6 Shore Lane,Wylmouth,ZZ4 1AA\n" +
        "997900000082,8 Shore Lane,Wylmouth,ZZ4 1AA\n997900000081,7 Shore Lane,Wylmouth,ZZ4 1AA\n" +
        "997900000082,8 Shore Lane,Wylmouth,ZZ4 1AA\n",
    );
    const report = await importFiles([file], { database: path("two-rows.db") });
    assert.deepEqual(report.total, { read: 4, kept: 2, passed: 1, rejected: 1 });
    assert.match(readFileSync(report.rejectedFile!, "utf8"), /two-rows\.csv,4,"an earlier row has this UPRN/);
  });
});
