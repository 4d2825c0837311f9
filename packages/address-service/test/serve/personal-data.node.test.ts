import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { serve } from "../support/command.ts";
import { dpa, KEY, send, startStandIn, type StandIn } from "../support/os-places-stand-in.ts";

/** Every piece of personal data that is sent below, as a part that no log line has by chance. */
const MARKS = ["ZZ98", "7XQ", "marked", "MARKED", "10077000777", "203.0.113.77", "198.51.100.66", KEY];

let standIn: StandIn;
before(async () => {
  standIn = await startStandIn([
    dpa(10_077_000_777, {
      POSTCODE: "ZZ98 7XQ",
      THOROUGHFARE_NAME: "MARKED STREET",
      BUILDING_NAME: "MARKED HOUSE",
    }),
  ]);
});
after(() => standIn.close());

/** Look-ups, right and wrong, with marked data wherever a client can put any. */
const requests: [path: string, init?: RequestInit][] = [
  ["/addresses?postcode=ZZ98+7XQ&property=marked"],
  ["/addresses?postcode=ZZ987XQ&language=cy&limit=1"],
  ["/addresses?query=marked+street"],
  ["/addresses/10077000777"],
  ["/addresses/010077000777?language=cy"],
  ["/addresses?postcode=ZZ98marked"],
  ["/addresses?query=marked%00"],
  ["/addresses?marked=ZZ987XQ"],
  ["/addresses?postcode=ZZ987XQ&limit=marked"],
  ["/addresses/10077000777marked"],
  ["/addresses/marked%"],
  ["/marked/ZZ987XQ?query=marked"],
  [`/addresses?query=${"marked".repeat(500)}`],
  ["/addresses?query=marked", { method: "DELETE" }],
  ["/addresses?query=marked", { method: "MARKED" }],
  ["/addresses?query=marked", { method: "OPTIONS" }],
  ["/addresses?query=marked", { method: "HEAD" }],
  ["/health?marked=ZZ987XQ"],
  ["/openapi.json?marked"],
  ...[
    { postcode: "ZZ98 7XQ", property: "marked" },
    { query: "marked" },
    { uprn: "10077000777" },
    { marked: "ZZ98 7XQ" },
    { postcode: "marked" },
    '{"postcode": "ZZ98 7XQ marked',
    "marked".repeat(3000),
  ].map((body): [string, RequestInit] => [
    "/addresses",
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
  ]),
  ["/addresses", { method: "POST", body: "postcode=ZZ987XQ&marked" }],
];

const marked = {
  "x-forwarded-for": "198.51.100.66, 203.0.113.77",
  cookie: "session=marked",
  authorization: "Basic marked",
  "user-agent": "marked",
  referer: "http://127.0.0.1/?postcode=ZZ987XQ",
};

/** What OS Places answers: as usual, and in every way that repeats the request or breaks. */
const answers: [name: string, respond: StandIn["respond"]][] = [
  ["as usual", undefined],
  [
    "400",
    (_request, response) =>
      send(response, 400, { error: { statuscode: 400, message: "Requested postcode was ZZ98 7XQ marked" } }),
  ],
  ["401", (_request, response) => send(response, 401, { fault: { faultstring: `marked ${KEY}` } })],
  ["429", (_request, response) => send(response, 429, "marked")],
  ["500", (_request, response) => send(response, 500, "<html>ZZ98 7XQ marked</html>")],
  ["not JSON", (_request, response) => send(response, 200, "marked ZZ98 7XQ")],
  [
    "odd JSON",
    (_request, response) =>
      send(response, 200, {
        header: {},
        results: [{ DPA: { UPRN: "10077000777", ADDRESS: ["marked"], BUILDING_NAME: { marked: 1 } } }],
      }),
  ],
  ["broken connection", (request) => request.socket.destroy()],
];

test("no personal data and no key is written to standard output or standard error, whatever happens", async () => {
  const running = await serve(
    [
      "--os-places",
      "--os-places-url",
      standIn.baseUrl,
      "--cache-seconds",
      "0",
      "--trust-proxy",
      "1",
      "--rate-limit",
      "100000",
    ],
    { OS_PLACES_API_KEY: KEY },
  );
  const statuses = new Set<number>();
  for (const [, respond] of answers) {
    standIn.respond = respond;
    for (const [path, init] of requests) {
      const response = await fetch(new URL(path, running.url), {
        ...init,
        headers: { ...marked, ...init?.headers },
      });
      statuses.add(response.status);
      assert.ok(!(await response.text()).includes(KEY), "the key reaches no browser");
      assert.ok(!JSON.stringify([...response.headers]).includes(KEY));
    }
  }
  standIn.respond = () => undefined;
  const { port } = new URL(running.url);
  await abandoned(`${running.url}?query=marked+street`);
  for (const raw of [
    "GET /addresses?query=marked HTTP/1.1\r\nHost: marked ZZ98 7XQ\r\n\r\n",
    "GET http://marked:99999/ZZ987XQ HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET \\marked\\ZZ987XQ HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET marked HTTP/1.1\r\nHost: a\r\n\r\n",
    "marked ZZ98 7XQ\r\n\r\n",
    `GET /addresses?query=${"marked".repeat(4000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    'POST /addresses HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"postcode":"ZZ98',
    "POST /addresses HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nmarked",
  ]) {
    assert.doesNotMatch(await sendRaw(Number(port), raw), /^HTTP\/1\.1 500/, raw.slice(0, 60));
  }
  standIn.respond = undefined;
  assert.equal((await fetch(new URL("/health", running.url))).status, 200, "it is still there");
  assert.equal(await running.stop(), 0);

  const written = running.output.stdout + running.output.stderr;
  for (const mark of MARKS)
    assert.ok(!written.includes(mark), `${mark} was written:\n${around(written, mark)}`);
  for (const status of [200, 204, 400, 404, 405, 413, 414, 415, 429, 502]) {
    assert.ok(statuses.has(status), `${status} was tried`);
  }
  assert.ok(written.split("\n").length > requests.length * answers.length, "each request was logged");
});

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 200), at + 200);
}

/** Asks, and goes away before there is an answer. */
async function abandoned(url: string): Promise<void> {
  await assert.rejects(fetch(url, { signal: AbortSignal.timeout(100), headers: marked }));
}

/** Sends bytes as they are, and gives what came back within a moment. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const end = setTimeout(() => socket.destroy(), 150);
    socket.on("data", (chunk) => (received += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(end);
      resolve(received);
    });
  });
}
