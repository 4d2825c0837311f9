import { add, divide, isNumeric, multiply, power, type Numeric } from "./decimal.ts";
import { date, days, itemsOf, listOf, months, truth, type Kinds } from "./kinds.ts";
import {
  affine,
  alongFirst,
  asSequence,
  asSet,
  localSlot,
  monotone,
  over,
  sortSlots,
  type Node,
  type Run,
  type Shape,
} from "./node.ts";
import { addDuration, civil, Temporal } from "./temporal.ts";
import { compare, equals, type Row, type Value } from "./values.ts";

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
  let result: Value = !stop;
  for (const item of items as readonly Value[]) {
    const value = truth(item);
    if (value === stop) return stop;
    if (value !== !stop && result !== undefined) result = value === undefined ? value : null;
  }
  return result;
};

/** Goes through a list: the body for each item, which is put in the slots that the body reads. */
function loop(
  list: Node,
  body: Node,
  kinds: Kinds,
  use: (items: readonly Value[], bodyOf: (item: Value) => Value) => Value,
): Node {
  const read = slotsRead(body, new Set());
  const fields = [...(list.fields ?? [])].filter(([, { slot }]) => read.has(slot));
  const run: Run = (frame) => {
    const items = list.run(frame);
    if (!Array.isArray(items)) return items === undefined ? items : null;
    // When rules are tried for any row, its answers are in these slots.
    const before = fields.map(([, { slot }]) => frame[slot]);
    const found = use(items, (item) => {
      frame[localSlot] = item;
      for (const [id, { slot }] of fields) frame[slot] = (item as Row).values[id] ?? null;
      return body.run(frame);
    });
    fields.forEach(([, { slot }], index) => (frame[slot] = before[index]));
    return found;
  };
  return { ...over(run, [list, body], kinds), declares: true };
}

/** The slots of the names in a node. */
function slotsRead({ name, parts }: Node, found: Set<number>): Set<number> {
  if (name) found.add(name.slot);
  for (const part of parts) slotsRead(part, found);
  return found;
}

/** `some` (`stop` true) and `every`. */
export const quantifier = (stop: boolean, list: Node, body: Node): Node => ({
  ...loop(list, body, truth, (items, bodyOf) => each(stop, items, bodyOf)),
  takesIn: asSet,
});

/** `for`: a list of what the body is for each item. */
export const mapped = (list: Node, body: Node): Node =>
  loop(list, body, listOf(body.kinds), (items, bodyOf) => {
    const found = items.map(bodyOf);
    return found.includes(undefined) ? undefined : found;
  });

/** The items for which the body is true. */
export const filtered = (list: Node, body: Node): Node => ({
  ...loop(list, body, list.kinds, (items, bodyOf) => {
    const truths = items.map(bodyOf);
    return truths.includes(undefined) ? undefined : items.filter((_, index) => truths[index] === true);
  }),
  fields: list.fields,
});

/** In the order in which the body says that one item goes before another. */
export const sorted = (list: Node, goesBefore: Node): Node => ({
  ...over(
    (frame) => {
      const items = list.run(frame);
      if (!Array.isArray(items)) return items === undefined ? items : null;
      let unknown = false;
      const before = (a: Value, b: Value): boolean => {
        [frame[sortSlots[0]], frame[sortSlots[1]]] = [a, b];
        const value = goesBefore.run(frame);
        unknown ||= value === undefined;
        return value === true;
      };
      const found = items.toSorted((a: Value, b: Value) =>
        before(a, b) ? -1 : before(b, a) ? 1 : 0,
      ) as Value[];
      return unknown ? undefined : found;
    },
    [list, goesBefore],
    list.kinds,
  ),
  declares: true,
  takesIn: asSequence,
  fields: list.fields,
});

/** The item at a place, from 1, or from the end where it is below 0. */
export const itemAt = (list: Node, place: Node): Node => ({
  ...strict(
    (items, at) =>
      Array.isArray(items)
        ? ((items[(at as number) > 0 ? (at as number) - 1 : items.length + (at as number)] as Value) ?? null)
        : null,
    [list, place],
    itemsOf(list.kinds),
  ),
  takesIn: asSequence,
  fields: list.fields,
});

/** The answer to one question of a row that stands by itself: a part that may be any row of its group. */
export const answerIn = (row: Node, id: string, field: Node): Node => ({
  ...over(
    (frame) => {
      const value = row.run(frame);
      return value === undefined ? value : ((value as Row | null)?.values[id] ?? null);
    },
    [row, field],
    field.kinds,
  ),
  takesIn: asSequence,
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
