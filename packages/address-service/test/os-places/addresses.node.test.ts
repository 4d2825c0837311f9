import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AddressResults } from "@council-components/address";
import { osPlaces, type OsPlaces } from "../../src/index.ts";
import { dpa, KEY, lpi, oldFields, startStandIn, type StandIn } from "../support/os-places-stand-in.ts";

const welsh = { LANGUAGE: "CY" };
const records = [
  // Ten and two, in the wrong order: Royal Mail's and the council's record of each.
  lpi(10_099_000_010),
  dpa(10_099_000_010),
  dpa(10_099_000_002),
  lpi(10_099_000_002),
  // Twelve in both languages, from both.
  dpa(10_099_000_012),
  lpi(10_099_000_012),
  dpa(10_099_000_012, { ...welsh, THOROUGHFARE_NAME: "STRYD Y CASTELL" }),
  lpi(10_099_000_012, { ...welsh, STREET_DESCRIPTION: "STRYD Y CASTELL" }),
  // Thirteen with Welsh from the council only.
  dpa(10_099_000_013),
  lpi(10_099_000_013),
  lpi(10_099_000_013, { ...welsh, STREET_DESCRIPTION: "STRYD Y CASTELL" }),
  // Fourteen with no record but a Welsh one.
  lpi(10_099_000_014, { ...welsh, STREET_DESCRIPTION: "STRYD Y CASTELL", POSTAL_ADDRESS_CODE: "L" }),
  // Left out, each for its own reason.
  lpi(10_099_000_101, { LOCAL_CUSTODIAN_CODE: 7655, LOCAL_CUSTODIAN_CODE_DESCRIPTION: "ORDNANCE SURVEY" }),
  lpi(10_099_000_102, { LOCAL_CUSTODIAN_CODE: 11, LOCAL_CUSTODIAN_CODE_DESCRIPTION: "HIGHWAYS ENGLAND" }),
  lpi(10_099_000_103, { POSTAL_ADDRESS_CODE: "N" }),
  lpi(10_099_000_104, { LOGICAL_STATUS_CODE: "8", LPI_LOGICAL_STATUS_CODE: "8", STATUS: "HISTORICAL" }),
  lpi(10_099_000_105, { CLASSIFICATION_CODE: "PS" }),
  lpi(10_099_000_106, { LPI_LOGICAL_STATUS_CODE: "9", STATUS: "REJECTED INTERNAL" }),
  // An alternative name beside the approved one.
  lpi(10_099_000_020, { PAO_START_NUMBER: "", PAO_TEXT: "THE OLD BAKERY", LPI_LOGICAL_STATUS_CODE: "3" }),
  dpa(10_099_000_020, { ORGANISATION_NAME: "ABERWYLAN BAKERS LTD" }),
  lpi(10_099_000_020),
  // Provisional.
  lpi(10_099_000_021, { LOGICAL_STATUS_CODE: "6", LPI_LOGICAL_STATUS_CODE: "6", STATUS: "PROVISIONAL" }),
  // A neighbouring council's.
  dpa(10_099_000_030, { LOCAL_CUSTODIAN_CODE: 6998, LOCAL_CUSTODIAN_CODE_DESCRIPTION: "DYFFRYN" }),
  // The field set of long ago, in another postcode.
  oldFields(dpa(10_099_000_040, { POSTCODE: "ZZ1 1AA", ADDRESS: "40, CASTLE STREET, ABERWYLAN, ZZ11AA" })),
  oldFields(lpi(10_099_000_040, { POSTCODE_LOCATOR: "ZZ1 1AA" })),
  oldFields(lpi(10_099_000_041, { POSTCODE_LOCATOR: "ZZ1 1AA", STATUS: "HISTORICAL" })),
  // A flat in a named building, and a post office box.
  dpa(10_099_000_050, {
    POSTCODE: "ZZ2 2BB",
    SUB_BUILDING_NAME: "FLAT 2A",
    BUILDING_NAME: "O'NEILL HOUSE",
    BUILDING_NUMBER: "5",
    DEPENDENT_LOCALITY: "PEN-Y-BRYN",
  }),
  lpi(10_099_000_051, {
    POSTCODE_LOCATOR: "ZZ2 2BB",
    SAO_START_NUMBER: "3",
    SAO_START_SUFFIX: "B",
    PAO_START_NUMBER: "7",
    PAO_END_NUMBER: "9",
    LOCALITY_NAME: "PEN-Y-BRYN",
    POSTAL_ADDRESS_CODE: "L",
  }),
];

let standIn: StandIn;
let source: OsPlaces;
before(async () => {
  standIn = await startStandIn(records);
  source = osPlaces({ key: KEY, baseUrl: standIn.baseUrl, cacheSeconds: 0, attribution: "© Made up" });
});
after(() => standIn.close());

function lines({ addresses }: AddressResults): string[] {
  return addresses.map(({ singleLine }) => singleLine);
}

test("DPA and LPI become one address each, in natural order, without those that get no post", async () => {
  const found = await source.byPostcode("ZZ32 8DU");
  assert.deepEqual(lines(found), [
    "2 Castle Street, Aberwylan, ZZ32 8DU",
    "10 Castle Street, Aberwylan, ZZ32 8DU",
    "12 Castle Street, Aberwylan, ZZ32 8DU",
    "13 Castle Street, Aberwylan, ZZ32 8DU",
    "Aberwylan Bakers Ltd, 20 Castle Street, Aberwylan, ZZ32 8DU",
    "21 Castle Street, Aberwylan, ZZ32 8DU",
    "30 Castle Street, Aberwylan, ZZ32 8DU",
    "14 Stryd y Castell, Aberwylan, ZZ32 8DU",
  ]);
  assert.equal(found.total, 8);
  assert.equal(found.attribution, "© Made up");
});

test("an address has every field that OS gives", async () => {
  assert.deepEqual(await source.byUprn("10099000012"), {
    uprn: "10099000012",
    usrn: "6990021",
    line1: "12 Castle Street",
    town: "Aberwylan",
    postcode: "ZZ32 8DU",
    singleLine: "12 Castle Street, Aberwylan, ZZ32 8DU",
    language: "en",
    custodianCode: 6999,
    custodianName: "Aberwylan",
    classification: "RD04",
    status: "approved",
    easting: 278_100,
    northing: 377_600,
    longitude: -3.8280001,
    latitude: 53.2805001,
    source: "lookup",
  });
});

test("Welsh is given where there is any, from Royal Mail or the council, and English where there is none", async () => {
  const { addresses } = await source.byPostcode("ZZ32 8DU", { language: "cy" });
  assert.deepEqual(
    addresses.slice(0, 4).map(({ line1, language }) => [line1, language]),
    [
      ["2 Castle Street", "en"],
      ["10 Castle Street", "en"],
      ["12 Stryd y Castell", "cy"],
      ["13 Stryd y Castell", "cy"],
    ],
  );
  const one = await source.byUprn("10099000013", { language: "cy" });
  assert.deepEqual([one?.line1, one?.language], ["13 Stryd y Castell", "cy"]);
});

test("a property with only a Welsh record is given in Welsh, and said to be", async () => {
  const address = await source.byUprn("10099000014", { language: "en" });
  assert.deepEqual([address?.line1, address?.language], ["14 Stryd y Castell", "cy"]);
});

test("the status is kept, and an organisation", async () => {
  assert.equal((await source.byUprn("10099000021"))?.status, "provisional");
  assert.equal((await source.byUprn("10099000020"))?.organisation, "Aberwylan Bakers Ltd");
});

test("what gets no post has no address by UPRN either", async () => {
  for (const uprn of [
    "10099000101",
    "10099000102",
    "10099000103",
    "10099000104",
    "10099000105",
    "10099000106",
  ]) {
    assert.equal(await source.byUprn(uprn), null, uprn);
  }
});

test("historical and non-postal entries are given to whoever asks for them; rejected ones never", async () => {
  const statusOf = async (uprn: string, include: ("historical" | "non-postal")[]): Promise<unknown> => {
    const address = await source.byUprn(uprn, { include });
    return address && (address.status ?? "no status");
  };
  assert.equal(await statusOf("10099000104", ["historical"]), "historical");
  assert.equal(await statusOf("10099000104", ["non-postal"]), null);
  assert.equal(await statusOf("10099000103", ["non-postal"]), "no status");
  assert.equal(await statusOf("10099000106", ["historical", "non-postal"]), null);
  const all = await source.byPostcode("ZZ32 8DU", { include: ["historical"] });
  assert.equal(all.total, 9);
});

test("flats, named buildings and ranges are written as a postman would", async () => {
  assert.deepEqual(lines(await source.byPostcode("ZZ2 2BB")).sort(), [
    "3B, 7-9 Castle Street, Pen-y-Bryn, Aberwylan, ZZ2 2BB",
    "Flat 2A, O’Neill House, 5 Castle Street, Pen-y-Bryn, Aberwylan, ZZ2 2BB",
  ]);
});

test("the old field set works: no status codes, custodian, language or degrees", async () => {
  const { addresses } = await source.byPostcode("ZZ1 1AA");
  assert.deepEqual(addresses, [
    {
      uprn: "10099000040",
      usrn: "6990021",
      line1: "40 Castle Street",
      town: "Aberwylan",
      postcode: "ZZ1 1AA",
      singleLine: "40 Castle Street, Aberwylan, ZZ1 1AA",
      language: "en",
      status: "approved",
      easting: 278_100,
      northing: 377_600,
      source: "lookup",
    },
  ]);
});

test("a postcode is narrowed by property, custodian, limit and offset", async () => {
  assert.deepEqual(lines(await source.byPostcode("ZZ32 8DU", { property: "12" })), [
    "12 Castle Street, Aberwylan, ZZ32 8DU",
  ]);
  assert.equal(
    (await source.byPostcode("ZZ32 8DU", { property: "old bakery" })).total,
    1,
    "by its other name",
  );
  assert.equal((await source.byPostcode("ZZ32 8DU", { property: "bakers" })).total, 1);
  const none = await source.byPostcode("ZZ32 8DU", { property: "99" });
  assert.deepEqual([none.total, none.narrowed], [(await source.byPostcode("ZZ32 8DU")).total, false]);
  assert.equal((await source.byPostcode("ZZ32 8DU", { custodian: [6998] })).total, 1);
  assert.equal((await source.byPostcode("ZZ32 8DU", { custodian: [6998, 6999] })).total, 8);
  const page = await source.byPostcode("ZZ32 8DU", { limit: 2, offset: 1 });
  assert.deepEqual(lines(page), [
    "10 Castle Street, Aberwylan, ZZ32 8DU",
    "12 Castle Street, Aberwylan, ZZ32 8DU",
  ]);
  assert.equal(page.total, 8);
});

test("a search goes to find, best match first, within the councils asked for", async () => {
  assert.deepEqual(lines(await source.search("12 castle")), ["12 Castle Street, Aberwylan, ZZ32 8DU"]);
  standIn.requests.length = 0;
  const other = await source.search("castle street", { custodian: [6998, 6997] });
  assert.deepEqual(lines(other), ["30 Castle Street, Aberwylan, ZZ32 8DU"]);
  const sent = standIn.requests.map(({ url }) => url);
  assert.deepEqual(
    sent.map((url) => [url.pathname, url.searchParams.get("fq")]),
    [["/search/places/v1/find", "LOCAL_CUSTODIAN_CODE:6998 LOCAL_CUSTODIAN_CODE:6997"]],
  );
});

test("a search in Welsh meets Welsh and English names", async () => {
  const asked = async (query: string, language: "en" | "cy"): Promise<string[]> =>
    lines(await source.search(query, { language }));
  assert.deepEqual(await asked("12 stryd", "cy"), ["12 Stryd y Castell, Aberwylan, ZZ32 8DU"]);
  assert.deepEqual(await asked("2, castle street", "cy"), [
    "2 Castle Street, Aberwylan, ZZ32 8DU",
    "12 Castle Street, Aberwylan, ZZ32 8DU",
  ]);
  assert.deepEqual(await asked("12 stryd", "en"), ["12 Stryd y Castell, Aberwylan, ZZ32 8DU"]);
});

test("no results key means no match", async () => {
  assert.deepEqual(await source.byPostcode("ZZ99 9ZZ"), {
    addresses: [],
    total: 0,
    attribution: "© Made up",
  });
  assert.deepEqual((await source.search("nowhere")).addresses, []);
  assert.equal(await source.byUprn("1"), null);
});
