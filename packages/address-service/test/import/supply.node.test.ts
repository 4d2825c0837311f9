import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { importFiles } from "../../src/import/import-files.ts";
import { finish } from "../support/command.ts";
import { changedFixture, fixture, imported, lines, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile } from "../support/premium.ts";
import { zipOf } from "../support/zip.ts";

const directory = temporaryDirectory();
const written = (name: string, content: string | Buffer): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const read = (name: string): string => readFileSync(fixture(name), "utf8");

describe("files as they are supplied", () => {
  test("zip files within a zip file, and nothing of them stays behind", async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.includes("-unpacked-"));
    const before = left();
    const inner = zipOf({ "core.csv": read("core.csv") }).toString("latin1");
    const outer = zipOf({ "tiles/SH77.zip": Buffer.from(inner, "latin1"), "readme.txt": "nothing" });
    const gazetteer = await imported(directory, [written("nested.zip", outer)]);
    assert.equal((await gazetteer.byPostcode("ZZ5 1AA")).total, 3);
    gazetteer.close();
    assert.deepEqual(left(), before);
    await assert.rejects(
      importFiles([written("empty.zip", zipOf({ "a.zip": zipOf({ "b.txt": "b" }) }))], {
        database: join(directory, "none.db"),
      }),
      /empty\.zip\/a\.zip holds no \.csv file/,
    );
  });

  test("files split by record type, with headings in any order", async () => {
    const rows = {
      "ID10_Header_Records.csv":
        "RECORD_IDENTIFIER,CUSTODIAN_NAME,LOCAL_CUSTODIAN_NAME,PROCESS_DATE,VOLUME_NUMBER,ENTRY_DATE,TIME_STAMP,VERSION,FILE_TYPE\n" +
        '10,"GeoPlace",9999,2026-01-01,0,2026-01-01,09:00:00,"2.1","F"\n',
      "ID15_StreetDesc_Records.csv":
        "RECORD_IDENTIFIER,CHANGE_TYPE,PRO_ORDER,USRN,LANGUAGE,STREET_DESCRIPTION,LOCALITY_NAME,TOWN_NAME,ADMINSTRATIVE_AREA\n" +
        '15,"I",1,4000004,"ENG","HIGH STREET","","ABERWYLAN","WYL"\n',
      "ID21_BLPU_Records.csv":
        "RECORD_IDENTIFIER,CHANGE_TYPE,PRO_ORDER,UPRN,LOGICAL_STATUS,LOCAL_CUSTODIAN_CODE,ADDRESSBASE_POSTAL,POSTCODE_LOCATOR,A_NEW_ONE\n" +
        '21,"I",2,997300000001,1,6999,"D","ZZ3 1AA","x"\n',
      "ID24_LPI_Records.csv":
        "RECORD_IDENTIFIER,CHANGE_TYPE,PRO_ORDER,UPRN,LPI_KEY,LANGUAGE,LOGICAL_STATUS,PAO_START_NUMBER,USRN\n" +
        '24,"I",3,997300000001,"L1","ENG",1,12,4000004\n',
      "ID99_Trailer_Records.csv":
        "RECORD_IDENTIFIER,NEXT_VOLUME_NUMBER,RECORD_COUNT,ENTRY_DATE,TIME_STAMP\n99,0,3,2026-01-01,09:00:00\n",
    };
    const files = Object.entries(rows).map(([name, text]) => written(name, text));
    const database = join(directory, "split.db");
    const report = await importFiles(files, { database });
    assert.deepEqual(report.total, { read: 5, kept: 3, passed: 2, rejected: 0 });
    const gazetteer = await imported(directory, files, { database, replaceAll: true });
    assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), ["en 12 High Street / Aberwylan"]);
    assert.equal((await gazetteer.byUprn("997300000001"))?.custodianCode, 6999);
    gazetteer.close();
  });

  test("tiles with inserts only, each a volume of its own, overlapping", async () => {
    const street = premium.street(4000004, "HIGH STREET", "ABERWYLAN");
    const property = (number: number): string[] => [
      premium.unit(997300000010 + number),
      premium.identifier(997300000010 + number, {
        key: `L${number}`,
        usrn: 4000004,
        primary: { start: number },
      }),
    ];
    const one = premiumFile(join(directory, "tile-1.csv"), [street, ...property(1), ...property(2)]);
    const two = premiumFile(join(directory, "tile-2.csv"), [street, ...property(2), ...property(3)]);
    const gazetteer = await imported(directory, [one, two]);
    assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 3);
    gazetteer.close();
  });

  test("one column more than is known is told, not refused", async () => {
    const path = changedFixture("premium-2.1.csv", join(directory, "more.csv"), (text) =>
      text.replace(/^(24,.*"Y")$/gm, '$1,"NEW"'),
    );
    const report = await importFiles([path], { database: join(directory, "more.db") });
    assert.equal(report.total.rejected, 0);
    assert.match(report.warnings.join("\n"), /record 24 has 27 columns, 1 more than are known/);
    const plus = changedFixture("plus.csv", join(directory, "more-plus.csv"), (text) =>
      text.replace(/$/gm, ',"NEW"').replace(/^,"NEW"$/m, ""),
    );
    const flat = await importFiles([plus], { database: join(directory, "more-plus.db") });
    assert.equal(flat.total.rejected, 0);
    assert.match(flat.warnings.join("\n"), /1 more columns than are known/);
  });
});

describe("plain CSV as spreadsheets and councils write it", () => {
  const row = (separator: string): string =>
    [
      ["uprn", "line1", "town", "postcode"],
      ["997300000021", '"1 Shore Lane; Flat 2, rear"', "Wylmouth", "ZZ4 1AA"],
    ]
      .map((fields) => `${fields.join(separator)}\n`)
      .join("");
  for (const [name, separator] of [
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ] as const) {
    test(`with ${name}`, async () => {
      const gazetteer = await imported(directory, [written(`${name}.csv`, row(separator))]);
      assert.deepEqual(await lines(gazetteer, "ZZ4 1AA"), ["en 1 Shore Lane; Flat 2, rear / Wylmouth"]);
      gazetteer.close();
    });
  }

  test("with the council’s own names of columns", async () => {
    const file = written(
      "own.csv",
      "UPRN_NO,ADDR1,ADDR2,POST TOWN,PCODE\n997300000022,2 Shore Lane,Little Wyl,Wylmouth,ZZ4 1AA\n",
    );
    const columns = "uprn=UPRN_NO,line1=ADDR1,line2=ADDR2,postcode=PCODE";
    const database = join(directory, "own.db");
    const { code, stderr } = await finish(["import", file, "--database", database, "--columns", columns]);
    assert.equal(code, 0, stderr);
    const gazetteer = await imported(directory, [
      written(
        "headings.csv",
        "UPRN,Address Line 1,Address Line 2,Town,Postcode\n997300000023,3 Shore Lane,,Wylmouth,ZZ4 1AA\n",
      ),
    ]);
    assert.deepEqual(await lines(gazetteer, "ZZ4 1AA"), ["en 3 Shore Lane / Wylmouth"]);
    gazetteer.close();
    const wrong = new Map([["line1", "ADDRESS_1"]]);
    await assert.rejects(
      importFiles([file], { database, columns: wrong }),
      /own\.csv has no column “ADDRESS_1” for line1\. It has: uprn_no, addr1, addr2, post_town, pcode/,
    );
    await assert.rejects(
      importFiles([file], { database, columns: new Map([["street", "ADDR1"]]) }),
      /there is no column “street”\. There are: uprn, line1, town/,
    );
  });

  test("blank rows are passed over, empty cells at the end too, and 1.00E+11 is explained", async () => {
    const good = Array.from(
      { length: 9 },
      (_, index) => `99730000003${index},${index + 1} Shore Lane,Wylmouth,ZZ4 1AA\n`,
    );
    const file = written(
      "spreadsheet.csv",
      `uprn,line1,town,postcode\n${good.join("")}997300000039,10 Shore Lane,Wylmouth,ZZ4 1AA,,\n1.00E+11,11 Shore Lane,Wylmouth,ZZ4 1AA\n,,,\n,,,\n , ,,\n`,
    );
    const report = await importFiles([file], { database: join(directory, "spreadsheet.db") });
    assert.deepEqual(report.total, { read: 14, kept: 10, passed: 3, rejected: 1 });
    assert.match(
      readFileSync(report.rejectedFile!, "utf8"),
      /spreadsheet\.csv,12,"its UPRN is in scientific notation/,
    );
  });

  test("columns that are missing are named, with those that were found", async () => {
    const file = written(
      "missing.csv",
      "UPRN,Street Name,Town,Postcode\n997300000041,1 Shore Lane,Wylmouth,ZZ4 1AA\n",
    );
    await assert.rejects(
      importFiles([file], { database: join(directory, "missing.db") }),
      /Found: uprn, street_name, town, postcode\. Wanted in the first row, for plain CSV: uprn, line1, town, postcode; missing: line1\..*--columns line1=NAME/,
    );
    // Without headings the first row is an address, which no message may repeat.
    const bare = written("bare.csv", "997300000041,1 Secret Lane,Wylmouth,ZZ4 1AA\n");
    await assert.rejects(importFiles([bare], { database: join(directory, "bare.db") }), (error: Error) => {
      assert.match(
        error.message,
        /nor the column names.*Wanted in the first row.*uprn, line1, town, postcode/,
      );
      assert.doesNotMatch(error.message, /Secret|ZZ4/);
      return true;
    });
  });

  for (const [name, text] of [
    [
      "open-uprn",
      "UPRN,X_COORDINATE,Y_COORDINATE,LATITUDE,LONGITUDE\n1,358260.66,172796.5,51.4526038,-2.6020703\n",
    ],
    [
      "onsud",
      "UPRN,GRIDGB1E,GRIDGB1N,PCDS,CTY25CD,CED25CD,LAD25CD\n10000000001,358260,172796,ZZ1 1AA,E1,E2,E3\n",
    ],
  ] as const) {
    test(`${name} is told to hold no addresses`, async () => {
      await assert.rejects(
        importFiles([written(`${name}.csv`, text)], { database: join(directory, `${name}.db`) }),
        /holds UPRNs with coordinates or areas .* and no addresses/,
      );
    });
  }
});

describe("encodings", () => {
  const text = "uprn,line1,town,postcode\n997300000051,1 Ffordd y T@,Wylmouth,ZZ4 1AA\n";
  const bytes = (byte: number): Buffer => {
    const buffer = Buffer.from(text, "latin1");
    buffer[buffer.indexOf("@")] = byte;
    return buffer;
  };
  const W_CIRCUMFLEX = 0xf0;
  const QUOTATION_MARK = 0x92;

  test("ISO-8859-14 is read as such, and not taken for Windows-1252", async () => {
    const file = written("iso.csv", bytes(W_CIRCUMFLEX));
    const gazetteer = await imported(directory, [file], { encoding: "iso-8859-14" });
    assert.deepEqual(await lines(gazetteer, "ZZ4 1AA"), ["en 1 Ffordd y Tŵ / Wylmouth"]);
    gazetteer.close();
    const database = join(directory, "iso.db");
    await assert.rejects(
      importFiles([file], { database, encoding: "windows-1252" }),
      /iso\.csv, line 2: .* “ð”, a letter that neither Welsh nor English has.*--encoding iso-8859-14/,
    );
    await assert.rejects(importFiles([file], { database }), /not UTF-8.*--encoding iso-8859-14/);
  });

  test("Windows-1252 is not taken for ISO-8859-14", async () => {
    const file = written("windows.csv", bytes(QUOTATION_MARK));
    const database = join(directory, "windows.db");
    await assert.rejects(
      importFiles([file], { database, encoding: "iso-8859-14" }),
      /windows\.csv, line 2: not ISO-8859-14.*--encoding windows-1252/,
    );
    await assert.rejects(importFiles([file], { database }), /not UTF-8.*--encoding windows-1252/);
  });
});
