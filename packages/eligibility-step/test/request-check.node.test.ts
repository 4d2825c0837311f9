import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { requestCheck, type CheckResult } from "../src/request-check.ts";
import type { PermissionReceipt } from "../src/permission-receipt.ts";

const permission = { id: "0".repeat(32) } as PermissionReceipt;
Object.assign(globalThis, { document: { baseURI: "https://council.example/apply" } });

interface Call {
  url: string;
  method: string;
  at: number;
}

/** Runs a check against answers, with a clock that a timer moves. */
async function run(
  answers: (call: number) => Response | Promise<Response>,
  patience?: number,
): Promise<{ result: CheckResult | Error; calls: Call[]; took: number }> {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  const calls: Call[] = [];
  const fetched = mock.method(globalThis, "fetch", async (url: URL, init: RequestInit) => {
    calls.push({ url: `${url}`, method: init.method ?? "GET", at: Date.now() });
    const response = await answers(calls.length);
    Object.defineProperty(response, "url", { value: `${url}` });
    return response;
  });
  let result: CheckResult | Error | undefined;
  const stop = new AbortController();
  const promise = requestCheck(
    { base: "/checks/", check: "meals", facts: {}, permission, signal: stop.signal },
    patience,
  ).then(
    (value) => (result = value),
    (error: unknown) => (result = error as Error),
  );
  for (let turn = 0; turn < 2000 && !result; turn++) {
    for (let tick = 0; tick < 20; tick++) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    if (!result) mock.timers.tick(100);
  }
  await promise;
  const took = Date.now();
  fetched.mock.restore();
  mock.timers.reset();
  return { result: result!, calls, took };
}
const accepted = (headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 202, headers: { location: "./meals/ticket", ...headers } });

test("asks again with growing pauses, and gives up after 30 seconds", async () => {
  const { result, calls, took } = await run(() => accepted());
  assert.deepEqual(result, { status: "unavailable" });
  assert.ok(took >= 29_000 && took <= 31_000, `${took}`);
  assert.equal(calls[1]!.url, "https://council.example/checks/meals/ticket");
  const pauses = calls.slice(1).map(({ at }, index) => Math.round((at - calls[index]!.at) / 1000));
  assert.deepEqual(pauses.slice(0, 5), [1, 2, 4, 8, 8]);
  assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
});

test("waits as long as the server says", async () => {
  const { result, calls } = await run((call) =>
    call < 3 ? accepted({ "retry-after": "5" }) : Response.json({ status: "eligible", proof: "sealed" }),
  );
  assert.deepEqual(result, { status: "eligible", proof: "sealed" });
  assert.ok(calls[1]!.at >= 5000 && calls[1]!.at < 6000, `${calls[1]!.at}`);
});

test("does not wait for what comes too late", async () => {
  const { result, took } = await run(() => accepted({ "retry-after": "31" }));
  assert.deepEqual(result, { status: "unavailable" });
  assert.ok(took < 1000, `${took}`);
});

test("a busy server is asked again, if there is time", async () => {
  const { result, calls } = await run((call) =>
    call === 1
      ? new Response(null, { status: 429, headers: { "retry-after": "2" } })
      : Response.json({ status: "not-eligible" }),
  );
  assert.deepEqual(result, { status: "not-eligible" });
  assert.deepEqual(
    calls.map(({ method }) => method),
    ["POST", "POST"],
  );
});

test("a poll that is lost is made again; the facts are sent once", async () => {
  const lost = await run((call) => {
    if (call === 2) throw new TypeError("network");
    return call === 1 ? accepted() : Response.json({ status: "eligible" });
  });
  assert.deepEqual(lost.result, { status: "eligible" });
  const first = await run(() => {
    throw new TypeError("network");
  });
  assert.deepEqual(first.result, { status: "unavailable" });
  assert.equal(first.calls.length, 1);
});
