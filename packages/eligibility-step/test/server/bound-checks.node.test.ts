// The result of a check counts for one person, one version of one ruleset, the facts that were sent, and one day.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, type Ruleset } from "@council-components/eligibility-rules";
import type { EligibilityCheck } from "../../src/server/checks/check.ts";
import { createCheckHandler } from "../../src/server/checks/create-check-handler.ts";
import { createCheckLimiter } from "../../src/server/checks/rate-limit.ts";
import { createSeal } from "../../src/server/checks/seal.ts";
import { readEligibility } from "../../src/server/read-eligibility.ts";
import { facts, permission, schoolMeals } from "./a-ruleset.ts";
import { elementFields, ORIGIN, visitor, type Visitor } from "./visitor.ts";

const OLD = "the old secret of thirty-two characters";
const NEW = "the new secret of thirty-two characters";
const HOUR = 60 * 60 * 1000;
const today = "2026-11-23";

const check: EligibilityCheck = {
  facts: { lastName: "text", dateOfBirth: "date", nationalInsuranceNumber: "national-insurance-number" },
  start: () => Promise.resolve({ status: "eligible" }),
  poll: () => Promise.resolve({ status: "eligible" }),
};
const checks = { "free-school-meals": check };
const versionOf = (version: string): Ruleset => compileRuleset({ ...schoolMeals.file, version });

/** The proof of a check that `one` has made by script. */
async function proofOf(secret: string | readonly string[] = OLD): Promise<string> {
  const handle = createCheckHandler({ checks, secret, owner: () => "one", rulesets: [schoolMeals] });
  const headers = { origin: ORIGIN, "content-type": "application/json" };
  const body = JSON.stringify({ facts, permission: permission() });
  const request = new Request(`${ORIGIN}/checks/free-school-meals`, { method: "POST", headers, body });
  return ((await (await handle(request)).json()) as { proof: string }).proof;
}

interface Reading {
  ruleset?: Ruleset;
  owner?: string;
  secret?: string | readonly string[];
  now?: number;
  answers?: Record<string, unknown>;
}

/** The outcome that a server comes to from what the element sends. */
async function outcomeOf(proof: string, reading: Reading = {}): Promise<string | undefined> {
  const { ruleset = schoolMeals, owner = "one", secret = OLD, now = Date.now(), answers = {} } = reading;
  const sent = elementFields(ruleset, { ...answers, benefitCheck: "eligible" }, "yes", {
    benefitCheck: proof,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(sent))
    for (const each of [value].flat()) form.append(name, each);
  const options = { today, checks, secret, owner, now: () => now };
  return (await readEligibility(form, ruleset, options)).evaluation.outcome?.id;
}

describe("the proof of a check, in a form", () => {
  it("counts for its person, ruleset, version and day alone", async () => {
    const proof = await proofOf();
    assert.equal(await outcomeOf(proof), "yes");
    assert.equal(await outcomeOf(proof, { owner: "two" }), undefined);
    assert.equal(await outcomeOf(proof, { ruleset: versionOf("2027-09-01") }), undefined);
    const other = compileRuleset({ ...schoolMeals.file, id: "another" });
    assert.equal(await outcomeOf(proof, { ruleset: other }), undefined);
    assert.equal(await outcomeOf(proof, { now: Date.now() + 23 * HOUR }), "yes");
    assert.equal(await outcomeOf(proof, { now: Date.now() + 25 * HOUR }), undefined);
  });

  it("counts for the facts that were sent, as far as they are known", async () => {
    const proof = await proofOf();
    // Tidied as they were before they were sent.
    const same = { lastName: " Eligible ", nationalInsuranceNumber: "ab123456a" };
    assert.equal(await outcomeOf(proof, { answers: same }), "yes");
    assert.equal(await outcomeOf(proof, { answers: { lastName: "Somebody-Else" } }), undefined);
    assert.equal(await outcomeOf(proof, { answers: { nationalInsuranceNumber: "nonsense" } }), undefined);
  });

  it("needs none where the check could not be made: the ordinary questions are asked", async () => {
    const form = new FormData();
    form.set("eligibility[answers][benefitCheck]", "unavailable");
    const { evaluation } = await readEligibility(form, schoolMeals, { today, checks, secret: OLD });
    assert.equal(evaluation.next?.id, "universalCredit");
  });

  it("survives a change of keys while the old one is in the list, and not longer", async () => {
    const proof = await proofOf(OLD);
    assert.equal(await outcomeOf(proof, { secret: [NEW, OLD] }), "yes");
    assert.equal(await outcomeOf(proof, { secret: NEW }), undefined);
    assert.equal(await outcomeOf(await proofOf([NEW, OLD]), { secret: NEW }), "yes", "the first one seals");
  });

  it("is sealed by secrets that nobody guesses", () => {
    assert.throws(() => createSeal("short"), /32 characters/);
    assert.throws(() => createSeal([NEW, "short"]), /32 characters/);
    assert.throws(() => createSeal([]), /32 characters/);
  });
});

describe("the result of a check, in what is stored", () => {
  interface Place {
    store?: Map<string, string>;
    owner?: string;
    ruleset?: Ruleset;
    secret?: string | readonly string[];
    late?: number;
  }
  const person = ({ store, owner = "one", ruleset = schoolMeals, secret = OLD, late = 0 }: Place): Visitor =>
    visitor({
      rulesets: [ruleset],
      today,
      checks,
      secret,
      owner,
      now: () => Date.now() + late,
      ...(store && {
        progress: {
          read: () => JSON.parse(store.get("it") ?? "null") as unknown,
          write: (_, __, progress) => void store.set("it", JSON.stringify(progress ?? null)),
        },
      }),
    });
  const toOutcome = async (somebody: Visitor): Promise<void> => {
    await somebody.open();
    await somebody.press("Check for me");
    await somebody.answer(facts.lastName);
    await somebody.answer(facts.dateOfBirth);
    await somebody.answer(facts.nationalInsuranceNumber);
    assert.equal(somebody.content.page.view, "outcome");
  };
  const viewIn = async (place: Place): Promise<string> => {
    const somebody = person(place);
    await somebody.open();
    return somebody.content.page.view;
  };

  it("counts after a restart, and in a second instance", async () => {
    const store = new Map<string, string>();
    await toOutcome(person({ store }));
    assert.equal(await viewIn({ store }), "outcome");
    assert.equal(await viewIn({ store, secret: [NEW, OLD] }), "outcome");
  });

  it("counts for nobody else, under no other version or ruleset, and for a day", async () => {
    const others: Place[] = [
      { owner: "two" },
      { ruleset: versionOf("2027-09-01"), late: 25 * HOUR },
      { ruleset: compileRuleset({ ...schoolMeals.file, id: "another" }) },
      { late: 25 * HOUR },
      { secret: NEW },
    ];
    for (const other of others) {
      const store = new Map<string, string>();
      await toOutcome(person({ store }));
      assert.equal(await viewIn({ store, ...other }), "permission", JSON.stringify(Object.keys(other)));
    }
  });

  it("is not believed where somebody wrote it into the store", async () => {
    const store = new Map<string, string>();
    const ruleset = "school-meals@2026-09-01";
    const made = { ruleset, answers: { benefitCheck: "eligible" }, checks: { benefitCheck: {} } };
    store.set("it", JSON.stringify(made));
    assert.equal(await viewIn({ store }), "permission");
  });

  it("is nobody else's in a cookie either, nor under another ruleset's name", async () => {
    const first = person({});
    await toOutcome(first);
    const cookie = first.trail
      .filter((each) => each.startsWith("council-eligibility-"))
      .at(-1)!
      .split(";")[0]!;
    const open = async (place: Place, sent = cookie): Promise<string> => {
      const somebody = person(place);
      await somebody.open("/eligibility", { cookie: sent });
      return somebody.content.page.view;
    };
    assert.equal(await open({}), "outcome");
    assert.equal(await open({ owner: "two" }), "permission");
    const another = compileRuleset({ ...schoolMeals.file, id: "another" });
    const renamed = cookie.replace("council-eligibility-school-meals", "council-eligibility-another");
    assert.equal(await open({ ruleset: another }, renamed), "permission");
    assert.equal(await open({ late: 400 * 24 * HOUR }), "permission");
  });
});

describe("how many checks may begin", () => {
  it("is limited by person: by network for IPv6, and by session wherever it comes from", () => {
    const limit = createCheckLimiter({ perMinute: 1 }, () => 0);
    assert.equal(limit("2001:db8:1:2::1"), 0);
    assert.equal(limit("2001:db8:1:2:ffff::9"), 60);
    assert.equal(limit("2001:db8:1:3::1"), 0);
    assert.equal(limit("192.0.2.1", "owner one"), 0);
    assert.equal(limit("192.0.2.2", "owner one"), 60);
    assert.equal(limit("192.0.2.2", "owner two"), 0, "who was held back used up nothing of the address");
  });

  it("is limited for everybody together", () => {
    let time = 0;
    const limit = createCheckLimiter({ perMinute: 10, overall: 3 }, () => time);
    assert.deepEqual(
      ["a", "b", "c", "d"].map((client) => limit(client)),
      [0, 0, 0, 20],
    );
    time = 20_000;
    assert.equal(limit("d"), 0);
    assert.throws(() => createCheckLimiter({ perMinute: 10, overall: 0 }), RangeError);
  });

  it("is limited by session in the API too", async () => {
    const rateLimit = createCheckLimiter({ perMinute: 1 });
    const handle = createCheckHandler({ checks, rateLimit, owner: () => "one", rulesets: [schoolMeals] });
    const post = (address: string): Promise<Response> => {
      const headers = { origin: ORIGIN, "content-type": "application/json" };
      const body = JSON.stringify({ facts, permission: permission() });
      const request = new Request(`${ORIGIN}/checks/free-school-meals`, { method: "POST", headers, body });
      return handle(request, { address });
    };
    assert.equal((await post("192.0.2.1")).status, 200);
    assert.equal((await post("192.0.2.2")).status, 429);
  });
});
