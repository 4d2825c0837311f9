import assert from "node:assert/strict";
import { test } from "node:test";
import { AddressSourceError, createAddressHandler, type RequestLogEntry } from "../../src/index.ts";
import { heldHandler, json } from "../support/held-handler.ts";
import { MemorySource, sourceThat } from "../support/memory-source.ts";

test("the API is found under its base path, with and without a last slash, and nowhere else", async () => {
  const status = async (basePath: string | undefined, path: string): Promise<number> =>
    (await heldHandler(basePath === undefined ? {} : { basePath })(path)).status;
  const search = "?postcode=ZZ328DU";
  assert.equal(await status(undefined, `/addresses${search}`), 200);
  assert.equal(await status(undefined, `/addresses/${search}`), 200);
  assert.equal(await status(undefined, "/addresses/10099000012/"), 200);
  assert.equal(await status(undefined, "/health"), 200);
  assert.equal(await status(undefined, "/addresses/health"), 200);
  assert.equal(await status(undefined, "/addresses/openapi.json"), 200);
  assert.equal(await status("/api/v1/addresses/", `/api/v1/addresses${search}`), 200);
  assert.equal(await status("/api/v1/addresses/", "/api/v1/addresses/10099000012"), 200);
  assert.equal(await status("api", `/addresses${search}`), 404);
  assert.equal(await status("/", `/${search}`), 200);
  assert.equal(await status("/", "/10099000012"), 200);
  assert.equal(await status("/", "/health"), 200);
  for (const path of [
    "/",
    "/addressesx",
    "/addresses/1/2",
    "/addresses//",
    "/.//addresses",
    "/a/addresses",
    "/favicon.ico",
  ]) {
    assert.equal(await status(undefined, path + search), 404, path);
  }
  assert.throws(() => heldHandler({ basePath: "/a b" }), /is not a base path/);
});

test("HEAD is GET without a body, and changes nothing else", async () => {
  const ask = heldHandler();
  for (const path of [
    "/addresses?postcode=ZZ328DU",
    "/addresses/1",
    "/addresses?postcode=x",
    "/health",
    "/openapi.json",
  ]) {
    const got = await ask(path);
    const head = await ask(path, { method: "HEAD" });
    assert.equal(head.status, got.status, path);
    assert.deepEqual([...head.headers], [...got.headers], path);
    assert.equal(await head.text(), "");
  }
});

test("other methods are 405 and say which there are", async () => {
  const ask = heldHandler();
  for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND"]) {
    const response = await ask("/addresses", { method });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
  }
  const post = await ask("/addresses/1", json({ language: "cy" }));
  assert.equal(post.status, 405);
  assert.equal(post.headers.get("allow"), "GET, HEAD, OPTIONS");
});

test("OPTIONS says which methods there are", async () => {
  const response = await heldHandler()("/addresses", { method: "OPTIONS" });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
});

test("nothing is cached, framed, sniffed or loaded across sites", async () => {
  const ask = heldHandler();
  for (const path of ["/addresses?postcode=ZZ328DU", "/addresses/1", "/addresses", "/nowhere", "/health"]) {
    const { headers } = await ask(path);
    assert.equal(headers.get("cache-control"), "no-store", path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
  }
});

test("a configured cache-control is for addresses that were found by GET, and for nothing else", async () => {
  const ask = heldHandler({ cacheControl: "private, max-age=60" });
  const sent = async (path: string, init?: RequestInit): Promise<string | null> =>
    (await ask(path, init)).headers.get("cache-control");
  assert.equal(await sent("/addresses?postcode=ZZ328DU"), "private, max-age=60");
  assert.equal(await sent("/addresses", json({ postcode: "ZZ328DU" })), "no-store");
  assert.equal(await sent("/addresses/1"), "no-store");
  assert.equal(await sent("/addresses?postcode=x"), "no-store");
  assert.equal(await sent("/health"), "no-store");
});

test("only pages of the origins named may read an answer", async () => {
  const ask = heldHandler({ allowOrigins: ["https://forms.aberwylan.example", "http://127.0.0.1:8080/"] });
  const cross = async (origin: string): Promise<Headers> =>
    (await ask("/addresses?postcode=ZZ328DU", { headers: { origin } })).headers;
  for (const origin of ["https://forms.aberwylan.example", "http://127.0.0.1:8080"]) {
    const headers = await cross(origin);
    assert.equal(headers.get("access-control-allow-origin"), origin);
    assert.equal(headers.get("vary"), "Origin");
    assert.equal(headers.get("access-control-allow-credentials"), null);
    assert.equal(headers.get("access-control-expose-headers"), "Retry-After");
  }
  for (const origin of [
    "https://evil.example",
    "null",
    "https://forms.aberwylan.example.evil.example",
    "http://forms.aberwylan.example",
  ]) {
    const headers = await cross(origin);
    assert.equal(headers.get("access-control-allow-origin"), null, origin);
    assert.equal(headers.get("vary"), "Origin");
  }
  const problem = await ask("/addresses", { headers: { origin: "https://forms.aberwylan.example" } });
  assert.ok(problem.headers.get("access-control-allow-origin"), "a page may read a problem too");
  const none = await heldHandler()("/addresses?postcode=ZZ328DU", {
    headers: { origin: "https://a.example" },
  });
  assert.equal(none.headers.get("access-control-allow-origin"), null);
});

test("a preflight lets named origins send JSON", async () => {
  const ask = heldHandler({ allowOrigins: ["https://forms.aberwylan.example"] });
  const preflight = async (origin: string): Promise<Headers> => {
    const headers = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const response = await ask("/addresses", { method: "OPTIONS", headers });
    assert.equal(response.status, 204);
    return response.headers;
  };
  const allowed = await preflight("https://forms.aberwylan.example");
  assert.equal(allowed.get("access-control-allow-origin"), "https://forms.aberwylan.example");
  assert.equal(allowed.get("access-control-allow-methods"), "GET, HEAD, POST, OPTIONS");
  assert.equal(allowed.get("access-control-allow-headers"), "Content-Type");
  assert.equal((await preflight("https://evil.example")).get("access-control-allow-origin"), null);
});

test("an origin that could match nothing is a mistake worth stopping for", () => {
  for (const origin of [
    "*",
    "forms.aberwylan.example",
    "https://forms.aberwylan.example/form",
    "https://*.example",
    "file:///x",
    "null",
    "",
  ]) {
    assert.throws(() => heldHandler({ allowOrigins: [origin] }), /is not an origin/, origin);
  }
});

const failures = [
  ["upstream-failed", 502],
  ["unavailable", 503],
  ["timeout", 504],
  ["too-many-requests", 429],
] as const;

for (const [failure, status] of failures) {
  test(`a source that fails with ${failure} is ${status}`, async () => {
    const source = sourceThat(() =>
      Promise.reject(new AddressSourceError(failure, "The source's own words.", { retryAfter: 7 })),
    );
    const ask = heldHandler({ source });
    for (const path of [
      "/addresses?postcode=ZZ328DU",
      "/addresses?query=castle",
      "/addresses/1",
      "/health",
    ]) {
      const response = await ask(path);
      assert.equal(response.status, status);
      assert.equal(response.headers.get("retry-after"), status === 429 ? "7" : null);
      assert.doesNotMatch(await response.text(), /own words/, "the reason is for the operator");
    }
  });
}

test("a source that throws what nobody expected is 503, and its message goes nowhere", async () => {
  const entries: RequestLogEntry[] = [];
  for (const thrown of [new TypeError("ZZ32 8DU is odd:\n    at ZZ32:1:1"), "ZZ32 8DU", undefined]) {
    const source = sourceThat(() => Promise.reject(thrown));
    const response = await heldHandler({ source, log: (entry) => entries.push(entry) })(
      "/addresses?postcode=ZZ328DU",
    );
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /ZZ32/);
  }
  const source = {
    ...sourceThat(() => Promise.reject(new Error())),
    byPostcode: () => {
      throw new RangeError("ZZ32 8DU");
    },
  };
  assert.equal((await heldHandler({ source })("/addresses?postcode=ZZ328DU")).status, 503);
  assert.match(entries[0]?.reason ?? "", /^TypeError at /);
  assert.doesNotMatch(JSON.stringify(entries), /ZZ32/);
});

test("a source that does not answer in time is 504, and is told to stop", async () => {
  let signal: AbortSignal | undefined;
  const source = new MemorySource();
  source.byPostcode = (_postcode, options) => {
    signal = options?.signal;
    return new Promise(() => undefined);
  };
  const response = await heldHandler({ source, timeout: 20 })("/addresses?postcode=ZZ328DU");
  assert.equal(response.status, 504);
  assert.equal(signal?.aborted, true);
});

test("a look-up is aborted when its client goes away", async () => {
  const client = new AbortController();
  const source = new MemorySource();
  const told = new Promise<void>((resolve) => {
    source.search = (_query, options) => {
      options?.signal?.addEventListener("abort", () => resolve());
      client.abort();
      return new Promise(() => undefined);
    };
  });
  const response = await heldHandler({ source })("/addresses?query=castle", { signal: client.signal });
  assert.equal(response.status, 503);
  await told;
});

test("health says whether the source can answer", async () => {
  assert.deepEqual(await (await heldHandler()("/health")).json(), { status: "ok" });
  let able = true;
  const check = async (): Promise<void> => {
    if (!able) throw new AddressSourceError("unavailable", "The database is gone.");
  };
  const ask = heldHandler({ source: Object.assign(new MemorySource(), { check }) });
  assert.equal((await ask("/health")).status, 200);
  able = false;
  assert.equal((await ask("/health")).status, 503);
});

test("the log says what happened and not to whom", async () => {
  const entries: RequestLogEntry[] = [];
  const ask = heldHandler({ log: (entry) => entries.push(entry), rateLimit: { perMinute: 1, burst: 3 } });
  await ask("/addresses?postcode=ZZ32+8DU&property=12&language=cy", {}, { address: "192.0.2.77" });
  await ask("/addresses/10099000012", { method: "HEAD" }, { address: "192.0.2.77" });
  await ask("/addresses", json({ query: "castle zz32" }), { address: "192.0.2.77" });
  await ask("/addresses?postcode=marked", {}, { address: "192.0.2.77" });
  await ask("/marked/path", { method: "MARKED" }, { address: "192.0.2.77" });
  assert.deepEqual(
    entries.map(({ milliseconds, ...rest }) => {
      assert.ok(milliseconds >= 0);
      return rest;
    }),
    [
      { event: "request", route: "addresses", method: "GET", kind: "postcode", results: 1, status: 200 },
      { event: "request", route: "addresses/{uprn}", method: "HEAD", kind: "uprn", results: 1, status: 200 },
      { event: "request", route: "addresses", method: "POST", kind: "query", results: 0, status: 200 },
      { event: "request", route: "addresses", method: "GET", problem: "too-many-requests", status: 429 },
      { event: "request", route: "other", method: "other", problem: "not-found", status: 404 },
    ],
  );
});

test("wrong options are refused when the handler is made", () => {
  const source = new MemorySource();
  assert.throws(() => createAddressHandler({ source, trustedProxies: -1 }), /trustedProxies/);
  assert.throws(() => createAddressHandler({ source, trustedProxies: 0.5 }), /trustedProxies/);
});
