import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cookieText, cookieValue, reachableScopes, readCookie, type StoredChoice } from "../src/cookie.ts";
import { readState } from "../src/consent-state.ts";
import type { CookieConfiguration } from "../src/cookie-configuration.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const NOW = 1_795_000_000;
const configuration: CookieConfiguration = {
  name: "council_consent",
  version: "2026-11-01",
  days: 365,
  purposes: ["analytics", "statistics"],
  exempt: ["statistics"],
  gpc: true,
  path: "/",
  domain: null,
};
const yes: StoredChoice = { time: NOW, choices: new Map([["analytics", true]]) };
const value = cookieValue(configuration.version, yes);
const header = `council_consent=${value}`;
const allows = (text: string, now = NOW, signal = false): boolean =>
  readState(text, configuration, signal, now).allows("analytics");

test("the value is the documented one, encoded", () => {
  const choices = new Map([
    ["analytics", true],
    ["statistics", false],
  ]);
  const id = "0123456789abcdef0123456789abcdef";
  assert.equal(
    decodeURIComponent(cookieValue("2026-11-01", { time: 1_793_000_000, choices, id })),
    `v=1&p=2026-11-01&t=1793000000&c=analytics:1.statistics:0&id=${id}`,
  );
  assert.equal(
    cookieText("a", "b", 365, { path: "/", domain: "aberwylan.example", secure: true }),
    "a=b; Max-Age=31536000; Path=/; Domain=aberwylan.example; SameSite=Lax; Secure",
  );
});

test("what is written is read, among other cookies", () => {
  const id = fc.stringMatching(/^[a-z][a-z\d-]{0,12}$/);
  const choice = fc.dictionary(id, fc.boolean(), { maxKeys: 5 });
  fc.assert(
    fc.property(
      choice,
      fc.option(fc.stringMatching(/^[\da-f]{32}$/), { nil: undefined }),
      (given, receipt) => {
        const choices = new Map(Object.entries(given));
        const written = cookieValue("v.1_-", { time: NOW, choices, id: receipt });
        const read = readCookie(
          `a=1; c=${written}; council_consent2=x`,
          { name: "c", version: "v.1_-", days: 1 },
          NOW,
        );
        assert.deepEqual(read, { time: NOW, choices, id: receipt });
      },
    ),
  );
});

test("nothing cut ever counts as a yes", () => {
  for (let end = 0; end < value.length; end++) {
    assert.equal(allows(`council_consent=${value.slice(0, end)}`), false, value.slice(0, end));
  }
  for (let start = 1; start < value.length; start++)
    assert.equal(allows(`council_consent=${value.slice(start)}`), false);
});

test("nothing that is not exactly a choice counts as a yes", () => {
  const decoded = decodeURIComponent(value);
  for (const wrong of [
    encodeURIComponent(value),
    encodeURIComponent(encodeURIComponent(value)),
    `${value}${"%20".repeat(200)}`,
    encodeURIComponent(`${decoded}.${"a".repeat(400)}:1`),
    encodeURIComponent(decoded.replace("v=1", "v=2")),
    encodeURIComponent(decoded.replace("c=analytics:1", "c=analytics:2")),
    encodeURIComponent(decoded.replace("c=analytics:1", "c=analytics:true")),
    encodeURIComponent(decoded.replace("c=analytics:1", "c=analytics:0.analytics:1")),
    encodeURIComponent(decoded.replace("c=analytics:1", "c=analytics:1.")),
    encodeURIComponent(decoded.replace("c=analytics:1", "c=ANALYTICS:1")),
    encodeURIComponent(`${decoded}&c=analytics:1`),
    encodeURIComponent(`${decoded}&id=short`),
    encodeURIComponent(` ${decoded}`),
    encodeURIComponent(`${decoded}\n`),
    encodeURIComponent(decoded.replace("2026-11-01", "2026-10-01")),
    encodeURIComponent(JSON.stringify({ analytics: true })),
    '{"analytics":true}',
    "analytics:1",
    "true",
    "yes",
    "all",
    "%",
    "%E0%A4%A",
    "",
  ]) {
    assert.equal(allows(`council_consent=${wrong}`), false, wrong);
  }
  assert.equal(allows(header), true, "The test would see a yes");
});

test("other cookies count for nothing", () => {
  assert.equal(allows(`xcouncil_consent=${value}`), false);
  assert.equal(allows(`council_consent_=${value}`), false);
  assert.equal(allows(`COUNCIL_CONSENT=${value}`), false);
});

test("of several, the newest that holds counts, in whatever order", () => {
  const later = (time: number, answer: boolean, version = configuration.version): string =>
    `council_consent=${cookieValue(version, { time, choices: new Map([["analytics", answer]]) })}`;
  assert.equal(allows(`${header}; ${later(NOW + 1, false)}`), false);
  assert.equal(allows(`${later(NOW + 1, false)}; ${header}`), false);
  assert.equal(allows(`${header}; ${later(NOW - 1, false)}`), true);
  assert.equal(allows(`${later(NOW + 1, false, "2026-10-01")}; ${header}; council_consent=`), true);
  assert.equal(allows(`${later(NOW + 200_000, true)}; ${later(NOW - 1, false)}`), false, "From the future");
});

test("a purpose that was added without a new version is undecided, and the others hold", () => {
  const { stored, decided, gpc, allows } = readState(header, configuration, true, NOW);
  assert.equal(stored?.choices.get("analytics"), true);
  assert.equal(decided, false);
  assert.equal(allows("analytics"), true);
  assert.equal(gpc, true, "Global Privacy Control answers for what has not been chosen");
  assert.equal(allows("statistics"), false);
  assert.equal(readState(header, { ...configuration, purposes: ["analytics"] }, true, NOW).decided, true);
});

test("a cookie is deleted under every path and domain above the page", () => {
  const paths = ["/", "/x", "/x/", "/x/y", "/x/y/"];
  assert.deepEqual(
    reachableScopes("a.aberwylan.example", "/x/y"),
    [undefined, "a.aberwylan.example", "aberwylan.example"].flatMap((domain) =>
      paths.map((path) => ({ path, domain })),
    ),
  );
});

test("random values are never a yes", () => {
  const alphabet = fc.constantFrom(..."v=1&p2026-0t9c:.analyticsd%3D%26%2", "\u0000", "é");
  const random = fc.oneof(
    fc.string({ maxLength: 500 }),
    fc.string({ unit: alphabet, maxLength: 200 }),
    // One character of a true choice changed: the answer itself may change, but a no does not become a yes.
    fc.tuple(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 2 })).map(([at, text]) => {
      const no = cookieValue(configuration.version, { time: NOW, choices: new Map([["analytics", false]]) });
      return text === "1" ? no : no.slice(0, at) + text + no.slice(at + 1);
    }),
  );
  fc.assert(
    fc.property(random, (text) => {
      const state = readState(`council_consent=${text}`, configuration, false, NOW);
      assert.equal(state.allows("analytics"), false);
      for (const name of ["__proto__", "constructor", "toString", ""])
        assert.equal(state.allows(name), false);
    }),
    { numRuns: Number(process.env["CONSENT_FORGERIES"] ?? 5000) },
  );
});

test("a choice expires, and one from far in the future is none", () => {
  const days = 86_400;
  assert.equal(allows(header, NOW + 365 * days - 1), true);
  assert.equal(allows(header, NOW + 365 * days), false);
  assert.equal(allows(header, NOW - days + 1), true, "Clocks differ");
  assert.equal(allows(header, NOW - 2 * days), false);
});

test("exempt purposes are on until objection; Global Privacy Control is one; an explicit choice wins", () => {
  const statistics = (text: string, signal: boolean, gpc = true): boolean =>
    readState(text, { ...configuration, gpc }, signal, NOW).allows("statistics");
  const both = (answer: boolean): StoredChoice["choices"] =>
    new Map([
      ["analytics", true],
      ["statistics", answer],
    ]);
  const with_ = (answer: boolean): string =>
    `council_consent=${cookieValue(configuration.version, { time: NOW, choices: both(answer) })}`;
  assert.equal(statistics("", false), true);
  assert.equal(statistics("", true), false);
  assert.equal(statistics("", true, false), true, "gpc: ask");
  assert.equal(statistics(with_(true), true), true);
  assert.equal(statistics(with_(false), false), false);
  assert.equal(readState("", configuration, true, NOW).gpc, true);
  assert.equal(readState(with_(false), configuration, true, NOW).gpc, false);
  assert.equal(allows(header, NOW, true), true);
});
