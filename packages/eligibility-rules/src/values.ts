import { compareDecimals, Decimal, isNumeric, type Numeric } from "./decimal.ts";
import { Temporal } from "./temporal.ts";

/** One row of a group: answers by the ids of its questions. */
export class Row {
  readonly values: Readonly<Record<string, Value>>;
  constructor(values: Readonly<Record<string, Value>>) {
    this.values = values;
  }
}

/** A FEEL value. `undefined` is unknown (not answered yet); `null` is FEEL's null. */
export type Value = undefined | null | boolean | string | Numeric | Temporal | Row | readonly Value[];

/** Three-way order of two values of one ordered kind; null when they cannot be ordered, unknown when either is. */
export function compare(a: Value, b: Value): number | null | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isNumeric(a) && isNumeric(b)) return Math.sign(compareDecimals(a, b));
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return a instanceof Temporal && b instanceof Temporal && a.kind === b.kind
    ? Math.sign(a.count - b.count)
    : null;
}

/** FEEL's `=`: null for two values of different kinds, unless one is null. */
export function equals(a: Value, b: Value): boolean | null | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Value, index) => equals(item, b[index]));
  }
  if (a instanceof Row && b instanceof Row)
    return Object.keys(a.values).every((key) => equals(a.values[key], b.values[key]));
  if (typeof a === "boolean" && typeof b === "boolean") return false;
  const order = compare(a, b);
  return order === null ? null : !order;
}

export { Decimal, Temporal, isNumeric };
