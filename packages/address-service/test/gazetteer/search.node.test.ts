import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { before, describe, test } from "node:test";
import type { Gazetteer } from "../../src/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { rank } from "../../src/gazetteer/rank.ts";
import { readQuery } from "../../src/gazetteer/search-query.ts";
import { createSample } from "../../src/sample/create-sample.ts";
import { craftedQueries, ordinaryQueries } from "../../bench/crafted.ts";
import { imported, temporaryDirectory } from "../support/imported.ts";

const directory = temporaryDirectory();

describe("habits of writing", () => {
  const addresses = [
    "Co-op,1 High Street",
    "Wyl Co-operative Society,3 High Street",
    "H & M,5 High Street",
    "B&Q,7 High Street",
    ",St David’s Church",
    ",Saint Mary’s House",
    ",2F1, 12 Castle Street",
    ",2F2, 12 Castle Street",
    ",0/1, 14 Castle Street",
    ",1/0, 14 Castle Street",
    ",Flat 0/1, 16 Castle Street",
    ",Flat 1/1, 16 Castle Street",
    ",32 High Street",
    ",32A High Street",
    ",Flat A, 34 High Street",
    ",First Floor Flat, 36 High Street",
    ",Apartment 7, 38 High Street",
    ",Station Approach Cottage",
    ",Rosemary Cottage",
    ",Weston-super-Mare Lodge",
  ];
  let gazetteer: Gazetteer;
  before(async () => {
    const file = join(directory, "habits.csv");
    const rows = addresses.map((text, index) => {
      const [organisation, ...line] = text.split(",");
      return `9971000000${String(index).padStart(2, "0")},${organisation},"${line.join(",")}",Wylmouth,ZZ7 1AA`;
    });
    writeFileSync(file, `uprn,organisation,line1,town,postcode\n${rows.join("\n")}\n`);
    gazetteer = await imported(directory, [file]);
  });

  const expected: readonly [query: string, ...first: string[]][] = [
    ["coop wylmouth", "Co-op"],
    ["co op", "Co-op"],
    ["CO-OP", "Co-op"],
    ["cooperative", "Wyl Co-operative Society"],
    ["h and m", "H & M"],
    ["h&m", "H & M"],
    ["hm wylmouth", "H & M"],
    ["b and q", "B&Q"],
    ["bq wylmouth", "B&Q"],
    ["saint davids church", "St David’s Church"],
    ["st david s church", "St David’s Church"],
    ["st marys house", "Saint Mary’s House"],
    ["2f1 12 castle st", "2F1, 12 Castle Street"],
    ["flat 2F2, 12 castle street", "2F2, 12 Castle Street"],
    ["flat 0/1 14 castle street", "0/1, 14 Castle Street"],
    ["1/0 14 castle street", "1/0, 14 Castle Street"],
    ["flat 0/1, 16 castle street", "Flat 0/1, 16 Castle Street"],
    ["flat 1/1 16 castle street", "Flat 1/1, 16 Castle Street"],
    ["32 a high street", "32A High Street"],
    ["32 high street", "32 High Street"],
    ["34 a high street", "Flat A, 34 High Street"],
    ["1st floor flat 36 high st", "First Floor Flat, 36 High Street"],
    ["flat 7 38 high street", "Apartment 7, 38 High Street"],
    ["apt7 38 high street", "Apartment 7, 38 High Street"],
    ["no. 32 high street", "32 High Street"],
    ["rose mary cottage", "Rosemary Cottage"],
    ["stationapproach cottage", "Station Approach Cottage"],
    ["weston super mare lodge", "Weston-super-Mare Lodge"],
    ["westonsupermare lodge", "Weston-super-Mare Lodge"],
  ];
  for (const [query, first] of expected) {
    test(`“${query}” finds ${first}`, async () => {
      const { addresses: found } = await gazetteer.search(query);
      assert.ok(found[0]?.singleLine.startsWith(first!), found[0]?.singleLine);
    });
  }
});

test("another type of street than the address has: those that fit as typed come first", async () => {
  const file = join(directory, "types.csv");
  const lines = [
    "12 Castle Road",
    "12 Castle Street",
    "14 Castle Street",
    "12 Mill Lane",
    "5 Ffordd yr Eglwys",
    "13 Park Gardens",
    "13 Mill Court",
    "Tegfyn House",
    "Tegfynnau",
  ];
  const rows = lines.map(
    (line, index) => `9972000000${String(index).padStart(2, "0")},${line},Wylmouth,ZZ7 1AA`,
  );
  writeFileSync(file, `uprn,line1,town,postcode\n${rows.join("\n")}\n`);
  const gazetteer = await imported(directory, [file]);
  const found = async (text: string): Promise<string[]> =>
    (await gazetteer.search(text)).addresses.map(({ line1 }) => line1);
  assert.deepEqual(await found("12 castle road"), ["12 Castle Road", "12 Castle Street"]);
  assert.deepEqual(await found("12 castle st, wylmouth"), ["12 Castle Street", "12 Castle Road"]);
  assert.deepEqual(await found("14 castle ave"), ["14 Castle Street"]);
  assert.deepEqual(await found("5 stryd yr eglwys"), ["5 Ffordd yr Eglwys"]);
  assert.deepEqual(await found("16 castle road"), []);
  assert.deepEqual(await found("castle road"), ["12 Castle Road"], "without a number");
  assert.deepEqual(await found("13 park square"), ["13 Park Gardens"], "Park is its name");
  assert.deepEqual(await found("tegfynn"), ["Tegfynnau", "Tegfyn House"], "a slip after what begins so");
  gazetteer.close();
});

test("a search in one council’s area gives what looking at every address gives", async () => {
  const database = join(directory, "councils.db");
  await createSample({ database, addresses: 6000, seed: 4 });
  const open = new DatabaseSync(database, { readOnly: true });
  const all = open
    .prepare("SELECT uprn, words, english, welsh FROM address WHERE standing < 2 AND custodian = 6998")
    .all() as { uprn: number; words: string; english: string; welsh: string | null }[];
  open.close();
  const gazetteer = openGazetteer(database);
  let compared = 0;
  const texts =
    "road,street,abbey,station road,flat 1,3 lane,high,church close,zz1,bryn,1,7 way,shop,lôn,12".split(",");
  for (const text of texts) {
    const query = readQuery(text);
    const fitting = new Set(
      all.filter((property) => rank(property, query) !== undefined).map(({ uprn }) => String(uprn)),
    );
    const { addresses } = await gazetteer.search(text, { custodian: [6998], limit: 100 });
    if (fitting.size === 0) continue;
    if (fitting.size <= 100) {
      compared++;
      assert.deepEqual(new Set(addresses.map(({ uprn }) => uprn!)), fitting, text);
    } else {
      assert.equal(addresses.length, 100, text);
      for (const { uprn } of addresses) assert.ok(fitting.has(uprn!), text);
    }
  }
  assert.ok(compared >= 3, `only ${compared} could be compared whole`);
  gazetteer.close();
});

test("the worst query that can be crafted costs at most ten times an ordinary one", async () => {
  const database = join(directory, "crafted.db");
  await createSample({ database, addresses: 6000, seed: 4 });
  const gazetteer = openGazetteer(database);
  const cost = async (text: string): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 5; time++) {
      const used = process.cpuUsage();
      for (let again = 0; again < 4; again++) await gazetteer.search(text);
      const { user, system } = process.cpuUsage(used);
      least = Math.min(least, user + system);
    }
    return least;
  };
  const ordinary: number[] = [];
  for (const text of ordinaryQueries) ordinary.push(await cost(text));
  const usual = ordinary.reduce((sum, each) => sum + each, 0) / ordinary.length;
  for (const text of craftedQueries) {
    const times = (await cost(text)) / usual;
    assert.ok(times <= 10, `${text}: ${times.toFixed(1)} times`);
  }
  gazetteer.close();
});
