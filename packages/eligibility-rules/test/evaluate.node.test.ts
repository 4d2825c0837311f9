import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileRuleset, decide, evaluate, explore, type Answers, type RulesetFile } from "../src/index.ts";
import { criterion, outcome, question, ruleset, text } from "./rulesets.ts";

const today = "2026-05-01";
const see = (
  file: RulesetFile,
  answers: Answers,
  given?: Record<string, unknown>,
): [string | undefined, string | undefined] => {
  const found = evaluate(compileRuleset(file), answers, {
    today,
    ...(given && { given }),
  });
  return [found.outcome?.id, found.next?.id];
};
const when = (expression: string, questions: RulesetFile["questions"]): RulesetFile =>
  ruleset({
    questions,
    values: [],
    criteria: [],
    outcomes: [outcome("yes", "eligible", expression), outcome("no", "not-eligible", "true")],
  });

describe("evaluate", () => {
  test("asks the first question that can change the outcome, and stops when none can", () => {
    assert.deepEqual(see(ruleset(), {}), [undefined, "resident"]);
    assert.deepEqual(see(ruleset(), { resident: true }), [undefined, "dateOfBirth"]);
    assert.deepEqual(see(ruleset(), { resident: true, dateOfBirth: "1966-05-01" }), ["yes", undefined]);
    assert.deepEqual(see(ruleset(), { resident: true, dateOfBirth: "1966-05-02" }), [undefined, "disabled"]);
    assert.deepEqual(see(ruleset(), { resident: false }), ["no", undefined]);
    assert.deepEqual(see(ruleset(), { dateOfBirth: "1966-05-01" }), [undefined, "resident"]);
  });

  test("says how many questions are left, at the fewest and at the most", () => {
    const rules = compileRuleset(ruleset());
    assert.deepEqual(evaluate(rules, {}, { today }).remaining, {
      least: 1,
      most: 3,
    });
    assert.deepEqual(evaluate(rules, { resident: true }, { today }).remaining, {
      least: 1,
      most: 2,
    });
    assert.deepEqual(evaluate(rules, { resident: false }, { today }).remaining, { least: 0, most: 0 });
  });

  test("does not ask what changes nothing: n = n, a or not a, a band that is all there is", () => {
    const questions = [question("n", "number"), question("a", "yes-no"), question("d", "date")];
    for (const expression of [
      "n = n",
      "d = d",
      "a or not(a)",
      "n < 5 or n >= 5",
      "n - n = 0",
      "not(n < 3 and n > 4)",
    ]) {
      assert.deepEqual(see(when(expression, questions), {}), ["yes", undefined], expression);
    }
  });

  test("looks through some and every: an answer inside is asked for, one beside is still cut", () => {
    const n = question("n", "number");
    const small = question("n", "number", { min: 0, max: 9, decimals: 0 });
    const list = question("list", "choices", {
      options: [{ value: "a", label: text("a") }],
      none: text("none"),
    });
    assert.deepEqual(see(when("some x in [3, 50] satisfies n = x", [small]), {}), [undefined, "n"]);
    assert.deepEqual(see(when("every x in [3, 5] satisfies n != x + 9", [small]), {}), ["yes", undefined]);
    const sum = '(if some x in list satisfies x = "a" then n else 2 * n)';
    assert.deepEqual(see(when(`${sum} >= 10 or ${sum} < 10`, [n, list]), { list: ["a"] }), [
      "yes",
      undefined,
    ]);
    assert.deepEqual(see(when(`${sum} >= 10`, [n, list]), { list: ["a"] }), [undefined, "n"]);
  });

  test("a threshold may depend on another answer", () => {
    const file = when("capital < (if pensioner then 16000 else 6000)", [
      question("capital", "money"),
      question("pensioner", "yes-no"),
    ]);
    assert.deepEqual(see(file, {}), [undefined, "capital"]);
    assert.deepEqual(see(file, { capital: 5999 }), ["yes", undefined]);
    assert.deepEqual(see(file, { capital: 6000 }), [undefined, "pensioner"]);
    assert.deepEqual(see(file, { capital: 16000 }), ["no", undefined]);
    assert.deepEqual(see(file, { pensioner: true }), [undefined, "capital"]);
  });

  test("unknown stops at its outcome; false and null pass on", () => {
    const file = ruleset({
      questions: [question("a", "yes-no", { unsure: text("?") }), question("b", "yes-no")],
      values: [],
      criteria: [],
      outcomes: [
        outcome("first", "eligible", "a"),
        outcome("second", "needs-assessment", "b"),
        outcome("last", "could-not-check", "true"),
      ],
    });
    assert.deepEqual(see(file, { b: true }), [undefined, "a"]);
    assert.deepEqual(see(file, { a: null, b: true }), ["second", undefined]);
    assert.deepEqual(see(file, { a: false, b: false }), ["last", undefined]);
  });

  test("decimals are decimal: 0.1 + 0.2 = 0.3, from numbers and from text", () => {
    const file = when("a + b = 0.3", [question("a", "number"), question("b", "number")]);
    assert.deepEqual(see(file, { a: 0.1, b: 0.2 }), ["yes", undefined]);
    assert.deepEqual(see(file, { a: "0.10", b: "0.2" }), ["yes", undefined]);
  });

  test("explains each criterion by what it rests on, in the language asked for", () => {
    const rules = compileRuleset(ruleset());
    const [met] = evaluate(rules, { dateOfBirth: "1960-01-01" }, { today }).criteria;
    assert.deepEqual(met, {
      id: "oldEnough",
      state: "met",
      text: "oldEnough met",
      because: ["dateOfBirth"],
      source: "law",
    });
    const [unknown] = evaluate(rules, {}, { today, language: "cy" }).criteria;
    assert.deepEqual(unknown, {
      id: "oldEnough",
      state: "unknown",
      text: "oldEnough unknown (cy)",
      because: ["dateOfBirth"],
      source: "law",
    });
  });

  test("what is given answers a question, before any answer to it; what is not given asks", () => {
    const file = ruleset({
      given: [{ id: "address.custodianCode", type: "number" }],
      questions: [
        question("inArea", "yes-no", {
          known: "address.custodianCode in [6805..6955]",
        }),
      ],
      values: [],
      criteria: [],
      outcomes: [outcome("yes", "eligible", "inArea"), outcome("no", "not-eligible", "true")],
    });
    assert.deepEqual(see(file, {}, { "address.custodianCode": 6810 }), ["yes", undefined]);
    assert.deepEqual(see(file, {}, { address: { custodianCode: 6810 } }), ["yes", undefined]);
    assert.deepEqual(see(file, { inArea: true }, { "address.custodianCode": 1 }), ["no", undefined]);
    assert.deepEqual(see(file, { inArea: true }, { "address.custodianCode": "nonsense" }), [
      "yes",
      undefined,
    ]);
    assert.deepEqual(see(file, {}), [undefined, "inArea"]);
  });

  test("refuses answers that are not of the question's type, with the question's own words, and keeps it open", () => {
    const rules = compileRuleset(
      ruleset({
        questions: [
          question("dateOfBirth", "date", {
            max: "today",
            errors: { inFuture: text("Date of birth must be in the past") },
          }),
          question("resident", "yes-no"),
          question("disabled", "yes-no"),
        ],
      }),
    );
    const found = evaluate(rules, { dateOfBirth: "2026-05-02", resident: "yes" }, { today });
    assert.deepEqual(found.invalid, [
      {
        question: "dateOfBirth",
        reason: "inFuture",
        message: "Date of birth must be in the past",
      },
      { question: "resident", reason: "missing", message: "Check your answer" },
    ]);
    assert.equal(found.next?.id, "dateOfBirth");
  });

  test("takes every type of answer, and refuses what is not of it", () => {
    const options = ["a", "b"].map((value) => ({ value, label: text(value) }));
    const cases: [
      Partial<RulesetFile["questions"][number]> & {
        type: RulesetFile["questions"][number]["type"];
      },
      unknown[],
      unknown[],
    ][] = [
      [{ type: "yes-no" }, [true, false], ["true", 1, null, "", []]],
      [{ type: "choice", options }, ["a"], ["c", ["a"], null, 0]],
      [
        { type: "choices", options, none: text("none") },
        [[], ["a"], ["b", "a"]],
        ["a", ["c"], ["a", "a"], null],
      ],
      [{ type: "choices", options }, [["a"]], [[]]],
      [
        { type: "number", min: 0, max: 10, decimals: 1 },
        [0, 10, "9.5", 1],
        [-1, 10.1, 0.25, "1e1", "0x1", NaN, Infinity, {}, "", "ten"],
      ],
      [{ type: "money" }, [0, "7399.99", 0.1], [-0.01, "1.999"]],
      [
        { type: "date", min: "1900-01-01", max: "today" },
        ["2026-05-01", "1900-01-01"],
        ["2026-05-02", "1899-12-31", "2026-02-30", 20260501],
      ],
      [{ type: "text", maxLength: 3 }, ["abc"], ["abcd", "", "  ", 3]],
      [{ type: "postcode" }, ["ZZ1 1ZZ", "zz11zz"], ["ZZ", "1ZZ 1ZZ"]],
      [
        { type: "national-insurance-number" },
        ["QQ 12 34 56 C".replace("QQ", "AB"), "ab123456c"],
        ["QQ123456C", "AB12345C", "BG123456A"],
      ],
      [{ type: "check" }, ["eligible", "not-found", null], ["yes", true]],
    ];
    for (const [more, good, bad] of cases) {
      const rules = compileRuleset(when("q = q", [question("q", more.type, more)]));
      for (const answer of good)
        assert.deepEqual(
          evaluate(rules, { q: answer }, { today }).invalid,
          [],
          `${more.type} ${JSON.stringify(answer)}`,
        );
      for (const answer of bad)
        assert.equal(
          evaluate(rules, { q: answer }, { today }).invalid.length,
          1,
          `${more.type} ${JSON.stringify(answer)}`,
        );
    }
  });

  test("a check: its facts are asked because of it, it is waited for, and a refusal leads on", () => {
    const file = ruleset({
      questions: [
        question("benefitCheck", "check", {
          check: "free-school-meals",
          needs: ["lastName"],
        }),
        question("lastName", "text"),
        question("benefit", "yes-no"),
      ],
      values: [],
      criteria: [],
      outcomes: [
        outcome("yes", "eligible", 'benefitCheck = "eligible"'),
        outcome("told", "needs-assessment", "benefit"),
        outcome("no", "not-eligible", "true"),
      ],
    });
    assert.deepEqual(see(file, {}), [undefined, "benefitCheck"]);
    assert.deepEqual(see(file, { benefitCheck: "pending" }), [undefined, "lastName"]);
    assert.deepEqual(see(file, { benefitCheck: "pending", lastName: "Made-up" }), [undefined, undefined]);
    assert.deepEqual(see(file, { benefitCheck: "eligible" }), ["yes", undefined]);
    assert.deepEqual(see(file, { benefitCheck: null }), [undefined, "benefit"]);
    assert.deepEqual(see(file, { benefitCheck: "unavailable", benefit: true }), ["told", undefined]);
  });

  test("decide says the same, without words", () => {
    const rules = compileRuleset(ruleset());
    for (const answers of [
      {},
      { resident: true },
      { resident: true, dateOfBirth: "1960-01-01" },
      { resident: false },
    ]) {
      const full = evaluate(rules, answers, { today });
      const quick = decide(rules, answers, { today });
      assert.equal(quick.outcome, full.outcome);
      assert.deepEqual(
        quick.criteria,
        full.criteria.map(({ state }) => state),
      );
    }
  });

  test("beyond 20,000 combinations it may ask too much, never too little, and the bounds hold", () => {
    const questions = Array.from({ length: 24 }, (_, index) => question(`q${index}`, "yes-no"));
    const criteria = [criterion("tangled", `count([${questions.map(({ id }) => id).join(", ")}]) = 24`)];
    const rules = compileRuleset(
      ruleset({
        questions,
        values: [],
        criteria,
        outcomes: [outcome("yes", "eligible", "tangled"), outcome("no", "not-eligible", "true")],
      }),
    );
    const found = evaluate(rules, {}, { today });
    assert.equal(found.next?.id, "q0");
    assert.deepEqual(found.remaining, { least: 1, most: 24 });
  });

  test("says what is missing when it is called without what it needs", () => {
    const rules = compileRuleset(ruleset());
    const today = /^TypeError: options\.today must be a date like "2026-05-01", not /;
    for (const call of [evaluate, decide, explore]) {
      const using = (given: unknown, options: unknown): unknown =>
        call === explore
          ? explore(given as never, options as never)
          : (call as typeof decide)(given as never, {}, options as never);
      for (const options of [undefined, null, {}, { today: "tomorrow" }, { today: "2026-02-30" }])
        assert.throws(() => using(rules, options), today);
      assert.throws(() => using(rules, { today: new Date() }), today);
      for (const given of [undefined, null, ruleset()])
        assert.throws(
          () => using(given, { today: "2026-05-01" }),
          /^TypeError: the ruleset must be what compileRuleset gives/,
        );
    }
  });

  test("what is given may be a list of texts", () => {
    const file = ruleset({
      given: [{ id: "benefits", type: "choices" }],
      questions: [question("a", "yes-no")],
      values: [],
      criteria: [],
      outcomes: [
        outcome("yes", "eligible", '"pip" in benefits'),
        outcome("unknown", "needs-assessment", "benefits = null"),
        outcome("no", "not-eligible", "true"),
      ],
    });
    const of = (benefits: unknown): string | undefined => see(file, {}, { benefits })[0];
    assert.equal(of(["carer", "pip"]), "yes");
    assert.equal(of([]), "no");
    for (const wrong of ["pip", [1], ["pip", null], Array.from({ length: 1000 }, () => "pip"), {}])
      assert.equal(of(wrong), "unknown");
  });

  test("decide reads the outcomes as they stand; evaluate tries what is still possible", () => {
    const rules = compileRuleset(when("a or not(a)", [question("a", "yes-no")]));
    assert.equal(decide(rules, {}, { today }).outcome, null);
    assert.equal(decide(rules, { a: false }, { today }).outcome?.id, "yes");
    assert.equal(evaluate(rules, {}, { today }).outcome?.id, "yes");
  });
});
