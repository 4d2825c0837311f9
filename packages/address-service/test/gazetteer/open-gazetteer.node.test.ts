import assert from "node:assert/strict";
import { unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { readQuery } from "../../src/gazetteer/search-query.ts";
import { readStatistics } from "../../src/gazetteer/statistics.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { createSample } from "../../src/sample/create-sample.ts";
import { fixture, lines, temporaryDirectory } from "../support/imported.ts";

const directory = temporaryDirectory();
const database = join(directory, "sample.db");
const made = createSample({ database, addresses: 3000, seed: 4 });

test("what is not a gazetteer is refused with what to do", () => {
  assert.throws(
    () => openGazetteer(join(directory, "none.db")),
    /There is no gazetteer at .*council-addresses import/,
  );
  assert.throws(() => openGazetteer(directory), /is not a file/);
  const other = join(directory, "other.db");
  writeFileSync(other, "not a database at all, and longer than a header of one hundred bytes".repeat(4));
  assert.throws(() => openGazetteer(other), /is not a gazetteer/);
});

test("a new import is answered from without opening again, an old one until then", async (context) => {
  const path = join(directory, "replaced.db");
  await importFiles([fixture("premium-2.1.csv")], { database: path });
  const gazetteer = openGazetteer(path);
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 3);
  await importFiles([fixture("core.csv")], { database: path, replaceAll: true });
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 3, "for a second, from the file that is open");
  context.mock.timers.enable({ apis: ["Date"], now: Date.now() + 1500 });
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 0);
  assert.equal((await gazetteer.byPostcode("ZZ5 1AA")).total, 3);
  unlinkSync(path);
  context.mock.timers.setTime(Date.now() + 5000);
  assert.equal((await gazetteer.byPostcode("ZZ5 1AA")).total, 3, "a file that is gone is still open");
  gazetteer.close();
});

test("limits, offsets, property and custodian", async () => {
  await made;
  const gazetteer = openGazetteer(database);
  const all = await gazetteer.byPostcode("zz11ab");
  assert.equal(all.total, 64);
  assert.equal(all.attribution, "These addresses are made up. Mae’r cyfeiriadau hyn wedi’u dyfeisio.");
  const page = await gazetteer.byPostcode("ZZ1 1AB", { limit: 10, offset: 60 });
  assert.deepEqual(page.addresses, all.addresses.slice(60));
  assert.equal(page.total, 64);
  const one = await gazetteer.byPostcode("ZZ1 1AB", { property: "flat 12" });
  assert.deepEqual(
    one.addresses.map(({ line1 }) => line1),
    ["Flat 12, Gull House"],
  );
  assert.equal((await gazetteer.byPostcode("ZZ1 1AB", { property: "gull" })).total, 64);
  assert.equal((await gazetteer.byPostcode("ZZ1 1AB", { property: "1" })).total, 1, "numbers match exactly");
  assert.equal((await gazetteer.byPostcode("ZZ1 1AG", { custodian: [6998] })).total, 3);
  assert.equal(
    (await gazetteer.search("boundary road", { custodian: [6998] })).addresses.every(
      (a) => a.custodianCode === 6998,
    ),
    true,
  );
  assert.equal((await gazetteer.byPostcode("not a postcode")).total, 0);
  assert.equal((await gazetteer.search("…,–")).total, 0);
  assert.equal(await gazetteer.byUprn("12x"), null);
  assert.equal((await gazetteer.byUprn("990000000001"))?.singleLine, "2 High Street, Aberwylan, ZZ1 1AA");
  await gazetteer.check();
  gazetteer.close();
});

test("an aborted look-up is not made", async () => {
  await made;
  const gazetteer = openGazetteer(database);
  await assert.rejects(gazetteer.search("high", { signal: AbortSignal.abort() }), { name: "AbortError" });
  gazetteer.close();
});

test("searches that people type", async () => {
  await made;
  const gazetteer = openGazetteer(database);
  const first = async (query: string, language: "en" | "cy" = "en"): Promise<string | undefined> =>
    (await gazetteer.search(query, { language })).addresses[0]?.singleLine;
  const twelve = "12 High Street, Aberwylan, ZZ1 1AA";
  for (const query of [
    "12 high street aberwylan",
    "12 High St, Aberwylan",
    "aberwylan 12 street high",
    "12 stryd fawr aberwylan",
    "12 hgih street aberwylan",
    "12 high street aberwilan",
    "12 high street aberwylan wales",
    "12 high street zz1 1aa",
    "zz11aa 12 high",
    "12 HIGH STREET ABERW",
  ]) {
    assert.equal(await first(query), twelve, query);
  }
  assert.equal(await first("12 high street aberwylan", "cy"), "12 Stryd Fawr, Aberwylan, ZZ1 1AA");
  assert.equal(await first("tyn y coed lon y mynydd"), "Ty’n y Coed, Mountain Lane, Aberwylan, ZZ1 1AD");
  assert.match((await first("ty n y coed mountain lane"))!, /^Ty’n y Coed, Mountain Lane/);
  assert.equal(await first("ysgol gwylan"), "Ysgol Gwylan, Station Road, Upper Wylan, Aberwylan, ZZ1 1AH");
  assert.equal((await gazetteer.search("zz1 1ad")).total, 1);
  assert.equal((await gazetteer.search("ZZ1 1")).addresses[0]?.postcode, "ZZ1 1AA");
  assert.equal((await gazetteer.search('") OR 1=1 -- * NEAR(')).addresses.length, 0);
  gazetteer.close();
});

test("a space typed for an apostrophe is none", () => {
  const words = (query: string): string[] => readQuery(query).map(({ alternatives }) => alternatives[0]!);
  assert.deepEqual(words("st david s road"), ["st", "davids", "road"]);
  assert.deepEqual(words("12 ty r ysgol"), ["12", "tyr", "ysgol"]);
  assert.deepEqual(words("high s"), ["high", "s"]);
});

test("the same seed makes the same addresses, another other ones", async () => {
  await made;
  const again = join(directory, "again.db");
  const other = join(directory, "other-seed.db");
  await createSample({ database: again, addresses: 3000, seed: 4 });
  await createSample({ database: other, addresses: 3000, seed: 5 });
  const sets = [database, again, other].map((path) => openGazetteer(path));
  const texts = await Promise.all(
    sets.map(async (gazetteer) =>
      (await Promise.all(["ZZ1 2AA", "ZZ1 3BD", "ZZ1 2XY"].map((code) => lines(gazetteer, code)))).flat(),
    ),
  );
  assert.deepEqual(texts[0], texts[1]);
  assert.notDeepEqual(texts[0], texts[2]);
  assert.ok(texts[0]!.length > 5);
  for (const gazetteer of sets) gazetteer.close();
});

test("every sample shows what the README says it shows", async () => {
  await made;
  const gazetteer = openGazetteer(database);
  const total = async (postcode: string): Promise<number> => (await gazetteer.byPostcode(postcode)).total;
  assert.deepEqual(await lines(gazetteer, "ZZ1 1AA"), [
    "en 2 High Street / Aberwylan",
    "en 2A High Street / Aberwylan",
    "en 4 High Street / Aberwylan",
    "en 6 High Street / Aberwylan",
    "en 8 High Street / Aberwylan",
    "en 10 High Street / Aberwylan",
    "en 12 High Street / Aberwylan",
    "en 14 High Street / Aberwylan",
    "en Flat 1, 16 High Street / Aberwylan",
    "en Flat 2, 16 High Street / Aberwylan",
    "en Flat 10, 16 High Street / Aberwylan",
    "en (Aberwylan Bakery) 18-20 High Street / Aberwylan",
  ]);
  assert.equal(await total("ZZ1 1AB"), 64);
  assert.equal(await total("ZZ1 1AD"), 1);
  assert.equal(await total("ZZ1 1AE"), 0);
  assert.deepEqual(
    [...new Set((await gazetteer.byPostcode("ZZ1 1AF")).addresses.map((a) => a.custodianName))],
    ["Council of Dyffryn Ceirw"],
  );
  assert.deepEqual(
    (await lines(gazetteer, "ZZ1 1AJ", { language: "cy" }))[0],
    "en 1 Maes y Dref / Aberwylan",
  );
  const { standings } = readStatistics(database);
  const offered = standings.filter(([name]) => name === "approved" || name === "provisional");
  assert.equal(
    offered.reduce((sum, [, count]) => sum + count, 0),
    3000,
  );
  gazetteer.close();
});
