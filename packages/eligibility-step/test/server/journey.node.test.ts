import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { compileRuleset, evaluate, type Ruleset } from "@council-components/eligibility-rules";
import { busPass, schoolMeals } from "./a-ruleset.ts";
import { elementFields, fieldsFor, hiddenIn, ORIGIN, textOf, visitor } from "./visitor.ts";

const examples = new URL(".", import.meta.resolve("@council-components/eligibility-rules/examples/x.json"));
const rulesets: Ruleset[] = readdirSync(fileURLToPath(examples))
  .filter((name) => name.endsWith(".json"))
  .map((name) => compileRuleset(JSON.parse(readFileSync(new URL(name, examples), "utf8"))));

describe("the way through each example ruleset without script", () => {
  assert.equal(rulesets.length, 10);
  for (const ruleset of rulesets) {
    for (const test of ruleset.file.tests ?? []) {
      it(`${ruleset.id}: ${test.name}`, async () => {
        const { today, given = {}, answers, outcome } = test;
        const person = visitor({ rulesets: [ruleset], today, given });
        await person.open();
        for (let pages = 0; person.content.page.view === "question" && pages < 20; pages++) {
          const { question } = person.content.page;
          if (!(question.id in answers)) break;
          await person.answer(answers[question.id]);
          assert.ok(!/error-summary/.test(person.html), textOf(person.html));
        }
        const expected = evaluate(ruleset, answers, { today, given });
        assert.equal(expected.outcome?.id ?? null, outcome);
        if (outcome === null) return assert.equal(person.content.page.view, "question");
        assert.equal(person.content.page.view, "outcome");
        assert.equal(person.content.title, expected.outcome!.title["en"]);
        await person.press("Continue");
        assert.equal(person.accepted?.evaluation.outcome?.id, outcome);
      });
    }
  }
});

describe("several versions of one ruleset", () => {
  const words = (en: string): { en: string; cy: string } => ({ en, cy: en });
  const version = (validFrom: string, limit: number): Ruleset =>
    compileRuleset({
      id: "half-price",
      version: validFrom,
      validFrom,
      title: words("Half price"),
      rates: [{ id: "limit", type: "money", values: [{ from: "2020-01-01", value: limit }] }],
      questions: [
        { id: "income", type: "money", label: words("Do you earn {limit} or less?") },
        { id: "alone", type: "yes-no", label: words("Do you live alone?") },
      ],
      criteria: [],
      outcomes: [
        { id: "yes", result: "eligible", when: "income <= limit and alone", title: words("{limit} or less") },
        { id: "no", result: "not-eligible", when: "true", title: words("More than {limit}") },
      ],
    });
  const rulesets = [version("2026-04-01", 7400), version("2027-04-01", 7600)];

  it("takes the day’s, and keeps it and its day for 24 hours from the first answer", async () => {
    let now = Date.parse("2027-03-31T12:00:00Z");
    const person = visitor({ rulesets, now: () => now });
    await person.open();
    assert.equal(person.content.title, "Do you earn £7,400 or less?");
    now = Date.parse("2027-03-31T20:00:00Z");
    await person.answer("7500");
    assert.equal(person.content.title, "More than £7,400");
    now = Date.parse("2027-04-01T19:00:00Z");
    await person.open();
    assert.equal(person.content.title, "More than £7,400");
    assert.equal(person.content.page.ruleset.version, "2026-04-01");
    // A day later it is the new version; what was answered is kept, and judged again.
    now = Date.parse("2027-04-01T20:00:01Z");
    await person.open();
    assert.equal(person.content.page.ruleset.version, "2027-04-01");
    assert.equal(person.content.title, "Do you live alone?");
    await person.answer(true);
    assert.equal(person.content.title, "£7,600 or less");
    assert.match(textOf(person.html), /Back/);
  });

  it("words for yes and no are there where a ruleset has none, in each language", async () => {
    const alone = rulesets[0]!.file.questions[1]!;
    for (const [language, yes, no] of [
      ["en", "Yes", "No"],
      ["cy", "Iawn", "Na"],
    ] as const) {
      const file = { ...rulesets[0]!.file, questions: [alone], rates: [] };
      const outcomes = [
        { id: "yes", result: "eligible", when: "alone", title: words("Yes") },
        { id: "no", result: "not-eligible", when: "true", title: words("No") },
      ];
      const person = visitor({
        rulesets: [compileRuleset({ ...file, outcomes })],
        language,
        today: "2026-11-30",
      });
      await person.open();
      const labels = [...person.html.matchAll(/<label[^>]*>\s*([^<]*?)\s*<\/label>/g)].map(
        ([, label]) => label,
      );
      assert.deepEqual(labels, [yes, no]);
    }
  });
});

describe("createEligibilityHandler", () => {
  const today = "2026-11-23";
  const wales = busPass;
  const inWales = { "address.custodianCode": 6810 };

  it("asks once: what the service knows is not asked, whatever a browser says", async () => {
    const person = visitor({ rulesets: [wales], today, given: () => inWales });
    await person.open();
    assert.equal(person.content.title, "What is your date of birth?");
    const stranger = visitor({ rulesets: [wales], today });
    await stranger.open();
    assert.match(stranger.content.title, /Wales/);
    await stranger.post({ "address.custodianCode": "6810", "given[address.custodianCode]": "6810" });
    assert.match(stranger.content.title, /Wales/);
  });

  it("goes back, keeps what was answered, and drops what a change made irrelevant, saying so", async () => {
    const person = visitor({ rulesets: [wales], today, given: inWales, backHref: "/address" });
    await person.open();
    assert.match(person.html, /href="\/address" class="govuk-back-link"/);
    await person.answer("1990-03-05");
    assert.equal(person.path, "/eligibility?question=disability");
    assert.match(person.html, /href="\/eligibility\?question=dateOfBirth" class="govuk-back-link"/);
    await person.answer(["blind"]);
    assert.equal(person.content.page.view, "outcome");
    assert.equal(person.path, "/eligibility");
    await person.open("/eligibility?question=dateOfBirth");
    assert.match(person.html, /name="eligibility\[field\]\[year\]"[^>]*value="1990"/);
    await person.answer("1950-03-05");
    assert.equal(person.content.page.view, "outcome");
    assert.match(textOf(person.html), /We removed your answer to 1 question/);
    await person.open();
    assert.doesNotMatch(textOf(person.html), /We removed/);
  });

  it("has a link to change each answer in the reasons, and starts again", async () => {
    const person = visitor({ rulesets: [wales], today, given: inWales });
    await person.open();
    await person.answer("1950-03-05");
    const change = /href="([^"]*)"[^>]*data-council-action="change:dateOfBirth"/.exec(person.html)?.[1];
    assert.equal(change, "/eligibility?question=dateOfBirth");
    await person.press("Start again");
    assert.equal(person.content.title, "What is your date of birth?");
    assert.doesNotMatch(person.html, /1950/);
    assert.match(person.trail.at(-1)!, /^\/eligibility$/);
  });

  it("says what is wrong, keeps what was typed, and says it in the other language too", async () => {
    let language = "en";
    const person = visitor({ rulesets: [wales], today, given: inWales, language: () => language });
    await person.open();
    await person.press("Continue", {
      "eligibility[field][day]": "31",
      "eligibility[field][month]": "Chwefror",
      "eligibility[field][year]": "1960",
    });
    assert.equal(person.content.title, "Error: What is your date of birth?");
    assert.match(
      person.html,
      /<a href="#eligibility-dateOfBirth-day">Date of birth must be a real date<\/a>/,
    );
    assert.match(person.html, /value="Chwefror"/);
    language = "cy";
    await person.open(person.path);
    assert.equal(person.content.title, "Gwall: Beth yw eich dyddiad geni?");
    assert.match(textOf(person.html), /Rhaid i’r dyddiad geni fod yn ddyddiad go iawn/);
    await person.answer("1960-02-28", "Parhau");
    assert.equal(person.content.page.view, "outcome");
  });

  it("never shows a question that is not come by", async () => {
    const person = visitor({ rulesets: [wales], today, given: inWales });
    await person.open("/eligibility?question=disability");
    assert.equal(person.content.title, "What is your date of birth?");
    await person.open("/eligibility?question=__proto__");
    assert.equal(person.content.title, "What is your date of birth?");
    await person.post({
      "eligibility[question]": "disability",
      "eligibility[action]": "continue",
      "eligibility[field][value]": "blind",
    });
    assert.equal(person.content.title, "What is your date of birth?");
    await person.post({ "eligibility[question]": "constructor", "eligibility[action]": "continue" });
    assert.equal(person.content.title, "What is your date of birth?");
  });

  it("evaluates again what a browser sends, and takes no notice of a made-up outcome", async () => {
    const person = visitor({ rulesets: [wales], today, given: inWales });
    await person.open();
    await person.post(elementFields(wales, { dateOfBirth: "1990-03-05", disability: [] }, "eligible"));
    assert.equal(person.accepted?.evaluation.outcome?.id, "no");
    assert.equal(person.accepted.differs, true);
    await person.post(elementFields(wales, { dateOfBirth: "1950-03-05" }, "eligible"));
    assert.equal(person.accepted.evaluation.outcome.id, "eligible");
    assert.equal(person.accepted.differs, false);
    person.accepted = undefined;
    await person.post(elementFields(wales, { dateOfBirth: "2950-03-05" }, "eligible"));
    assert.equal(person.accepted, undefined);
    assert.equal(person.content.title, "What is your date of birth?");
    await person.post(
      elementFields(wales, { dateOfBirth: "1990-03-05", disability: ["made-up"] }, "eligible"),
    );
    assert.equal(person.accepted, undefined);
    assert.equal(person.content.title, "Do any of these apply to you?");
    assert.doesNotMatch(person.html, /made-up/);
  });

  it("takes no check for made whose proof is missing, made up or somebody else’s", async () => {
    const answers = { benefitCheck: "eligible" };
    const person = visitor({ rulesets: [schoolMeals], today });
    await person.open();
    await person.post(elementFields(schoolMeals, answers, "yes"));
    assert.equal(person.accepted, undefined);
    assert.equal(person.content.page.view, "permission");
    await person.post(elementFields(schoolMeals, answers, "yes", { benefitCheck: "made-up" }));
    assert.equal(person.accepted, undefined);
  });

  it("refuses other sites, other methods, and forms without the service’s token", async () => {
    const person = visitor({
      rulesets: [wales],
      today,
      hidden: { token: "secret" },
      verify: (form) => form.get("token") === "secret",
    });
    await person.open();
    assert.match(person.html, /name="token" value="secret"/);
    await person.post({ "eligibility[action]": "again" });
    assert.equal(person.status, 403);
    await person.press("Continue", {}, { origin: "https://evil.example" });
    assert.equal(person.status, 403);
    await person.press("Continue", {}, { "sec-fetch-site": "cross-site" });
    assert.equal(person.status, 403);
    await person.press("Continue");
    assert.equal(person.status, 200);
  });

  it("serves several rulesets by the end of the address, and no other", async () => {
    const person = visitor({ rulesets, today });
    await person.open("/eligibility/bus-pass-england");
    assert.match(person.content.title, /England/);
    await person.open("/eligibility/bus-pass-france");
    assert.equal(person.status, 404);
  });

  it("keeps answers in a cookie that can be neither read nor changed, and in no address", async () => {
    const person = visitor({ rulesets: [wales], today, given: inWales });
    await person.open();
    await person.answer("1990-03-05");
    const cookie = person.trail.find((each) => each.includes("HttpOnly"))!;
    assert.match(cookie, /; Path=\/eligibility; HttpOnly; SameSite=Lax; Secure$/);
    for (const each of person.trail) assert.doesNotMatch(each, /1990|blind/);
    assert.doesNotMatch(
      Buffer.from(cookie.split(/[=;]/)[1]!, "base64url").toString("latin1"),
      /1990|dateOfBirth/,
    );
  });

  it("leaves the service’s own cookies alone, and sets its own once", async () => {
    const { createEligibilityHandler } = await import("../../src/server/create-eligibility-handler.ts");
    const response = (): Response => new Response(null, { headers: { "set-cookie": "session=1" } });
    const handle = createEligibilityHandler({ rulesets: [schoolMeals], page: response, accept: response });
    const body = new URLSearchParams({
      "eligibility[question]": "benefitCheck",
      "eligibility[action]": "check",
    });
    const allowed = await handle(new Request(`${ORIGIN}/x`, { method: "POST", body }));
    const cookie = allowed.headers.getSetCookie()[0]!.split(";")[0]!;
    const name = new URLSearchParams({
      "eligibility[question]": "lastName",
      "eligibility[action]": "continue",
      "eligibility[field][value]": "Prys",
    });
    const direct = await handle(
      new Request(`${ORIGIN}/x`, { method: "POST", body: name, headers: { cookie } }),
    );
    assert.deepEqual(direct.headers.getSetCookie(), ["session=1"]);
    const refused = new URLSearchParams({
      "eligibility[question]": "benefitCheck",
      "eligibility[action]": "instead",
    });
    const other = await handle(
      new Request(`${ORIGIN}/x`, { method: "POST", body: refused, headers: { cookie } }),
    );
    assert.equal(other.headers.getSetCookie().length, 1);
    const sent = new URLSearchParams({
      "eligibility[ruleset]": "school-meals@2026-09-01",
      "eligibility[answers][benefitCheck]": ":unknown",
      "eligibility[answers][universalCredit]": "no",
    });
    const done = await handle(
      new Request(`${ORIGIN}/x`, { method: "POST", body: sent, headers: { cookie } }),
    );
    assert.deepEqual(
      done.headers.getSetCookie().map((each) => each.split("=")[0]),
      ["session", "council-eligibility-school-meals"],
    );
  });

  it("keeps answers where a service with sessions says", async () => {
    const kept = new Map<string, unknown>();
    const person = visitor({
      rulesets: [wales],
      today,
      given: inWales,
      progress: {
        read: (_, { id }) => kept.get(id),
        write: (_, { id }, progress) => void kept.set(id, JSON.parse(JSON.stringify(progress ?? null))),
      },
    });
    await person.open();
    await person.answer("1990-03-05");
    assert.deepEqual((kept.get(wales.id) as { answers: object }).answers, { dateOfBirth: "1990-03-05" });
    assert.ok(person.trail.every((each) => !each.includes("HttpOnly")));
    kept.set(wales.id, "broken");
    await person.open();
    assert.equal(person.content.title, "What is your date of birth?");
  });

  it("shows markup in a ruleset as text, and ends no script early", async () => {
    const hostile = `</script><img src=x onerror=alert(1)>&lt;"'`;
    const file = JSON.parse(JSON.stringify(schoolMeals.file).replaceAll("Free school meals", "X")) as {
      questions: { label: { en: string } }[];
    };
    file.questions[0]!.label.en = hostile;
    const person = visitor({ rulesets: [compileRuleset(file)], today, enhance: true });
    await person.open();
    assert.doesNotMatch(person.html, /<img/);
    assert.ok(textOf(person.html).includes(hostile));
    const data = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(person.html)![1]!;
    assert.deepEqual(JSON.parse(data), file);
  });

  it("gives the element what it needs, and no answer that a check sends", async () => {
    const person = visitor({
      rulesets: [wales],
      today,
      given: inWales,
      elementGiven: { "address.custodianCode": 6810 },
      backHref: "/address",
      enhance: { src: "/rules/bus-pass.json", checks: "/checks" },
    });
    await person.open();
    await person.answer("1990-03-05");
    assert.match(
      person.html,
      /<council-eligibility-step[^>]* name="eligibility"[^>]* src="\/rules\/bus-pass.json"[^>]* checks="\/checks"/,
    );
    assert.match(person.html, /<input type="hidden" data-given="address.custodianCode" value="6810"/);
    assert.deepEqual(hiddenIn(person.html)["eligibility[answers][dateOfBirth]"], ["1990-03-05"]);
    assert.deepEqual(fieldsFor(wales.questions[2]!, ["blind"]), { "eligibility[field][value]": ["blind"] });
  });

  it("answers HEAD and refuses PUT", async () => {
    const { createEligibilityHandler } = await import("../../src/server/create-eligibility-handler.ts");
    const handle = createEligibilityHandler({
      rulesets: [wales],
      page: () => new Response(null),
      accept: () => new Response(null),
    });
    assert.equal((await handle(new Request(`${ORIGIN}/x`, { method: "HEAD" }))).status, 200);
    assert.equal((await handle(new Request(`${ORIGIN}/x`, { method: "PUT" }))).status, 405);
    assert.equal((await handle(new Request(`${ORIGIN}/x`, { method: "POST", body: "x" }))).status, 415);
  });
});
