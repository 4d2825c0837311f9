import assert from "node:assert/strict";
import { test } from "node:test";
import { osPlaces } from "../../src/os-places/os-places.ts";

type Result = { DPA: Record<string, unknown> } | { LPI: Record<string, unknown> };

function answering(results: Result[]): ReturnType<typeof osPlaces> {
  const body = { header: { totalresults: results.length }, results };
  return osPlaces({ key: "made-up", fetch: async () => Response.json(body) });
}

const lpi = (uprn: string, fields: Record<string, unknown>): Result => ({
  LPI: {
    UPRN: uprn,
    LPI_KEY: `K${uprn}`,
    LANGUAGE: "EN",
    STREET_DESCRIPTION: "HIGH STREET",
    TOWN_NAME: "ABERWYLAN",
    POSTCODE_LOCATOR: "ZZ1 1AA",
    STATUS: "APPROVED",
    ...fields,
  },
});

const texts = async (source: ReturnType<typeof osPlaces>, language?: "cy"): Promise<string[]> => {
  const { addresses } = await source.byPostcode("ZZ1 1AA", language ? { language } : {});
  return addresses.map(({ singleLine, language }) => `${language} ${singleLine}`);
};

test("English asked for, and only the delivery point is Welsh: the council’s English address", async () => {
  const welsh = {
    DPA: {
      UPRN: "997000000001",
      UDPRN: "1",
      LANGUAGE: "CY",
      BUILDING_NUMBER: "2",
      THOROUGHFARE_NAME: "STRYD FAWR",
      POST_TOWN: "ABERGWYL",
      POSTCODE: "ZZ1 1AA",
    },
  };
  const source = answering([welsh, lpi("997000000001", { PAO_START_NUMBER: "2" })]);
  assert.deepEqual(await texts(source), ["en 2 High Street, Aberwylan, ZZ1 1AA"]);
  assert.deepEqual(await texts(source, "cy"), ["cy 2 Stryd Fawr, Abergwyl, ZZ1 1AA"]);
});

test("an address of the council without a town has its administrative area", async () => {
  const fields = { PAO_START_NUMBER: "2", TOWN_NAME: "", ADMINISTRATIVE_AREA: "WYLSHIRE" };
  assert.deepEqual(await texts(answering([lpi("997000000002", fields)])), [
    "en 2 High Street, Wylshire, ZZ1 1AA",
  ]);
});

test("what has no street and no town is left out", async () => {
  const source = answering([
    lpi("997000000003", { PAO_START_NUMBER: "2", STREET_DESCRIPTION: "", TOWN_NAME: "" }),
    lpi("997000000004", { PAO_START_NUMBER: "4" }),
  ]);
  assert.deepEqual(await texts(source), ["en 4 High Street, Aberwylan, ZZ1 1AA"]);
});

test("parents are left out unless asked for, twins are told apart", async () => {
  const source = answering([
    lpi("997000000010", { PAO_START_NUMBER: "1" }),
    lpi("997000000011", { PAO_START_NUMBER: "1", SAO_TEXT: "FLAT 1", PARENT_UPRN: "997000000010" }),
    lpi("997000000012", { PAO_START_NUMBER: "3", CLASSIFICATION_CODE: "PP" }),
    lpi("997000000013", { PAO_START_NUMBER: "5", CLASSIFICATION_CODE: "RD04" }),
    lpi("997000000014", { PAO_START_NUMBER: "5", CLASSIFICATION_CODE: "CR08" }),
    lpi("997000000015", { PAO_START_NUMBER: "7", LEVEL: "0" }),
    lpi("997000000016", { PAO_START_NUMBER: "7", LEVEL: "1" }),
  ]);
  const { addresses } = await source.byPostcode("ZZ1 1AA");
  assert.deepEqual(
    addresses.map(({ line1, parentUprn }) => [line1, parentUprn]),
    [
      ["Flat 1, 1 High Street", "997000000010"],
      ["5 High Street (home)", undefined],
      ["5 High Street (shop)", undefined],
      ["Ground floor, 7 High Street", undefined],
      ["Floor 1, 7 High Street", undefined],
    ],
  );
  assert.equal((await source.byPostcode("ZZ1 1AA", { include: ["parents"] })).total, 7);
});

test("a home that is the parent of an annexe is offered beside it", async () => {
  const source = answering([
    lpi("997000000020", { PAO_TEXT: "HILL FARM", CLASSIFICATION_CODE: "RD02" }),
    lpi("997000000021", { PAO_TEXT: "HILL FARM", SAO_TEXT: "ANNEXE", PARENT_UPRN: "997000000020" }),
  ]);
  const { addresses } = await source.byPostcode("ZZ1 1AA");
  assert.deepEqual(
    addresses.map(({ line1 }) => line1),
    ["Hill Farm", "Annexe, Hill Farm"],
  );
});

test("properties that only OS’s own text tells apart are offered with it", async () => {
  const dpa = (uprn: string, number: string): Result => ({
    DPA: {
      UPRN: uprn,
      UDPRN: uprn.slice(-2),
      ADDRESS: `WYL SURVEY, ${number}, SHORE DRIVE, LITTLE WYL, WYLMOUTH, ZZ11AA`,
      ORGANISATION_NAME: "WYL SURVEY",
      BUILDING_NUMBER: "4",
      THOROUGHFARE_NAME: "SHORE DRIVE",
      DEPENDENT_LOCALITY: "LITTLE WYL",
      POST_TOWN: "WYLMOUTH",
      POSTCODE: "ZZ1 1AA",
    },
  });
  const different = answering([
    dpa("997000000031", "4"),
    dpa("997000000032", "5"),
    dpa("997000000033", "6A"),
  ]);
  assert.deepEqual(
    (await different.byPostcode("ZZ1 1AA")).addresses.map(({ line1, line2, uprn }) => [line1, line2, uprn]),
    [
      ["4 Shore Drive", "Little Wyl", "997000000031"],
      ["5 Shore Drive", "Little Wyl", "997000000032"],
      ["6A Shore Drive", "Little Wyl", "997000000033"],
    ],
  );
  const same = answering([dpa("997000000041", "4"), dpa("997000000042", "4")]);
  assert.deepEqual(await texts(same), ["en Wyl Survey, 4 Shore Drive, Little Wyl, Wylmouth, ZZ1 1AA"]);
});
