import { add, divide, isNumeric, modulo, multiply, round, type Numeric, type Rounding } from "./decimal.ts";
import { alongFirst, monotone, type Changes, type Shape } from "./node.ts";
import { each } from "./operators.ts";
import { dateOf, monthsBetween, parseDate, parseDuration, Temporal } from "./temporal.ts";
import { compare, equals, type Value } from "./values.ts";

export interface BuiltIn {
  /** How many values it takes. */
  least: number;
  most: number;
  call: (...values: Value[]) => Value;
  /** How the result follows the values, where it does. */
  shape?: Shape;
  /** For one that compares its first value with its second. */
  cuts?: Changes["cuts"];
}

type List = readonly Value[];

const isText = (value: Value): boolean => typeof value === "string";
const isTruth = (value: Value): boolean => typeof value === "boolean";
const isDate = (value: Value): boolean => value instanceof Temporal && value.kind === "date";

/** Of so many values as the function names; null unless each passes the test. */
const typed = (test: (value: Value) => boolean, call: (...values: never[]) => Value): BuiltIn => ({
  least: call.length,
  most: call.length,
  call: (...values) => (values.every(test) ? call(...(values as never[])) : null),
});

const rounding = (mode: Rounding): BuiltIn => ({
  ...typed(isNumeric, (n: Numeric, places: Numeric) => round(n, places, mode)),
  shape: alongFirst(monotone),
});

/** To a whole number, if not said otherwise. */
const roundingWhole = (mode: Rounding): BuiltIn => {
  const { call, ...both } = rounding(mode);
  return { ...both, least: 1, call: (n, places = 0) => call(n, places) };
};

const toList = (values: List): List => (values.length === 1 && Array.isArray(values[0]) ? values[0] : values);

/** Of a list, or of values one after the other. */
const listed = (call: (list: List) => Value, shape?: Shape): BuiltIn => ({
  least: 1,
  most: Infinity,
  call: (...values) => call(toList(values)),
  shape,
});

const extreme = (sign: number): BuiltIn =>
  listed(
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

const junction = (stop: boolean): BuiltIn => listed((list) => each(stop, list, (item) => item));

/** FEEL's built-in functions that are in the subset, by name. */
export const builtIns: Record<string, BuiltIn> = {
  "years and months duration": { ...typed(isDate, monthsBetween), shape: monotone },
  "round half up": rounding("up"),
  "list contains": {
    least: 2,
    most: 2,
    call: (list, item) => (list === null ? null : toList([list]).some((each) => equals(each, item))),
    cuts: [7, 3],
  },
  "starts with": typed(isText, (whole: string, part: string) => whole.startsWith(part)),
  "ends with": typed(isText, (whole: string, part: string) => whole.endsWith(part)),
  "string length": typed(isText, (whole: string) => [...whole].length),
  "upper case": typed(isText, (whole: string) => whole.toUpperCase()),
  "lower case": typed(isText, (whole: string) => whole.toLowerCase()),
  contains: typed(isText, (whole: string, part: string) => whole.includes(part)),
  date: {
    least: 1,
    most: 3,
    call: (year, month, day) =>
      isDate(year)
        ? year
        : typeof year === "number"
          ? dateOf(year, month as number, day as number)
          : parseDate(year),
  },
  duration: { least: 1, most: 1, call: parseDuration },
  abs: typed(isNumeric, (n: Numeric) => (compare(n, 0)! < 0 ? multiply(n, -1) : n)),
  ceiling: roundingWhole("ceiling"),
  count: { least: 1, most: 1, call: (list) => (list === null ? null : toList([list]).length) },
  decimal: rounding("even"),
  floor: roundingWhole("floor"),
  max: extreme(1),
  mean: listed((list) => {
    const sum = total(list);
    return isNumeric(sum) ? divide(sum, list.length) : null;
  }),
  min: extreme(-1),
  modulo: typed(isNumeric, modulo),
  not: typed(isTruth, (truth: boolean) => !truth),
  sum: listed(total, monotone),
  all: junction(false),
  any: junction(true),
};
