import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import {
  createDfeStandIn,
  dfeCheck,
  type EligibilityCheck,
} from "@council-components/eligibility-step/server";
import type { LogEntry } from "../src/log.ts";
import { openSessions } from "../src/sessions.ts";
import { client, errorsIn, type Client } from "./support/client.ts";

const NUMBER = "AB123456A";

/** The adapter before a stand-in in this process. */
function standIn(queueSeconds = 0): EligibilityCheck {
  const answer = createDfeStandIn({ queueSeconds });
  return dfeCheck({
    url: "http://127.0.0.1:9/",
    clientId: "stand-in",
    clientSecret: "stand-in-secret",
    fetch: (input, init) => answer(new Request(input as URL, init)),
  });
}

const field = (value: string) => ({ "eligibility[field][value]": value });
const dateOfBirth = (year: string) => ({
  "eligibility[field][day]": "5",
  "eligibility[field][month]": "3",
  "eligibility[field][year]": year,
});

/** Sends the page’s form with its hidden fields and one of its buttons. */
function press(person: Client, action: string, values: Record<string, string> = {}): Promise<void> {
  const hidden = Object.fromEntries(
    [...person.html.matchAll(/<input type="hidden" name="(eligibility[^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  );
  return person.send({ ...hidden, "eligibility[action]": action, ...values });
}

describe("eligibility after the address, without script", () => {
  const inArea = async (uprn: string, prefix = ""): Promise<Client> => {
    const person = client({ custodian: [9901] });
    await person.get(`${prefix}/begin`);
    await person.send({ "address-uprn": uprn });
    return person;
  };

  it("does not ask whether somebody lives in the area: the address says so", async () => {
    const person = await inArea("100");
    assert.equal(person.path, "/eligibility");
    assert.match(person.html, /<title>What is your date of birth\? – Apply for a bus pass/);
    assert.doesNotMatch(person.html, /<h1[^>]*>Do you live/);
  });

  it("says at once that an address of another council is one, and lets people go on", async () => {
    const person = await inArea("102");
    assert.match(person.html, /You may not be eligible for a bus pass from this council/);
    await person.send({});
    assert.equal(person.path, "/name");
  });

  it("asks those whose address was typed by hand", async () => {
    const person = client({ custodian: [9901] });
    await person.get("/begin");
    await person.send({
      "address-source": "manual",
      "address-line-1": "Tŷ Gwyn",
      "address-town": "Aberwylan",
      "address-postcode": "ZZ1 1AA",
    });
    assert.match(person.html, /Do you live in the area of the Council of Aberwylan\?/);
  });

  it("does not ask the date of birth twice, and shows answers, outcome and reasons to be checked", async () => {
    const person = await inArea("100", "/cy");
    await press(person, "continue", dateOfBirth("1950"));
    assert.match(person.html, /Gallwch wneud cais am docyn bws/);
    await person.send({});
    await person.send({ "first-names": "Siân", "last-name": "Prys" });
    assert.equal(person.path, "/cy/contact");
    await person.send({ contact: "post" });
    assert.equal(person.path, "/cy/check-answers");
    const text = person.html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    for (const said of [
      "5 Mawrth 1950",
      "Gallwch wneud cais am docyn bws",
      "Mae eich cartref yn ardal Cyngor Aberwylan",
      "Rydych yn 60 oed neu’n hŷn",
    ])
      assert.ok(text.includes(said), said);
    assert.match(person.html, /href="\/cy\/eligibility\?change=1&amp;question=dateOfBirth"/);
    await person.get("/cy/date-of-birth");
    assert.notEqual(person.path, "/cy/date-of-birth");
  });

  it("asks again what a changed date of birth or address makes open", async () => {
    const person = await inArea("100");
    await press(person, "continue", dateOfBirth("1950"));
    await person.send({});
    await person.send({ "first-names": "Siân", "last-name": "Prys" });
    await person.send({ contact: "post" });
    await person.get("/eligibility?change=1&question=dateOfBirth");
    assert.match(person.html, /value="1950"/);
    await press(person, "continue", dateOfBirth("1990"));
    assert.match(person.path, /^\/eligibility\?change=1&question=disability/);
    await press(person, "continue", field(":none"));
    assert.match(person.html, /You may not be eligible for a bus pass/);
    await person.send({});
    assert.equal(person.path, "/check-answers", "nobody is asked a second time about disabilities");
    await person.get("/address?step=search");
    await person.send({ "address-uprn": "102" });
    await person.get("/check-answers");
    assert.match(person.html, /You may not be eligible for a bus pass from this council/);
  });

  it("takes no notice of what a browser says of the area or the outcome", async () => {
    const person = await inArea("102");
    await person.send({
      "eligibility[ruleset]": "bus-pass@2026-04-01",
      "eligibility[outcome]": "eligible",
      "eligibility[answers][livesInArea]": "yes",
      "eligibility[answers][dateOfBirth]": "1950-03-05",
      "address.inArea": "true",
    });
    await person.get("/eligibility");
    assert.match(person.html, /You may not be eligible for a bus pass from this council/);
  });

  it("says what is wrong as the other pages do", async () => {
    const person = await inArea("100");
    await press(person, "continue", { ...dateOfBirth("1950"), "eligibility[field][day]": "" });
    assert.deepEqual(errorsIn(person.html), ["Date of birth must include a day, month and year"]);
  });
});

describe("free school meals: a check in real time, without script", () => {
  const folder = mkdtempSync(join(tmpdir(), "sessions-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function atPermission(options: { check?: EligibilityCheck; path?: string; prefix?: string } = {}) {
    const { check = standIn(), path = ":memory:", prefix = "" } = options;
    const log: LogEntry[] = [];
    const person = client({
      schoolMealsCheck: check,
      log: (entry) => log.push(entry),
      sessions: openSessions({ path }),
    });
    await person.get(`${prefix}/free-school-meals`);
    await person.get(`${prefix}/free-school-meals/begin`);
    await press(person, "continue", field("yes"));
    await press(person, "continue", field("older"));
    return { person, log };
  }

  async function giveFacts(person: Client, lastName: string): Promise<void> {
    await press(person, "check");
    await press(person, "continue", field(lastName));
    await press(person, "continue", dateOfBirth("1990"));
    await press(person, "continue", field("ab 12 34 56 a"));
  }

  it("tells what, to whom, why and for how long, checks, and shows the receipt", async () => {
    const { person, log } = await atPermission();
    for (const said of [
      "What we will ask you for, and send",
      "Department for Education",
      "The law lets us make this check",
      "Check for me",
      "Answer questions instead",
    ])
      assert.ok(person.html.includes(said), said);
    await giveFacts(person, "Instant");
    assert.match(person.html, /Your child can get free school meals/);
    await person.send({});
    assert.equal(person.path, "/free-school-meals/result");
    assert.match(person.html, /Your permission to check/);
    assert.match(person.html, /([0-9a-f]{4} ){7}[0-9a-f]{4}/);
    assert.ok(log.some((entry) => entry.event === "check" && entry.status === "eligible"));
  });

  it("is as good in Welsh", async () => {
    const { person } = await atPermission({ prefix: "/cy" });
    assert.match(person.html, /Gwirio ar fy rhan/);
    await giveFacts(person, "Instant");
    assert.match(person.html, /Gall eich plentyn gael prydau ysgol am ddim/);
    await person.send({});
    assert.match(person.html, /Eich caniatâd i wirio/);
    assert.doesNotMatch(person.html, /lang="en"[^>]*>(?!English)/);
  });

  it("leads on when there is no check to be had", async () => {
    const without = await atPermission({ check: undefined as never });
    await giveFacts(without.person, "Down");
    assert.match(without.person.html, /The check is not available at the moment/);
    assert.match(without.person.html, /Which of these do you or your partner get\?/);
  });

  it("has the National Insurance number and the rest in no address, log, session or answer", async () => {
    for (const lastName of ["Instant", "Refused", "Error", "Hughesbury"]) {
      const path = join(folder, `${lastName}.db`);
      const { person, log } = await atPermission({ path });
      const addresses: string[] = [];
      const { get, send } = person;
      person.get = async (to) => (await get(to), void addresses.push(person.path));
      person.send = async (...all) => (await send(...all), void addresses.push(person.path));
      await giveFacts(person, lastName);
      await person.send({});
      await person.get("/free-school-meals/result");
      const stored = readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "latin1"))
        .join("\n");
      assert.ok(stored.includes("benefitCheck"), "the session is in the file");
      for (const [where, text] of Object.entries({
        addresses: addresses.join("\n"),
        log: JSON.stringify(log),
        stored,
        page: person.html,
      })) {
        assert.ok(!text.replace(/\s/g, "").includes(NUMBER), `number in ${where}`);
        assert.ok(!/12 ?34 ?56/.test(text), `digits in ${where}`);
        assert.ok(!text.includes("1990"), `date of birth in ${where}`);
        assert.ok(!text.includes(lastName), `last name in ${where}`);
      }
    }
  });

  it("is for those with a session, on these pages alone", async () => {
    const { person } = await atPermission();
    const path = "/checks/free-school-meals";
    await person.get(path);
    assert.equal(person.status, 403);
    const other = client({ schoolMealsCheck: standIn() });
    await other.send({}, { path, csrfToken: null });
    assert.equal(other.status, 403);
  });
});
