import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckStep, EligibilityCheck, Facts } from "../../src/server/checks/check.ts";
import type { CheckLogEntry } from "../../src/server/checks/checker.ts";
import {
  createCheckHandler,
  type CheckHandlerOptions,
} from "../../src/server/checks/create-check-handler.ts";
import { facts, permission, schoolMeals } from "./a-ruleset.ts";

const ORIGIN = "https://apply.aberwylan.example";
const own = { origin: ORIGIN, "sec-fetch-site": "same-origin", "content-type": "application/json" };

/** A handler whose adapter answers these steps in turn. */
function handler(steps: (CheckStep | Error)[], options: Partial<CheckHandlerOptions> = {}) {
  const sent: Facts[] = [];
  const polled: string[] = [];
  const log: CheckLogEntry[] = [];
  const next = async (): Promise<CheckStep> => {
    const step = steps.length > 1 ? steps.shift()! : steps[0]!;
    if (step instanceof Error) throw step;
    return step;
  };
  const check: EligibilityCheck = {
    facts: { lastName: "text", dateOfBirth: "date", nationalInsuranceNumber: "national-insurance-number" },
    start: (given) => (sent.push(given), next()),
    poll: (pending) => (polled.push(pending), next()),
  };
  const handle = createCheckHandler({
    checks: { "free-school-meals": check },
    log: (entry) => log.push(entry),
    ...options,
  });
  const post = (
    body: unknown = { facts, permission: permission() },
    {
      headers = {},
      path = "/checks/free-school-meals",
    }: { headers?: Record<string, string>; path?: string } = {},
  ): Promise<Response> =>
    handle(
      new Request(ORIGIN + path, {
        method: "POST",
        headers: { ...own, ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
      { address: "192.0.2.1" },
    );
  const follow = (response: Response, from = `${ORIGIN}/checks/free-school-meals`): Promise<Response> =>
    handle(
      new Request(new URL(response.headers.get("location")!, from), {
        headers: { "sec-fetch-site": "same-origin" },
      }),
    );
  return { post, follow, handle, sent, polled, log };
}

const bodyOf = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;

describe("createCheckHandler", () => {
  it("answers at once when the other body does, tidying what it sends", async () => {
    const { post, sent } = handler([{ status: "eligible", reference: "r1" }]);
    const response = await post({
      facts: { ...facts, lastName: "  O’Neill ", nationalInsuranceNumber: "ab 123456 a" },
      permission: permission(),
    });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("cache-control"), "no-store");
    const { status, reference, checkedAt, proof } = await bodyOf(response);
    assert.deepEqual([status, reference], ["eligible", "r1"]);
    assert.match(`${checkedAt as string}`, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.match(`${proof as string}`, /^[\w-]{40,}$/);
    assert.deepEqual(sent, [
      { lastName: "O’Neill", dateOfBirth: "1990-03-05", nationalInsuranceNumber: "AB123456A" },
    ]);
  });

  it("answers 202 with where and when to ask, until it is done", async () => {
    const { post, follow, polled } = handler([
      { pending: "t1" },
      { pending: "t1", retryAfter: 4 },
      { status: "not-eligible" },
    ]);
    const first = await post();
    assert.equal(first.status, 202);
    assert.equal(first.headers.get("retry-after"), "1");
    const second = await follow(first);
    assert.equal(second.status, 202);
    assert.equal(second.headers.get("retry-after"), "4");
    const third = await follow(second);
    assert.equal(third.status, 200);
    assert.equal((await bodyOf(third))["status"], "not-eligible");
    assert.deepEqual(polled, ["t1", "t1"]);
  });

  it("gives up after 30 seconds, and before a wait that would end later", async () => {
    let time = Date.now();
    const { post, follow, log } = handler([{ pending: "t" }], { now: () => time });
    let response = await post();
    for (let asked = 0; response.status === 202 && asked < 100; asked++) {
      time += Number(response.headers.get("retry-after")) * 1000;
      response = await follow(response);
    }
    assert.equal((await bodyOf(response))["status"], "unavailable");
    assert.ok(log.length > 5 && log.length < 15, `${log.length} requests`);
    assert.deepEqual([log.at(-1)?.problem, log.at(-1)!.milliseconds <= 30_000], ["late", true]);

    const { post: postAgain } = handler([{ pending: "t", retryAfter: 31 }]);
    assert.equal((await bodyOf(await postAgain()))["status"], "unavailable");
  });

  it("answers unavailable for an adapter that throws, or never answers", async () => {
    const { post, log } = handler([new Error(`AB123456A is wrong`)]);
    assert.equal((await bodyOf(await post()))["status"], "unavailable");
    assert.deepEqual(
      log.map(({ problem }) => problem),
      ["broken"],
    );
    const never = handler([], {
      giveUpAfter: 0.2,
      checks: {
        "free-school-meals": {
          facts: { lastName: "text" },
          start: () => new Promise(() => {}),
          poll: () => new Promise(() => {}),
        },
      },
    });
    const response = await never.post({
      facts: { lastName: "a" },
      permission: permission({ facts: ["lastName"] }),
    });
    assert.equal((await bodyOf(response))["status"], "unavailable");
  });

  it("refuses wrong facts by their names, and sends nothing", async () => {
    const { post, sent } = handler([{ status: "eligible" }]);
    const wrong: [object, string[]][] = [
      [{ ...facts, lastName: " " }, ["lastName"]],
      [{ ...facts, lastName: "x".repeat(201) }, ["lastName"]],
      [{ ...facts, dateOfBirth: "1990-02-30" }, ["dateOfBirth"]],
      [{ ...facts, dateOfBirth: "2990-02-03" }, ["dateOfBirth"]],
      [{ ...facts, nationalInsuranceNumber: "BG123456A" }, ["nationalInsuranceNumber"]],
      [{ ...facts, nationalInsuranceNumber: 5 }, ["nationalInsuranceNumber"]],
      [{ ...facts, AB123456A: "x" }, ["other"]],
      [
        JSON.parse('{"__proto__": "x", "constructor": "y"}') as object,
        ["other", "lastName", "dateOfBirth", "nationalInsuranceNumber"],
      ],
      [["a"], ["facts"]],
    ];
    for (const [given, faults] of wrong) {
      const response = await post({ facts: given, permission: permission() });
      assert.equal(response.status, 400);
      assert.deepEqual(await bodyOf(response), { problem: "facts", faults });
    }
    assert.deepEqual(sent, []);
  });

  it("refuses a permission that is missing, malformed, old or for something else", async () => {
    const { post, sent } = handler([{ status: "eligible" }]);
    const wrong: [unknown, string[]][] = [
      [undefined, ["permission"]],
      [{ ...permission(), extra: "x" }, ["other"]],
      [permission({ id: "1" }), ["id"]],
      [permission({ check: "another" }), ["check"]],
      [permission({ facts: ["lastName"] }), ["facts"]],
      [permission({ givenAt: "2020-01-01T00:00:00.000Z" }), ["givenAt"]],
      [permission({}, new Date(Date.now() + 3_600_000)), ["givenAt"]],
      [permission({ basis: "maybe" as "consent" }), ["basis"]],
    ];
    for (const [given, faults] of wrong) {
      const response = await post({ facts, permission: given });
      assert.equal(response.status, 400);
      assert.deepEqual(await bodyOf(response), { problem: "permission", faults });
    }
    assert.deepEqual(sent, []);
  });

  it("holds the permission to the words of the ruleset where rulesets are known", async () => {
    const { post } = handler([{ status: "eligible" }], { rulesets: [schoolMeals] });
    assert.equal((await post()).status, 200);
    for (const [changes, faults] of [
      [{ purpose: "To sell it" }, ["purpose"]],
      [{ basis: "consent" }, ["basis"]],
      [{ controllers: ["Nobody"] }, ["controllers"]],
      [{ ruleset: "school-meals@1" }, ["ruleset"]],
      [{}, undefined],
    ] as const) {
      const response = await post({ facts, permission: permission(changes) });
      assert.equal(response.status, faults ? 400 : 200, JSON.stringify(changes));
      if (faults) assert.deepEqual((await bodyOf(response))["faults"], faults);
    }
  });

  it("keeps the receipt before anything is sent, and sends nothing when that fails", async () => {
    const kept: unknown[] = [];
    const { post } = handler([{ status: "eligible" }], { keepReceipt: (receipt) => kept.push(receipt) });
    const receipt = permission();
    await post({ facts, permission: receipt });
    assert.deepEqual(kept, [receipt]);
    const failing = handler([{ status: "eligible" }], {
      keepReceipt: () => Promise.reject(new Error("full")),
    });
    await assert.rejects(failing.post());
    assert.deepEqual(failing.sent, []);
  });

  it("refuses other sites, other methods, other types, too much, and unknown checks", async () => {
    const { post, handle } = handler([{ status: "eligible" }]);
    assert.equal((await post({}, { headers: { origin: "https://evil.example" } })).status, 403);
    assert.equal((await post({}, { headers: { "sec-fetch-site": "cross-site" } })).status, 403);
    assert.equal((await post({}, { headers: { "content-type": "text/plain" } })).status, 415);
    assert.equal((await post("{")).status, 400);
    assert.equal((await post("null")).status, 400);
    assert.equal((await post({ facts: "x".repeat(20_000) })).status, 413);
    assert.equal((await post({}, { path: "/checks/constructor" })).status, 404);
    assert.equal(
      (await handle(new Request(`${ORIGIN}/checks/free-school-meals`, { method: "PUT", headers: own })))
        .status,
      405,
    );
    assert.equal(
      (await handle(new Request(`${ORIGIN}/checks/free-school-meals/made-up`, { headers: own }))).status,
      404,
    );
    assert.equal((await handle(new Request(`${ORIGIN}/checks/free-school-meals`))).status, 403);
  });

  it("limits how many checks a client begins", async () => {
    let time = Date.now();
    const { post } = handler([{ status: "eligible" }], { rateLimit: { perMinute: 2 }, now: () => time });
    assert.equal((await post()).status, 200);
    assert.equal((await post()).status, 200);
    const third = await post();
    assert.equal(third.status, 429);
    assert.equal(third.headers.get("retry-after"), "30");
    time += 30_000;
    assert.equal((await post()).status, 200);
  });

  it("lets nobody else follow a check, and nobody a changed ticket", async () => {
    let who = "one";
    const { post, follow } = handler([{ pending: "t" }], { owner: () => who });
    const response = await post();
    assert.equal((await follow(response)).status, 202);
    who = "two";
    assert.equal((await follow(response)).status, 404);
    who = "one";
    const location = response.headers.get("location")!;
    // Not the last character, of which some bits can mean nothing.
    const at = location.length - 10;
    const changed = location.slice(0, at) + (location[at] === "A" ? "B" : "A") + location.slice(at + 1);
    assert.equal((await follow(new Response(null, { headers: { location: changed } }))).status, 404);
  });

  it("has nothing personal in addresses, log or answers, whatever the adapter says", async () => {
    const { post, follow, log } = handler([{ pending: "t" }, { pending: "t" }, { status: "eligible" }]);
    const texts: string[] = [];
    let response = await post();
    while (response.status === 202) {
      texts.push(JSON.stringify([...response.headers]), await response.clone().text());
      response = await follow(response);
    }
    texts.push(await response.text(), JSON.stringify(log));
    texts.push(
      await (
        await post({ facts: { ...facts, nationalInsuranceNumber: "AB123456Z" }, permission: permission() })
      ).text(),
    );
    const careless = handler([{ pending: "AB123456A" }]);
    const refused = await careless.post();
    assert.equal((await bodyOf(refused.clone()))["status"], "unavailable");
    texts.push(JSON.stringify([...refused.headers]), JSON.stringify(careless.log));
    for (const text of texts) {
      for (const secret of ["AB123456", "AB 12 34 56", "Eligible", "1990-03-05"]) {
        assert.ok(!text.includes(secret), `${secret} in ${text}`);
      }
    }
  });

  it("takes no secret that could be guessed", () => {
    assert.throws(() => handler([], { secret: "short" }), RangeError);
  });
});
