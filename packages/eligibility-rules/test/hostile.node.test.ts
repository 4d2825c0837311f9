import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { checkRuleset } from "../src/check.ts";
import { draw } from "../src/draw.ts";
import { compileRuleset, decide, evaluate, explore, RulesetError } from "../src/index.ts";
import { criterion, outcome, question, ruleset, text } from "./rulesets.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const today = "2026-05-01";
// Milliseconds of the processor, so that a busy machine changes nothing; the slowest takes a third of it.
const limit = 10_000;

/** An answer or a RulesetError, in bounded time; never another error. */
function survive(json: unknown, answers: Record<string, unknown> = {}): "answer" | "error" {
  const start = process.cpuUsage();
  try {
    const rules = compileRuleset(json);
    evaluate(rules, answers, { today });
    decide(rules, answers, { today });
    return "answer";
  } catch (error) {
    assert.ok(error instanceof RulesetError, `${(error as Error).stack}`);
    return "error";
  } finally {
    const { user, system } = process.cpuUsage(start);
    const taken = (user + system) / 1000;
    assert.ok(taken < limit, `took ${taken} ms`);
  }
}
const expression = (when: string): "answer" | "error" =>
  survive(ruleset({ outcomes: [outcome("yes", "eligible", when), outcome("no", "not-eligible", "true")] }));

describe("rulesets from outside", () => {
  test("deep nesting", () => {
    for (const deep of [1000, 18000]) {
      for (const [open, close] of [
        ["(", ")"],
        ["[", "]"],
        ["not(", ")"],
        ["-", ""],
        ["if resident then ", ""],
        ["resident in (", ")"],
        ["some x in [1] satisfies ", ""],
      ]) {
        expression(`${open!.repeat(deep / 5)}1${close!.repeat(deep / 5)}`);
      }
      assert.equal(expression(`${"(".repeat(deep / 2)}true${")".repeat(deep / 2)}`), "error");
    }
    const nested = JSON.parse(`${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`) as unknown;
    survive({ ...ruleset(), title: nested, tests: nested, questions: [nested] });
    checkRuleset(
      {
        ...ruleset(),
        title: nested,
        questions: [{ ...question("q", "text"), label: nested }],
      },
      { today },
    );
  });

  test("brackets after in, at every level, in time that grows with their length", () => {
    for (const [open, close] of [
      ["1 in ([", "]..1)"],
      ["1 in ((", ")..1)"],
      ["1 in ([", "], 1)"],
    ]) {
      const start = performance.now();
      expression(`${open!.repeat(33)}1${close!.repeat(33)}`);
      assert.ok(performance.now() - start < 1000, open);
    }
    // A list is no end of a range of numbers.
    assert.equal(expression("1 in ([1 in ([1 in ([1]..1)]..1)]..1)"), "error");
    assert.equal(
      expression("1 in ((1)..(2)) and 3 in ([1..2], (3), (> 5, 3)) and 2 in ([1..2], 5)"),
      "answer",
    );
  });

  test("limits that are none, and objects that cannot be written", () => {
    const unwritable = { toString: 1, valueOf: 1 };
    for (const odd of [-1, 1.5, 7000, 1e9, "2", unwritable, [2], null]) {
      const reads = (type: "number" | "text", limits: object): string =>
        survive(
          ruleset({
            questions: [question("n", type, limits)],
            values: [],
            criteria: [],
            outcomes: [
              outcome("yes", "eligible", "n = n and n != null"),
              outcome("no", "not-eligible", "true"),
            ],
          }),
          { n: type === "text" ? "long".repeat(4000) : 5 },
        );
      assert.equal(reads("number", { decimals: odd }), odd === null ? "answer" : "error");
      if (odd !== 7000) assert.equal(reads("text", { maxLength: odd }), odd === null ? "answer" : "error");
    }
    const type = unwritable as unknown as "text";
    const when = unwritable as unknown as string;
    assert.equal(survive(ruleset({ questions: [question("q", type)] })), "error");
    assert.equal(survive(ruleset({ criteria: [criterion("c", when)] })), "error");
    assert.equal(
      survive({
        ...ruleset(),
        questions: [question("q", "text", { options: 5 as never })],
      }),
      "error",
    );
    assert.equal(
      survive({ ...ruleset(), criteria: undefined, outcomes: [outcome("no", "not-eligible", "true")] }),
      "answer",
    );
  });

  test("every question needs every question", () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `q${index}`);
    const questions = ids.map((id) => question(id, "check", { check: "c", needs: ids }));
    const outcomes = [outcome("yes", "eligible", 'q0 = "eligible"'), outcome("no", "not-eligible", "true")];
    const start = performance.now();
    const file = ruleset({ questions, values: [], criteria: [], outcomes });
    assert.equal(survive(file), "answer");
    assert.ok(performance.now() - start < 3000);
    assert.equal(survive(file, Object.fromEntries(ids.map((id) => [id, "pending"]))), "answer");
  });

  test("long chains, huge lists, long strings, an unfinished comment", () => {
    expression(Array.from({ length: 1600 }, () => "1").join(" + "));
    assert.equal(
      expression(
        Array.from({ length: 3000 }, () => "resident")
          .join(" and ")
          .slice(0, 19998),
      ),
      "error",
    );
    assert.equal(expression(Array.from({ length: 900 }, () => "resident").join(" and ")), "answer");
    assert.equal(expression(`resident in [${Array.from({ length: 1000 }, () => "1").join()}]`), "error");
    expression(`"${"\\".repeat(4000)}`);
    expression(`"${"a".repeat(9000)}" = "a"`);
    expression("/*".repeat(4900));
    expression(" ".repeat(9900));
    assert.equal(expression("a".repeat(1_000_000)), "error");
    assert.equal(
      survive(
        ruleset({
          questions: Array.from({ length: 100_000 }, (_, index) => question(`q${index}`, "text")),
        }),
      ),
      "error",
    );
  });

  test("any heap of tokens and any text", () => {
    const words =
      'resident disabled dateOfBirth age nothing . .. ( ) [ ] , + - * / ** < <= = != in between and or not if then else some every satisfies x 1 2.5 "a" @ @"P1Y" true null floor( not( today() duration( min( years'.split(
        " ",
      );
    const heap = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((tokens) => tokens.join(" "));
    fc.assert(
      fc.property(fc.oneof(heap, fc.string(), fc.string({ unit: "binary" })), (when) => {
        expression(when);
      }),
      { numRuns: 4000 },
    );
  });

  test("a ruleset with anything in any place", () => {
    const options = [{ value: "a", label: text("a") }];
    const whole = ruleset({
      given: [{ id: "address.custodianCode", type: "number" }],
      questions: [
        ...ruleset().questions,
        question("list", "choices", {
          options,
          none: text("none"),
          known: "null",
        }),
        question("sum", "money", {
          min: 0,
          max: 10,
          unsure: text("?"),
          errors: { missing: text("Enter it") },
        }),
        question("check", "check", { check: "c", needs: ["resident"] }),
      ],
      tests: [{ name: "one", today, answers: { resident: true }, outcome: "no" }],
    });
    const paths: string[][] = [];
    const walk = (at: unknown, path: string[]): void => {
      paths.push(path);
      if (typeof at === "object" && at !== null)
        for (const [key, value] of Object.entries(at)) walk(value, [...path, key]);
    };
    walk(whole, []);
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, "", "__proto__", -1, 1e308, [null], [[]], {
        id: "x",
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const copy = { whole: structuredClone(whole) as unknown };
        let at = copy as Record<string, unknown>;
        const last = ["whole", ...path].pop()!;
        for (const key of ["whole", ...path].slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[last] = value;
        survive(copy.whole);
        checkRuleset(copy.whole, { today });
      }),
      { numRuns: 4000 },
    );
  });

  test("ten thousand questions, two thousand criteria and values in a chain", () => {
    const many = (count: number): ReturnType<typeof question>[] =>
      Array.from({ length: count }, (_, index) => question(`q${index}`, "yes-no"));
    assert.equal(
      survive(
        ruleset({
          questions: many(10_000),
          values: [],
          criteria: [],
          outcomes: [outcome("no", "not-eligible", "true")],
        }),
      ),
      "error",
    );
    const questions = many(2000);
    const values = questions.map(({ id }, index) => ({
      id: `v${index}`,
      value: index ? `v${index - 1} and ${id}` : id,
    }));
    const criteria = values.map(({ id }, index) => criterion(`c${index}`, id));
    const chain = ruleset({
      questions,
      values,
      criteria,
      outcomes: [outcome("yes", "eligible", "c1999"), outcome("no", "not-eligible", "true")],
    });
    assert.equal(survive(chain), "answer");
    const back = ruleset({ questions, values: [...values].reverse(), criteria, outcomes: chain.outcomes });
    assert.equal(survive(back), "answer");
  });

  test("many numbers with many thresholds, lists with many options", () => {
    const questions = Array.from({ length: 20 }, (_, index) => question(`n${index}`, "number"));
    const criteria = Array.from({ length: 2000 }, (_, index) =>
      criterion(`c${index}`, `n${index % 20} * 3 + n${(index + 1) % 20} > ${index}`),
    );
    const single = Array.from({ length: 2000 }, (_, index) =>
      criterion(`c${index}`, `n${index % 20} * 3 > ${index}`),
    );
    const any = outcome("yes", "eligible", criteria.map(({ id }) => id).join(" or "));
    for (const each of [criteria, single]) {
      assert.equal(
        survive(
          ruleset({
            questions,
            values: [],
            criteria: each,
            outcomes: [any, outcome("no", "not-eligible", "true")],
          }),
        ),
        "answer",
      );
    }
    const options = Array.from({ length: 200 }, (_, index) => ({
      value: `o${index}`,
      label: text("o"),
    }));
    const list = ruleset({
      questions: [question("l", "choices", { options })],
      values: [],
      criteria: options.map(({ value }, index) => criterion(`c${index}`, `"${value}" in l`)),
      outcomes: [
        outcome("yes", "eligible", "count(l) > 100 or c1 or c2 or (every o in l satisfies o in l)"),
        outcome("no", "not-eligible", "true"),
      ],
    });
    assert.equal(survive(list), "answer");
    assert.equal(survive(list, { l: options.map(({ value }) => value) }), "answer");
  });

  test("numbers that grow", () => {
    const values = Array.from({ length: 100 }, (_, index) => ({
      id: `v${index}`,
      value: index ? `v${index - 1} ** 999` : "n ** 999",
    }));
    const file = ruleset({
      questions: [question("n", "number")],
      values,
      criteria: [],
      outcomes: [outcome("yes", "eligible", "v99 > 1"), outcome("no", "not-eligible", "true")],
    });
    assert.equal(survive(file, { n: "9.99999999999" }), "answer");
    assert.equal(survive(file), "answer");
    expression('@"9999-12-31" + @"P999999Y" > @"0001-01-01" - @"P9999999D"');
    expression("1e9999999999 > 1");
    expression(`${"9".repeat(9000)} > ${"0.".padEnd(900, "0")}1`);
  });

  test("names of prototypes, in rulesets, answers and what is given", () => {
    for (const id of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"]) {
      if (id !== "prototype") {
        assert.equal(survive(ruleset({ questions: [question(id, "yes-no")] })), "error", id);
        assert.equal(survive(ruleset({ criteria: [criterion(id, "true")] })), "error", id);
        assert.equal(expression(id), "error", id);
        assert.equal(expression(`${id}(1)`), "error", id);
        assert.equal(expression(`resident.${id}`), "error", id);
      }
    }
    const rules = compileRuleset(
      ruleset({
        given: [{ id: "a.constructor.name", type: "text" }],
        questions: [question("q", "text", { known: "a.constructor.name" })],
        values: [],
        criteria: [],
        outcomes: [outcome("yes", "eligible", 'q = "Object"'), outcome("no", "not-eligible", "true")],
      }),
    );
    const answers = JSON.parse('{"__proto__": {"q": "Object"}, "constructor": 1}') as Record<string, unknown>;
    assert.equal(evaluate(rules, answers, { today, given: { a: {} } }).next?.id, "q");
    assert.equal(({} as Record<string, unknown>)["q"], undefined);
    for (const odd of [null, undefined, 5, "text", []])
      evaluate(rules, odd as never, { today, given: odd as never });
    const file = JSON.parse(JSON.stringify(ruleset()).replace('"title"', '"__proto__"')) as unknown;
    survive(file);
    checkRuleset(file, { today });
  });

  test("markup in labels stays text in the diagram", () => {
    const hostile =
      '"]; click q1 "javascript:alert(1)" <img src=x onerror=alert(1)> #quot; `%%{init:{}}%%`\nend';
    const file = ruleset({
      questions: ruleset().questions.map((each) => ({ ...each, label: text(hostile) })),
    });
    const lines = draw(compileRuleset(file), { today }).split("\n");
    assert.ok(lines.some((line) => line.includes("javascript")));
    for (const line of lines.filter((each) => each.includes("javascript"))) {
      assert.match(line, /^ {2}q\d+\["[^"<>`\n;|[\](){}\\]*(?:#\d+;[^"<>`\n;|[\](){}\\]*)*"\]$/);
    }
  });

  test("tens of thousands of sloped thresholds, and long sums of decimals, are given up, not waited for", () => {
    const sloped = Array.from({ length: 40 }, (_, of) =>
      criterion(
        `c${of}`,
        Array.from({ length: 700 }, (_, at) => `n * 3 > ${of * 700 + at}`).join(of % 2 ? " or " : " and "),
      ),
    );
    const sum = Array.from(
      { length: 150 },
      (_, at) => `(if q${at % 14} then 0.1 else 0.3) * 1.${at + 1} / 3`,
    );
    const sums = Array.from({ length: 20 }, (_, of) =>
      criterion(`c${of}`, `${sum.join(" + ")} > ${40 + of}`),
    );
    const number = [question("n", "number")];
    const answers = Array.from({ length: 14 }, (_, index) => question(`q${index}`, "yes-no"));
    for (const [questions, criteria] of [
      [number, sloped],
      [answers, sums],
    ] as const) {
      const all = outcome("yes", "eligible", criteria.map(({ id }) => id).join(" and "));
      const outcomes = [all, outcome("no", "not-eligible", "true")];
      assert.equal(survive(ruleset({ questions, values: [], criteria, outcomes })), "answer");
    }
  });

  test("exploring stays bounded too", () => {
    const questions = Array.from({ length: 40 }, (_, index) => question(`q${index}`, "yes-no"));
    const rules = compileRuleset(
      ruleset({
        questions,
        values: [],
        criteria: [],
        outcomes: [
          outcome(
            "yes",
            "eligible",
            `count([${questions.map(({ id }) => `if ${id} then 1 else 2`).join(", ")}]) + sum([${questions.map(({ id }) => `if ${id} then 1 else 2`).join(", ")}]) > 100`,
          ),
          outcome("no", "not-eligible", "true"),
        ],
      }),
    );
    const start = performance.now();
    assert.equal(explore(rules, { today }).exact, false);
    assert.ok(performance.now() - start < 40_000);
  });
});

describe("groups from outside", () => {
  const group = (max: number, fields: number): ReturnType<typeof question> =>
    question("people", "group", {
      max,
      questions: Array.from({ length: fields }, (_, index) =>
        question(`f${index}`, index % 2 ? "yes-no" : "money", index % 3 ? {} : { unsure: text("?") }),
      ),
    });
  const of = (when: readonly string[], max = 100, fields = 40): unknown =>
    ruleset({
      questions: [question("resident", "yes-no"), question("limit", "money"), group(max, fields)],
      values: [],
      criteria: when.map((each, index) => criterion(`c${index}`, each)),
      outcomes: [
        outcome("yes", "eligible", when.map((_, index) => `c${index}`).join(" and ")),
        outcome("no", "not-eligible", "true"),
      ],
    });
  const rows = Array.from({ length: 100 }, (_, at) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}`, index % 2 ? at % 3 > 0 : at])),
  );

  test("of as many rows and questions as there may be, open and answered", () => {
    const loops = Array.from(
      { length: 1000 },
      (_, index) => `some p in people satisfies p.f0 > ${index} and p.f${index % 40} = p.f${index % 40}`,
    );
    assert.equal(survive(of(loops)), "answer");
    assert.equal(survive(of(loops), { resident: true, people: rows }), "answer");
    assert.equal(survive(of(loops, 12)), "answer");
    const sums = Array.from(
      { length: 200 },
      (_, index) => `sum(people[f1].f0) + limit > ${index} and people[${index % 9}].f1`,
    );
    assert.equal(survive(of(sums), { people: rows }), "answer");
    assert.equal(survive(of(["people = people", "people[1] = people[2]"])), "answer");
  });

  test("answers that are no rows, or too many", () => {
    const rules = of(["count(people) > 3"]);
    for (const people of [
      rows.concat(...Array(100).fill(rows)),
      [[[]]],
      [{ f0: { f0: {} } }],
      { rows: { length: 1e9 } },
      new Array(1e6),
    ])
      assert.equal(survive(rules, { people }), "answer");
    for (const odd of [
      { questions: {} },
      { questions: [{}] },
      { questions: [group(1, 1)] },
      { max: 1e9 },
      { min: -1 },
    ])
      survive({ ...ruleset(), questions: [{ ...group(3, 2), ...odd }] });
  });

  test("sorts of long lists, by short comparisons only", () => {
    const list = `[${Array.from({ length: 500 }, (_, index) => (index * 7919) % 500).join(", ")}]`;
    const sorts = Array.from(
      { length: 20 },
      () => `sort(${list}, function(a, b) a < b or b < a and a = 3)[1] > limit`,
    );
    assert.equal(survive(of(sorts)), "answer");
    assert.equal(survive(of(sorts), { limit: 4 }), "answer");
    assert.equal(expression(`sort([1], function(a, b) ${"a < b or ".repeat(20)} a < b)[1] > 0`), "error");
    assert.equal(expression("count(for a in [1] return sort([1], function(b, c) b < c)) > 0"), "error");
  });
});
