import assert from "node:assert/strict";
import { test } from "node:test";
import type { Address, AddressResults } from "@council-components/address";
import { heldHandler, json, type Ask } from "../support/held-handler.ts";
import { castleStreet, madeUpAddress, MemorySource, type Call } from "../support/memory-source.ts";

async function list(ask: Ask, path: string, init?: RequestInit): Promise<AddressResults> {
  const response = await ask(path, init);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as AddressResults;
}

async function problemOf(ask: Ask, path: string, init?: RequestInit): Promise<string> {
  const response = await ask(path, init);
  return ((await response.json()) as { type: string }).type;
}

/** What the source was asked, without the signal. */
function asked({ calls }: MemorySource): unknown[] {
  return calls.map(({ method, subject, options: { signal, ...options } }: Call) => {
    assert.ok(signal instanceof AbortSignal);
    return [method, subject, options];
  });
}

test("a postcode gives all its addresses, however it is written", async () => {
  const ask = heldHandler();
  for (const written of ["ZZ32+8DU", "zz328du", "%20Zz32-8dU.", "ZZ32%208DU"]) {
    const found = await list(ask, `/addresses?postcode=${written}`);
    assert.equal(found.total, 120);
    assert.deepEqual(found.addresses, castleStreet);
  }
});

test("what narrows a look-up reaches the source, and nothing else does", async () => {
  const source = new MemorySource();
  const ask = heldHandler({ source });
  await list(
    ask,
    "/addresses?postcode=zz328du&property=+12+&language=cy&custodian=6999&custodian=6998&custodian=6999",
  );
  await list(ask, "/addresses?postcode=zz328du&property=&limit=5&offset=10");
  await list(ask, "/addresses?query=+castle++st%0Aaber&limit=10&language=en");
  await list(ask, "/addresses?query=castle&limit=1000");
  await list(ask, "/addresses?query=castle&include=non-postal&include=historical&include=historical");
  await ask("/addresses/10099000012?include=historical");
  await ask("/addresses", json({ query: "castle", include: "historical", limit: 3 }));
  await ask("/addresses", json({ postcode: "ZZ328DU", include: ["historical", "non-postal"], limit: 3 }));
  await ask("/addresses/000010099000012?language=cy");
  await ask("/addresses/010099000012?language=cy");
  assert.deepEqual(asked(source), [
    [
      "byPostcode",
      "ZZ32 8DU",
      { property: "12", language: "cy", custodian: [6999, 6998], limit: 1000, offset: 0 },
    ],
    ["byPostcode", "ZZ32 8DU", { limit: 5, offset: 10 }],
    ["search", "castle st aber", { limit: 10, offset: 0, language: "en" }],
    ["search", "castle", { limit: 100, offset: 0 }],
    ["search", "castle", { limit: 100, offset: 0, include: ["historical", "non-postal"] }],
    ["byUprn", "10099000012", { include: ["historical"] }],
    ["search", "castle", { limit: 3, offset: 0, include: ["historical"] }],
    ["byPostcode", "ZZ32 8DU", { limit: 3, offset: 0, include: ["historical", "non-postal"] }],
    ["byUprn", "10099000012", { language: "cy" }],
  ]);
});

test("POST asks the same as GET", async () => {
  const source = new MemorySource();
  const ask = heldHandler({ source });
  const pairs: [path: string, body: unknown][] = [
    [
      "/addresses?postcode=ZZ328DU&property=12&custodian=6999&limit=5&offset=0&language=en",
      { postcode: "ZZ328DU", property: "12", custodian: 6999, limit: 5, offset: 0, language: "en" },
    ],
    ["/addresses?query=castle&custodian=6999&custodian=1", { query: "castle", custodian: [6999, 1] }],
    ["/addresses/10099000012", { uprn: "10099000012" }],
  ];
  for (const [path, body] of pairs) {
    source.calls.length = 0;
    const got = (await (await ask(path)).json()) as unknown;
    const posted = (await (await ask("/addresses", json(body))).json()) as unknown;
    assert.deepEqual(posted, got);
    const [first, second] = asked(source);
    assert.deepEqual(first, second);
  }
});

test("a list is paged by limit and offset, and total says how many there are", async () => {
  const found = await list(heldHandler(), "/addresses?postcode=ZZ328DU&limit=2&offset=118");
  assert.deepEqual(
    found.addresses.map(({ line1 }) => line1),
    ["119 Castle Street", "120 Castle Street"],
  );
  assert.equal(found.total, 120);
});

test("no match is an empty list; an unknown UPRN is 404", async () => {
  const ask = heldHandler();
  assert.deepEqual(await list(ask, "/addresses?postcode=ZZ1+1AA"), { addresses: [], total: 0 });
  assert.deepEqual(await list(ask, "/addresses?query=nowhere"), { addresses: [], total: 0 });
  const unknown = await ask("/addresses/1");
  assert.equal(unknown.status, 404);
  assert.deepEqual(await unknown.json(), {
    type: "not-found",
    title: "There is nothing at this address",
    status: 404,
    detail: "No property has this UPRN.",
  });
});

test("a UPRN gives one address", async () => {
  const response = await heldHandler()("/addresses/10099000012");
  assert.deepEqual((await response.json()) as Address, madeUpAddress(12));
});

test("the attribution is the source's own, or the one configured", async () => {
  class Attributed extends MemorySource {
    override async byPostcode(postcode: string): Promise<AddressResults> {
      return { ...(await super.byPostcode(postcode)), attribution: "From the source" };
    }
  }
  const path = "/addresses?postcode=ZZ328DU&limit=1";
  assert.equal((await list(heldHandler(), path)).attribution, undefined);
  assert.equal((await list(heldHandler({ source: new Attributed() }), path)).attribution, "From the source");
  const configured = heldHandler({ source: new Attributed(), attribution: "© Council of Aberwylan" });
  assert.equal((await list(configured, path)).attribution, "© Council of Aberwylan");
});

const long = (count: number): string => "a".repeat(count);

const refused: [type: string, search: string][] = [
  ["invalid-postcode", "postcode="],
  ["invalid-postcode", "postcode=ZZ32"],
  ["postcode-not-covered", "postcode=BF1+2AB"],
  ["postcode-not-covered", "postcode=GIR+0AA"],
  ["postcode-not-covered", "postcode=GX11+1AA"],
  ["postcode-not-covered", "postcode=BX1+1LT"],
  ["invalid-postcode", `postcode=${long(1500)}`],
  ["invalid-query", "query="],
  ["invalid-query", "query=a"],
  ["invalid-query", "query=-+%2C+a"],
  ["invalid-query", `query=${long(201)}`],
  ["invalid-query", "query=castle%00street"],
  ["invalid-query", "query=castle%1Bstreet"],
  ["invalid-query", "query=castle%FFstreet"],
  ["invalid-query", "query=castle%EF%BF%BFstreet"],
  ["invalid-parameter", ""],
  ["invalid-parameter", "postcode=ZZ328DU&query=castle"],
  ["invalid-parameter", "postcode=ZZ328DU&postcode=ZZ11AA"],
  ["invalid-parameter", "query=castle&property=12"],
  ["invalid-parameter", "uprn=10099000012"],
  ["invalid-parameter", "postcode=ZZ328DU&postcod=1"],
  ["invalid-parameter", "postcode=ZZ328DU&__proto__=1"],
  ["invalid-parameter", "postcode=ZZ328DU&constructor=1"],
  ["invalid-parameter", "postcode=ZZ328DU&%zz=1"],
  ["invalid-parameter", "Postcode=ZZ328DU"],
  ["invalid-parameter", `postcode=ZZ328DU&property=${long(101)}`],
  ["invalid-parameter", "postcode=ZZ328DU&property=%07"],
  ["invalid-parameter", "postcode=ZZ328DU&language=fr"],
  ["invalid-parameter", "postcode=ZZ328DU&language="],
  ["invalid-parameter", "postcode=ZZ328DU&include=rejected"],
  ["invalid-parameter", "postcode=ZZ328DU&include="],
  ["invalid-parameter", "postcode=ZZ328DU&language=en&language=cy"],
  ...["0", "1001", "-1", "1.5", "1e2", "0x10", "", "ten", "9999999999", "%D9%A1"].map(
    (limit): [string, string] => ["invalid-parameter", `postcode=ZZ328DU&limit=${limit}`],
  ),
  ...["-1", "100001", "x"].map((offset): [string, string] => [
    "invalid-parameter",
    `query=castle&offset=${offset}`,
  ]),
  ...["0", "10000", "6999,6998", "conwy", ""].map((code): [string, string] => [
    "invalid-parameter",
    `postcode=ZZ328DU&custodian=${code}`,
  ]),
  ["invalid-parameter", `postcode=ZZ328DU${"&custodian=6999".repeat(51)}`],
];

for (const [type, search] of refused) {
  test(`?${search.slice(0, 60)} is ${type}`, async () => {
    const source = new MemorySource();
    const response = await heldHandler({ source })(`/addresses?${search}`);
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { type: string }).type, type);
    assert.deepEqual(source.calls, [], "the source is not asked");
  });
}

for (const path of [
  "0",
  "000",
  "abc",
  "1234567890123",
  "-1",
  "1.5",
  "12%2F3",
  "%",
  "%E0%A4%A",
  "12%20",
  "__proto__",
  "1%00",
]) {
  test(`/addresses/${path} is invalid-uprn`, async () => {
    const type = await problemOf(heldHandler(), `/addresses/${path}`);
    assert.equal(type, path === "12%20" ? "not-found" : "invalid-uprn");
  });
}

test("a look-up by UPRN takes only a language", async () => {
  const ask = heldHandler();
  for (const search of ["limit=1", "custodian=6999", "property=1", "postcode=ZZ328DU", "uprn=1", "x=1"]) {
    assert.equal(await problemOf(ask, `/addresses/1?${search}`), "invalid-parameter", search);
  }
  for (const name of ["limit", "offset", "custodian"]) {
    assert.equal(
      await problemOf(ask, "/addresses", json({ uprn: "1", [name]: 1 })),
      "invalid-parameter",
      name,
    );
  }
  assert.equal(await problemOf(ask, "/addresses", json({ uprn: "1", property: "1" })), "invalid-parameter");
});

const refusedBodies: [type: string, body: unknown][] = [
  ["invalid-parameter", ""],
  ["invalid-parameter", "{"],
  ["invalid-parameter", "null"],
  ["invalid-parameter", []],
  ["invalid-parameter", "text"],
  ["invalid-parameter", {}],
  ["invalid-parameter", '{"__proto__": {"postcode": "ZZ328DU"}}'],
  ["invalid-parameter", '{"postcode": "ZZ328DU", "__proto__": "x"}'],
  ["invalid-parameter", { postcode: ["ZZ328DU"] }],
  ["invalid-parameter", { postcode: null }],
  ["invalid-parameter", { postcode: { toString: "ZZ328DU" } }],
  ["invalid-parameter", { postcode: "ZZ328DU", limit: "5" }],
  ["invalid-parameter", { postcode: "ZZ328DU", limit: 1.5 }],
  ["invalid-parameter", { postcode: "ZZ328DU", limit: -1 }],
  ["invalid-parameter", { postcode: "ZZ328DU", custodian: "6999" }],
  ["invalid-parameter", { postcode: "ZZ328DU", custodian: [[6999]] }],
  ["invalid-parameter", { postcode: "ZZ328DU", property: 12 }],
  ["invalid-parameter", { postcode: "ZZ328DU", include: true }],
  ["invalid-parameter", { postcode: "ZZ328DU", include: ["historical", "x"] }],
  ["invalid-parameter", { postcode: "ZZ328DU", query: "castle" }],
  ["invalid-uprn", { uprn: "x" }],
  ["invalid-parameter", { uprn: 10099000012 }],
  ["invalid-query", { query: "\ud800\ud800\ud800aa" }],
];

for (const [type, body] of refusedBodies) {
  test(`a body of ${JSON.stringify(body)} is ${type}`, async () => {
    const response = await heldHandler()("/addresses", json(body));
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { type: string }).type, type);
  });
}

test("a body must be JSON, in UTF-8, and small; parameters stay out of the URL", async () => {
  const ask = heldHandler();
  const post = (body: BodyInit | null, type?: string): RequestInit => ({
    method: "POST",
    body,
    headers: type ? { "content-type": type } : {},
  });
  assert.equal(
    (await ask("/addresses", post("postcode=ZZ328DU", "application/x-www-form-urlencoded"))).status,
    415,
  );
  assert.equal((await ask("/addresses", post('{"postcode":"ZZ328DU"}', "text/plain"))).status, 415);
  assert.equal((await ask("/addresses", post(null))).status, 415);
  const charset = await ask("/addresses", post('{"postcode":"ZZ328DU"}', "Application/JSON; charset=utf-8"));
  assert.equal(charset.status, 200);
  assert.equal((await ask("/addresses", post(new Uint8Array([0xff, 0xfe]), "application/json"))).status, 400);
  assert.equal((await ask("/addresses", json({ query: long(9000) }))).status, 413);
  assert.equal((await ask("/addresses?language=cy", json({ postcode: "ZZ328DU" }))).status, 400);
});

test("a body that says nothing of its length is cut off once it is too large", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } };
  const response = await heldHandler()("/addresses", init as RequestInit);
  assert.equal(response.status, 413);
  assert.ok(sent < 20, `${sent} kilobytes were read`);
});

test("a URL that is too long is 414", async () => {
  assert.equal((await heldHandler()(`/addresses?query=${long(2100)}`)).status, 414);
});
