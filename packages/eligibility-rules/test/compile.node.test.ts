import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileRuleset, RulesetError, type Fault } from "../src/index.ts";
import { criterion, outcome, question, ruleset } from "./rulesets.ts";

const faults = (json: unknown): readonly Fault[] => {
  try {
    compileRuleset(json);
  } catch (error) {
    assert.ok(error instanceof RulesetError, `${error as Error}`);
    return error.faults;
  }
  return [];
};
const only = (when: string): Fault => {
  const found = faults(ruleset({ criteria: [criterion("oldEnough", when)] }));
  assert.equal(found.length, 1, when);
  return found[0]!;
};

describe("faults", () => {
  test("name the path, the line and the column, what was expected and what was found", () => {
    assert.deepEqual(only("age >=\n  60 +"), {
      path: "/criteria/0/when",
      message: "/criteria/0/when 2:7: expected a value, found the end",
      expected: "a value",
      found: "the end",
      line: 2,
      column: 7,
    });
    assert.equal(only("agee >= 60").message, '/criteria/0/when 1:1: expected a declared name, found "agee"');
    assert.equal(
      only("age >= 60 60").message,
      '/criteria/0/when 1:11: expected an operator or the end, found "60"',
    );
    assert.equal(
      only('matches(age, "x")').message,
      '/criteria/0/when 1:1: expected a function of the subset, found "matches"',
    );
    assert.equal(only("age in [1..2").message, "/criteria/0/when 1:13: expected ], found the end");
    assert.equal(only("age ~ 2").message, '/criteria/0/when 1:5: expected FEEL, found "~"');
    assert.equal(
      only('@"2026-02-30" = today()').message,
      '/criteria/0/when 1:2: expected a date or duration, found "2026-02-30"',
    );
  });

  test("what is left out of the subset is refused, with its place", () => {
    for (const left of [
      "for x in [1] return x",
      "function(x) x",
      "age instance of number",
      "{a: 1}",
      "[1,2][1]",
      "x[1]",
      "now()",
      'replace("a", "b", "c")',
      "[1..2]",
      "1 < 2 < 3",
      "some x in [1] satisfies some y in [1] satisfies x = y",
    ]) {
      const fault = only(left);
      assert.equal(fault.line, 1, left);
      assert.ok(fault.column! > 0, left);
    }
  });

  test("all are found at once", () => {
    const found = faults({
      ...ruleset(),
      criteria: [criterion("a", "1 +"), criterion("a", "true"), criterion("constructor", "true")],
      values: [
        { id: "v", value: "w" },
        { id: "w", value: "missing" },
      ],
      outcomes: [outcome("yes", "eligible", "nothing")],
    });
    assert.deepEqual(
      found.map(({ path }) => path),
      ["/criteria/1/id", "/criteria/2/id", "/values/1/value", "/criteria/0/when", "/outcomes/0/when"],
    );
  });

  test("circles, among values and through criteria", () => {
    const found = faults(ruleset({ values: [{ id: "age", value: "if oldEnough then 1 else 2" }] }));
    assert.equal(found[0]!.expected, "no circle among values and criteria");
    assert.equal(faults(ruleset({ criteria: [criterion("oldEnough", "oldEnough")] }))[0]!.found, "oldEnough");
  });

  test("shapes that are not a ruleset", () => {
    for (const json of [
      null,
      1,
      "{}",
      [],
      {},
      { id: 1 },
      { ...ruleset(), questions: 5 },
      { ...ruleset(), outcomes: [] },
      { ...ruleset(), criteria: [null] },
    ]) {
      assert.ok(faults(json).length, JSON.stringify(json)?.slice(0, 60));
    }
    const bad = [
      question("q", "choice"),
      question("r", "nonsense" as "text"),
      question("s", "check", { needs: ["none"] }),
    ];
    assert.deepEqual(
      faults(ruleset({ questions: [...ruleset().questions, ...bad] })).map(({ path }) => path),
      ["/questions/3/options", "/questions/4/type", "/questions/5/needs"],
    );
  });
});
