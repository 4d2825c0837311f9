import { isNumeric, modulo, multiply, round, add, divide, type Numeric, type Rounding } from "./decimal.ts";
import { dateOf, monthsBetween, parseDate, parseDuration, Temporal } from "./temporal.ts";
import { compare, equals, type Value } from "./values.ts";

/** How a result follows its arguments: "monotone" ones can be cut at a threshold by halving. */
export interface BuiltIn {
  least: number;
  most: number;
  monotone?: boolean;
  call: (...values: Value[]) => Value;
}

type List = readonly Value[];

const builtIn = (
  least: number,
  most: number,
  call: (...values: never[]) => Value,
  monotone?: boolean,
): BuiltIn => ({ least, most, monotone, call: call as BuiltIn["call"] });

/** Null unless every argument passes the test. */
const where =
  (test: (value: Value) => boolean, call: (...values: never[]) => Value) =>
  (...values: Value[]): Value =>
    values.every(test) ? call(...(values as never[])) : null;

const isText = (value: Value): boolean => typeof value === "string";
const isDate = (value: Value): boolean => value instanceof Temporal && value.kind === "date";
const toList = (values: List): List => (values.length === 1 && Array.isArray(values[0]) ? values[0] : values);

const rounding = (mode: Rounding, most = 2): BuiltIn =>
  builtIn(
    most === 2 ? 1 : 2,
    2,
    where(isNumeric, (n: Numeric, places: Numeric = 0) => round(n, places, mode)),
    true,
  );

const text = (call: (text: string, part: string) => boolean): BuiltIn => builtIn(2, 2, where(isText, call));

const extreme = (sign: number): BuiltIn =>
  builtIn(
    1,
    Infinity,
    (...values: Value[]) =>
      toList(values).reduce(
        (best, item) => {
          const order = compare(item, best);
          return order === null ? null : order! * sign > 0 ? item : best;
        },
        toList(values)[0] ?? null,
      ),
    true,
  );

const total = (values: List): Value =>
  values.length
    ? values.reduce((sum: Value, item) => (isNumeric(sum) && isNumeric(item) ? add(sum, item) : null), 0)
    : null;

const every = (wanted: boolean): BuiltIn =>
  builtIn(1, Infinity, (...values: Value[]) => {
    const list = toList(values);
    return list.includes(!wanted) ? !wanted : list.every((item) => item === wanted) ? wanted : null;
  });

/** FEEL's built-in functions that are in the subset, by name. `not` and `today` belong to the grammar. */
export const builtIns: Record<string, BuiltIn> = {
  "years and months duration": builtIn(2, 2, where(isDate, monthsBetween), true),
  "round half up": rounding("up", 3),
  "list contains": builtIn(2, 2, (list: Value, item: Value) =>
    list === null ? null : toList([list]).some((each: Value) => equals(each, item)),
  ),
  "starts with": text((whole, part) => whole.startsWith(part)),
  "ends with": text((whole, part) => whole.endsWith(part)),
  "string length": builtIn(
    1,
    1,
    where(isText, (whole: string) => [...whole].length),
  ),
  "upper case": builtIn(
    1,
    1,
    where(isText, (whole: string) => whole.toUpperCase()),
  ),
  "lower case": builtIn(
    1,
    1,
    where(isText, (whole: string) => whole.toLowerCase()),
  ),
  contains: text((whole, part) => whole.includes(part)),
  date: builtIn(1, 3, (year: Value, month: Value, day: Value) =>
    isDate(year)
      ? year
      : typeof year === "number"
        ? dateOf(year, month as number, day as number)
        : parseDate(year),
  ),
  duration: builtIn(1, 1, parseDuration),
  abs: builtIn(
    1,
    1,
    where(isNumeric, (n: Numeric) => (compare(n, 0)! < 0 ? multiply(n, -1) : n)),
  ),
  ceiling: rounding("ceiling"),
  count: builtIn(1, 1, (list: Value) => (list === null ? null : toList([list]).length)),
  decimal: rounding("even", 3),
  floor: rounding("floor"),
  max: extreme(1),
  mean: builtIn(1, Infinity, (...values: Value[]) => {
    const sum = total(toList(values));
    return isNumeric(sum) ? divide(sum, toList(values).length) : null;
  }),
  min: extreme(-1),
  modulo: builtIn(2, 2, where(isNumeric, modulo)),
  sum: builtIn(1, Infinity, (...values: Value[]) => total(toList(values)), true),
  all: every(true),
  any: every(false),
};
