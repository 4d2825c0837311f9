import { add, divide, isNumeric, modulo, multiply, round, type Numeric, type Rounding } from "./decimal.ts";
import {
  anything,
  date,
  days,
  itemsOf,
  kindOf,
  list,
  listOf,
  months,
  number,
  ordered,
  text,
  truth,
  type Kinds,
} from "./kinds.ts";
import { alongFirst, asBag, asSet, monotone, type Changes, type Shape, type TakesIn } from "./node.ts";
import { each } from "./operators.ts";
import { dateOf, monthsBetween, parseDate, parseDuration, Temporal } from "./temporal.ts";
import { compare, equals, type Value } from "./values.ts";

export interface BuiltIn {
  /** How many values it takes. */
  least: number;
  most: number;
  /** What it takes, value by value; the last stands for all that follow. */
  takes: readonly Kinds[];
  /** What it gives; `same` is the kind of what it takes, or of the items of a list. */
  gives: Kinds | typeof same;
  call: (...values: Value[]) => Value;
  /** How the result follows the values, where it does. */
  shape?: Shape;
  /** For one that compares its first value with its second. */
  cuts?: Changes["cuts"];
  /** What of a list counts. */
  takesIn?: TakesIn;
}

type List = readonly Value[];

export const same = "same";

/** Of so many values as the function names; null unless each is of the kinds. */
const typed = (
  takes: Kinds,
  gives: BuiltIn["gives"],
  call: (...values: never[]) => Value,
  shape?: Shape,
): BuiltIn => ({
  least: call.length,
  most: call.length,
  takes: [takes],
  gives,
  call: (...values) => (values.every((value) => kindOf(value) & takes) ? call(...(values as never[])) : null),
  shape,
});

const rounding = (mode: Rounding): BuiltIn =>
  typed(number, number, (n: Numeric, places: Numeric) => round(n, places, mode), alongFirst(monotone));

/** To a whole number, if not said otherwise. */
const roundingWhole = (mode: Rounding): BuiltIn => {
  const { call, ...both } = rounding(mode);
  return { ...both, least: 1, call: (n, places = 0) => call(n, places) };
};

const toList = (values: List): List => (values.length === 1 && Array.isArray(values[0]) ? values[0] : values);

/** Of a list, or of values one after the other. */
const listed = (
  takes: Kinds,
  gives: BuiltIn["gives"],
  takesIn: TakesIn,
  call: (list: List) => Value,
  shape?: Shape,
): BuiltIn => ({
  least: 1,
  most: Infinity,
  takes: [takes | listOf(takes)],
  gives,
  takesIn,
  call: (...values) => call(toList(values)),
  shape,
});

const extreme = (sign: number): BuiltIn =>
  listed(
    ordered,
    same,
    asSet,
    (list) =>
      list.reduce((best, item) => {
        const order = compare(item, best);
        return order === null ? null : order! * sign > 0 ? item : best;
      }, list[0] ?? null),
    monotone,
  );

const total = (list: List): Value =>
  list.length
    ? list.reduce((sum: Value, item) => (isNumeric(sum) && isNumeric(item) ? add(sum, item) : null), 0)
    : null;

const junction = (stop: boolean): BuiltIn =>
  listed(truth, truth, asSet, (list) => each(stop, list, (item) => item));

/** FEEL's built-in functions that are in the subset, by name. */
export const builtIns: Record<string, BuiltIn> = {
  "years and months duration": typed(date, months, monthsBetween, monotone),
  "round half up": rounding("half up"),
  "round half down": rounding("half down"),
  "round up": rounding("up"),
  "round down": rounding("down"),
  "list contains": {
    least: 2,
    most: 2,
    takes: [list, anything],
    gives: truth,
    call: (list, item) => (list === null ? null : toList([list]).some((each) => equals(each, item))),
    cuts: [7, 3],
    takesIn: asSet,
  },
  "starts with": typed(text, truth, (whole: string, part: string) => whole.startsWith(part)),
  "ends with": typed(text, truth, (whole: string, part: string) => whole.endsWith(part)),
  "string length": typed(text, number, (whole: string) => [...whole].length),
  "upper case": typed(text, text, (whole: string) => whole.toUpperCase()),
  "lower case": typed(text, text, (whole: string) => whole.toLowerCase()),
  substring: {
    least: 2,
    most: 3,
    takes: [text, number],
    gives: text,
    call: (whole, start, length = Infinity) => {
      if (typeof whole !== "string" || typeof start !== "number" || typeof length !== "number") return null;
      const letters = [...whole];
      const from = start > 0 ? Math.trunc(start) - 1 : letters.length + Math.trunc(start);
      const isThere = start && from >= 0 && from < letters.length && length >= 1;
      return isThere ? letters.slice(from, from + Math.trunc(length)).join("") : null;
    },
  },
  contains: typed(text, truth, (whole: string, part: string) => whole.includes(part)),
  date: {
    least: 1,
    most: 3,
    takes: [text | date | number, number],
    gives: date,
    call: (year, month, day) =>
      year instanceof Temporal && year.kind === "date"
        ? year
        : typeof year === "number"
          ? dateOf(year, month as number, day as number)
          : parseDate(year),
  },
  duration: { least: 1, most: 1, takes: [text], gives: months | days, call: parseDuration },
  abs: typed(number | months | days, same, (n: Numeric | Temporal) =>
    n instanceof Temporal
      ? new Temporal(n.kind, Math.abs(n.count))
      : compare(n, 0)! < 0
        ? multiply(n, -1)
        : n,
  ),
  ceiling: roundingWhole("ceiling"),
  count: {
    least: 1,
    most: 1,
    takes: [list],
    gives: number,
    takesIn: asBag,
    call: (list) => (list === null ? null : toList([list]).length),
  },
  decimal: rounding("half even"),
  floor: roundingWhole("floor"),
  max: extreme(1),
  mean: listed(number, number, asBag, (list) => {
    const sum = total(list);
    return isNumeric(sum) ? divide(sum, list.length) : null;
  }),
  min: extreme(-1),
  modulo: typed(number, number, modulo),
  not: typed(truth, truth, (truth: boolean) => !truth),
  sum: listed(number, number, asBag, total, monotone),
  all: junction(false),
  any: junction(true),
};

/** The kinds that a call gives. */
export const kindsGiven = ({ gives }: BuiltIn, parts: readonly Kinds[]): Kinds =>
  gives === same ? parts.reduce((all, kinds) => all | (kinds & list ? itemsOf(kinds) : kinds), 0) : gives;
