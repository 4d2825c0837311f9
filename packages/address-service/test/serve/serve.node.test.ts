import assert from "node:assert/strict";
import { Agent, request as httpRequest } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { finish, serve } from "../support/command.ts";
import { dpa, KEY, lpi, send, startStandIn, type StandIn } from "../support/os-places-stand-in.ts";

let standIn: StandIn;
before(async () => {
  standIn = await startStandIn([
    dpa(10_099_000_012),
    lpi(10_099_000_012),
    lpi(10_099_000_012, { LANGUAGE: "CY", STREET_DESCRIPTION: "STRYD Y CASTELL" }),
  ]);
});
beforeEach(() => (standIn.respond = undefined));
after(() => standIn.close());

const places = (...args: string[]): Parameters<typeof serve> => [
  ["--os-places", "--os-places-url", standIn.baseUrl, ...args],
  { OS_PLACES_API_KEY: KEY },
];

test("serves the API over OS Places, and stops with 0 on SIGTERM", async () => {
  const running = await serve(...places("--attribution", "© Council of Aberwylan"));
  const { url } = running;
  const found = (await (await fetch(`${url}?postcode=zz328du`)).json()) as {
    addresses: { line1: string }[];
    attribution: string;
  };
  assert.deepEqual(
    found.addresses.map(({ line1 }) => line1),
    ["12 Castle Street"],
  );
  assert.equal(found.attribution, "© Council of Aberwylan");
  const welsh = (await (await fetch(`${url}/10099000012?language=cy`)).json()) as { line1: string };
  assert.equal(welsh.line1, "12 Stryd y Castell");
  const posted = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"castle","limit":5}',
  });
  assert.equal(posted.status, 200);
  const health = (await (await fetch(new URL("/health", url))).json()) as {
    status: string;
    upstream: object;
  };
  assert.equal(health.status, "ok");
  assert.deepEqual(Object.keys(health.upstream), ["perMinute", "left"]);
  assert.equal((await fetch(new URL("/openapi.json", url))).status, 200);
  assert.equal((await fetch(url, { method: "HEAD" })).status, 400);
  assert.equal(await running.stop(), 0);
  assert.match(
    running.output.stderr,
    /^Addresses are at http:\/\/127\.0\.0\.1:\d+\/addresses\. Ctrl\+C stops\.\n$/,
  );
  const lines = running.output.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string; time: string });
  assert.deepEqual(
    [...new Set(lines.map(({ event }) => event))],
    ["listening", "request", "stopping", "stopped"],
  );
  assert.ok(lines.every(({ time }) => !Number.isNaN(Date.parse(time))));
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} lets a request under way finish, takes no new one, and ends with 0`, async () => {
    const running = await serve(...places("--cache-seconds", "0"));
    const asked = new Promise<void>((resolve) => {
      standIn.respond = (_request, response) => {
        resolve();
        setTimeout(() => send(response, 200, { header: { totalresults: 0 } }), 400);
      };
    });
    const agent = new Agent({ keepAlive: true });
    const answer = get(`${running.url}?query=castle`, agent);
    await asked;
    const stoppedAt = performance.now();
    running.process.kill(signal);
    while (!running.output.stdout.includes('"stopping"')) await wait(5);
    await assert.rejects(fetch(running.url), "no new connection is taken");
    assert.equal((await answer).status, 200);
    assert.deepEqual(await running.ended, { code: 0, signal: null });
    assert.ok(performance.now() - stoppedAt < 3000, "a connection kept alive does not hold it up");
    agent.destroy();
  });
}

test("a second signal ends it at once", async () => {
  const running = await serve(...places());
  standIn.respond = () => undefined;
  const answer = get(`${running.url}?query=castle`).catch(() => "cut off");
  await wait(100);
  running.process.kill("SIGTERM");
  while (!running.output.stdout.includes('"stopping"')) await wait(5);
  running.process.kill("SIGTERM");
  assert.equal((await running.ended).code, 143);
  assert.equal(await answer, "cut off");
});

test("a client that goes away ends the request to OS Places too", async () => {
  const running = await serve(...places("--cache-seconds", "0"));
  standIn.respond = () => undefined;
  const before = standIn.abandoned;
  await assert.rejects(fetch(`${running.url}?query=castle`, { signal: AbortSignal.timeout(150) }));
  while (standIn.abandoned === before) await wait(10);
  assert.equal(await running.stop(), 0);
});

test("a taken port is said plainly", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const [args, environment] = places("--port", String(port));
  const { code, stderr } = await finish(["serve", ...args], environment);
  other.close();
  assert.equal(code, 1);
  assert.equal(
    stderr,
    `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another with --port.\n`,
  );
});

const mistakes: [says: RegExp, args: string[], environment?: Record<string, string>][] = [
  [/^Say where the addresses are: --database .* or --os-places\.\n$/, []],
  [
    /^There is no gazetteer at \/nowhere\/addresses\.db\. Make it with /,
    ["--database", "/nowhere/addresses.db"],
  ],
  [/is not a gazetteer/, ["--database", import.meta.filename]],
  [/is not a file/, ["--database", import.meta.dirname]],
  [/^Give --database or --os-places, not both\.\n$/, ["--database", "x", "--os-places"]],
  [/^Set the environment variable OS_PLACES_API_KEY to the key/, ["--os-places"]],
  [
    /^Set the environment variable OS_PLACES_API_KEY to the key/,
    ["--os-places"],
    { OS_PLACES_API_KEY: "  " },
  ],
  [
    /^The OS Places API key .* characters that no key has\.\n$/,
    ["--os-places"],
    { OS_PLACES_API_KEY: "a\tb" },
  ],
  [/must be https/, ["--os-places", "--os-places-url", "http://places.example"], { OS_PLACES_API_KEY: KEY }],
  [/whole number from 0 to 65535/, ["--port", "65536"]],
  [/whole number from 0 to 65535/, ["--port", "4000x"]],
  [/is not an origin/, ["--allow-origin", "*"]],
  [/is not a base path/, ["--base-path", "/a?b"]],
  [/whole number from 0 to 10/, ["--trust-proxy", "yes"]],
  [
    /This machine has no address 203\.0\.113\.1/,
    ["--host", "203.0.113.1", "--os-places"],
    { OS_PLACES_API_KEY: KEY },
  ],
  [/unknown option '--prot'/, ["--prot", "4000"]],
];

for (const [says, args, environment] of mistakes) {
  test(`serve ${args.join(" ")} says what is wrong`, async () => {
    const { code, stdout, stderr } = await finish(["serve", ...args], environment);
    assert.equal(code, 1);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /, "no stack trace");
    assert.equal(stdout, "");
  });
}

test("--help says what there is, with examples", async () => {
  const { code, stdout } = await finish(["serve", "--help"]);
  assert.equal(code, 0);
  for (const part of [
    "--database",
    "--os-places",
    "--allow-origin",
    "--trust-proxy",
    "OS_PLACES_API_KEY",
    "Examples:",
  ]) {
    assert.ok(stdout.includes(part), part);
  }
});

test("options reach the API: origins, base path, rate limit, trusted proxy", async () => {
  const running = await serve(
    ...places(
      "--allow-origin",
      "https://a.example",
      "--allow-origin",
      "https://b.example",
      "--base-path",
      "/api",
      "--rate-limit",
      "40",
      "--trust-proxy",
      "1",
    ),
  );
  try {
    assert.match(running.url, /\/api$/);
    for (const origin of ["https://a.example", "https://b.example"]) {
      const { headers } = await fetch(`${running.url}/health`, { headers: { origin } });
      assert.equal(headers.get("access-control-allow-origin"), origin);
    }
    const from = async (client: string): Promise<number> =>
      (await fetch(`${running.url}?postcode=ZZ328DU`, { headers: { "x-forwarded-for": client } })).status;
    const statuses = await Promise.all(Array.from({ length: 12 }, () => from("192.0.2.1")));
    assert.deepEqual(statuses.toSorted(), [...Array<number>(10).fill(200), 429, 429]);
    assert.equal(await from("192.0.2.2"), 200);
  } finally {
    await running.stop();
  }
});

test("a proxy that was not mentioned is mentioned once in the log", async () => {
  const running = await serve(...places());
  for (let count = 0; count < 3; count++) {
    await fetch(`${running.url}/health`, { headers: { "x-forwarded-for": "192.0.2.1" } });
  }
  await running.stop();
  assert.equal(running.output.stdout.match(/"event":"proxy"/g)?.length, 1);
});

test("OS Places that does not accept the key is said at the start, and health says so too", async () => {
  const [args] = places();
  const running = await serve(args, { OS_PLACES_API_KEY: "another-key" });
  while (!running.output.stdout.includes("source-check")) await wait(5);
  assert.equal((await fetch(`${running.url}/health`)).status, 502);
  await running.stop();
  assert.match(running.output.stderr, /does not accept the API key \(401\)/);
  assert.doesNotMatch(running.output.stderr + running.output.stdout, /another-key/);
});

function get(url: string, agent?: Agent): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, agent ? { agent } : {}, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode }));
    });
    request.on("error", reject);
    request.end();
  });
}
