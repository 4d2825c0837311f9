import assert from "node:assert/strict";
import { test } from "node:test";
import { createAddressHandler } from "../../src/handler/create-address-handler.ts";
import { osPlaces, type OsPlaces } from "../../src/os-places/os-places.ts";
import { createUpstreamBudget } from "../../src/os-places/upstream-budget.ts";

test("a budget is full again a minute later, and says what is left", () => {
  let time = 0;
  const budget = createUpstreamBudget(4, () => time);
  assert.deepEqual([budget.take("a"), budget.take("a"), budget.use().left], [0, 0, 2]);
  time = 10_000;
  assert.ok(budget.take("b") === 0);
  assert.equal(budget.take("a"), 50, "until the first is a minute old");
  time = 60_000;
  assert.equal(budget.use().left, 3);
  assert.equal(budget.take("a"), 0);
});

test("one client that asks and asks leaves a share to everybody else", () => {
  const budget = createUpstreamBudget(600, () => 0);
  const taken = (client: string, tries: number): number =>
    Array.from({ length: tries }, () => budget.take(client)).filter((seconds) => seconds === 0).length;
  assert.equal(taken("greedy", 1000), 300);
  for (let other = 0; other < 20; other++) assert.equal(taken(`other ${other}`, 5), 5);
  assert.equal(taken("greedy", 1000), 0);
  assert.ok(budget.use().left >= 100);
});

test("a budget that is no number of requests is refused", () => {
  assert.throws(() => createUpstreamBudget(0), /whole number of 1 or more/);
});

/** Answers with as many records as asked for, of very many, and counts the requests. */
function counting(options: { perMinute?: number; empty?: boolean } = {}): {
  source: OsPlaces;
  requests: () => number;
} {
  let requests = 0;
  const source = osPlaces({
    key: "made-up",
    cacheSeconds: 0,
    ...(options.perMinute ? { requestsPerMinute: options.perMinute } : {}),
    fetch: async (input) => {
      requests++;
      const { searchParams } = new URL(String(input));
      const from = Number(searchParams.get("offset") ?? 0);
      const results = Array.from({ length: options.empty ? 0 : 100 }, (_, index) => ({
        DPA: {
          // Four records of one property, so that a hundred records are few addresses.
          UPRN: String(997_000_000_000 + Math.floor((from + index) / 4)),
          BUILDING_NUMBER: String(1 + Math.floor((from + index) / 4)),
          THOROUGHFARE_NAME: "HIGH STREET",
          POST_TOWN: "ABERWYLAN",
          POSTCODE: "ZZ1 1AA",
          LANGUAGE: "EN",
        },
      }));
      return Response.json({
        header: { totalresults: options.empty ? 0 : 5000 },
        ...(options.empty ? {} : { results }),
      });
    },
  });
  return { source, requests: () => requests };
}

for (const language of ["en", "cy"] as const) {
  for (const query of ["high street", "ZZ1 1AA", "99700000001", "997000000009999"]) {
    for (const empty of [false, true]) {
      test(`a search for “${query}” costs two requests at most (${language}${empty ? ", nothing found" : ""})`, async () => {
        const { source, requests } = counting({ empty });
        await source.search(query, { language, limit: 100 });
        assert.ok(requests() >= 1 && requests() <= 2, `${requests()} requests`);
      });
    }
  }
}

test("whoever looks further has more pages fetched", async () => {
  const { source, requests } = counting();
  assert.equal((await source.search("high street", { offset: 60, limit: 20 })).addresses.length, 20);
  assert.ok(requests() > 2);
});

test("when the budget is used up the API answers 429, other clients go on, and health says what is left", async () => {
  const { source, requests } = counting({ perMinute: 20 });
  const handler = createAddressHandler({ source });
  const ask = (path: string, address: string): Promise<Response> =>
    handler(new Request(`http://localhost${path}`), { address });
  const statuses: number[] = [];
  for (let time = 0; time < 30; time++) {
    statuses.push((await ask(`/addresses?query=street+${time}&limit=1`, "192.0.2.1")).status);
  }
  assert.ok(statuses.filter((status) => status === 200).length <= 10);
  assert.equal(statuses.at(-1), 429);
  const refused = await ask("/addresses?query=street+x&limit=1", "192.0.2.1");
  assert.ok(Number(refused.headers.get("retry-after")) >= 1);
  assert.equal((await ask("/addresses?query=lane&limit=1", "192.0.2.2")).status, 200);
  const health = (await (await ask("/health", "192.0.2.3")).json()) as { upstream: object };
  assert.deepEqual(health.upstream, { perMinute: 20, left: 20 - requests() });
});
