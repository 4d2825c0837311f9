import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { Random } from "../../src/sample/random.ts";
import { imported, temporaryDirectory } from "../support/imported.ts";
import { premium, premiumFile } from "../support/premium.ts";

/** Properties to generate: 100,000 for the record in docs/evidence. */
const PROPERTIES = Number(process.env["ONE_TEXT_PROPERTIES"] ?? 2000);
const FIRST = 997_500_000_000;
const STREETS = [
  ["HIGH STREET", "STRYD FAWR"],
  ["STATION ROAD", "STRYD FAWR"],
  ["CHURCH LANE", ""],
] as const;

/** So few names and numbers on so few streets that many properties read alike, in one language or in both. */
function* property(uprn: number, postcode: string, random: Random): Generator<string> {
  const usrn = 4_000_001 + random.between(0, STREETS.length - 1);
  const parent = random.chance(0.2) ? FIRST + random.between(1, PROPERTIES) : "";
  yield premium.unit(uprn, { postcode, parent, status: random.pick([1, 1, 1, 6, 8]) });
  const secondary = { text: random.pick(["", "", "FLAT 1", "FLAT 2", "FIRST FLOOR FLAT"]) };
  const number = random.between(1, 3);
  const primary = random.chance(0.7)
    ? { start: number }
    : { text: random.pick(["ROSE COTTAGE", "THE MILL"]) };
  const level = random.pick(["", "", "0", "1", "GROUND FLOOR"]);
  for (const language of ["ENG", "CYM"] as const) {
    if (language === "CYM" && random.chance(0.5)) continue;
    yield premium.identifier(uprn, { key: `${language}${uprn}`, usrn, language, secondary, primary, level });
  }
  if (random.chance(0.5)) {
    const [thoroughfare, welsh] = STREETS[usrn - 4_000_001]!;
    const fields = {
      buildingNumber: String(number),
      thoroughfare,
      organisation: random.pick(["", "", "WYL CYCLES"]),
    };
    const inWelsh = welsh === "" ? {} : { welshThoroughfare: welsh, welshPostTown: "ABERGWYL" };
    yield premium.delivery(uprn, uprn % 100_000_000, { ...fields, ...inWelsh }, { postcode });
  }
  yield premium.classification(uprn, `C${uprn}`, random.pick(["RD04", "RD06", "CR08", "CO01", "PP"]));
}

test("no two addresses of a postcode read alike in either language, and none is a shell", async () => {
  const directory = temporaryDirectory();
  const random = new Random(3);
  const letters = "ABDEFGHJLNPQRSTUWXYZ";
  const rows = STREETS.flatMap(([english, welsh], index) => [
    premium.street(4_000_001 + index, english, "ABERWYLAN"),
    ...(welsh === "" ? [] : [premium.street(4_000_001 + index, welsh, "ABERGWYL", { language: "CYM" })]),
  ]);
  const postcodes = new Set<string>();
  for (let index = 1; index <= PROPERTIES; index++) {
    const group = Math.floor(index / 20);
    const unit = letters[Math.floor(group / 20) % 20]! + letters[group % 20]!;
    const postcode = `ZZ${1 + Math.floor(group / 4000)} ${Math.floor(group / 400) % 10}${unit}`;
    postcodes.add(postcode);
    rows.push(...property(FIRST + index, postcode, random));
  }
  const database = join(directory, "one-text.db");
  const { properties } = await importFiles([premiumFile(join(directory, "one-text.csv"), rows)], {
    database,
  });
  assert.ok(properties.parents > PROPERTIES / 20, "some were parents");
  assert.ok(properties.duplicate > 0, "some could not be told apart");
  const gazetteer = openGazetteer(database);
  const offered = new Map<string, string>();
  const parents = new Set<string>();
  for (const postcode of postcodes) {
    for (const language of ["en", "cy"] as const) {
      const { addresses } = await gazetteer.byPostcode(postcode, { language });
      const texts = addresses.map(({ singleLine }) => singleLine.toLowerCase());
      assert.deepEqual(
        texts.filter((text, at) => texts.indexOf(text) !== at),
        [],
        `${postcode} ${language}`,
      );
      for (const { uprn, parentUprn, classification, line1, town } of addresses) {
        assert.ok(line1 !== "" && town !== "", uprn!);
        assert.ok(!classification?.startsWith("PP"), uprn!);
        offered.set(uprn!, classification ?? "");
        if (parentUprn !== undefined && parentUprn !== uprn) parents.add(parentUprn);
      }
    }
  }
  const offeredParents = [...offered].filter(([uprn]) => parents.has(uprn));
  assert.ok(offeredParents.length > PROPERTIES / 50, "some parents are homes");
  assert.deepEqual(
    offeredParents.filter(([, classification]) => !classification.startsWith("RD")),
    [],
  );
  gazetteer.close();
  assert.equal(offered.size, properties.approved + properties.provisional);
});

test("a home that is the parent of an annexe is offered beside it, and the shell of flats is not", async () => {
  const directory = temporaryDirectory();
  const named = (
    uprn: number,
    name: string,
    unit: string,
    classification: string,
    parent?: number,
  ): string[] => [
    premium.unit(uprn, parent === undefined ? {} : { parent }),
    premium.identifier(uprn, {
      key: `L${uprn}`,
      usrn: 4_000_001,
      secondary: { text: unit },
      primary: { text: name },
    }),
    premium.classification(uprn, `C${uprn}`, classification),
  ];
  const file = premiumFile(join(directory, "annexe.csv"), [
    premium.street(4_000_001, "HIGH STREET", "ABERWYLAN"),
    ...named(FIRST + 1, "HILL FARM", "", "RD02"),
    ...named(FIRST + 2, "HILL FARM", "ANNEXE", "RD02", FIRST + 1),
    ...named(FIRST + 3, "GULL HOUSE", "", "CO01"),
    ...named(FIRST + 4, "GULL HOUSE", "SUITE 1", "CO01", FIRST + 3),
  ]);
  const gazetteer = await imported(directory, [file]);
  const { addresses } = await gazetteer.byPostcode("ZZ3 1AA");
  assert.deepEqual(addresses.map(({ line1 }) => line1).sort(), [
    "Annexe, Hill Farm",
    "Hill Farm",
    "Suite 1, Gull House",
  ]);
  gazetteer.close();
});

test("each of them is found by its place after some of it was hidden", async () => {
  const directory = temporaryDirectory();
  const file = premiumFile(join(directory, "hidden.csv"), [
    premium.street(4_000_001, "HIGH STREET", "ABERWYLAN"),
    premium.unit(FIRST + 1),
    premium.identifier(FIRST + 1, { key: "L1", usrn: 4_000_001, primary: { text: "GULL HOUSE" } }),
    premium.unit(FIRST + 2, { parent: FIRST + 1 }),
    premium.identifier(FIRST + 2, {
      key: "L2",
      usrn: 4_000_001,
      secondary: { text: "FLAT 1" },
      primary: { text: "GULL HOUSE" },
    }),
  ]);
  const database = join(directory, "hidden.db");
  await importFiles([file], { database });
  const gazetteer = openGazetteer(database);
  const search = async (include?: "parents"[]): Promise<unknown> =>
    (await gazetteer.search("gull house", include ? { include } : {})).addresses
      .map(({ line1 }) => line1)
      .sort();
  assert.deepEqual(await search(), ["Flat 1, Gull House"]);
  assert.deepEqual(await search(["parents"]), ["Flat 1, Gull House", "Gull House"]);
  gazetteer.close();
  const open = new DatabaseSync(database, { readOnly: true });
  assert.equal(open.prepare("SELECT count(*) AS n FROM address").get()?.["n"], 2);
  open.close();
});
