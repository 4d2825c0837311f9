import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRuleset } from "../src/check.ts";
import { draw } from "../src/draw.ts";
import { compileRuleset, decide, evaluate, explore, RulesetError, type RulesetFile } from "../src/index.ts";
import { wording } from "../src/wording.ts";
import { criterion, outcome, question, ruleset, text } from "./rulesets.ts";

const today = "2026-11-30";

const stages = ["nursery", "primary", "secondary"].map((value) => ({ value, label: text(value) }));
const children = question("children", "group", {
  min: 0,
  max: 3,
  questions: [
    question("stage", "choice", { options: stages }),
    question("dateOfBirth", "date", { max: "today", unsure: text("I do not know") }),
    question("income", "money"),
  ],
  texts: {
    question: text("Do you have any children?"),
    row: text("Child {number}"),
    list: {
      en: { one: "You have added {count} child", other: "You have added {count} children" },
      cy: { two: "Rydych wedi ychwanegu {count} blentyn", other: "Rydych wedi ychwanegu {count} plentyn" },
    },
    another: text("Do you need to add another child?"),
    change: text("Change child {number}"),
    remove: text("Remove child {number}"),
    confirmRemove: text("Are you sure you want to remove child {number}?"),
    errors: { missing: text("Select yes if you need to add another child") },
  },
});
const household = (when: string, more: Partial<RulesetFile> = {}): RulesetFile =>
  ruleset({
    questions: [question("resident", "yes-no"), children],
    values: [],
    criteria: [criterion("fits", when)],
    outcomes: [outcome("yes", "eligible", "resident and fits"), outcome("no", "not-eligible", "true")],
    ...more,
  });

const child = (stage: string, dateOfBirth: string | null = "2018-01-01", income: unknown = 0): object => ({
  stage,
  dateOfBirth,
  income,
});
const rows = [child("primary", "2019-05-01", 100), child("nursery", null, "50.50")];

/** What an expression about the children is, with these two and nobody else. */
const holds = (when: string, given: unknown = rows): unknown =>
  decide(compileRuleset(household(when)), { resident: true, children: given }, { today }).outcome?.id;

describe("groups in expressions", () => {
  for (const when of [
    'some c in children satisfies c.stage = "primary"',
    'not(every c in children satisfies c.stage = "primary")',
    "count(children) = 2",
    'count(children[stage = "primary"]) = 1',
    'count(children[item.stage = "primary"]) = 1',
    "sum(children.income) = 150.5",
    "sum(for c in children return c.income * 2) = 301",
    "max(children.income) = 100",
    '"nursery" in children.stage',
    'list contains(children.stage, "primary")',
    'children[1].stage = "primary" and children[-1].stage = "nursery" and children[3] = null',
    'children[2].income = 50.5 and children[stage = "nursery"][1].income = 50.5',
    'some c in children[stage = "primary"] satisfies years and months duration(c.dateOfBirth, today()).years = 7',
    "some c in children satisfies c.dateOfBirth = null",
    "[1, 2, 3][item > 1] = [2, 3]",
    "count(for c in children return c.income >= 100) = 2",
    "all(for c in children return c.income > 50)",
    "children[1] = children[income = 100][1] and children[1] != children[2]",
  ])
    test(when, () => {
      assert.equal(holds(when), "yes");
      assert.equal(holds(`not(${when})`), "no", "true, and not null");
    });

  test("with nobody in it", () => {
    assert.equal(holds("count(children) = 0 and not(some c in children satisfies c.income > 0)", []), "yes");
    assert.equal(holds("sum(children.income) = null", []), "yes");
  });

  for (const [when, expected] of [
    ["some c in children satisfies c.stage = 1", /expected a text, found 1/],
    ["some c in children satisfies c.stages = 1", /expected stage, dateOfBirth, income, found "stages"/],
    ["children.income > 3", /expected a list/],
    ["children[1] > 3", /a row/],
    ['children["primary"]', /expected true or false/],
    ["children[true]", /a condition about the items/],
    ["some c in children satisfies count(children[income > 1]) > 1", /no loop inside another/],
    ["for c in children return c.income", /expected true or false, perhaps in, found a list/],
    ["children = 3", /expected a list/],
  ] as const)
    test(`a fault: ${when}`, () => {
      assert.throws(
        () => compileRuleset(household(when)),
        (error) => error instanceof RulesetError && expected.test(error.message),
      );
    });
});

describe("asking of a group", () => {
  const rules = compileRuleset(household('some c in children satisfies c.stage = "primary"'));
  const next = (answer?: unknown): string | undefined =>
    evaluate(rules, { resident: true, ...(answer !== undefined && { children: answer }) }, { today }).next
      ?.id;

  test("one question of a row after the other, then the list, until there are no more", () => {
    assert.equal(next(), "children", "where there may be none, that is asked first");
    assert.equal(next({ rows: [], more: true }), "children[0].stage");
    assert.equal(next({ rows: [{ stage: "nursery" }] }), "children[0].dateOfBirth");
    assert.equal(next({ rows: [{ ...rows[1] }] }), "children", "the list, which asks for another");
    assert.equal(next({ rows: [{ ...rows[1] }], more: true }), "children[1].stage");
    assert.equal(next({ rows: [rows[1], { stage: "nursery", dateOfBirth: null }] }), "children[1].income");
    assert.equal(next({ rows: [rows[1], rows[1], rows[1]], more: true }), "children", "no more than three");
    assert.equal(next({ rows: [rows[1]], more: false }), undefined);
    assert.equal(next([rows[1]]), undefined, "a plain list has no more");
    assert.equal(next([{ stage: "nursery" }]), "children[0].dateOfBirth");
  });

  test("says which row and which question of the group", () => {
    const { next } = evaluate(rules, { resident: true, children: { rows: [], more: true } }, { today });
    assert.deepEqual(next?.row, { group: "children", index: 0, question: "stage" });
    assert.deepEqual(next?.options, stages);
  });

  test("with a least number of rows, they are asked at once", () => {
    const least = compileRuleset(
      household("count(children[income > 5]) > 1", {
        questions: [question("resident", "yes-no"), { ...children, min: 2 }],
      }),
    );
    const next = (answer?: unknown): string | undefined =>
      evaluate(least, { resident: true, children: answer }, { today }).next?.id;
    assert.equal(next(), "children[0].stage");
    assert.equal(next({ rows: [rows[0]] }), "children[1].stage");
    assert.equal(next([rows[0]]), "children[1].stage", "one row is not a whole answer");
    assert.equal(next({ rows }), "children");
  });

  test("errors name the row; too many rows are refused", () => {
    const errors = (answer: unknown): [string, string, string][] =>
      evaluate(rules, { children: answer }, { today, wording }).invalid.map(
        ({ question, reason, message }) => [question, reason, message],
      );
    assert.deepEqual(errors([child("college", "2030-01-01", "x")]), [
      ["children[0].stage", "missing", "Select an option"],
      ["children[0].dateOfBirth", "inFuture", "Date must be today or in the past"],
      ["children[0].income", "notNumber", "Enter an amount in pounds, like 600 or 600.50"],
    ]);
    assert.deepEqual(errors(Array(5).fill(rows[0])), [["children", "tooMany", "There can be 3 at most"]]);
    for (const odd of [7, "x", { rows: 7 }, { rows: [null, 5] }, [[]], { rows: [rows[0]], more: "no" }])
      assert.equal(evaluate(rules, { resident: true, children: odd }, { today }).outcome, null);
  });

  test("is not asked where it cannot matter, and decides nothing before there are no more", () => {
    assert.equal(evaluate(rules, { resident: false }, { today }).outcome?.id, "no");
    const open = { rows: [rows[0]] };
    assert.equal(evaluate(rules, { resident: true, children: open }, { today }).outcome, null);
    assert.equal(evaluate(rules, { resident: true, children: [rows[0]] }, { today }).outcome?.id, "yes");
    const same = compileRuleset(household("count(children) >= 0 or resident"));
    assert.equal(evaluate(same, { resident: true }, { today }).outcome?.id, "yes");
  });

  test("how many more pages there may be", () => {
    const { remaining } = evaluate(rules, { resident: true }, { today });
    assert.ok(remaining.least <= 1 && remaining.most >= 13, JSON.stringify(remaining));
  });

  test("reasons rest on the group", () => {
    const { criteria } = evaluate(rules, { resident: true, children: rows }, { today });
    assert.deepEqual(criteria[0]!.because, ["children"]);
  });
});

describe("lists that are given", () => {
  const given: RulesetFile["given"] = [
    { id: "household.children", type: "group", questions: [{ id: "stage", type: "text" }] },
  ];
  const of = (when: string, stage: unknown): unknown =>
    decide(
      compileRuleset(household(when, { given })),
      { resident: true },
      { today, given: { household: { children: [{ stage, other: 1 }] } } },
    ).outcome?.id;

  test("are lists of records", () => {
    assert.equal(of('some c in household.children satisfies c.stage = "primary"', "primary"), "yes");
    assert.equal(of('household.children[1].stage = "primary"', "primary"), "yes");
    assert.equal(of("household.children[1].stage = null", 7), "yes");
  });

  test("answer a group that is known", () => {
    const known = compileRuleset(
      household('some c in children satisfies c.stage = "primary"', {
        given,
        questions: [question("resident", "yes-no"), { ...children, known: "household.children" }],
      }),
    );
    const options = { today, given: { household: { children: [{ stage: "primary" }] } } };
    assert.equal(evaluate(known, { resident: true }, options).outcome?.id, "yes");
    assert.equal(evaluate(known, { resident: true }, { today }).next?.id, "children");
  });
});

describe("an amount with its period", () => {
  const rules = compileRuleset(
    ruleset({
      questions: [question("pay", "money", { period: true, max: 100000 })],
      values: [],
      criteria: [criterion("low", "pay <= 7400")],
      outcomes: [outcome("yes", "eligible", "low"), outcome("no", "not-eligible", "true")],
    }),
  );
  const outcomeOf = (amount: unknown, period: unknown): unknown =>
    evaluate(rules, { pay: { amount, period } }, { today }).outcome?.id;

  test("is what it comes to in a year: 52, 26, 13, 12 or 1 times", () => {
    assert.equal(outcomeOf("142.30", "week"), "yes");
    assert.equal(outcomeOf("142.31", "week"), "no");
    assert.equal(outcomeOf("284.61", "two-weeks"), "yes");
    assert.equal(outcomeOf("284.62", "two-weeks"), "no");
    assert.equal(outcomeOf("569.23", "four-weeks"), "yes");
    assert.equal(outcomeOf("569.24", "four-weeks"), "no");
    assert.equal(outcomeOf("616.66", "month"), "yes");
    assert.equal(outcomeOf("616.67", "month"), "no");
    assert.equal(outcomeOf(7400, "year"), "yes");
    assert.equal(outcomeOf("7400.01", "year"), "no");
  });

  test("needs both, and no more than pence", () => {
    const reason = (pay: unknown): unknown =>
      evaluate(rules, { pay }, { today, wording }).invalid.map(({ reason }) => reason)[0];
    assert.equal(reason({ amount: "5" }), "incomplete");
    assert.equal(reason({ amount: "5", period: "day" }), "incomplete");
    assert.equal(reason({ amount: "5", period: "toString" }), "incomplete");
    assert.equal(reason({ amount: "", period: "week" }), "missing");
    assert.equal(reason({ period: "week" }), "missing");
    assert.equal(reason(5), "missing");
    assert.equal(reason({ amount: "x", period: "week" }), "notNumber");
    assert.equal(reason({ amount: "5.555", period: "four-weeks" }), "decimals");
    assert.equal(reason({ amount: 2000, period: "week" }), "tooHigh", "a year’s limit");
  });
});

describe("checking a ruleset with a group", () => {
  const findings = (file: RulesetFile): string[] =>
    checkRuleset(file, { today })
      .findings.filter(({ severity }) => severity === "error")
      .map(({ message }) => message);

  test("passes a good one, in either languages", () => {
    assert.deepEqual(findings(household('some c in children satisfies c.stage = "primary"')), []);
  });

  test("tells of texts that are missing, in Welsh too, and of keys that do not belong", () => {
    const with_ = (more: object): string =>
      findings(
        household("count(children) > 1", {
          questions: [question("resident", "yes-no"), { ...children, ...more } as typeof children],
        }),
      ).join("\n");
    const noQuestion = Object.fromEntries(
      Object.entries(children.texts!).filter(([key]) => key !== "question"),
    );
    assert.match(with_({ texts: "none" }), /texts: expected object, found "none"/);
    assert.match(with_({ texts: noQuestion }), /say what is asked first/);
    assert.match(with_({ texts: { ...children.texts, list: { en: { other: "x" } } } }), /the Welsh words/);
    assert.match(
      with_({ texts: { ...children.texts, list: { en: {}, cy: { other: "x" } } } }),
      /other, which is/,
    );
    assert.match(with_({ unsure: text("?") }), /"unsure" does not belong to a group/);
    assert.match(with_({ questions: [question("a", "text", { options: stages })] }), /"options" belongs to/);
    assert.match(with_({ questions: [question("a", "group", {})] }), /expected yes-no, choice/);
    assert.match(with_({ questions: [] }), /1 to 2000/);
    assert.match(with_({ max: 101 }), /whole numbers up to 100/);
    assert.match(with_({ min: 3, max: 2 }), /no less than min/);
  });

  test("finds parts of a loop that no answer changes, and an option that does not exist", () => {
    const of = (when: string): string => findings(household(when)).join("\n");
    assert.match(of('some c in children satisfies c.stage = "primry"'), /primry/);
    assert.match(of("some c in children satisfies c.income < 0"), /c.income < 0, which is always false/);
    assert.match(of("count(children) > 3"), /always false/);
    assert.match(of("count(children[income > 5 and income < 4]) > 0"), /always false/);
  });

  test("explores it exactly, and draws it", () => {
    const rules = compileRuleset(household('some c in children satisfies c.stage = "primary"'));
    const { exact, unreachableOutcomes, paths } = explore(rules, { today });
    assert.deepEqual([exact, unreachableOutcomes, paths], [true, [], 3]);
    const drawn = draw(rules, { today });
    assert.match(drawn, /Any of: primary/);
    assert.match(drawn, /None of: primary/);
    assert.match(draw(compileRuleset(household("count(children) >= 2")), { today }), /2 or more/);
    assert.match(draw(compileRuleset(household("count(children) >= 2")), { today }), /0 or 1/);
  });
});

describe("what somebody who never coded writes into rates", () => {
  const faultOf = (values: unknown): string =>
    checkRuleset(
      { ...household("count(children) > 1"), rates: [{ id: "limit", type: "money", source: "law", values }] },
      { today },
    )
      .findings.filter(({ severity }) => severity === "error")
      .map(({ message }) => message)
      .join("\n");

  test("is told in words, with the value that is meant", () => {
    const from = "2026-04-01";
    assert.match(faultOf([{ from, value: "£16,500" }]), /Value 1 is .*: write .*without £ or commas$/);
    assert.match(
      faultOf([{ from: "1 April 2027", value: 1 }]),
      /expected a day like 2027-04-01, found "1 April/,
    );
    assert.match(
      faultOf([
        { from, value: 2 },
        { from: "2025-04-01", value: 1 },
      ]),
      /2025-04-01 stands after 2026-04-01: put the earliest day first$/,
    );
    assert.equal(faultOf([{ from, value: "616.67" }]), "");
  });
});
