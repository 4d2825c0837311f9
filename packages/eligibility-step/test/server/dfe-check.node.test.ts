import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckStep, EligibilityCheck } from "../../src/server/checks/check.ts";
import { dfeCheck, type DfeCheckOptions } from "../../src/server/checks/dfe-check.ts";
import { createDfeStandIn, type DfeStandInOptions } from "../../src/server/checks/dfe-stand-in.ts";

const signal = (): AbortSignal => AbortSignal.timeout(20_000);

/** The adapter before a stand-in, with a clock of its own and every request noted. */
function against(options: Partial<DfeCheckOptions> & DfeStandInOptions = {}) {
  const clock = { now: Date.now() };
  const now = (): number => clock.now;
  const standIn = createDfeStandIn({ now, ...options });
  const asked: string[] = [];
  const bodies: string[] = [];
  const check = dfeCheck({
    url: "http://127.0.0.1:9/",
    clientId: "stand-in",
    clientSecret: "stand-in-secret",
    now,
    fetch: async (input, init) => {
      const request = new Request(input as URL, init);
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/[\da-f-]{36}/, "GUID")}`);
      bodies.push(await request.clone().text());
      return standIn(request);
    },
    ...options,
  });
  return { check, clock, asked, bodies };
}

const person = (lastName: string, letter = "A") => ({
  lastName,
  dateOfBirth: "1990-03-05",
  nationalInsuranceNumber: `AB123456${letter}`,
});

/** Follows a check to its end, moving the clock on. */
async function finish(
  check: EligibilityCheck,
  clock: { now: number },
  facts: Record<string, string>,
): Promise<CheckStep> {
  let step = await check.start(facts, signal());
  for (let asked = 0; "pending" in step && asked < 20; asked++) {
    clock.now += 1000 * (step.retryAfter ?? 1);
    step = await check.poll(step.pending, signal());
  }
  return step;
}

describe("dfeCheck against the stand-in", () => {
  it("gets a token, posts the facts as published, and polls the status", async () => {
    const { check, clock, asked, bodies } = against();
    const step = await finish(check, clock, person("Prys"));
    assert.equal("status" in step && step.status, "eligible");
    assert.match("status" in step ? (step.reference ?? "") : "", /^[\da-f-]{36}$/);
    assert.deepEqual(asked, [
      "POST /oauth2/token",
      "POST /check/free-school-meals",
      "GET /check/GUID/status",
      "GET /check/GUID/status",
    ]);
    const form = new URLSearchParams(bodies[0]);
    assert.deepEqual(
      [form.get("grant_type"), form.get("client_id"), form.get("scope")],
      ["client_credentials", "stand-in", "local_authority check"],
    );
    assert.deepEqual(JSON.parse(bodies[1]!), { data: person("Prys") });
  });

  const outcomes: [name: string, letter: string, status: string, problem?: string][] = [
    ["Prys", "A", "eligible"],
    ["Prys", "B", "not-eligible"],
    ["Prys", "C", "not-found"],
    ["Instant", "B", "eligible"],
    ["Refused", "A", "not-eligible"],
    ["Unknown", "A", "not-found"],
    ["Error", "A", "unavailable", "failed"],
    ["Crowded", "A", "unavailable", "busy"],
    ["Down", "A", "unavailable", "failed"],
    ["Lost", "A", "unavailable", "lost"],
    ["Garbage", "A", "unavailable", "unreadable"],
    ["Expired", "A", "eligible"],
  ];
  for (const [name, letter, status, problem] of outcomes) {
    it(`says ${status}${problem ? ` (${problem})` : ""} for ${name}, ${letter}`, async () => {
      const { check, clock } = against();
      const step = await finish(check, clock, person(name, letter));
      assert.ok("status" in step);
      assert.deepEqual([step.status, step.problem], [status, problem]);
    });
  }

  it("waits as long as it is told when the service is busy, and then goes on", async () => {
    const { check, asked } = against();
    const started = Date.now();
    const step = await check.start(person("Busy"), signal());
    assert.ok("pending" in step);
    assert.ok(Date.now() - started >= 950);
    assert.deepEqual(asked.slice(1), ["POST /check/free-school-meals", "POST /check/free-school-meals"]);
  });

  it("uses a token until a minute before it runs out, then renews it", async () => {
    const { check, clock, asked } = against({ tokenSeconds: 600 });
    const tokens = (): number => asked.filter((each) => each.endsWith("/token")).length;
    await check.start(person("Prys"), signal());
    clock.now += 539_000;
    await check.start(person("Prys"), signal());
    assert.equal(tokens(), 1);
    clock.now += 1000;
    await check.start(person("Prys"), signal());
    assert.equal(tokens(), 2);
  });

  it("asks for one token however many checks begin at once", async () => {
    const { check, asked } = against();
    await Promise.all(Array.from({ length: 10 }, () => check.start(person("Prys"), signal())));
    assert.equal(asked.filter((each) => each.endsWith("/token")).length, 1);
  });

  it("renews a token that is refused once, and no more", async () => {
    const { check, asked } = against();
    await check.start(person("Expired"), signal());
    assert.deepEqual(asked, [
      "POST /oauth2/token",
      "POST /check/free-school-meals",
      "POST /oauth2/token",
      "POST /check/free-school-meals",
    ]);
    const refusing = against({
      fetch: async (input) =>
        String(input).endsWith("token")
          ? Response.json({ access_token: "t", expires_in: 60 })
          : new Response(null, { status: 401 }),
    });
    assert.deepEqual(await refusing.check.start(person("Prys"), signal()), {
      status: "unavailable",
      problem: "refused",
    });
  });

  it("is unavailable with wrong credentials, without a network, and with answers that make no sense", async () => {
    assert.deepEqual(
      await against({ clientSecret: "wrong", fetch: undefined as never }).check.start(
        person("Prys"),
        AbortSignal.timeout(2000),
      ),
      { status: "unavailable", problem: "unreachable" },
    );
    const standIn = createDfeStandIn();
    const wrong = dfeCheck({
      url: "http://localhost:9",
      clientId: "stand-in",
      clientSecret: "wrong",
      fetch: (input, init) => standIn(new Request(input as URL, init)),
    });
    assert.deepEqual(await wrong.start(person("Prys"), signal()), {
      status: "unavailable",
      problem: "refused",
    });
    const answers: [Response, string][] = [
      [Response.json({ data: { status: "eligible" } }, { status: 202 }), "unreadable"],
      [
        Response.json(
          {
            data: { status: "hasOwnProperty" },
            links: { get_EligibilityCheck: "/check/00000000-0000-4000-8000-000000000000" },
          },
          { status: 202 },
        ),
        "unreadable",
      ],
      [
        Response.json(
          {
            data: { status: "eligible" },
            links: { get_EligibilityCheck: "https://evil.example/check/../x" },
          },
          { status: 202 },
        ),
        "unreadable",
      ],
      [Response.json([null], { status: 202 }), "unreadable"],
      [Response.json({ errors: [{ title: "LastName is required" }] }, { status: 400 }), "rejected"],
      [new Response("x".repeat(100_000), { status: 202 }), "unreadable"],
    ];
    for (const [answer, problem] of answers) {
      const { check } = against({
        fetch: async (input) =>
          String(input).endsWith("token") ? Response.json({ access_token: "t", expires_in: 60 }) : answer,
      });
      assert.deepEqual(await check.start(person("Prys"), signal()), { status: "unavailable", problem });
    }
  });

  it("keeps asking when a poll fails in passing", async () => {
    let fails = true;
    const standIn = createDfeStandIn({ queueSeconds: 0.01 });
    const check = dfeCheck({
      url: "http://localhost:9",
      clientId: "stand-in",
      clientSecret: "stand-in-secret",
      fetch: async (input, init) => {
        if (fails && String(input).endsWith("status")) throw new TypeError("network");
        return standIn(new Request(input as URL, init));
      },
    });
    const first = await check.start(person("Prys"), signal());
    assert.ok("pending" in first);
    const second = await check.poll(first.pending, signal());
    assert.ok("pending" in second && second.problem === "unreachable");
    fails = false;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const third = await check.poll(first.pending, signal());
    assert.equal("status" in third && third.status, "eligible");
  });

  it("sends facts nowhere but over https, or to this machine", () => {
    const credentials = { clientId: "a", clientSecret: "b" };
    for (const url of ["http://dfe.example/", "ftp://127.0.0.1/", "dfe.example"])
      assert.throws(() => dfeCheck({ url, ...credentials }), TypeError);
    dfeCheck({ url: "https://dfe.example/", ...credentials });
  });
});

describe("createDfeStandIn", () => {
  const standIn = createDfeStandIn();
  const token = async (): Promise<string> => {
    const body = new URLSearchParams({ client_id: "stand-in", client_secret: "stand-in-secret" });
    const response = await standIn(new Request("http://127.0.0.1/oauth2/token", { method: "POST", body }));
    return ((await response.json()) as { access_token: string }).access_token;
  };
  const post = async (data: object, bearer?: string): Promise<Response> =>
    standIn(
      new Request("http://127.0.0.1/check/free-school-meals", {
        method: "POST",
        body: JSON.stringify({ data }),
        headers: { authorization: `Bearer ${bearer ?? (await token())}` },
      }),
    );

  it("answers as the service does: 401 without a token, 400 with its titles, links beside the status", async () => {
    assert.equal((await post(person("Prys"), "made-up")).status, 401);
    const wrong: [object, string][] = [
      [{ ...person("") }, "LastName is required"],
      [{ ...person("Prys"), dateOfBirth: "05/03/1990" }, "Date of birth is required:- (yyyy-mm-dd)"],
      [{ ...person("Prys"), nationalInsuranceNumber: "AB1234567" }, "Invalid National Insurance Number"],
      [
        { ...person("Prys"), nationalInsuranceNumber: "" },
        "National Insurance Number or National Asylum Seeker Service Number is required",
      ],
    ];
    for (const [data, title] of wrong) {
      const response = await post(data);
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { errors: { title: string }[] }).errors[0]?.title, title);
    }
    const accepted = await post(person("Prys"));
    assert.equal(accepted.status, 202);
    const { data, links } = (await accepted.json()) as { data: object; links: Record<string, string> };
    assert.deepEqual(data, { status: "queuedForProcessing" });
    assert.deepEqual(Object.keys(links), [
      "get_EligibilityCheck",
      "put_EligibilityCheckProcess",
      "get_EligibilityCheckStatus",
    ]);
    const crowded = await post(person("Crowded"));
    assert.deepEqual([crowded.status, crowded.headers.get("retry-after")], [429, "600"]);
  });
});
