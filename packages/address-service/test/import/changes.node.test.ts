import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { importFiles } from "../../src/import/import-files.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { Random } from "../../src/sample/random.ts";
import { lines, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile, type Change } from "../support/premium.ts";

const directory = temporaryDirectory();
const path = (name: string): string => join(directory, name);
const USRN = 4000001;

/** Records by table and primary key, as a gazetteer has them; what each says is a number that changes. */
interface Table {
  records: Map<string, { uprn: number; version: number }>;
  row: (key: string, uprn: number, version: number, change: Change) => string;
  /** Whether the key may move to another property. */
  moves: boolean;
}

function gazetteerTables(): Table[] {
  const table = (moves: boolean, row: Table["row"]): Table => ({ records: new Map(), row, moves });
  return [
    table(false, (_key, uprn, version, change) =>
      premium.unit(uprn, { postcode: `ZZ3 1A${"ABDEF"[version % 5]}`, change }),
    ),
    table(true, (key, uprn, version, change) =>
      premium.identifier(uprn, { key, usrn: USRN, primary: { start: version } }, change),
    ),
    table(true, (key, uprn, version, change) =>
      premium.delivery(
        uprn,
        Number(key),
        { buildingNumber: String(version), thoroughfare: "HIGH STREET" },
        { postcode: "ZZ3 1AA", change },
      ),
    ),
    table(true, (key, uprn, version, change) =>
      premium.classification(uprn, key, ["RD04", "CR08", "PP"][version % 3]!, change),
    ),
    table(true, (key, uprn, version, change) =>
      premium.organisation(uprn, key, `WYL SHOP ${version}`, change),
    ),
  ];
}

/** Fifty changes a week: new, changed, moved and deleted records, in any order in the file. */
function weekOfChanges(tables: readonly Table[], random: Random): string[] {
  const rows: string[] = [];
  const touched = new Set<string>();
  while (rows.length < 50) {
    const index = random.between(0, tables.length - 1);
    const { records, row, moves } = tables[index]!;
    const uprn = 997_700_000_000 + random.between(1, 40);
    const key = moves ? String(70_000 + index * 1000 + random.between(1, 60)) : String(uprn);
    if (touched.has(`${index} ${key}`)) continue;
    touched.add(`${index} ${key}`);
    const before = records.get(key);
    const version = random.between(1, 99);
    if (before && random.chance(0.3)) {
      records.delete(key);
      rows.push(row(key, before.uprn, before.version, "D"));
    } else {
      records.set(key, { uprn, version });
      rows.push(row(key, uprn, version, before ? "U" : "I"));
    }
    // What is gone already, or was never kept, may be deleted again.
    if (random.chance(0.1)) rows.push(row(`9${key}`, uprn, version, "D"));
  }
  return rows.sort(() => random.next() - 0.5);
}

function rowsOf(tables: readonly Table[]): string[] {
  return tables.flatMap(({ records, row }) =>
    [...records].map(([key, { uprn, version }]) => row(key, uprn, version, "I")),
  );
}

/** Every row of what is looked up, and the records that it is made of, in whatever order they were added. */
function content(database: string): unknown[] {
  const open = new DatabaseSync(database, { readOnly: true });
  const addresses = open.prepare("SELECT * FROM address ORDER BY uprn").all();
  const records = open
    .prepare("SELECT uprn, data FROM record ORDER BY uprn")
    .all()
    .map(({ uprn, data }) => ({ uprn, data: String(data).split("\n").sort() }));
  open.close();
  return [...addresses, ...records];
}

const WEEKS = Number(process.env["CHANGE_WEEKS"] ?? 6);
const SEEDS = Number(process.env["CHANGE_SEEDS"] ?? 2);

test("weekly files of 50 changes give row for row what a full import of the end state gives", async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = new Random(seed);
    const tables = gazetteerTables();
    weekOfChanges(tables, random);
    weekOfChanges(tables, random);
    const street = premium.street(USRN, "HIGH STREET", "ABERWYLAN");
    const [changed, whole] = [path(`changed-${seed}.db`), path(`whole-${seed}.db`)];
    const first = premiumFile(path("first.csv"), [street, ...rowsOf(tables)]);
    await importFiles([first], { database: changed });
    const weeks: string[] = [];
    for (let week = 1; week <= WEEKS; week++) {
      const date = new Date(Date.UTC(2026, 0, 1 + week * 7)).toISOString().slice(0, 10);
      const rows = weekOfChanges(tables, random);
      weeks.push(premiumFile(path(`week-${week}.csv`), rows, { date, type: "C" }));
    }
    // The first weeks one by one, the last ones together and named in the wrong order.
    for (const week of weeks.slice(0, -3)) {
      const { total } = await importFiles([week], { database: changed, update: true });
      assert.equal(total.rejected, 0);
    }
    await importFiles(weeks.slice(-3).reverse(), { database: changed, update: true });
    await importFiles([premiumFile(path("end.csv"), [street, ...rowsOf(tables)])], { database: whole });
    assert.deepEqual(content(changed), content(whole), `seed ${seed}`);
  }
});

test("a delivery point that moves to another property leaves the first", async () => {
  const { street, unit, identifier, delivery } = premium;
  const flat = { subBuilding: "FLAT 1", buildingNumber: "1", thoroughfare: "HIGH STREET" };
  const before = premiumFile(path("moves-before.csv"), [
    street(USRN, "HIGH STREET", "ABERWYLAN"),
    unit(997_600_000_001),
    identifier(997_600_000_001, { key: "L1", usrn: USRN, primary: { start: 1 } }),
    delivery(997_600_000_001, 70001, flat),
  ]);
  const after = premiumFile(
    path("moves.csv"),
    [
      unit(997_600_000_002),
      identifier(997_600_000_002, {
        key: "L2",
        usrn: USRN,
        secondary: { text: "FLAT 1" },
        primary: { start: 1 },
      }),
      delivery(997_600_000_002, 70001, flat, { change: "U" }),
    ],
    { date: "2026-03-01", type: "C" },
  );
  const database = path("moves.db");
  await importFiles([before], { database });
  await importFiles([after], { database, update: true });
  const gazetteer = openGazetteer(database);
  assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), [
    "en 1 High Street / Aberwylan",
    "en Flat 1, 1 High Street / Aberwylan",
  ]);
  gazetteer.close();
});

test("changes older than the database are refused, unless insisted on", async () => {
  const database = path("older.db");
  const unit = premium.unit(997_600_000_011);
  const street = premium.street(USRN, "HIGH STREET", "ABERWYLAN");
  const identifier = premium.identifier(997_600_000_011, { key: "L1", usrn: USRN, primary: { start: 1 } });
  await importFiles([premiumFile(path("now.csv"), [street, unit, identifier], { date: "2026-03-01" })], {
    database,
  });
  const old = premiumFile(
    path("old.csv"),
    [premium.identifier(997_600_000_011, { key: "L1", usrn: USRN, primary: { start: 3 } }, "U")],
    { date: "2026-02-01", type: "C" },
  );
  await assert.rejects(
    importFiles([old], { database, update: true }),
    /old\.csv is of 2026-02-01, and the database is as of 2026-03-01.*--allow-older/,
  );
  await importFiles([old], { database, update: true, allowOlder: true });
  const gazetteer = openGazetteer(database);
  assert.deepEqual(await lines(gazetteer, "ZZ3 1AA"), ["en 3 High Street / Aberwylan"]);
  gazetteer.close();
});

test("no import leaves an empty gazetteer where there was one", async () => {
  const database = path("not-empty.db");
  const full = premiumFile(path("full.csv"), [
    premium.street(USRN, "HIGH STREET", "ABERWYLAN"),
    premium.unit(997_600_000_021),
    premium.identifier(997_600_000_021, { key: "L1", usrn: USRN, primary: { start: 1 } }),
  ]);
  await importFiles([full], { database });
  const streets = premiumFile(path("streets.csv"), [premium.street(USRN, "HIGH STREET", "ABERWYLAN")]);
  await assert.rejects(
    importFiles([streets], { database, replaceAll: true, allowIncomplete: true }),
    /make no address that can be offered, and .* holds 1 properties. Nothing was changed/,
  );
  const gazetteer = openGazetteer(database);
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 1);
  gazetteer.close();
});
