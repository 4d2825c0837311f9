/**
 * Random expressions of the subset, by type, with the productions and functions that each one uses. Numbers
 * are dyadic (quarters, and divisors are powers of two), so that binary floats are exact too.
 */
import * as fc from "fast-check";

export interface Made {
  text: string;
  /** How tightly the outermost operator binds. */
  binds: number;
  uses: Set<string>;
}

export interface Variables {
  x: number | null;
  y: number;
  t: boolean | null;
  s: string | null;
  d: string;
  e: string;
  l: readonly string[];
}

type Kind = "number" | "count" | "truth" | "text" | "date" | "months" | "days" | "numbers" | "texts";
type Draw = fc.GeneratorValue;
type Maker = (draw: Draw, depth: number) => Made;

const primary = 9;
const made = (text: string, binds: number, use: string, ...parts: Made[]): Made => ({
  text,
  binds,
  uses: new Set([use, ...parts.flatMap((part) => [...part.uses])]),
});
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(fc.nat, { max: from.length - 1 })]!;
const bind = (part: Made, least: number): string => (part.binds < least ? `(${part.text})` : part.text);

const of = (kind: Kind, draw: Draw, depth: number): Made =>
  depth <= 0 || !makers[kind].length || draw(fc.nat, { max: 3 }) === 0
    ? leaf(kind, draw)
    : pick(draw, makers[kind])(draw, depth - 1);

const days = [
  "2020-02-29",
  "2019-02-28",
  "1960-04-06",
  "2026-05-01",
  "2000-12-31",
  "2023-01-30",
  "2024-03-01",
];
const leaf = (kind: Kind, draw: Draw): Made => {
  const name = (text: string): Made => made(text, primary, "name");
  const own = draw(fc.nat, { max: 2 }) === 0;
  if (kind === "number") return own ? name(pick(draw, ["x", "y"])) : number(draw);
  // feelin takes a null among the truths of "some" and "every" for false.
  if (kind === "count") return own ? name("y") : number(draw);
  if (kind === "truth")
    return own ? name("t") : made(pick(draw, ["true", "false"]), primary, "truth literal");
  if (kind === "text")
    return own
      ? name("s")
      : made(pick(draw, ['"a"', '"ab"', '"Bc"', '""', '"a\\"b"']), primary, "text literal");
  if (kind === "date") {
    return own ? name(pick(draw, ["d", "e"])) : made(`@"${pick(draw, days)}"`, primary, "@ literal");
  }
  if (kind === "months")
    return made(`duration("${pick(draw, ["P1Y", "P14M", "-P3M", "P60Y2M"])}")`, primary, "duration");
  if (kind === "days")
    return made(`duration("${pick(draw, ["P1D", "P400D", "-P30D"])}")`, primary, "duration");
  if (kind === "texts") return own ? name("l") : list(draw, 0, "text");
  return list(draw, 0, "number");
};

const number = (draw: Draw): Made =>
  made(`${pick(draw, [0, 1, 2, 3, 4, 5, 7, 10, 12, 60, 0.25, 0.5, 1.75, 2.5])}`, primary, "number literal");
const list = (draw: Draw, depth: number, kind: Kind): Made => {
  const items = Array.from({ length: pick(draw, [1, 2, 4]) }, () => of(kind, draw, depth - 1));
  return made(`[${items.map(({ text }) => text).join(", ")}]`, primary, "list", ...items);
};

const infix =
  (symbol: string, binds: number, kinds: [Kind, Kind]): Maker =>
  (draw, depth) => {
    const left = of(kinds[0], draw, depth);
    const right = of(kinds[1], draw, depth);
    const bare = binds === 3 ? 4 : binds;
    return made(`${bind(left, bare)} ${symbol} ${bind(right, bare + 1)}`, binds, symbol, left, right);
  };
const call =
  (name: string, ...kinds: Kind[]): Maker =>
  (draw, depth) => {
    const parts = kinds.map((kind) => of(kind, draw, depth));
    return made(`${name}(${parts.map(({ text }) => text).join(", ")})`, primary, name, ...parts);
  };
const path =
  (property: string, kind: Kind): Maker =>
  (draw, depth) => {
    const inner = of(kind, draw, depth);
    return made(`(${inner.text}).${property}`, primary, `.${property}`, inner);
  };
const whole = (draw: Draw, name: string): Made => made(`${draw(fc.nat, { max: 4 })}`, primary, name);
const rounding =
  (name: string, places: boolean): Maker =>
  (draw, depth) => {
    const inner = of("number", draw, depth);
    // Tenths are no binary fractions: places after the point are left to the decimal oracle.
    const scale = places ? ", 0" : "";
    return made(`${name}(${inner.text}${scale})`, primary, name, inner);
  };
const choose =
  (kind: Kind): Maker =>
  (draw, depth) => {
    const [a, b, c] = [of("truth", draw, depth), of(kind, draw, depth), of(kind, draw, depth)];
    return made(`if ${a.text} then ${b.text} else ${c.text}`, 0, "if", a, b, c);
  };
/** feelin takes "(" after "in" for more than it is, unless the whole stands in brackets. */
const inside = (text: string, use: string, ...parts: Made[]): Made =>
  made(`(${text})`, primary, use, ...parts);

/** A low and a high end in that order: feelin turns a range round when it is written backwards. */
const ends = (draw: Draw, kind: Kind): [Made, Made] => {
  if (kind === "date") {
    const [low, high] = [pick(draw, days), pick(draw, days)].sort();
    return [made(`@"${low}"`, primary, "@ literal"), made(`@"${high}"`, primary, "@ literal")];
  }
  const low = number(draw);
  const more = draw(fc.nat, { max: 12 });
  return draw(fc.boolean)
    ? [made("y", primary, "name"), made("100", primary, "number literal")]
    : [low, made(`${Number(low.text) + more}`, primary, "number literal")];
};
const interval: Maker = (draw, depth) => {
  const kind = pick<Kind>(draw, ["number", "date"]);
  const a = of(kind, draw, depth);
  const [b, c] = ends(draw, kind);
  const open = pick(draw, ["[", "(", "]"]);
  const close = pick(draw, ["]", ")", "["]);
  return inside(`${bind(a, 4)} in ${open}${b.text}..${c.text}${close}`, "in range", a, b, c);
};
const inList: Maker = (draw, depth) => {
  const kind = pick<Kind>(draw, ["number", "text"]);
  const [a, b] = [of(kind, draw, depth), list(draw, depth, kind)];
  return inside(`${bind(a, 4)} in ${b.text}`, "in list", a, b);
};
const inTests: Maker = (draw, depth) => {
  const a = of("number", draw, depth);
  const tests = Array.from({ length: pick(draw, [1, 2, 3]) }, () => {
    // feelin makes null of a single null in brackets ("5 in null" among the departures).
    const b = leaf("count", draw);
    const [low, high] = ends(draw, "number");
    const range = `[${low.text}..${high.text}]`;
    return made(
      pick(draw, [`< ${b.text}`, `>= ${b.text}`, `<= ${b.text}`, `> ${b.text}`, b.text, range]),
      primary,
      "in test",
      b,
    );
  });
  return inside(`${bind(a, 4)} in (${tests.map(({ text }) => text).join(", ")})`, "in tests", a, ...tests);
};
const between: Maker = (draw, depth) => {
  const kind = pick<Kind>(draw, ["number", "date"]);
  const a = of(kind, draw, depth);
  const [b, c] = ends(draw, kind);
  return made(`${bind(a, 4)} between ${bind(b, 4)} and ${bind(c, 4)}`, 3, "between", a, b, c);
};
const quantifier =
  (word: string): Maker =>
  (draw) => {
    const items = list(draw, 0, "count");
    const symbol = pick(draw, ["<", "<=", ">", ">=", "=", "!="]);
    const limit = number(draw);
    return made(`${word} i in ${items.text} satisfies i * 2 ${symbol} ${limit.text}`, 0, word, items, limit);
  };
const comparison =
  (symbol: string): Maker =>
  (draw, depth) => {
    // feelin takes 370 days and 400 days for equal.
    const durations: Kind[] = symbol.endsWith("=") ? [] : ["months", "days"];
    const kind = pick<Kind>(draw, ["number", "number", "date", "text", ...durations]);
    return infix(symbol, 3, [kind, kind])(draw, depth);
  };

const truths =
  (name: string): Maker =>
  (draw, depth) => {
    const items = Array.from({ length: pick(draw, [0, 1, 2, 3]) }, () => of("truth", draw, depth));
    return made(`${name}([${items.map(({ text }) => text).join(", ")}])`, primary, name, ...items);
  };
const numbers = (name: string): Maker => call(name, "numbers");

const makers: Record<Kind, readonly Maker[]> = {
  number: [
    infix("+", 4, ["number", "number"]),
    infix("-", 4, ["number", "number"]),
    infix("*", 5, ["number", "number"]),
    (draw, depth) => {
      const left = of("number", draw, depth);
      return made(`${bind(left, 5)} / ${pick(draw, ["2", "4", "0.5", "0", "8"])}`, 5, "/", left);
    },
    (draw) => {
      const power = whole(draw, "**");
      return made(`${leaf("number", draw).text} ** ${power.text}`, 6, "**", power);
    },
    (draw, depth) => {
      const inner = of("number", draw, depth);
      return made(`-${bind(inner, primary)}`, 7, "unary -", inner);
    },
    choose("number"),
    rounding("floor", false),
    rounding("ceiling", false),
    rounding("decimal", true),
    rounding("round half up", true),
    rounding("round half down", true),
    rounding("round up", true),
    rounding("round down", true),
    call("abs", "number"),
    (draw, depth) => {
      const left = of("number", draw, depth);
      // Whole, because feelin rounds what modulo gives: see departures.ts.
      return made(
        `modulo(floor(${left.text}), ${pick(draw, ["2", "5", "-3", "0.5"])})`,
        primary,
        "modulo",
        left,
      );
    },
    numbers("min"),
    numbers("max"),
    numbers("sum"),
    numbers("mean"),
    numbers("count"),
    call("string length", "text"),
    path("year", "date"),
    path("month", "date"),
    path("day", "date"),
    path("weekday", "date"),
    path("years", "months"),
    path("months", "months"),
    path("days", "days"),
    (draw, depth) => {
      // Near the ends of months feelin miscounts; so compare months away from them.
      const property = pick(draw, ["years", "months"]);
      const middle = (): Made =>
        made(
          `@"${pick(draw, ["1960-04-06", "2026-05-15", "2024-03-10", "2019-02-20"])}"`,
          primary,
          "@ literal",
        );
      const years = property === "years";
      const [a, b] = years ? [of("date", draw, depth), of("date", draw, depth)] : [middle(), middle()];
      const text = `years and months duration(${a.text}, ${b.text}).${property}`;
      return made(text, primary, "years and months duration", a, b);
    },
  ],
  truth: [
    ...["<", "<=", ">", ">=", "=", "!="].map(comparison),
    infix("and", 2, ["truth", "truth"]),
    infix("or", 1, ["truth", "truth"]),
    call("not", "truth"),
    choose("truth"),
    between,
    interval,
    inList,
    inTests,
    quantifier("some"),
    quantifier("every"),
    truths("all"),
    truths("any"),
    call("list contains", "texts", "text"),
    call("starts with", "text", "text"),
    call("ends with", "text", "text"),
    call("contains", "text", "text"),
    (draw, depth) => {
      const inner = of(pick<Kind>(draw, ["number", "text", "truth", "date"]), draw, depth);
      return made(`${bind(inner, 4)} ${pick(draw, ["=", "!="])} null`, 3, "null literal", inner);
    },
  ],
  text: [
    (draw, depth) => {
      const whole = of("text", draw, depth);
      const start = pick(draw, ["1", "2", "-1", "-2"]);
      const length = pick(draw, ["", ", 1", ", 5"]);
      return made(`substring(${bind(whole, 4)} + "ab", ${start}${length})`, primary, "substring", whole);
    },
    infix("+", 4, ["text", "text"]),
    call("upper case", "text"),
    call("lower case", "text"),
    choose("text"),
  ],
  date: [
    infix("+", 4, ["date", "months"]),
    infix("-", 4, ["date", "months"]),
    infix("+", 4, ["date", "days"]),
    infix("-", 4, ["date", "days"]),
    choose("date"),
    (draw) => made(`date("${pick(draw, [...days, "2020-02-30", "nonsense"])}")`, primary, "date"),
    (draw) =>
      made(
        `date(${pick(draw, [1999, 2020, 2023])}, ${pick(draw, [1, 2, 12])}, ${pick(draw, [1, 29, 31])})`,
        primary,
        "date",
      ),
    () => made("today()", primary, "today"),
  ],
  months: [infix("+", 4, ["months", "months"]), infix("-", 4, ["months", "months"]), choose("months")],
  days: [infix("-", 4, ["date", "date"]), infix("+", 4, ["days", "days"]), infix("-", 4, ["days", "days"])],
  count: [],
  numbers: [(draw, depth) => list(draw, depth, "number")],
  texts: [(draw, depth) => list(draw, depth, "text")],
};

const roots = Object.values(makers).flat();

/** A random expression; each production is as likely as every other to be the outermost. */
export const expressions: fc.Arbitrary<Made> = fc.gen().map((draw) => pick(draw, roots)(draw, 2));

export const variables: fc.Arbitrary<Variables> = fc.record({
  x: fc.option(
    fc.integer({ min: -20, max: 80 }).map((n) => n / 4),
    { freq: 8 },
  ),
  y: fc.integer({ min: -20, max: 80 }).map((n) => n / 4),
  t: fc.option(fc.boolean(), { freq: 6 }),
  s: fc.option(fc.constantFrom("", "a", "ab", "Bc", "abc"), { freq: 8 }),
  d: fc.constantFrom(...days),
  e: fc.constantFrom(...days),
  l: fc.subarray(["a", "ab", "Bc"]),
});
