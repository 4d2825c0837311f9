import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { classFinder, type EquivalenceClasses } from "../src/equivalence-classes.ts";
import { openParts } from "../src/diagram.ts";
import { knownFrame } from "../src/frame.ts";
import { compileRuleset, decide, type Question } from "../src/index.ts";
import { scaleOf } from "../src/scale.ts";
import { outcome, question, ruleset } from "./rulesets.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const today = "2026-06-15";
const cases = Number(process.env["CLASS_CASES"] ?? 500);

/** The classes of the question `n` under one truth, and the truth of each answer tried. */
function look(
  when: string,
  asked: Question,
  answers: readonly unknown[],
): { classes: EquivalenceClasses | undefined; truths: boolean[]; at: number[] } {
  const rules = compileRuleset(
    ruleset({
      questions: [asked],
      values: [{ id: "twice", value: asked.type === "number" ? "n * 2" : "n" }],
      criteria: [],
      outcomes: [outcome("yes", "eligible", when), outcome("no", "not-eligible", "true")],
    }),
  );
  const { program } = rules;
  const frame = knownFrame(rules, {}, { today });
  const { needed } = openParts(program, frame);
  const [only] = program.questions;
  const classes = needed.length
    ? classFinder(program, frame, needed, 20_000)(only!)
    : { values: [0], starts: [0n] };
  const truths = answers.map((answer) => decide(rules, { n: answer }, { today }).outcome!.id === "yes");
  const scale = scaleOf(asked, frame[0] as never)!;
  const at = answers.map((answer) => {
    const { index } = scale.index(only!.reader.read(answer, frame[0] as never) as never)!;
    return (classes?.starts ?? []).filter((start) => start <= index || !needed.length).length;
  });
  return { classes, truths, at };
}

/** No two answers of one class may differ. */
function assertCells(
  when: string,
  asked: Question,
  answers: readonly unknown[],
): EquivalenceClasses | undefined {
  const { classes, truths, at } = look(when, asked, answers);
  if (!classes) return undefined;
  const byCell = new Map<number, boolean>();
  truths.forEach((truth, index) => {
    const before = byCell.get(at[index]!);
    assert.ok(
      before === undefined || before === truth,
      `${when}: ${String(answers[index])} is in the class of another truth`,
    );
    byCell.set(at[index]!, truth);
  });
  return classes;
}

const halves = Array.from({ length: 61 }, (_, index) => index / 2 - 15);
const constants = fc.constantFrom("0", "1", "2", "2.5", "3", "4", "7.25", "-1");
const numbers = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("n", "n", "twice"),
    constants,
    fc
      .tuple(tie("all"), fc.constantFrom("+", "-", "*"), tie("all"))
      .map(([a, symbol, b]) => `(${a} ${symbol} ${b})`),
    fc.tuple(tie("all"), fc.constantFrom("2", "0.5", "-4")).map(([a, by]) => `(${a} / ${by})`),
    fc
      .tuple(fc.constantFrom("floor", "ceiling", "abs", "round half up"), tie("all"))
      .map(([name, a]) => (name === "round half up" ? `${name}(${a}, 0)` : `${name}(${a})`)),
    fc.tuple(tie("all"), fc.constantFrom("2", "3")).map(([a, by]) => `modulo(${a}, ${by})`),
    fc
      .tuple(fc.constantFrom("min", "max"), tie("all"), constants)
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc
      .tuple(tie("all"), fc.constantFrom("<", ">=", "="), constants, tie("all"), tie("all"))
      .map(([a, symbol, b, then, otherwise]) => `(if ${a} ${symbol} ${b} then ${then} else ${otherwise})`),
  ),
})).all;
const truths = fc
  .tuple(numbers, fc.constantFrom("<", "<=", ">", ">=", "=", "!="), numbers)
  .map(([a, symbol, b]) => `${a} ${symbol} ${b}`);

describe("classes", () => {
  test(`numbers without limits: ${cases} random truths are the same throughout each class`, () => {
    let cut = 0;
    fc.assert(
      fc.property(truths, (when) => {
        if (assertCells(when, question("n", "number"), halves)) cut++;
      }),
      { numRuns: cases },
    );
    assert.ok(cut > cases / 10, `${cut} of ${cases} were cut`);
  });

  test("whole numbers with limits are always cut", () => {
    const whole = Array.from({ length: 21 }, (_, index) => index - 10);
    fc.assert(
      fc.property(truths, (when) => {
        assert.ok(
          assertCells(when, question("n", "number", { min: -10, max: 10, decimals: 0 }), whole),
          when,
        );
      }),
      { numRuns: cases },
    );
  });

  test("what rules are made of is cut: thresholds between pence, sums, ages, ranges, branches", () => {
    for (const when of [
      ...["n < 2.5", "n >= 7.25", "n in (1..4]", "n between 2 and 3", "n * 3 + 1 > n - 4", "max(n, 2) < 5"],
      ...[
        "(if n < 3 then n * 2 else 10 - n) > 4",
        "n <= (if n > 4 then 5 else 1)",
        "list contains([1, 2.5], n)",
        "twice - n = 3",
      ],
    ]) {
      assert.ok(assertCells(when, question("n", "number"), halves), when);
    }
    const money = Array.from({ length: 400 }, (_, index) => (index / 100).toFixed(2));
    for (const when of ["n < 1.005", "n >= 1.005", "n <= 2", "n > 2", "n = 3", "n * 3 >= 10"]) {
      assert.ok(assertCells(when, question("n", "money"), money), when);
    }
    const days = Array.from({ length: 1500 }, (_, index) =>
      new Date(Date.UTC(1959, 0, 1) + index * 864e5).toISOString().slice(0, 10),
    );
    for (const when of [
      ...[
        'n < @"1960-04-06"',
        'n in [@"1960-04-06"..@"1961-03-05"]',
        "years and months duration(n, today()).years >= 65",
      ],
      ...[
        'n + @"P1M" > @"1960-02-29"',
        'n - @"P66Y4M" < @"1894-01-31"',
        "n.year = 1960",
        "(today() - n).days > 24000",
      ],
      '(if n < @"1960-04-06" then n + @"P66Y" else n + @"P66Y1M") <= today()',
    ]) {
      assert.ok(assertCells(when, question("n", "date"), days), when);
    }
  });

  test("what cannot be cut is left whole, not cut wrongly", () => {
    for (const when of ["n * n > 4", "modulo(n, 2) = 1", "abs(n) > 3", "floor(n) = n", "n / (n + 1) > 0.5"]) {
      assert.equal(assertCells(when, question("n", "number"), halves), undefined, when);
    }
  });
});
