/**
 * Random rulesets with every answer that can make a difference, few enough to try every combination.
 */
import * as fc from "fast-check";
import type { Criterion, Outcome, Question, RulesetFile } from "../../src/index.ts";

export interface Generated {
  file: RulesetFile;
  /** For each question every answer worth trying. */
  domains: readonly (readonly unknown[])[];
  /** Holds a comparison that cannot be cut: of two numbers without limits, or of one of them times itself. */
  loose: boolean;
}

type Draw = fc.GeneratorValue;
const text = (en: string): { en: string; cy: string } => ({ en, cy: en });
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(fc.nat, { max: from.length - 1 })]!;

export const today = "2026-06-15";
const mostCompletions = 4000;

// Beyond every threshold that the truths below can have.
const halves = [-100, ...Array.from({ length: 24 }, (_, index) => index / 2 - 1), 100];
const births = [
  ...["1900-01-01", "1959-06-15", "1959-06-16", "1960-04-05", "1960-04-06", "1966-06-15", "1966-06-16"],
  ...["1990-01-01", "2008-06-15", "2008-06-16", "2024-02-29", "2026-06-15"],
];

interface Kind {
  question: Omit<Question, "id" | "label">;
  domain: readonly unknown[];
  /** Truths about the question named `q`, and about it with another number `r`. */
  truths: (q: string, draw: Draw) => string;
  number?: true;
}

const options = ["a", "b", "c"].map((value) => ({ value, label: text(value) }));
const comparison = (draw: Draw): string => pick(draw, ["<", "<=", ">", ">=", "=", "!="]);
const numberTruth = (q: string, draw: Draw): string => {
  const k = draw(fc.nat, { max: 6 });
  return pick(draw, [
    `${q} ${comparison(draw)} ${k}`,
    `${k} ${comparison(draw)} ${q}`,
    `${q} * 2 ${comparison(draw)} ${k}`,
    `${q} in [${k}..${k + 2})`,
    `${q} between ${k} and ${k + 1}`,
    `${q} in (< ${k}, > ${k + 2})`,
    `floor(${q} / 2) = ${k % 4}`,
    `max(${q}, 2) ${comparison(draw)} ${k}`,
    `${q} = ${q}`,
    `list contains([1, 3, ${k}], ${q})`,
    `${q} + ${q} > ${k}`,
    `(if ${q} < 3 then ${q} * 2 else 10 - ${q}) ${comparison(draw)} ${k}`,
    `${q} <= (if ${q} > ${k} then 5 else 1)`,
  ]);
};

const kinds: Record<string, Kind> = {
  yesNo: {
    question: { type: "yes-no" },
    domain: [true, false],
    truths: (q, draw) => pick(draw, [q, q, `not(${q})`]),
  },
  unsure: {
    question: { type: "yes-no", unsure: text("?") },
    domain: [true, false, null],
    truths: (q, draw) => pick(draw, [q, `${q} = null`, `${q} != null`, `not(${q})`]),
  },
  choice: {
    question: { type: "choice", options },
    domain: ["a", "b", "c"],
    truths: (q, draw) => pick(draw, [`${q} = "a"`, `${q} in ["a", "b"]`, `${q} != "c"`]),
  },
  choices: {
    question: { type: "choices", options, none: text("none") },
    domain: [[], ["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"]],
    truths: (q, draw) =>
      pick(draw, [
        `list contains(${q}, "a")`,
        `"b" in ${q}`,
        `count(${q}) > 1`,
        `${q} = []`,
        `(some o in ${q} satisfies o != "a")`,
      ]),
  },
  small: {
    question: { type: "number", min: 0, max: 4, decimals: 0 },
    domain: [0, 1, 2, 3, 4],
    truths: numberTruth,
    number: true,
  },
  wide: { question: { type: "number" }, domain: halves, truths: numberTruth, number: true },
  date: {
    question: { type: "date", max: "today" },
    domain: births,
    truths: (q, draw) => {
      const age = `years and months duration(${q}, today()).years`;
      return pick(draw, [
        `${age} >= ${pick(draw, [18, 60])}`,
        `${age} < 18`,
        `${q} < @"1960-04-06"`,
        `${q} + duration("P60Y") <= today()`,
        `(if ${q} < @"1960-04-06" then ${q} + @"P60Y" else ${q} + @"P61Y") <= today()`,
        `${q}.year ${pick(draw, [">=", "<"])} 1990`,
      ]);
    },
  },
  text: {
    question: { type: "text", required: false },
    domain: ["x", "y", "other", null],
    truths: (q, draw) => pick(draw, [`${q} = "x"`, `${q} in ("x", "y")`, `${q} = null`]),
  },
};

/** A group of so many rows, of one question or two, and every list of them. */
function group(most: number, fields: number): Kind {
  const questions: Question[] = [
    { id: "stage", type: "choice", label: text("stage"), options: options.slice(0, 2) },
    { id: "n", type: "number", label: text("n"), min: 0, max: 3, decimals: 0 },
  ];
  const answers = ["a", "b"].flatMap((stage) =>
    fields > 1 ? [0, 1, 2, 3].map((n) => ({ stage, n })) : [{ stage }],
  );
  const domain: unknown[][] = [[]];
  for (const list of domain)
    if (list.length < most) domain.push(...answers.map((answer) => [...list, answer]));
  return {
    question: { type: "group", min: 0, max: most, questions: questions.slice(0, fields) },
    domain,
    truths: (q, draw) => {
      const k = draw(fc.nat, { max: 3 });
      const ofStage = [
        `(some c in ${q} satisfies c.stage = "a")`,
        `(every c in ${q} satisfies c.stage != "a")`,
        `count(${q}) ${comparison(draw)} ${k}`,
        `count(${q}[stage = "b"]) ${comparison(draw)} ${k}`,
        `"a" in ${q}.stage`,
        `list contains(${q}.stage, "b")`,
        `${q}[1].stage = "a"`,
        `${q}[-1] = ${q}[1]`,
        `count(for c in ${q} return c) > ${k}`,
        `list contains(${q}, ${q}[2])`,
      ];
      const ofNumbers = [
        `(some c in ${q} satisfies c.n ${comparison(draw)} ${k})`,
        `(every c in ${q}[stage = "a"] satisfies c.n >= ${k})`,
        `sum(${q}.n) ${comparison(draw)} ${k}`,
        `max(${q}[stage = "b"].n) ${comparison(draw)} ${k}`,
        `sum(for c in ${q} return if c.stage = "a" then c.n else 1) > ${k}`,
        `${q}[2].n ${comparison(draw)} ${k}`,
        `${q}.n = [${k}]`,
        `count(${q}[n > ${k}]) > 1`,
        `(some c in ${q} satisfies c.n * 2 > c.n + ${k})`,
      ];
      return pick(draw, fields > 1 ? [...ofStage, ...ofNumbers] : ofStage);
    },
  };
}
kinds["pairs"] = group(2, 2);
kinds["rows"] = group(3, 1);

export const rulesets: fc.Arbitrary<Generated> = fc.gen().map((draw) => {
  const count = 6 + draw(fc.nat, { max: 2 });
  const chosen: Kind[] = [];
  let completions = 2 ** count;
  for (let index = 0; index < count; index++) {
    const kind = kinds[pick(draw, Object.keys(kinds))]!;
    const grown = (completions / 2) * kind.domain.length;
    chosen.push(grown <= mostCompletions ? kind : kinds["yesNo"]!);
    if (grown <= mostCompletions) completions = grown;
  }
  const names = chosen.map((_, index) => `q${index}`);
  let loose = false;

  const two = (): string | undefined => {
    const numbers = names.filter((_, index) => chosen[index]!.number);
    if (numbers.length < 2) return undefined;
    const [a, b] = [pick(draw, numbers), pick(draw, numbers)];
    const symbol = pick(draw, ["+", "-", "*"]);
    // One with few values beside one without limits can be cut for each of those values.
    if ((a !== b || symbol === "*") && [a, b].every((name) => chosen[names.indexOf(name)] === kinds["wide"]))
      loose = true;
    return `${a} ${symbol} ${b} ${comparison(draw)} ${draw(fc.nat, { max: 6 })}`;
  };
  const conditional = (): string | undefined => {
    const numbers = names.filter((_, index) => chosen[index]!.number);
    const truths = names.filter((_, index) => chosen[index] === kinds["yesNo"]);
    if (!numbers.length || !truths.length) return undefined;
    const [a, b] = [pick(draw, numbers), pick(draw, truths)];
    const groups = names.filter((_, index) => chosen[index]!.question.type === "group");
    const group = groups.length ? pick(draw, groups) : undefined;
    return pick(draw, [
      ...(group
        ? [
            `count(${group}) ${comparison(draw)} ${a}`,
            `count(${group}[stage = "a"]) + ${a} > 3`,
            `(some c in ${group} satisfies c.stage = "a" and ${b})`,
            `(some c in ${group} satisfies ${a} > (if c.stage = "a" then 2 else 4))`,
          ]
        : []),
      `(if ${b} then 2 else 4) ${comparison(draw)} ${a}`,
      `(if ${b} then ${a} else ${a} * 2) ${comparison(draw)} 4`,
    ]);
  };
  const one = (): string => {
    const at = draw(fc.nat, { max: count - 1 });
    return chosen[at]!.truths(names[at]!, draw);
  };
  const truth = (depth: number, others: readonly string[]): string => {
    const way = draw(fc.nat, { max: depth > 0 ? 9 : 4 });
    if (way === 0 && others.length) return pick(draw, others);
    if (way === 1) return conditional() ?? one();
    if (way === 2) return two() ?? one();
    if (way < 5) return one();
    const part = (): string => truth(depth - 1, others);
    if (way < 7) return `(${part()} and ${part()})`;
    if (way < 9) return `(${part()} or ${part()})`;
    return `(if ${part()} then ${part()} else ${part()})`;
  };

  const criteria: Criterion[] = [];
  for (let index = 0; index < 5; index++) {
    const others = criteria.map(({ id }) => id);
    const when = truth(2, others);
    criteria.push({
      id: `c${index}`,
      when,
      met: text("met"),
      notMet: text("not met"),
      unknown: text("unknown"),
    });
  }
  const ids = criteria.map(({ id }) => id);
  const outcome = (id: string, result: Outcome["result"], when: string): Outcome => ({
    id,
    result,
    when,
    title: text(id),
  });
  const file: RulesetFile = {
    id: "generated",
    version: "1",
    title: text("Generated"),
    questions: chosen.map((kind, index) => ({
      id: names[index]!,
      label: text(names[index]!),
      ...kind.question,
    })),
    values: numbersIn(chosen, names).map((name) => ({ id: `double_${name}`, value: `${name} * 2` })),
    criteria,
    outcomes: [
      outcome("first", "eligible", truth(2, ids)),
      outcome("second", "needs-assessment", truth(1, ids)),
      outcome("last", "not-eligible", "true"),
    ],
  };
  return { file, domains: chosen.map(({ domain }) => domain), loose };
});

const numbersIn = (chosen: readonly Kind[], names: readonly string[]): string[] =>
  names.filter((_, index) => chosen[index]!.number);
