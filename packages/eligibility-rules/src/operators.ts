import { add, divide, isNumeric, multiply, power, type Numeric } from "./decimal.ts";
import { affine, monotone, over, type Node, type Run } from "./node.ts";
import { addDuration, civil, Temporal } from "./temporal.ts";
import { compare, equals, type Value } from "./values.ts";

/** `and` (stops at false) or `or` (stops at true) of any number of truths, in three values and unknown. */
const join = (stop: boolean, count: number, truth: (index: number) => Value): Value => {
  let result: Value = !stop;
  for (let index = 0; index < count; index++) {
    const value = truth(index);
    if (value === stop) return stop;
    if (value === undefined) result = value;
    else if (value !== !stop && result !== undefined) result = null;
  }
  return result;
};

export function junction(stop: boolean, kids: readonly Node[]): Node {
  const runs = kids.map((kid) => kid.run);
  return over((frame) => join(stop, runs.length, (index) => runs[index]!(frame)), kids);
}

/** `some` and `every`: the body for each item of the list, in the frame's one local slot. */
export const quantify =
  (stop: boolean, list: Run, slot: number, body: Run): Run =>
  (frame) => {
    const items = list(frame);
    if (!Array.isArray(items)) return items === undefined ? items : null;
    return join(stop, items.length, (index) => {
      frame[slot] = items[index];
      return body(frame);
    });
  };

/** Membership of a list that is only there when evaluated. */
export const member =
  (a: Run, b: Run): Run =>
  (frame) => {
    const value = a(frame);
    const list = b(frame);
    if (value === undefined || list === undefined) return undefined;
    return Array.isArray(list)
      ? join(true, list.length, (index) => equals(value, list[index]))
      : equals(value, list);
  };

export const less =
  (a: Run, b: Run): Run =>
  (frame) => {
    const left = a(frame);
    const right = b(frame);
    if (typeof left === "number" && typeof right === "number") return left < right;
    const order = compare(left, right);
    return order == null ? order : order < 0;
  };

export const lessOrEqual =
  (a: Run, b: Run): Run =>
  (frame) => {
    const left = a(frame);
    const right = b(frame);
    if (typeof left === "number" && typeof right === "number") return left <= right;
    const order = compare(left, right);
    return order == null ? order : order <= 0;
  };

export const not =
  (a: Run): Run =>
  (frame) => {
    const value = a(frame);
    return typeof value === "boolean" ? !value : value === undefined ? value : null;
  };

export function choose(condition: Node, then: Node, otherwise: Node): Node {
  const branches = over(
    (frame) => {
      const value = condition.run(frame);
      return value === undefined ? value : (value === true ? then : otherwise).run(frame);
    },
    // The condition only picks: what it reads is not part of the shape.
    [then, otherwise, over(condition.run, [condition])],
    affine,
  );
  return branches;
}

/** Any strict operator or function: unknown if any part is unknown. */
export function strict(call: (...values: Value[]) => Value, kids: readonly Node[], shape?: number): Node {
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

const symbols: Record<string, (a: Value, b: Value) => Value> = {
  "+": sum(1),
  "-": sum(-1),
  "*": numeric(multiply),
  "/": numeric(divide),
  "**": numeric(power),
};

/** The arithmetic operators, from loosest to tightest. */
export const arithmeticLevels: readonly (readonly string[])[] = [["+", "-"], ["*", "/"], ["**"]];

export function arithmetic(symbol: string, a: Node, b: Node): Node {
  const shape =
    symbol < "/" && symbol !== "**"
      ? // A product of two answers is straight along each of them, not along both.
        symbol === "*" && a.raw.size && b.raw.size
        ? monotone
        : affine
      : symbol === "/" && !b.raw.size
        ? affine
        : undefined;
  return strict(symbols[symbol]!, [a, b], shape);
}

export const negate = (value: Value): Value =>
  isNumeric(value)
    ? multiply(value, -1)
    : value instanceof Temporal && value.kind !== "date"
      ? new Temporal(value.kind, 0 - value.count)
      : null;

/** Parts of dates and durations; the monotone ones are marked so. */
export const properties: Record<string, { get: (value: Temporal) => number | null; monotone?: true }> = {
  year: { get: part("date", (date) => civil(date)[0]), monotone: true },
  month: { get: part("date", (date) => civil(date)[1]) },
  day: { get: part("date", (date) => civil(date)[2]) },
  weekday: { get: part("date", (date) => ((((date.count + 3) % 7) + 7) % 7) + 1) },
  years: { get: part("months", ({ count }) => Math.trunc(count / 12) + 0), monotone: true },
  months: { get: part("months", ({ count }) => (count % 12) + 0) },
  days: { get: part("days", ({ count }) => count), monotone: true },
};

function part(kind: string, get: (value: Temporal) => number): (value: Temporal) => number | null {
  return (value) => (value.kind === kind ? get(value) : null);
}
