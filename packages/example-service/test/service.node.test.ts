import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import type { AddressSource } from "@council-components/address-lookup";
import type { Answers } from "../src/answers.ts";
import type { LogEntry } from "../src/log.ts";
import { openSessions } from "../src/sessions.ts";
import { applicantAt, client, errorsIn, tokenIn, type SendChanges } from "./support/client.ts";

const DAY = "date-of-birth-day";
const MONTH = "date-of-birth-month";
const YEAR = "date-of-birth-year";

describe("questions", () => {
  const today = Date.parse("2026-11-23T12:00:00Z");
  const wrong: [page: string, values: Record<string, string>, en: string[], cy: string[]][] = [
    [
      "name",
      { "first-names": " ", "last-name": "x".repeat(51) },
      ["Enter your first names", "Last name must be 50 characters or fewer"],
      ["Nodwch eich enwau cyntaf", "Rhaid i’r cyfenw fod yn 50 nod neu lai"],
    ],
    ["date-of-birth", {}, ["Enter your date of birth"], ["Nodwch eich dyddiad geni"]],
    [
      "date-of-birth",
      { [DAY]: "5", [YEAR]: "1990" },
      ["Date of birth must include a month"],
      ["Rhaid i’r dyddiad geni gynnwys mis"],
    ],
    [
      "date-of-birth",
      { [DAY]: "31", [MONTH]: "6", [YEAR]: "1990" },
      ["Date of birth must be a real date"],
      ["Rhaid i’r dyddiad geni fod yn ddyddiad go iawn"],
    ],
    [
      "date-of-birth",
      { [DAY]: "5", [MONTH]: "3", [YEAR]: "90" },
      ["Year must include 4 numbers"],
      ["Rhaid i’r flwyddyn gynnwys 4 rhif"],
    ],
    [
      "date-of-birth",
      { [DAY]: "23", [MONTH]: "11", [YEAR]: "2026" },
      ["Date of birth must be in the past"],
      ["Rhaid i’r dyddiad geni fod yn y gorffennol"],
    ],
    [
      "disability",
      { "disability-made-up": "yes" },
      ["Select what applies to you, or ‘No, none of these’"],
      ["Dewiswch beth sy’n berthnasol i chi, neu ‘Na, dim un o’r rhain’"],
    ],
    [
      "disability",
      { "disability-deaf": "yes", "disability-none": "yes" },
      ["Select what applies to you, or ‘No, none of these’"],
      ["Dewiswch beth sy’n berthnasol i chi, neu ‘Na, dim un o’r rhain’"],
    ],
    ["contact", {}, ["Select how we should contact you"], ["Dewiswch sut dylem gysylltu â chi"]],
    ["email", {}, ["Enter your email address"], ["Nodwch eich cyfeiriad e-bost"]],
    [
      "email",
      { email: "sian@" },
      ["Enter an email address in the correct format, like name@example.com"],
      ["Nodwch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.com"],
    ],
    [
      "phone",
      { phone: "12" },
      ["Enter a phone number, like 01632 960 001 or 07700 900 982"],
      ["Nodwch rif ffôn, fel 01632 960 001 neu 07700 900 982"],
    ],
  ];

  for (const [page, values, en, cy] of wrong) {
    it(`${page} says what is wrong with ${JSON.stringify(values)}, in either language`, async () => {
      const person = client({ now: () => today });
      await applicantAt(page === "phone" ? "contact" : page, person);
      if (page === "phone") await person.send({ contact: "phone" });
      assert.equal(person.path, `/${page}`);
      await person.send(values);
      assert.equal(person.path, `/${page}`);
      assert.deepEqual(errorsIn(person.html), en);
      assert.match(person.html, /<title>Error: /);
      assert.match(person.html, /There is a problem/);
      for (const [name, value] of Object.entries(values)) {
        if (value.trim() && value !== "made-up") assert.ok(person.html.includes(`value="${value}"`), name);
      }
      await person.get(`/cy/${page}`);
      assert.deepEqual(errorsIn(person.html), cy);
      assert.match(person.html, /<title>Gwall: /);
      assert.match(person.html, /Mae problem wedi codi/);
      assert.ok(!person.html.includes('visually-hidden">Error'));

      await person.get("/name");
      await person.get(`/${page}`);
      if (page !== "name") assert.deepEqual(errorsIn(person.html), [], "gone after another page");
    });
  }

  it("take dates as people write them", async () => {
    for (const [month, expected] of [
      ["3", "1950-03-05"],
      ["March", "1950-03-05"],
      ["mar", "1950-03-05"],
      ["Mawrth", "1950-03-05"],
      ["chwefror", "1950-02-05"],
    ]) {
      const applications: Readonly<Answers>[] = [];
      const person = client({ onApplication: (_, answers) => void applications.push(answers) });
      await applicantAt("date-of-birth", person);
      await person.send({ [DAY]: "05", [MONTH]: month ?? "", [YEAR]: "1950" });
      assert.equal(person.path, "/contact", "an older person is not asked why");
      await person.send({ contact: "post" });
      await person.send({});
      assert.equal(applications[0]?.dateOfBirth, expected);
      assert.equal(applications[0]?.disability, undefined);
    }
  });

  it("ask what another answer makes open", async () => {
    const person = client();
    await applicantAt("date-of-birth", person);
    await person.send({ [DAY]: "5", [MONTH]: "3", [YEAR]: "1950" });
    await person.send({ contact: "post" });
    assert.equal(person.path, "/check-answers");
    await person.get("/date-of-birth?change=1");
    await person.send({ [DAY]: "5", [MONTH]: "3", [YEAR]: "1990" });
    assert.equal(person.path, "/disability");
    await person.get("/check-answers");
    assert.equal(person.path, "/disability");
    await person.send({ "disability-unsure": "yes" });
    await person.get("/check-answers");
    assert.equal(person.path, "/check-answers");
  });

  it("cannot be jumped over", async () => {
    const person = client();
    for (const page of ["name", "contact", "check-answers", "confirmation"]) {
      await person.get(`/${page}`);
      assert.equal(person.path, "/");
    }
    await person.get("/begin");
    await person.get("/check-answers");
    assert.equal(person.path, "/address");
    await person.get("/contact");
    assert.equal(person.path, "/address");
  });
});

describe("the application", () => {
  it("keeps answers while they are changed", async () => {
    const person = client();
    await applicantAt("check-answers", person);
    assert.equal(person.path, "/check-answers");
    for (const text of [
      "1 Castle Street",
      "Siân Prys",
      "5 March 1990",
      "long-term effect on your ability to walk",
    ]) {
      assert.ok(person.html.includes(text), text);
    }
    await person.get("/name?change=1");
    assert.match(person.html, /value="Siân"/);
    assert.match(
      person.html,
      /href="\/check-answers" class="govuk-back-link"|class="govuk-back-link" href="\/check-answers"/,
    );
    await person.send({ "first-names": "Siôn", "last-name": "Prys" });
    assert.equal(person.path, "/check-answers");
    assert.ok(person.html.includes("Siôn Prys"));
    await person.get("/cy/check-answers");
    assert.ok(person.html.includes("5 Mawrth 1990") && person.html.includes("eich gallu i gerdded"));
    assert.match(person.html, /<span lang="en">1 Castle Street/);
  });

  it("is sent once, and its answers are deleted", async () => {
    const sent: string[] = [];
    const person = client({ onApplication: (reference) => void sent.push(reference) });
    await applicantAt("check-answers", person);
    const page = person.html;
    await person.send({});
    assert.equal(person.path, "/confirmation");
    assert.ok(person.html.includes(sent[0] ?? "none"));
    assert.ok(!person.html.includes("Siân"));
    await person.send({}, { path: "/check-answers", csrfToken: tokenIn(page) });
    assert.equal(person.path, "/confirmation");
    assert.equal(sent.length, 1);
    await person.get("/name");
    assert.equal(person.path, "/confirmation");
    await person.get("/begin");
    assert.equal(person.path, "/address");
    assert.ok(!person.html.includes("Castle"));
  });

  it("drops a forged UPRN and keeps what was typed beside it", async () => {
    const answers: Readonly<Answers>[] = [];
    const person = client({ onApplication: (_, each) => void answers.push(each) });
    await person.get("/begin");
    await person.send({ "address-uprn": "999999" });
    assert.deepEqual(errorsIn(person.html).length, 3);
    await person.send({
      "address-uprn": "101",
      "address-source": "lookup",
      "address-line-1": "10 Downing Street",
      "address-town": "Aberwylan",
      "address-postcode": "ZZ1 1AA",
    });
    assert.equal(person.path, "/eligibility");
    await person.get("/address");
    assert.match(person.html, /name="address-uprn" value=""/);
    assert.match(person.html, /name="address-source" value="manual"/);
  });
});

describe("the address, page by page", () => {
  const failing = (error: unknown): AddressSource => {
    const fail = (): Promise<never> => Promise.reject(error as Error);
    return { byPostcode: fail, search: fail, byUprn: fail };
  };

  it("can go on in the other language at any step", async () => {
    const person = client();
    await person.get("/begin");
    await person.send({ "address-search-postcode": "zz11aa", "address-action": "find" });
    assert.equal(person.path, "/address?step=results");
    assert.match(person.html, /Select your address/);
    assert.match(person.html, /href="\/cy\/address\?step=results"/);
    await person.get("/cy/address?step=results");
    assert.match(person.html, /Dewiswch eich cyfeiriad/);
    assert.match(person.html, /1 Stryd y Castell/);
    await person.send({
      "address-search-postcode": "zz11aa",
      "address-choice": "100",
      "address-action": "use",
    });
    assert.equal(person.path, "/cy/eligibility");
  });

  for (const [failure, en, cy] of [
    ["upstream-failed", /Address search is not working/, /Nid yw’r chwiliad cyfeiriadau yn gweithio/],
    ["too-many-requests", /Address search is very busy/, /Mae’r chwiliad cyfeiriadau yn brysur iawn/],
    ["unavailable", /Address search is not available/, /Nid yw’r chwiliad cyfeiriadau ar gael/],
  ] as const) {
    it(`turns to typing when the source says ${failure}, and keeps the postcode`, async () => {
      const person = client({ source: failing({ failure }) });
      await person.get("/begin");
      await person.send({ "address-search-postcode": "zz11aa", "address-action": "find" });
      assert.match(person.html, en);
      assert.match(person.html, /value="zz11aa"/);
      await person.get("/cy/address?step=results");
      assert.match(person.html, cy);
      await person.send({
        "address-line-1": "Tŷ Gwyn",
        "address-town": "Aberwylan",
        "address-postcode": "zz11aa",
        "address-source": "manual",
      });
      assert.equal(person.path, "/cy/eligibility");
    });
  }
});

describe("sessions", () => {
  it("accept nothing without the form’s secret, from another site, or without a session", async () => {
    const values = { "first-names": "A", "last-name": "B" };
    const person = client();
    await applicantAt("name", person);
    const refused: SendChanges[] = [
      { csrfToken: null },
      { csrfToken: "guess" },
      { headers: { "sec-fetch-site": "cross-site" } },
      { headers: { "sec-fetch-site": "same-site" } },
      { headers: { origin: "https://evil.example" } },
      { headers: { origin: "null" } },
    ];
    for (const changes of refused) {
      await person.get("/name");
      await person.send(values, changes);
      assert.equal(person.status, 403, JSON.stringify(changes));
      assert.match(person.html, /We could not accept what you sent/);
    }
    await person.get("/name");
    assert.doesNotMatch(person.html, /value="A"/, "nothing of it was kept");
    const stranger = client();
    await stranger.get("/");
    await stranger.send(values, { path: "/name", csrfToken: "x" });
    assert.equal(stranger.status, 403);
    const other = client(person.options);
    await applicantAt("name", other);
    const token = tokenIn(other.html);
    await person.get("/name");
    await person.send(values, { csrfToken: token });
    assert.equal(person.status, 403, "one person’s secret does not work for another");
  });

  it("end after an hour, unless a page is opened, and tell so", async () => {
    let now = Date.now();
    const clock = (): number => now;
    const person = client({ now: clock, sessions: openSessions({ now: clock }) });
    await applicantAt("disability", person);
    const form = person.html;
    now += 59 * 60_000;
    await person.get("/name");
    assert.match(person.html, /value="Siân"/);
    now += 59 * 60_000;
    await person.get("/disability");
    assert.equal(person.path, "/disability");
    now += 61 * 60_000;
    await person.send({ "disability-walking": "yes" }, { csrfToken: tokenIn(form) });
    assert.equal(person.path, "/timed-out");
    await person.get("/name");
    assert.equal(person.path, "/timed-out");
  });

  it("are kept for 24 hours by a button, with what had been typed", async () => {
    let now = Date.now();
    const clock = (): number => now;
    const person = client({ now: clock, sessions: openSessions({ now: clock }) });
    await applicantAt("name", person);
    assert.match(person.html, /formaction="\/keep-longer\?page=name"/);
    await person.send({ "first-names": "Si", "last-name": "" }, { path: "/keep-longer?page=name" });
    assert.equal(person.path, "/name#keeping");
    assert.match(person.html, /value="Si"/);
    assert.deepEqual(errorsIn(person.html), [], "it is not judged yet");
    assert.match(person.html, /We now keep your answers for 24 hours/);
    now += 23 * 3600_000;
    await person.get("/name");
    assert.equal(person.path, "/name");
    now += 25 * 3600_000;
    await person.get("/name");
    assert.equal(person.path, "/timed-out");

    for (const page of ["//evil.example", "https://evil.example/", "nowhere"]) {
      const other = client();
      await applicantAt("name", other);
      await other.send({}, { path: `/keep-longer?page=${encodeURIComponent(page)}` });
      assert.equal(other.path, "/address#keeping");
    }
  });

  it("are told how long is left, without being kept open by asking", async () => {
    let now = Date.now();
    const clock = (): number => now;
    const person = client({ now: clock, sessions: openSessions({ now: clock }) });
    await applicantAt("name", person);
    const token = tokenIn(person.html);
    now += 30 * 60_000;
    await person.get("/time-left");
    assert.equal((JSON.parse(person.html) as { seconds: number }).seconds, 1800);
    await person.send({}, { path: "/carry-on", csrfToken: token });
    assert.equal((JSON.parse(person.html) as { seconds: number }).seconds, 3600);
    now += 3601_000;
    await person.get("/time-left");
    assert.deepEqual(JSON.parse(person.html), { seconds: 0 });
  });

  it("have a cookie that scripts and other sites cannot use", async () => {
    const plain = client();
    await plain.get("/begin");
    assert.match(
      plain.headers.get("set-cookie") ?? "",
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const behindProxy = client({ secure: true });
    await behindProxy.get("/begin");
    const cookie = behindProxy.headers.get("set-cookie") ?? "";
    assert.match(cookie, /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    assert.ok(behindProxy.headers.get("strict-transport-security"));
    const https = client({}, "https://apply.aberwylan.example");
    await https.get("/begin");
    assert.match(https.headers.get("set-cookie") ?? "", /^__Host-session=/);
    assert.match(https.headers.get("set-cookie") ?? "", /Secure/);
  });

  it("are not in their database by the secret of the cookie", async () => {
    const { DatabaseSync } = await import("node:sqlite");
    const { mkdtemp, rm } = await import("node:fs/promises");
    const { tmpdir } = await import("node:os");
    const folder = await mkdtemp(`${tmpdir()}/sessions-`);
    const sessions = openSessions({ path: `${folder}/sessions.db` });
    const { id } = sessions.create();
    const rows = new DatabaseSync(`${folder}/sessions.db`).prepare("SELECT * FROM sessions").all();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(id));
    sessions.close();
    const again = openSessions({ path: `${folder}/sessions.db` });
    assert.ok(again.open(id), "a restart keeps answers");
    again.close();
    await rm(folder, { recursive: true });
  });
});

describe("every response", () => {
  it("has the strict policy and the other headers, and is not kept", async () => {
    const person = client();
    for (const path of ["/", "/begin", "/cy/privacy", "/nowhere", "/addresses?postcode=ZZ1+1AA"]) {
      await person.get(path);
      assert.match(person.headers.get("content-security-policy") ?? "", /default-src 'none'/, path);
      assert.equal(person.headers.get("x-content-type-options"), "nosniff");
      assert.equal(person.headers.get("cache-control"), "no-store");
    }
    await person.get("/");
    const policy = person.headers.get("content-security-policy") ?? "";
    assert.ok(
      policy.includes("require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'"),
    );
    assert.ok(!/unsafe|\*|http/.test(policy));
    assert.ok(!/ style=| on\w+=|<style/.test(person.html));
    const inline = [...person.html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)];
    assert.equal(inline.length, 2);
    for (const [, text = ""] of inline)
      assert.ok(policy.includes(`'sha256-${createHash("sha256").update(text).digest("base64")}'`), text);
  });

  it("is logged without anything personal", async () => {
    const log: LogEntry[] = [];
    const person = client({ log: (entry) => log.push(entry) });
    await applicantAt("email", person);
    await person.send({ email: "private@example.com" });
    await person.get("/addresses?postcode=ZZ1+1AA");
    await person.get("/addresses/100");
    await person.get("/Siân-Prys-was-here");
    const text = JSON.stringify(log);
    assert.ok(log.length > 10);
    for (const secret of ["private", "Si", "Prys", "ZZ1", "100", "1990", "walking", person.cookie ?? ""]) {
      assert.ok(!text.includes(secret), secret);
    }
  });

  it("is a page of its own when the service breaks, without the error’s words", async () => {
    const log: LogEntry[] = [];
    const onApplication = (): never => {
      throw new Error("Siân Prys, ZZ1 1AA");
    };
    const person = client({ log: (entry) => log.push(entry), onApplication });
    await applicantAt("check-answers", person);
    await person.send({});
    assert.equal(person.status, 500);
    assert.match(person.html, /Sorry, there is a problem with the service/);
    assert.ok(!person.html.includes("Siân") && !JSON.stringify(log).includes("Siân"));
    assert.ok(log.some((entry) => entry.event === "error" && entry.at.length > 0));
    await person.get("/check-answers");
    assert.ok(person.html.includes("Siân"), "the answers are still there");
  });

  it("refuses what is too large, and other methods", async () => {
    const person = client();
    await applicantAt("name", person);
    await person.send({ "first-names": "x".repeat(70_000), "last-name": "y" });
    assert.equal(person.status, 413);
    assert.match(person.html, /We could not accept what you sent/);
  });
});
