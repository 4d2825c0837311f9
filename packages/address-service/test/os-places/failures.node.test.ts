import assert from "node:assert/strict";
import { after, beforeEach, before, test } from "node:test";
import { inspect } from "node:util";
import { AddressSourceError, osPlaces, type OsPlaces, type OsPlacesOptions } from "../../src/index.ts";
import { heldHandler } from "../support/held-handler.ts";
import { dpa, KEY, lpi, send, startStandIn, type StandIn } from "../support/os-places-stand-in.ts";

let standIn: StandIn;
before(async () => {
  const many = Array.from({ length: 1200 }, (_, index) => [
    dpa(10_099_100_000 + index, { BUILDING_NUMBER: String(index + 1) }),
    lpi(10_099_100_000 + index, { PAO_START_NUMBER: String(index + 1) }),
  ]).flat();
  standIn = await startStandIn([...many, dpa(10_099_000_001, { POSTCODE: "ZZ1 1AA" })]);
});
beforeEach(() => {
  standIn.respond = undefined;
  standIn.requests.length = 0;
  standIn.abandoned = 0;
});
after(() => standIn.close());

function places(options: Partial<OsPlacesOptions> = {}): OsPlaces {
  return osPlaces({ key: KEY, baseUrl: standIn.baseUrl, ...options });
}

const lookups: [name: string, look: (source: OsPlaces) => Promise<unknown>][] = [
  ["postcode", (source) => source.byPostcode("ZZ1 1AA")],
  ["postcode in Welsh", (source) => source.byPostcode("ZZ1 1AA", { language: "cy" })],
  ["search", (source) => source.search("castle")],
  ["uprn", (source) => source.byUprn("10099000001")],
  ["check", (source) => source.check()],
];

const fault = (errorcode: string): object => ({
  fault: { faultstring: `Refused: ${KEY} ZZ1 1AA`, detail: { errorcode } },
});

const answers: [name: string, status: number, body: unknown, failure: string, http: number][] = [
  ["an expired token", 401, fault("keymanagement.service.access_token_expired"), "upstream-failed", 502],
  ["a licence that does not cover it", 403, fault("x"), "upstream-failed", 502],
  ["too many requests", 429, fault("policies.ratelimit.SpikeArrestViolation"), "too-many-requests", 429],
  ["a fault of its own", 500, "<html>ZZ1 1AA</html>", "upstream-failed", 502],
  ["being away", 503, "", "upstream-failed", 502],
  ["a page that is not JSON", 200, "<html>ZZ1 1AA</html>", "upstream-failed", 502],
  ["JSON cut short", 200, '{"header": {"totalresults": 1}, "results": [{"DPA"', "upstream-failed", 502],
  ["JSON of another kind", 200, ["ZZ1 1AA"], "upstream-failed", 502],
  [
    "results that are no list",
    200,
    { header: { totalresults: 1 }, results: { DPA: {} } },
    "upstream-failed",
    502,
  ],
  ["nothing at all", 200, "", "upstream-failed", 502],
  ["a redirect", 302, "", "upstream-failed", 502],
];

for (const [name, status, body, failure, http] of answers) {
  test(`${name} (${status}) is ${failure}, and ${http} to the browser`, async () => {
    standIn.respond = (_request, response) =>
      send(response, status, body, { location: `${standIn.baseUrl}/elsewhere` });
    for (const [lookup, look] of lookups) {
      await assert.rejects(look(places()), (error) => {
        assert.ok(error instanceof AddressSourceError, `${lookup}: ${String(error)}`);
        assert.equal(error.failure, failure, lookup);
        assert.doesNotMatch(inspect(error), new RegExp(`${KEY}|ZZ1|1AA|castle|10099000001`), lookup);
        return true;
      });
    }
    const response = await heldHandler({ source: places() })("/addresses?postcode=ZZ11AA");
    assert.equal(response.status, http);
    assert.doesNotMatch((await response.text()) + inspect(response.headers), new RegExp(KEY));
  });
}

test("a postcode that OS refuses (400) has no addresses; any other request that it refuses is a fault", async () => {
  const body = { error: { statuscode: 400, message: "Requested postcode was ZZ1 1AA" } };
  standIn.respond = (_request, response) => send(response, 400, body);
  const response = await heldHandler({ source: places() })("/addresses?postcode=ZZ11AA");
  assert.equal(response.status, 200);
  assert.deepEqual(((await response.json()) as { addresses: unknown }).addresses, []);
  for (const [lookup, look] of lookups.slice(2)) {
    await assert.rejects(look(places()), { failure: "upstream-failed" }, lookup);
  }
});

test("an answer with results that are not addresses leaves those out", async () => {
  const good = dpa(10_099_000_001);
  standIn.respond = (_request, response) =>
    send(response, 200, {
      header: { totalresults: 7 },
      results: [null, {}, { DPA: null }, { DPA: { UPRN: "x" } }, { DPA: { UPRN: "1" } }, { XYZ: {} }, good],
    });
  const { addresses } = await places().byPostcode("ZZ32 8DU");
  assert.deepEqual(
    addresses.map(({ uprn }) => uprn),
    ["10099000001"],
  );
});

test("Retry-After of OS is passed on", async () => {
  standIn.respond = (_request, response) => send(response, 429, fault("x"), { "retry-after": "17" });
  const response = await heldHandler({ source: places() })("/addresses?postcode=ZZ11AA");
  assert.equal(response.headers.get("retry-after"), "17");
});

test("no answer in time is 504", async () => {
  standIn.respond = () => undefined;
  const source = places({ timeout: 30 });
  await assert.rejects(source.byPostcode("ZZ1 1AA"), { failure: "timeout" });
  assert.equal((await heldHandler({ source })("/addresses/1")).status, 504);
});

test("a body that never ends is a timeout too", async () => {
  standIn.respond = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"header": {');
  };
  await assert.rejects(places({ timeout: 50 }).byPostcode("ZZ1 1AA"), { failure: "timeout" });
});

test("nobody at the other end, and a connection that breaks, are 502", async () => {
  const gone = await startStandIn([]);
  await gone.close();
  await assert.rejects(places({ baseUrl: gone.baseUrl }).byPostcode("ZZ1 1AA"), {
    failure: "upstream-failed",
    message: "OS Places could not be reached (ECONNREFUSED).",
  });
  standIn.respond = (request) => request.socket.destroy();
  await assert.rejects(places().byPostcode("ZZ1 1AA"), { failure: "upstream-failed" });
});

test("more than 100 are fetched page by page, up to 1,000 addresses", async () => {
  const found = await places().byPostcode("ZZ32 8DU");
  assert.equal(found.addresses.length, 1000);
  assert.equal(found.total, 1000);
  assert.equal(new Set(found.addresses.map(({ uprn }) => uprn)).size, 1000);
  assert.deepEqual(
    found.addresses.slice(0, 3).map(({ line1 }) => line1),
    ["1 Castle Street", "2 Castle Street", "3 Castle Street"],
  );
  const offsets = standIn.requests.map(({ url }) => Number(url.searchParams.get("offset") ?? 0));
  assert.deepEqual(
    offsets,
    Array.from({ length: 21 }, (_, page) => page * 100),
  );
});

test("a search costs one request where that is enough, and says how many more there may be", async () => {
  const found = await places().search("castle", { limit: 10 });
  assert.equal(found.addresses.length, 10);
  assert.ok(found.total > 1000);
  assert.equal(standIn.requests.length, 1);
  await places().search("castle", { limit: 100 });
  assert.ok(standIn.requests.length <= 4, `${standIn.requests.length} requests`);
});

test("what OS is sent: the key in a header and in no URL, both datasets, no more than 100", async () => {
  await places().byPostcode("ZZ1 1AA", { language: "cy" });
  assert.deepEqual(standIn.requests.map(({ url, key }) => [url.pathname, url.search, key]).sort(), [
    [
      "/search/places/v1/postcode",
      "?postcode=ZZ1+1AA&lr=CY&maxresults=100&dataset=DPA%2CLPI&output_srs=EPSG%3A4258",
      KEY,
    ],
    [
      "/search/places/v1/postcode",
      "?postcode=ZZ1+1AA&lr=EN&maxresults=100&dataset=DPA%2CLPI&output_srs=EPSG%3A4258",
      KEY,
    ],
  ]);
});

test("the key shows in nothing that can be printed", async () => {
  const source = places();
  assert.doesNotMatch(
    inspect(source, { depth: 9, showHidden: true }) + JSON.stringify(source),
    new RegExp(KEY),
  );
  for (const key of ["", " ", `${KEY}\nx-evil: 1`, `${KEY}’`]) {
    assert.throws(
      () => places({ key }),
      (error) => error instanceof TypeError && !inspect(error).includes(KEY),
    );
  }
});

test("the key goes to nobody over plain HTTP but this machine", () => {
  assert.throws(() => places({ baseUrl: "http://places.example/" }), /must be https/);
  assert.throws(() => places({ baseUrl: "places" }), /is not a URL/);
});

test("the same question is answered from memory until its time is over", async () => {
  const source = places({ cacheSeconds: 0.05 });
  await source.byPostcode("ZZ1 1AA");
  await source.byPostcode("ZZ1 1AA", { limit: 1 });
  await source.byPostcode("ZZ1 1AA", { property: "1", custodian: [6999] });
  assert.equal(standIn.requests.length, 1);
  await source.byPostcode("ZZ1 1AA", { language: "cy" });
  assert.equal(standIn.requests.length, 3);
  await new Promise((resolve) => setTimeout(resolve, 80));
  await source.byPostcode("ZZ1 1AA");
  assert.equal(standIn.requests.length, 4);
});

test("a failure is not remembered", async () => {
  const source = places();
  standIn.respond = (_request, response) => send(response, 500, "");
  await assert.rejects(source.byUprn("10099000001"));
  standIn.respond = undefined;
  assert.equal((await source.byUprn("10099000001"))?.uprn, "10099000001");
});

test("identical questions asked at once are one request", async () => {
  const source = places({ cacheSeconds: 0 });
  const found = await Promise.all(Array.from({ length: 20 }, () => source.byPostcode("ZZ1 1AA")));
  assert.equal(standIn.requests.length, 1);
  assert.ok(found.every(({ addresses }) => addresses.length === 1));
});

test("one of several who wait may go; when all have gone the request is stopped", async () => {
  const source = places({ cacheSeconds: 0 });
  const waiting: (() => void)[] = [];
  standIn.respond = (_request, response) => {
    waiting.push(() => send(response, 200, { header: { totalresults: 0 } }));
  };
  const arrived = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const [one, other] = [new AbortController(), new AbortController()];
  const first = source.byPostcode("ZZ1 1AA", { signal: one.signal });
  const second = source.byPostcode("ZZ1 1AA", { signal: other.signal });
  await arrived(1);
  one.abort();
  await assert.rejects(first, { name: "AbortError" });
  waiting[0]?.();
  assert.deepEqual((await second).addresses, []);
  assert.equal(standIn.requests.length, 1);
  assert.equal(standIn.abandoned, 0);

  const third = source.byPostcode("ZZ1 1AA", { signal: other.signal });
  await arrived(2);
  other.abort();
  await assert.rejects(third, { name: "AbortError" });
  while (standIn.abandoned === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  await assert.rejects(source.byPostcode("ZZ1 1AA", { signal: other.signal }), { name: "AbortError" });
});

test("asking after its health costs OS little, well or ill", async () => {
  const well = places();
  await well.check();
  await well.check();
  await well.byUprn("10099000001");
  await well.check();
  assert.equal(standIn.requests.length, 2);
  const ill = places({ key: "another" });
  for (let count = 0; count < 5; count++) await assert.rejects(ill.check(), { failure: "upstream-failed" });
  assert.equal(standIn.requests.length, 3);
});
