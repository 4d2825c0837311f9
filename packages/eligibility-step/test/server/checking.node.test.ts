import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckLogEntry } from "../../src/server/checks/checker.ts";
import { createCheckHandler } from "../../src/server/checks/create-check-handler.ts";
import { dfeCheck } from "../../src/server/checks/dfe-check.ts";
import { createDfeStandIn } from "../../src/server/checks/dfe-stand-in.ts";
import { createCheckLimiter } from "../../src/server/checks/rate-limit.ts";
import type { EligibilityHandlerOptions } from "../../src/server/create-eligibility-handler.ts";
import { permissionReceiptRows } from "../../src/server/receipt-rows.ts";
import type { PermissionReceipt } from "../../src/permission-receipt.ts";
import { facts, permission, schoolMeals } from "./a-ruleset.ts";
import { elementFields, hiddenIn, ORIGIN, textOf, visitor, type Visitor } from "./visitor.ts";

const SECRET = "a secret of thirty-two characters or more";
const NUMBER = /AB ?12 ?34 ?56|AB123456/;

function parts(queueSeconds = 0) {
  const clock = { late: 0 };
  const now = (): number => Date.now() + clock.late;
  const standIn = createDfeStandIn({ queueSeconds, now });
  const check = dfeCheck({
    url: "http://127.0.0.1:9/",
    clientId: "stand-in",
    clientSecret: "stand-in-secret",
    fetch: (input, init) => standIn(new Request(input as URL, init)),
    now,
  });
  return { clock, now, checks: { "free-school-meals": check } };
}

/** Somebody at the permission page, without script. */
async function atPermission(queueSeconds = 0, options: Partial<EligibilityHandlerOptions> = {}) {
  const log: CheckLogEntry[] = [];
  const receipts: PermissionReceipt[] = [];
  const kept: unknown[] = [];
  let stored: string | undefined;
  const { clock, now, checks } = parts(queueSeconds);
  const person = visitor({
    rulesets: [schoolMeals],
    today: "2026-11-23",
    checks,
    now,
    patience: 0,
    log: (entry) => log.push(entry),
    keepReceipt: (receipt) => receipts.push(receipt),
    progress: {
      read: () => (stored === undefined ? undefined : (JSON.parse(stored) as unknown)),
      write: (_, __, progress) => {
        stored = progress && JSON.stringify(progress);
        kept.push(stored);
      },
    },
    ...options,
  });
  await person.open();
  return { person, clock, log, receipts, kept };
}

async function giveFacts(person: Visitor, lastName = facts.lastName): Promise<void> {
  await person.press("Check for me");
  assert.equal(person.content.title, "What is your last name?");
  await person.answer(lastName);
  assert.equal(person.content.title, "What is your date of birth?");
  await person.answer(facts.dateOfBirth);
  assert.equal(person.content.title, "What is your National Insurance number?");
  await person.answer("ab 12 34 56 a");
}

describe("a check without script", () => {
  it("asks for permission first: what, to whom, why, and for how long", async () => {
    const { person, log } = await atPermission();
    const text = textOf(person.html);
    for (const said of [
      "Can we check your benefits?",
      "your last name",
      // A question without a "fact" is named by its label.
      "What is your National Insurance number?",
      "Department for Education",
      "To see if your child can have free school meals",
      "The law lets us make this check",
      "We keep the answer for a year",
    ])
      assert.ok(text.includes(said), said);
    assert.doesNotMatch(text, /only if you consent|What is your last name/);
    assert.deepEqual(log, []);
  });

  it("waits on a page with a button, and comes to the outcome with the receipt", async () => {
    const { person, clock, log, receipts } = await atPermission(3);
    await giveFacts(person);
    assert.equal(person.content.page.view, "checking");
    assert.equal(person.content.title, "Checking your details");
    assert.doesNotMatch(person.html, /http-equiv/);
    assert.match(textOf(person.html), /This page does not change by itself/);
    await person.press("Check again");
    assert.equal(person.content.page.view, "checking");
    clock.late += 1000;
    await person.press("Check again");
    assert.equal(person.content.page.view, "checking");
    clock.late += 3000;
    await person.press("Check again");
    assert.equal(person.content.page.view, "outcome");
    assert.equal(person.content.title, "Your child can have free school meals");
    assert.equal(receipts.length, 1);
    assert.ok(textOf(person.html).replaceAll(" ", "").includes(receipts[0]!.id));
    await person.press("Continue");
    assert.equal(person.accepted?.evaluation.outcome?.id, "yes");
    assert.deepEqual(person.accepted.receipts, receipts);
    assert.deepEqual(person.accepted.answers, { benefitCheck: "eligible" });
    assert.match(person.accepted.checks["benefitCheck"]?.reference ?? "", /^[\da-f-]{36}$/);
    assert.deepEqual(
      log.map(({ step, status }) => `${step} ${status}`),
      ["start pending", "poll pending", "poll eligible"],
    );
  });

  it("waits a little by itself, so that a quick check needs no button", async () => {
    const { person } = await atPermission(0.5, { patience: 2, now: Date.now });
    await giveFacts(person);
    assert.equal(person.content.page.view, "outcome");
  });

  it("goes on when the page that waits is opened again", async () => {
    const { person, clock } = await atPermission(3);
    await giveFacts(person);
    const { path } = person;
    clock.late += 4000;
    await person.open(path);
    assert.equal(person.content.page.view, "outcome");
  });

  it("gives up after 30 seconds, says so, and asks the ordinary questions", async () => {
    const { person, clock } = await atPermission(3);
    await giveFacts(person, "Slow");
    for (let pressed = 0; person.content.page.view === "checking" && pressed < 20; pressed++) {
      clock.late += 5000;
      await person.press("Check again");
    }
    assert.equal(person.content.title, "Do you get Universal Credit?");
    assert.match(textOf(person.html), /The check is not available at the moment/);
    await person.answer(true);
    assert.doesNotMatch(textOf(person.html), /not available at the moment/);
    await person.answer("7399.99");
    assert.equal(person.content.title, "Your child can have free school meals");
  });

  it("leads from every answer on to an outcome or a question", async () => {
    const ways: [name: string, title: string, said?: RegExp][] = [
      ["Instant", "Your child can have free school meals"],
      ["Refused", "Do you get Universal Credit?"],
      ["Unknown", "Do you get Universal Credit?", /could not find a record/],
      ["Error", "Do you get Universal Credit?", /not available/],
      ["Down", "Do you get Universal Credit?", /not available/],
      ["Crowded", "Do you get Universal Credit?", /not available/],
      ["Lost", "Do you get Universal Credit?", /not available/],
    ];
    for (const [name, title, said] of ways) {
      const { person, clock } = await atPermission(1);
      await giveFacts(person, name);
      clock.late += 2000;
      if (person.content.page.view === "checking") await person.press("Check again");
      assert.equal(person.content.title, title, name);
      if (said) assert.match(textOf(person.html), said, name);
      else assert.doesNotMatch(textOf(person.html), /could not check this for you/, name);
    }
  });

  it("goes on to the ordinary questions for those who refuse, and those who stop it", async () => {
    const { person, log, receipts } = await atPermission();
    await person.press("Answer questions instead");
    assert.equal(person.content.title, "Do you get Universal Credit?");
    assert.deepEqual([log, receipts], [[], []]);
    const stopping = await atPermission(20);
    await giveFacts(stopping.person);
    await stopping.person.press("Stop checking");
    assert.equal(stopping.person.content.title, "Do you get Universal Credit?");
  });

  it("asks for facts again after a reload, and for wrong ones with a message", async () => {
    const { person, log } = await atPermission();
    await person.press("Check for me");
    await person.press("Continue", { "eligibility[field][value]": " " });
    assert.match(person.content.title, /^Error: /);
    await person.answer("Eligible");
    await person.answer(facts.dateOfBirth);
    await person.press("Continue", { "eligibility[field][value]": "AB 12 34" });
    assert.equal(person.content.title, "Error: What is your National Insurance number?");
    assert.match(person.html, /value="AB 12 34"/);
    assert.deepEqual(hiddenIn(person.html)["eligibility[answers][lastName]"], ["Eligible"]);
    await person.answer("AB123456A");
    assert.equal(log.length, 1);
    const again = await atPermission();
    await again.person.press("Check for me");
    await again.person.answer("Eligible");
    await again.person.open("/eligibility");
    assert.equal(again.person.content.title, "What is your last name?");
    assert.doesNotMatch(again.person.html, /value="Eligible"/);
  });

  it("has the facts in no address, cookie, store or log", async () => {
    for (const name of ["Eligible", "Slow", "Error"]) {
      const { person, log, kept, receipts } = await atPermission(0);
      await giveFacts(person, name);
      if (person.content.page.view === "checking") await person.press("Check again");
      const everything = JSON.stringify([person.trail, log, kept, receipts]);
      assert.doesNotMatch(everything, NUMBER);
      assert.doesNotMatch(everything, /1990-03-05/);
      assert.doesNotMatch(everything, new RegExp(`"${name}"`));
    }
    const inCookie = await atPermission(0, { progress: undefined as never, secret: SECRET });
    await giveFacts(inCookie.person);
    assert.doesNotMatch(JSON.stringify(inCookie.person.trail), NUMBER);
  });

  it("is limited for each client, together with those that scripts begin", async () => {
    const rateLimit = createCheckLimiter({ perMinute: 1 });
    const first = await atPermission(0, { rateLimit, client: "192.0.2.1" });
    await giveFacts(first.person);
    assert.equal(first.person.content.page.view, "outcome");
    const second = await atPermission(0, { rateLimit, client: "192.0.2.1" });
    await giveFacts(second.person);
    assert.match(textOf(second.person.html), /The check is not available at the moment/);
    assert.deepEqual([second.log, second.receipts], [[], []]);
    const other = await atPermission(0, { rateLimit, client: "192.0.2.2" });
    await giveFacts(other.person);
    assert.equal(other.person.content.page.view, "outcome");
  });

  it("sends nothing without the permission", async () => {
    const { person, log } = await atPermission();
    const sent = elementFields(schoolMeals, { ...facts, benefitCheck: "pending" }, "");
    await person.post({
      ...sent,
      "eligibility[question]": "nationalInsuranceNumber",
      "eligibility[action]": "continue",
      "eligibility[field][value]": "AB123456A",
    });
    assert.equal(person.content.page.view, "permission");
    delete sent["eligibility[ruleset]"];
    await person.post({
      ...sent,
      "eligibility[question]": "nationalInsuranceNumber",
      "eligibility[action]": "continue",
      "eligibility[field][value]": "AB123456A",
    });
    assert.equal(person.content.page.view, "permission");
    assert.deepEqual(log, []);
  });
});

describe("a check with script", () => {
  it("counts for the server by its proof, for the one whose check it was", async () => {
    const { checks } = parts(0);
    const handle = createCheckHandler({
      checks,
      secret: SECRET,
      owner: () => "one",
      rulesets: [schoolMeals],
    });
    const headers = { origin: ORIGIN, "content-type": "application/json" };
    const body = JSON.stringify({ facts: { ...facts, lastName: "Instant" }, permission: permission() });
    const response = await handle(
      new Request(`${ORIGIN}/checks/free-school-meals`, { method: "POST", headers, body }),
    );
    const { status, proof } = (await response.json()) as { status: string; proof: string };
    assert.equal(status, "eligible");
    const outcome = async (owner: string, changes: object = {}): Promise<string | undefined> => {
      const person = visitor({
        rulesets: [schoolMeals],
        today: "2026-11-23",
        checks,
        secret: SECRET,
        owner,
        ...changes,
      });
      await person.open();
      await person.post(
        elementFields(schoolMeals, { benefitCheck: "eligible" }, "yes", { benefitCheck: proof }),
      );
      return person.accepted?.evaluation.outcome?.id;
    };
    assert.equal(await outcome("one"), "yes");
    assert.equal(await outcome("two"), undefined);
    assert.equal(await outcome("one", { secret: SECRET.toUpperCase() }), undefined);
    assert.equal(await outcome("one", { now: () => Date.now() + 25 * 60 * 60 * 1000 }), undefined);
  });
});

describe("permissionReceiptRows", () => {
  it("says again what was said, in the language in which it was said", () => {
    const receipt = permission({}, new Date("2026-11-23T10:00:00Z"));
    const english = permissionReceiptRows(receipt, { ruleset: schoolMeals });
    assert.equal(english.length, 7);
    assert.equal(english[0]?.value?.text, "23 November 2026");
    const welsh = permissionReceiptRows(receipt, { language: "cy" });
    assert.equal(welsh.length, 6);
    assert.equal(welsh[0]?.value?.text, "23 Tachwedd 2026");
    assert.match(JSON.stringify(welsh), /lang=/);
  });
});
