import assert from "node:assert/strict";
import { test } from "node:test";
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
