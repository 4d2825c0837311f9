/**
 * Whole-set evaluations a second at 10 and 1,000 criteria, in one run: `decide` beside a hand-written loop,
 * json-logic-js, json-rules-engine and feelin on the same rules and the same answers; and `evaluate` in milliseconds.
 */
import { evaluate as feelin } from "feelin";
import jsonLogic from "json-logic-js";
import { Engine, type RuleProperties } from "json-rules-engine";
import { compileRuleset, decide, evaluate, type Question, type RulesetFile } from "../src/index.ts";

/** Milliseconds of processor time that this process has taken: what else the machine does is no part of it. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Answers = Record<string, number | boolean | string>;
/** One rule in a form that every contender's own form is made from. */
interface Rule {
  field: string;
  is: ">=" | "<" | "=";
  than: number | boolean | string;
}

const today = "2026-11-23";
const asked = 10;
const text = { en: "text", cy: "testun" };

const rules = (count: number): Rule[] =>
  Array.from({ length: count }, (_, index) => {
    const field = `q${index % asked}`;
    const kind = (index % asked) % 3;
    if (kind === 0) return { field, is: index % 2 ? "<" : ">=", than: (index * 7) % 100 };
    return kind === 1 ? { field, is: "=", than: true } : { field, is: "=", than: index % 2 ? "a" : "b" };
  });

/** Several sets of answers, so that nothing can be worked out beforehand. */
const cases: Answers[] = Array.from({ length: 16 }, (_, at) =>
  Object.fromEntries(
    Array.from({ length: asked }, (_, index): [string, Answers[string]] => {
      const value =
        index % 3 === 0
          ? (at * 13 + index) % 100
          : index % 3 === 1
            ? (at + index) % 2 === 0
            : at % 2
              ? "a"
              : "b";
      return [`q${index}`, value];
    }),
  ),
);

const literal = (value: Rule["than"]): string => JSON.stringify(value);
const questions: Question[] = Array.from({ length: asked }, (_, index) => {
  const base = { id: `q${index}`, label: text };
  if (index % 3 === 0) return { ...base, type: "number" };
  if (index % 3 === 1) return { ...base, type: "yes-no" };
  return { ...base, type: "choice", options: ["a", "b"].map((value) => ({ value, label: text })) };
});

function ours(set: readonly Rule[]): RulesetFile {
  const criteria = set.map(({ field, is, than }, index) => ({
    id: `c${index}`,
    when: `${field} ${is} ${literal(than)}`,
    met: text,
    notMet: text,
    unknown: text,
  }));
  const all = criteria.map(({ id }) => id).join(" and ");
  return {
    id: "bench",
    version: "1",
    title: text,
    questions,
    criteria,
    outcomes: [
      { id: "yes", result: "eligible", when: all, title: text },
      { id: "no", result: "not-eligible", when: "true", title: text },
    ],
  };
}

/** What somebody would write by hand: a function for each rule, a loop, the states and the outcome. */
function byHand(set: readonly Rule[]): (answers: Answers) => { outcome: string; criteria: string[] } {
  const functions = set.map(({ field, is, than }) =>
    is === ">="
      ? (answers: Answers) => answers[field]! >= than
      : is === "<"
        ? (answers: Answers) => answers[field]! < than
        : (answers: Answers) => answers[field] === than,
  );
  return (answers) => {
    const criteria: string[] = [];
    let all = true;
    for (const rule of functions) {
      const met = rule(answers);
      criteria.push(met ? "met" : "not-met");
      if (!met) all = false;
    }
    return { outcome: all ? "yes" : "no", criteria };
  };
}

function rate(work: (answers: Answers) => unknown, milliseconds = 1500): number {
  for (let at = 0; at < 32; at++) work(cases[at % cases.length]!);
  let done = 0;
  const start = processorTime();
  while (processorTime() - start < milliseconds) {
    for (const answers of cases) work(answers);
    done += cases.length;
  }
  return (done / (processorTime() - start)) * 1000;
}

async function rateLater(work: (answers: Answers) => Promise<unknown>, milliseconds = 1500): Promise<number> {
  let done = 0;
  const start = processorTime();
  while (processorTime() - start < milliseconds) {
    await work(cases[done % cases.length]!);
    done++;
  }
  return (done / (processorTime() - start)) * 1000;
}

const row = (name: string, perSecond: number, hand: number): void => {
  const shown = perSecond >= 100 ? Math.round(perSecond).toLocaleString("en-GB") : perSecond.toFixed(1);
  console.log(
    `  ${name.padEnd(24)} ${shown.padStart(12)} a second   ${(hand / perSecond).toFixed(2)} times the hand-written loop’s time`,
  );
};

for (const count of [10, 1000]) {
  const set = rules(count);
  const compiled = compileRuleset(ours(set));
  const hand = byHand(set);
  for (const answers of cases) {
    const found = decide(compiled, answers, { today });
    const wanted = hand(answers);
    if (found.outcome?.id !== wanted.outcome || found.criteria.join() !== wanted.criteria.join()) {
      throw new Error("decide and the hand-written loop differ");
    }
  }
  const logic = set.map(({ field, is, than }) => ({ [is === "=" ? "===" : is]: [{ var: field }, than] }));
  const engine = new Engine(
    set.map(({ field, is, than }): RuleProperties => {
      const operator = is === ">=" ? "greaterThanInclusive" : is === "<" ? "lessThan" : "equal";
      return { conditions: { all: [{ fact: field, operator, value: than }] }, event: { type: "met" } };
    }),
  );
  const sources = set.map(({ field, is, than }) => `${field} ${is} ${literal(than)}`);

  console.log(`${count} criteria, ${asked} answers`);
  // The two that are compared take turns, so that what else the machine does falls on both.
  const turns = [0, 1, 2].map(
    () => [rate(hand), rate((answers) => decide(compiled, answers, { today }))] as const,
  );
  const best = (of: 0 | 1): number => Math.max(...turns.map((turn) => turn[of]));
  const baseline = best(0);
  row("hand-written loop", baseline, baseline);
  row("decide", best(1), baseline);
  row(
    "json-logic-js",
    rate((answers) => logic.map((rule) => jsonLogic.apply(rule as never, answers) as unknown)),
    baseline,
  );
  row("json-rules-engine", await rateLater((answers) => engine.run(answers)), baseline);
  row(
    "feelin",
    rate((answers) => sources.map((source) => feelin(source, answers).value as unknown)),
    baseline,
  );

  const half: Answers = Object.fromEntries(Object.entries(cases[0]!).slice(0, asked / 2));
  const time = (answers: Answers): string =>
    (1000 / rate(() => evaluate(compiled, answers, { today }), 800)).toFixed(3);
  console.log(
    `  evaluate: ${time(cases[0]!)} ms with every answer, ${time(half)} ms with half of them, ${time({})} ms with none\n`,
  );
}

/** A household of twelve, and as many criteria about its children. */
const children = Array.from({ length: 12 }, (_, index) => ({
  stage: ["nursery", "primary", "secondary"][index % 3],
  age: index,
  disabled: index % 5 === 0,
}));
const household = compileRuleset({
  ...ours([]),
  questions: [
    { id: "resident", type: "yes-no", label: text },
    {
      id: "children",
      type: "group",
      label: text,
      max: 12,
      questions: [
        {
          id: "stage",
          type: "choice",
          label: text,
          options: ["nursery", "primary", "secondary"].map((value) => ({ value, label: text })),
        },
        { id: "age", type: "number", label: text, min: 0, max: 19, decimals: 0 },
        { id: "disabled", type: "yes-no", label: text },
      ],
    },
  ],
  criteria: Array.from({ length: 1000 }, (_, index) => ({
    id: `c${index}`,
    when: [
      `some c in children satisfies c.stage = "primary" and c.age < ${index % 19}`,
      `count(children[disabled]) > ${index % 12}`,
      `sum(children.age) >= ${index}`,
      `every c in children[stage = "nursery"] satisfies c.age <= ${index % 7}`,
    ][index % 4]!,
    met: text,
    notMet: text,
    unknown: text,
  })),
  outcomes: [
    { id: "yes", result: "eligible", when: "resident and c0 and c2", title: text },
    { id: "no", result: "not-eligible", when: "true", title: text },
  ],
});
const median = (answers: Record<string, unknown>): string => {
  const times = Array.from({ length: 60 }, () => {
    const start = processorTime();
    evaluate(household, answers, { today });
    return processorTime() - start;
  });
  return times.toSorted((a, b) => a - b)[30]!.toFixed(2);
};
console.log("12 children and 1,000 criteria about them, evaluate, median");
for (const [name, answers] of [
  ["every answer", { resident: true, children }],
  ["11 children, and perhaps another", { resident: true, children: { rows: children.slice(1) } }],
  ["nothing answered", {}],
] as const)
  console.log(`  ${name}: ${median(answers)} ms`);
