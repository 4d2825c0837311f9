import assert from "node:assert/strict";
import { test } from "node:test";
import { clientAddress } from "../../src/handler/client-address.ts";
import { createRateLimiter } from "../../src/handler/rate-limit.ts";
import { heldHandler } from "../support/held-handler.ts";

test("a burst goes through, then one request for each moment that has passed", () => {
  let time = 0;
  const secondsToWait = createRateLimiter({ perMinute: 6, burst: 3 }, () => time);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => secondsToWait("a")),
    [0, 0, 0, 10],
  );
  assert.equal(secondsToWait("b"), 0, "another client has its own bucket");
  time += 4000;
  assert.equal(secondsToWait("a"), 6);
  time += 6000;
  assert.equal(secondsToWait("a"), 0);
  assert.equal(secondsToWait("a"), 10);
  time += 3_600_000;
  assert.deepEqual(
    [1, 2, 3, 4].map(() => secondsToWait("a")),
    [0, 0, 0, 10],
    "no more than a burst is saved up",
  );
});

test("the memory is bounded, and the longest silent client is forgotten first", () => {
  const secondsToWait = createRateLimiter({ perMinute: 1, burst: 1, clients: 2 }, () => 0);
  assert.equal(secondsToWait("a"), 0);
  assert.equal(secondsToWait("b"), 0);
  assert.notEqual(secondsToWait("a"), 0);
  assert.equal(secondsToWait("c"), 0, "b is forgotten");
  assert.notEqual(secondsToWait("a"), 0, "a is not");
  assert.equal(secondsToWait("b"), 0);
});

test("limits that make no sense are refused", () => {
  assert.throws(() => createRateLimiter({ perMinute: 0 }), /rateLimit\.perMinute must be 1 or more, not 0/);
  assert.throws(() => createRateLimiter({ perMinute: 1, burst: Number.NaN }), /rateLimit\.burst/);
});

function named(address: string | undefined, forwarded: string | null, trustedProxies: number): string {
  const request = new Request(
    "http://127.0.0.1/",
    forwarded === null ? {} : { headers: { "x-forwarded-for": forwarded } },
  );
  return clientAddress(request, address === undefined ? undefined : { address }, trustedProxies);
}

test("a client is its connection, unless proxies are trusted", () => {
  assert.equal(named("192.0.2.7", "198.51.100.1", 0), "192.0.2.7");
  assert.equal(named("::ffff:192.0.2.7", null, 0), "192.0.2.7");
  assert.equal(named("192.0.2.7", "203.0.113.9, 198.51.100.1", 1), "198.51.100.1");
  assert.equal(named("192.0.2.7", "203.0.113.9, 198.51.100.1", 2), "203.0.113.9");
  assert.equal(named("192.0.2.7", "198.51.100.1:50123", 1), "198.51.100.1");
  assert.equal(named("192.0.2.7", "[2001:db8:1:2::9]:50123", 1), "2001:db8:1:2");
  assert.equal(named("192.0.2.7", null, 1), "192.0.2.7");
  assert.equal(named("192.0.2.7", "nonsense", 1), "unknown");
  assert.equal(named(undefined, null, 0), "unknown");
});

test("an IPv6 client is its /64 network", () => {
  assert.equal(named("2001:db8:1:2:3:4:5:6", null, 0), "2001:db8:1:2");
  assert.equal(named("2001:0db8:0001:0002::9", null, 0), "2001:db8:1:2");
  assert.equal(named("fe80::1%eth0", null, 0), "fe80:0:0:0");
  assert.equal(named("::1", null, 0), "0:0:0:0");
});

test("the API answers 429 with Retry-After to the client that asks too much, and to no other", async () => {
  const ask = heldHandler({ rateLimit: { perMinute: 1, burst: 2 } });
  const from = (address: string): Promise<Response> => ask("/addresses?postcode=ZZ328DU", {}, { address });
  assert.deepEqual(
    [await from("192.0.2.1"), await from("192.0.2.1")].map(({ status }) => status),
    [200, 200],
  );
  const refused = await from("192.0.2.1");
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "60");
  assert.equal((await from("192.0.2.2")).status, 200);
  assert.equal((await ask("/health", {}, { address: "192.0.2.1" })).status, 200, "health is not counted");
});

test("a forged X-Forwarded-For wins nothing", async () => {
  const ask = heldHandler({ rateLimit: { perMinute: 1, burst: 1 } });
  const forged = (address: string): Promise<Response> =>
    ask("/addresses?postcode=ZZ328DU", { headers: { "x-forwarded-for": address } }, { address: "192.0.2.1" });
  assert.equal((await forged("203.0.113.1")).status, 200);
  assert.equal((await forged("203.0.113.2")).status, 429);
});
