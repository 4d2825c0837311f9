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

describe("kinds of values that never meet", () => {
  const asked = [
    ...ruleset().questions,
    question("n", "number"),
    question("savings", "money"),
    question("stage", "choice", { options: [{ value: "a", label: { en: "a", cy: "a" } }] }),
    question("benefits", "choices", { options: [{ value: "pip", label: { en: "a", cy: "a" } }] }),
  ];
  const found = (when: string): string[] =>
    faults(ruleset({ questions: asked, criteria: [criterion("oldEnough", when)] })).map(({ message }) =>
      message.replace("/criteria/0/when ", ""),
    );

  for (const [when, expected] of [
    ['savings >= "16000"', '1:12: expected a number, perhaps 16000, found "16000"'],
    ['"16000" <= savings', '1:1: expected a number, perhaps 16000, found "16000"'],
    [
      "dateOfBirth + 10 < today()",
      '1:15: expected years and months or days, perhaps @"P10Y" or @"P10D", found 10',
    ],
    ["today() - dateOfBirth > 365", '1:25: expected days, perhaps @"P365D", found 365'],
    ['dateOfBirth < "1960-01-01"', '1:15: expected a date, perhaps date("1960-01-01"), found "1960-01-01"'],
    [
      "(today() - dateOfBirth).years >= 40",
      '1:25: expected days, perhaps years and months duration(from, to).years, found "years"',
    ],
    ["n in [100..10]", "1:6: expected a range from low to high, found 100..10"],
    ["n in (5..5]", "1:6: expected a range from low to high, found 5..5"],
    ["n between 10 and 1", "1:11: expected a range from low to high, found 10..1"],
    ['dateOfBirth < date("1970-31-12")', '1:15: expected a day that exists, found date("1970-31-12")'],
    ["dateOfBirth < date(2026, 2, 30)", "1:15: expected a day that exists, found date(2026, 2, 30)"],
    ["age.years >= 60", '1:5: expected no property of a number, found "years"'],
    [
      "dateOfBirth.years >= 60",
      '1:13: expected year, month, day, weekday, perhaps years and months duration(from, to).years, found "years"',
    ],
    ['resident = "yes"', '1:12: expected true or false, perhaps true, found "yes"'],
    ['resident = "false"', '1:12: expected true or false, perhaps false, found "false"'],
    [
      "resident > true",
      "1:1: expected a number or a text or a date or years and months or days, found true or false",
    ],
    ['benefits = "pip"', '1:12: expected a list, perhaps in, found "pip"'],
    ["stage in [1]", "1:11: expected a text, found 1"],
    ["3 in benefits", "1:1: expected a text, found 3"],
    ['list contains(stage, "a")', "1:15: expected a list, perhaps in, found a text"],
    ["list contains(benefits, 3)", "1:25: expected a text, found 3"],
    ["some b in benefits satisfies b > 3", "1:34: expected a text, found 3"],
    ["some b in stage satisfies b = null", "1:11: expected a list, perhaps in, found a text"],
    ["every b in benefits satisfies b", "1:31: expected true or false, found a text"],
    ["resident and n", "1:14: expected true or false, found a number"],
    ["not(n)", "1:5: expected true or false, found a number"],
    ["n", "1:1: expected true or false, found a number"],
    ["(if n then 1 else 2) = 1", "1:5: expected true or false, found a number"],
    ['(if resident then 1 else "a") = 1', '1:26: expected a number, found "a"'],
    ['n + "1" > 2', '1:5: expected a number, perhaps 1, found "1"'],
    ["dateOfBirth * 2 > 4", "1:1: expected a number, found a date"],
    ["-resident = n", "1:2: expected a number or years and months or days, found true or false"],
    ["sum(benefits) > 3", "1:5: expected a number or a list, found a list"],
    ["count(n) > 3", "1:7: expected a list, perhaps in, found a number"],
    ["floor(stage) > 3", "1:7: expected a number, found a text"],
    ["n > 1 / 0", "1:5: expected values with a result, found 1 / 0"],
    ["string length(n) > 2", "1:15: expected a text, found a number"],
    ['age > 3 and (n in (1, "a"))', '1:23: expected a number, found "a"'],
  ] as const) {
    test(when, () => assert.deepEqual(found(when), [expected]));
  }

  test("all of an expression's are told, and those behind a value that comes after it", () => {
    assert.equal(found('n > "1" or savings < "2"').length, 2);
    const late = [
      { id: "age", value: "later" },
      { id: "later", value: "today()" },
    ];
    const [only] = faults(ruleset({ values: late, criteria: [criterion("oldEnough", "age >= 60")] }));
    assert.equal(only!.message, "/criteria/0/when 1:8: expected a date, found 60");
  });

  test("what is known, and what a question is, are of one kind", () => {
    const known = (type: "number" | "date"): number =>
      faults(
        ruleset({
          given: [{ id: "person.born", type: "date" }],
          questions: [...ruleset().questions, question("x", type, { known: "person.born" })],
        }),
      ).length;
    assert.deepEqual([known("date"), known("number")], [0, 1]);
  });

  test("limits are numbers or days that exist, the least before the most", () => {
    const limited = (type: "number" | "date" | "money", limits: object): string[] =>
      faults(ruleset({ questions: [...ruleset().questions, question("x", type, limits)] })).map(
        ({ path, expected }) => `${path.replace("/questions/3/", "")}: ${expected}`,
      );
    assert.deepEqual(limited("date", { min: "1960-31-12" }), ["min: a number, or a day that exists"]);
    assert.deepEqual(limited("date", { max: 5 }), ["max: a number, or a day that exists"]);
    assert.deepEqual(limited("number", { min: "few" }), ["min: a number, or a day that exists"]);
    assert.deepEqual(limited("number", { min: 5, max: 3 }), ["max: no less than min"]);
    assert.deepEqual(limited("date", { min: "2026-01-02", max: "2026-01-01" }), ["max: no less than min"]);
    assert.deepEqual(limited("date", { min: "2026-01-02", max: "today" }), []);
    assert.deepEqual(limited("money", { min: "0.50", max: 10 }), []);
  });

  test("no kinds that meet are refused", () => {
    for (const when of [
      'dateOfBirth < date("1960-01-01") and @"1960-01-01" < dateOfBirth',
      'today() - dateOfBirth > @"P365D" or (today() - dateOfBirth).days > 365',
      '@"P60Y" + dateOfBirth <= today() and dateOfBirth + @"P1D" > today() - @"P1M"',
      'stage in ["a", null] or stage = null or "pip" in benefits or benefits = ["pip"]',
      "[1, 2, 3] in [[1, 2, 3], [4]] and n in ([1..2], 5, > 7) and n in [1, [2..3]]",
      'abs(@"-P1D") = @"P1D" and abs(-n) = n and max(n, savings, age) > min([n, 3])',
      'max(dateOfBirth, date("1960-01-01")) < today() and all([resident, disabled]) and any(resident, true)',
      "(if resident then null else n) > 3 and (if resident then dateOfBirth else today()) < today()",
      "some i in [n, savings] satisfies i > 3",
      'stage + "b" = "ab" and upper case(stage) = "A" and -(dateOfBirth - today()) > -@"P1D"',
      "benefits = [] and count(benefits) = 0 and count([]) = 0",
    ])
      assert.deepEqual(found(when), [], when);
  });
});
