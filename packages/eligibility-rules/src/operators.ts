import { add, divide, isNumeric, multiply, power, type Numeric } from "./decimal.ts";
import { date, days, months, truth, type Kinds } from "./kinds.ts";
import { affine, alongFirst, localSlot, monotone, over, type Node, type Run, type Shape } from "./node.ts";
import { addDuration, civil, Temporal } from "./temporal.ts";
import { compare, equals, type Value } from "./values.ts";

/** `and` (stops at false) or `or` (stops at true), in three values and unknown. */
export function junction(stop: boolean, kids: readonly Node[]): Node {
  const runs = kids.map(({ run }) => run);
  const slots = kids.map(({ name }) => name?.slot);
  const { length } = runs;
  return over(
    (frame) => {
      let result: Value = !stop;
      for (let index = 0; index < length; index++) {
        const slot = slots[index]!;
        const value = slot ? frame[slot] : runs[index]!(frame);
        if (value === stop) return stop;
        if (value !== !stop && result !== undefined) result = value === undefined ? value : null;
      }
      return result;
    },
    kids,
    truth,
  );
}

/** The or (`stop` true) or the and of a truth about each item of a list. */
export const each = (stop: boolean, items: Value, truth: (item: Value) => Value): Value => {
  if (!Array.isArray(items)) return items === undefined ? items : null;
  const truths: Value[] = items.map(truth);
  return truths.includes(stop)
    ? stop
    : truths.includes(undefined)
      ? undefined
      : truths.every((value) => value === !stop)
        ? !stop
        : null;
};

/** `some` (`stop` true) and `every`: the body for each item of the list, in the frame's one local slot. */
export const quantifier = (stop: boolean, list: Node, body: Node): Node => ({
  ...over(
    (frame) =>
      each(stop, list.run(frame), (item) => {
        frame[localSlot] = item;
        return body.run(frame);
      }),
    [list, body],
    truth,
  ),
  declares: true,
});

/** Membership of a list that is only there when evaluated. */
export const member =
  (a: Run, b: Run): Run =>
  (frame) => {
    const value = a(frame);
    const list = b(frame);
    if (value === undefined || list === undefined) return undefined;
    return Array.isArray(list) ? each(true, list, (item) => equals(value, item)) : equals(value, list);
  };

/** `<` (`most` -1) or `<=` (`most` 0). Names and plain numbers are read without a call: most rules are such. */
export function ordered(a: Node, b: Node, most: -1 | 0): Run {
  const { run: runA } = a;
  const { run: runB, fixed } = b;
  const atA = a.name?.slot;
  const atB = b.name?.slot;
  return (frame) => {
    const left = atA ? frame[atA] : runA(frame);
    const right = fixed !== undefined ? fixed : atB ? frame[atB] : runB(frame);
    if (typeof left === "number" && typeof right === "number") return most ? left < right : left <= right;
    const order = compare(left, right);
    return order == null ? order : order <= most;
  };
}

export const not =
  (a: Run): Run =>
  (frame) => {
    const value = a(frame);
    return typeof value === "boolean" ? !value : value === undefined ? value : null;
  };

export const choose = (condition: Node, then: Node, otherwise: Node): Node => ({
  ...over(
    (frame) => {
      const value = condition.run(frame);
      return value === undefined ? value : (value === true ? then : otherwise).run(frame);
    },
    // The condition only picks: what it reads is not part of the shape.
    [then, otherwise, over(condition.run, [condition], truth)],
    then.kinds | otherwise.kinds,
    affine,
  ),
  picks: true,
});

/** Any strict operator or function: unknown if any part is unknown. */
export function strict(
  call: (...values: Value[]) => Value,
  kids: readonly Node[],
  kinds: Kinds,
  shape?: Shape,
): Node {
  const runs = kids.map((kid) => kid.run);
  return over(
    (frame) => {
      const values: Value[] = [];
      for (const run of runs) {
        const value = run(frame);
        if (value === undefined) return value;
        values.push(value);
      }
      return call(...values);
    },
    kids,
    kinds,
    shape,
  );
}

const numeric =
  (use: (a: Numeric, b: Numeric) => Value) =>
  (a: Value, b: Value): Value =>
    isNumeric(a) && isNumeric(b) ? use(a, b) : null;

const sum =
  (sign: 1 | -1) =>
  (a: Value, b: Value): Value =>
    isNumeric(a) && isNumeric(b)
      ? add(a, sign < 0 ? multiply(b, sign)! : b)
      : a instanceof Temporal && b instanceof Temporal
        ? addDuration(a, b, sign)
        : typeof a === "string" && typeof b === "string" && sign > 0
          ? a + b
          : null;

/** Each with how the result follows its two parts. */
const symbols: Record<string, [call: (a: Value, b: Value) => Value, shape?: Shape]> = {
  "+": [sum(1), affine],
  "-": [sum(-1), affine],
  // A product of two answers is straight along each of them, not along both.
  "*": [numeric(multiply), (a, b) => (a!.raw && b!.raw ? monotone : affine)],
  "/": [numeric(divide), alongFirst(affine)],
  "**": [numeric(power)],
};

/** The arithmetic operators, from loosest to tightest. */
export const arithmeticLevels: readonly (readonly string[])[] = [["+", "-"], ["*", "/"], ["**"]];

export const arithmetic = (symbol: string, a: Node, b: Node, kinds: Kinds): Node =>
  strict(symbols[symbol]![0], [a, b], kinds, symbols[symbol]![1]);

export const negate = (value: Value): Value =>
  isNumeric(value)
    ? multiply(value, -1)
    : value instanceof Temporal && value.kind !== "date"
      ? new Temporal(value.kind, 0 - value.count)
      : null;

/** Parts of dates and of the two kinds of durations, and how each follows the whole. */
export const properties: Record<string, [kind: Kinds, get: (value: Temporal) => number, shape?: Shape]> = {
  year: [date, (date) => civil(date)[0], monotone],
  month: [date, (date) => civil(date)[1]],
  day: [date, (date) => civil(date)[2]],
  weekday: [date, ({ count }) => ((((count + 3) % 7) + 7) % 7) + 1],
  years: [months, ({ count }) => Math.trunc(count / 12) + 0, monotone],
  months: [months, ({ count }) => (count % 12) + 0],
  days: [days, ({ count }) => count, monotone],
};
