import assert from "node:assert/strict";
import { test } from "node:test";
import { englishOnly, exemptOnly, necessaryOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { cookieValue } from "../src/cookie.ts";
import {
  createConsentHandler,
  PolicyError,
  readConsent,
  receiptLimit,
  renderConsentBanner,
  renderConsentGate,
  renderConsentSettings,
  renewConsent,
  safeReturn,
  type ConsentPolicy,
  type ConsentReceipt,
} from "../src/server.ts";
import { sha256 } from "../src/sha256.ts";

const ORIGIN = "https://garden.aberwylan.example";
const OWN = { origin: ORIGIN, "sec-fetch-site": "same-origin" };
const now = (): number => Math.floor(Date.now() / 1000);

function cookieOf(policy: ConsentPolicy, choices: Record<string, boolean>): string {
  return `council_consent=${cookieValue(policy.version, { time: now(), choices: new Map(Object.entries(choices)) })}`;
}

function post(
  fields: Record<string, string>,
  headers: Record<string, string> = OWN,
  path: string = "/cookies",
): Request {
  return new Request(ORIGIN + path, { method: "POST", body: new URLSearchParams(fields), headers });
}

test("reads the choice, Global Privacy Control and nothing forged", () => {
  const read = (headers: Record<string, string>) => readConsent(new Headers(headers), severalPurposes);
  assert.deepEqual(read({}).choices, { analytics: false, video: false, statistics: true });
  assert.deepEqual(read({ "sec-gpc": "1" }).choices, { analytics: false, video: false, statistics: false });
  assert.equal(read({ "sec-gpc": "1" }).gpc, true);
  const cookie = cookieOf(severalPurposes, { analytics: true, video: false, statistics: true });
  const decided = read({ cookie, "sec-gpc": "1" });
  assert.deepEqual(
    [decided.decided, decided.gpc, decided.allows("analytics"), decided.allows("essential")],
    [true, false, true, true],
  );
  assert.equal(read({ cookie: cookie.replace("2026", "2025") }).allows("analytics"), false);
  assert.equal(
    readConsent(new Headers({ "sec-gpc": "1" }), { ...severalPurposes, gpc: "ask" }).allows("statistics"),
    true,
  );
});

test("a policy in English alone is put in English on a Welsh page, marked so, and its forms are answered", async () => {
  const options = { language: "cy", heading: "<h1>Cwcis</h1>", url: "/cy/cwcis?council-consent=saved" };
  const bannerHtml = renderConsentBanner(englishOnly, options);
  assert.match(bannerHtml, /^<council-consent-banner><div lang="en"><form.*Accept analytics cookies/s);
  assert.doesNotMatch(bannerHtml, /Derbyn/);
  const page = renderConsentSettings(englishOnly, options);
  // Everything but the page's own heading.
  const parts =
    /^<council-consent-settings><div lang="en">(.*)<\/div><h1>Cwcis<\/h1><div lang="en">(.*)<\/div><script/s;
  const [, before, after] = parts.exec(page) ?? [];
  assert.match(before!, /cookie preferences/);
  assert.match(after!, /Essential cookies.*Save cookie settings/s);
  assert.doesNotMatch(page, /Cadw/);
  assert.doesNotMatch(renderConsentBanner(englishOnly, { language: "en-GB" }), /lang=/);
  const answer = await createConsentHandler({ policy: englishOnly })(post({ "council-consent": "accept" }));
  assert.equal(answer.status, 303);
});

test("the banner is there for the undecided only, in both languages", () => {
  const undecided = { decided: false, gpc: false, choices: {} };
  const english = renderConsentBanner(onePurpose, { consent: undecided });
  assert.match(
    english,
    /^<council-consent-banner><form method="post" action="\/cookies" data-view="question">/,
  );
  assert.match(english, /Accept analytics cookies/);
  assert.match(
    renderConsentBanner(onePurpose, { language: "cy-GB" }),
    /action="\/cy\/cwcis"[^]*Derbyn cwcis dadansoddol/,
  );
  assert.equal(renderConsentBanner(onePurpose, { consent: { ...undecided, decided: true } }), "");
  assert.equal(renderConsentBanner(necessaryOnly), "");
  assert.match(renderConsentBanner(exemptOnly), /Change cookie settings[^]*value="hide"/);
  assert.match(
    renderConsentBanner(onePurpose, { consent: { ...undecided, gpc: true } }),
    /asks websites not to track you/,
  );
  assert.match(
    renderConsentBanner(onePurpose, {
      consent: { ...undecided, decided: true },
      url: "/apply?council-consent=accepted",
    }),
    /role="alert"[^]*You’ve accepted additional cookies/,
  );
});

test("the cookies page lists everything, the consent cookie too", () => {
  const page = renderConsentSettings(severalPurposes, {
    consent: readConsent(new Headers(), severalPurposes),
  });
  for (const text of [
    "garden_session",
    "council_consent",
    "Saves your cookie consent settings",
    "1 year",
    "_visits",
    "visits-*",
    "player",
    "count",
  ])
    assert.ok(page.includes(text), text);
  assert.match(page, /name="purpose-analytics" type="radio" value="no" checked/);
  assert.match(page, /name="purpose-statistics" type="radio" value="yes" checked/);
});

test("a wrong policy is refused everywhere", () => {
  const wrong = { ...onePurpose, purposes: [{ id: "x" }] } as unknown as ConsentPolicy;
  for (const use of [
    () => renderConsentBanner(wrong),
    () => renderConsentSettings(wrong),
    () => renderConsentGate(wrong, { src: "/gate.js" }),
    () => createConsentHandler({ policy: wrong }),
  ]) {
    assert.throws(use, PolicyError);
  }
});

test("markup in a policy stays text, in the page and in the JSON inside it", () => {
  const evil = "</script><b data-hostile>";
  const policy = { ...onePurpose, banner: { heading: { en: evil, cy: evil } } };
  const page = renderConsentBanner(policy) + renderConsentGate(policy, { src: '"><b data-hostile>' });
  assert.ok(!page.includes("<b data-hostile"), page);
});

test("answers the forms", async () => {
  const handle = createConsentHandler({ policy: severalPurposes, origin: ORIGIN });
  const accepted = await handle(post({ "council-consent": "accept", return: "/apply/name?a=1" }));
  assert.equal(accepted.status, 303);
  assert.equal(accepted.headers.get("location"), "/apply/name?a=1&council-consent=accepted");
  const [cookie = ""] = accepted.headers.getSetCookie();
  assert.match(
    cookie,
    /^council_consent=v%3D1%26p%3D2026-11-01%26t%3D\d+%26c%3Danalytics%3A1\.video%3A1\.statistics%3A1%26id%3D[\da-f]{32}; Max-Age=31536000; Path=\/; SameSite=Lax; Secure$/,
  );
  assert.equal(
    readConsent(new Headers({ cookie: cookie.split(";")[0]! }), severalPurposes).allows("video"),
    true,
  );

  const saved = await handle(
    post({ "council-consent": "save", "purpose-video": "yes", "purpose-statistics": "no" }),
  );
  assert.equal(saved.headers.get("location"), "/cookies?council-consent=saved");
  const choices = readConsent(
    new Headers({ cookie: saved.headers.getSetCookie()[0]!.split(";")[0]! }),
    severalPurposes,
  ).choices;
  assert.deepEqual(choices, { analytics: false, video: true, statistics: false });

  assert.equal((await handle(post({ "council-consent": "maybe" }))).status, 400);
  assert.equal((await handle(new Request(ORIGIN, { headers: OWN }))).status, 405);
  assert.equal((await handle(post({ a: "x".repeat(40_000) }))).status, 413);
  const json = new Request(`${ORIGIN}/cookies`, {
    method: "POST",
    body: "{}",
    headers: { ...OWN, "content-type": "text/plain" },
  });
  assert.equal((await handle(json)).status, 415);
});

test("hiding a notice is no objection, and hiding that of Global Privacy Control is one", async () => {
  const handle = createConsentHandler({ policy: exemptOnly, origin: ORIGIN });
  const answer = async (headers: Record<string, string>): Promise<boolean> => {
    const response = await handle(post({ "council-consent": "hide" }, { ...OWN, ...headers }));
    return readConsent(
      new Headers({ cookie: response.headers.getSetCookie()[0]!.split(";")[0]! }),
      exemptOnly,
    ).allows("statistics");
  };
  assert.equal(await answer({}), true);
  assert.equal(await answer({ "sec-gpc": "1" }), false);
});

test("hiding is a yes to nothing that needs one", async () => {
  const handle = createConsentHandler({ policy: severalPurposes, origin: ORIGIN });
  const response = await handle(post({ "council-consent": "hide" }));
  const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
  assert.deepEqual(readConsent(new Headers({ cookie }), severalPurposes).choices, {
    analytics: false,
    video: false,
    statistics: true,
  });
});

test("a no deletes what the browser sends, HttpOnly cookies too, and nothing else", async () => {
  const handle = createConsentHandler({ policy: severalPurposes, origin: ORIGIN });
  const cookie = `_visits=1; _visits_2=1; garden_session=1; other=1; ${cookieOf(severalPurposes, { analytics: true })}`;
  const response = await handle(post({ "council-consent": "reject" }, { ...OWN, cookie }));
  const deleted = response.headers.getSetCookie().filter((text) => text.includes("Max-Age=0;"));
  // The consent cookie is written anew.
  const names = new Set(deleted.map((text) => text.split("=")[0]));
  assert.deepEqual([...names].sort(), ["_visits", "_visits_2", "council_consent"]);
});

test("what an essential purpose uses too is not deleted, however wide the pattern of a refused one", async () => {
  const [essential, analytics] = onePurpose.purposes;
  const wide = { ...analytics!, cookies: [{ ...analytics!.cookies![0]!, match: "*" }] };
  const handle = createConsentHandler({
    policy: { ...onePurpose, purposes: [essential!, wide] },
    origin: ORIGIN,
  });
  const response = await handle(
    post({ "council-consent": "reject" }, { ...OWN, cookie: "garden_session=1; _visits=1" }),
  );
  assert.deepEqual(
    [...new Set(response.headers.getSetCookie().map((text) => text.split("=")[0]))],
    ["council_consent", "_visits"],
  );
});

test("goes back to pages of this site only", async () => {
  const handle = createConsentHandler({ policy: onePurpose, origin: ORIGIN });
  const outside = [
    "//elsewhere.example",
    "///elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "\\/elsewhere.example",
    "https://elsewhere.example",
    "https:elsewhere.example",
    "HTTPS://elsewhere.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "elsewhere.example",
    "%2F%2Felsewhere.example",
    "/%2Felsewhere.example",
    "/%2felsewhere.example",
    "/%5Celsewhere.example",
    "/%252Felsewhere.example",
    "/%25252Felsewhere.example",
    "/.//elsewhere.example",
    "/..//elsewhere.example",
    "/a/..//elsewhere.example",
    "/%2e//elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "/\r\nSet-Cookie: a=b",
    " //elsewhere.example",
    "/ok%0d%0aSet-Cookie:%20a=b",
    "/%",
    "@elsewhere.example",
    "?x",
    "",
  ];
  for (const value of outside) {
    const response = await handle(post({ "council-consent": "accept", return: value }));
    assert.equal(
      response.headers.get("location"),
      "/cookies?council-consent=accepted",
      JSON.stringify(value),
    );
    assert.equal(safeReturn(value), undefined, JSON.stringify(value));
  }
  for (const value of ["/", "/apply", "/apply/name?postcode=ZZ1%201AA#top", "/cy/cwcis?a=//b"])
    assert.equal(safeReturn(value), value);
  const from = async (referer: string): Promise<string | null> =>
    (await handle(post({ "council-consent": "accept" }, { ...OWN, referer }))).headers.get("location");
  assert.equal(await from(`${ORIGIN}/apply`), "/apply?council-consent=accepted");
  assert.equal(await from(`${ORIGIN}//elsewhere.example`), "/cookies?council-consent=accepted");
  assert.equal(await from("https://elsewhere.example/apply"), "/cookies?council-consent=accepted");
  assert.equal(await from(`${ORIGIN}.elsewhere.example/apply`), "/cookies?council-consent=accepted");
});

test("posts from other sites, and from nobody knows where, are refused and change nothing", async () => {
  const handle = createConsentHandler({ policy: onePurpose, origin: ORIGIN });
  for (const headers of [
    {},
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: ORIGIN, "sec-fetch-site": "cross-site" },
    { origin: ORIGIN, "sec-fetch-site": "same-site" },
    { origin: "https://elsewhere.example", "sec-fetch-site": "same-origin" },
    { origin: ORIGIN.replace("https", "http") },
    { "sec-fetch-site": "none" },
  ] as Record<string, string>[]) {
    const response = await handle(post({ "council-consent": "accept" }, headers));
    assert.equal(response.status, 403, JSON.stringify(headers));
    assert.deepEqual(response.headers.getSetCookie(), []);
  }
  assert.equal((await handle(post({ "council-consent": "accept" }, { origin: ORIGIN }))).status, 303);
});

test("takes receipts, and makes them of answers without script, hash reproducible from the page", async () => {
  const kept: ConsentReceipt[] = [];
  const handle = createConsentHandler({
    policy: severalPurposes,
    origin: ORIGIN,
    keepReceipt: (receipt) => kept.push(receipt),
  });
  await handle(post({ "council-consent": "reject" }, OWN, "/cy/cwcis"));
  const [receipt] = kept;
  assert.equal(receipt?.language, "cy");
  assert.equal(receipt?.withdrawal_method, "/cy/cwcis");
  assert.deepEqual(
    receipt?.purposes.map(({ id, choice }) => `${id} ${choice}`),
    ["analytics refused", "video refused", "statistics refused"],
  );
  const form = /<form[^]*<\/form>/.exec(renderConsentBanner(severalPurposes, { language: "cy" }))![0];
  const words = form
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")
    .trim();
  assert.equal(receipt?.notice_sha256, await sha256(words));

  const send = (body: unknown): Promise<Response> =>
    handle(
      new Request(`${ORIGIN}/consent-receipts`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { ...OWN, "content-type": "application/json" },
      }),
    );
  assert.equal((await send(receipt)).status, 204);
  assert.equal(kept.length, 2);
  for (const wrong of [
    null,
    [],
    {},
    { ...receipt, name: "A Person" },
    { ...receipt, record_id: "1" },
    { ...receipt, purposes: [{}] },
    // Whole in itself, and not of this policy or of this time.
    { ...receipt, policy: { version: "2026-10-01", href: "/cookies" } },
    { ...receipt, policy: { version: severalPurposes.version, href: "https://evil.example/" } },
    { ...receipt, pii_controller: { name: "Another", href: "/privacy" } },
    { ...receipt, purposes: [] },
    { ...receipt, purposes: [receipt!.purposes[0], receipt!.purposes[0]] },
    { ...receipt, purposes: [{ ...receipt!.purposes[0]!, id: "marketing" }] },
    { ...receipt, purposes: [{ ...receipt!.purposes[0]!, lawful_basis: "strictly-necessary" }] },
    { ...receipt, event_time: "9999-01-01T00:00:00.000Z" },
    { ...receipt, event_time: "2026-13-45T00:00:00.000Z" },
    { ...receipt, event_time: new Date(Date.now() - 40 * 86_400_000).toISOString() },
    { ...receipt, language: "fr" },
    { ...receipt, withdrawal_method: "https://evil.example/" },
  ])
    assert.equal((await send(wrong)).status, 400, JSON.stringify(wrong));
  assert.equal(kept.length, 2);
});

test("a receipt may be as late as a device keeps it, and no larger than one can be", async () => {
  const kept: ConsentReceipt[] = [];
  const handle = createConsentHandler({
    policy: severalPurposes,
    origin: ORIGIN,
    keepReceipt: (receipt) => kept.push(receipt),
  });
  await handle(post({ "council-consent": "reject" }));
  const late = { ...kept[0], event_time: new Date(Date.now() - 29 * 86_400_000).toISOString() };
  const send = async (body: string): Promise<number> =>
    (
      await handle(
        new Request(`${ORIGIN}/consent-receipts`, {
          method: "POST",
          body,
          headers: { ...OWN, "content-type": "application/json" },
        }),
      )
    ).status;
  assert.equal(await send(JSON.stringify(late)), 204);
  assert.equal(await send(`${JSON.stringify(late)}${" ".repeat(9000)}`), 413);
});

test("nobody fills the store: receipts are bounded by client and overall, and a choice still holds", async () => {
  let time = 0;
  let kept = 0;
  const handle = createConsentHandler({
    policy: severalPurposes,
    origin: ORIGIN,
    keepReceipt: () => kept++,
    limit: receiptLimit({ perClient: 2, overall: 5 }, () => time),
    client: ({ headers }) => headers.get("x-client") ?? undefined,
  });
  const answer = async (client: string): Promise<void> => {
    const response = await handle(post({ "council-consent": "accept" }, { ...OWN, "x-client": client }));
    assert.equal(response.status, 303);
    assert.match(response.headers.getSetCookie().at(-1)!, /analytics%3A1/);
  };
  for (const client of ["a", "a", "a", "a"]) await answer(client);
  assert.equal(kept, 2);
  for (let client = 0; client < 100; client++) await answer(`${client}`);
  assert.equal(kept, 5);
  time += 3_600_000;
  await answer("a");
  assert.equal(kept, 6);
});

test("a choice that a script wrote is renewed, and ends when it would have; cookies set again after a no go", () => {
  const written = now() - 10 * 86_400;
  const choices = new Map([
    ["analytics", false],
    ["video", true],
    ["statistics", true],
  ]);
  const value = cookieValue(severalPurposes.version, { time: written, choices });
  const cookie = `council_consent=${value}; _visits_X=1; player=1; garden_session=1`;
  const renewed = renewConsent(new Headers({ cookie }), severalPurposes, { origin: ORIGIN });
  assert.equal(renewed[0], `council_consent=${value}; Max-Age=${355 * 86_400}; Path=/; SameSite=Lax; Secure`);
  assert.deepEqual(new Set(renewed.slice(1).map((text) => text.split(";")[0])), new Set(["_visits_X="]));
  assert.ok(renewed.slice(1).every((text) => text.includes("Max-Age=0;")));
  assert.deepEqual(
    renewConsent({ cookie }, severalPurposes, { origin: ORIGIN }),
    renewed,
    "As Express gives them",
  );
  for (const nothing of ["", "council_consent=yes", "_visits_X=1"])
    assert.deepEqual(renewConsent(new Headers({ cookie: nothing }), severalPurposes, { origin: ORIGIN }), []);
});

test("Welsh answers by the verb of the question, and by words that fit every question if a policy has none", () => {
  const labels = (policy: ConsentPolicy): string[] =>
    [
      ...renderConsentSettings(policy, { language: "cy" }).matchAll(/<label[^>]*>\s*([^<]*?)\s*<\/label>/g),
    ].map(([, label]) => label!);
  assert.deepEqual(labels(severalPurposes), ["Ydw", "Nac ydw", "Ydw", "Nac ydw", "Cewch", "Na chewch"]);
  const unanswered = JSON.parse(
    JSON.stringify(onePurpose, (key, value: unknown) => (key === "yes" || key === "no" ? undefined : value)),
  ) as ConsentPolicy;
  assert.deepEqual(labels(unanswered), ["Derbyn", "Gwrthod"]);
});

test("what is said after saving comes before the heading, where that is given", () => {
  const heading = '<h1 class="govuk-heading-l">Cookies</h1>';
  const page = renderConsentSettings(onePurpose, { heading, url: "/cookies?council-consent=saved" });
  const places = [
    "<council-consent-settings",
    "You’ve set your cookie preferences",
    heading,
    "<table",
    "<form",
  ];
  const found = places.map((text) => page.indexOf(text));
  assert.deepEqual(
    found,
    [...found].sort((a, b) => a - b),
  );
  assert.ok(!found.includes(-1));
});
