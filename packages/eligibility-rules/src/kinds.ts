import { isNumeric, parseDecimal } from "./decimal.ts";
import { parseDate, Temporal } from "./temporal.ts";
import { Row, type Value } from "./values.ts";

/**
 * The kinds that a value may be of, a bit for each: none for what is always null, as null goes with every kind.
 * A list’s bit is followed, eight bits up, by the kinds of its items, where they are known: two lists deep.
 */
export type Kinds = number;
export const number = 1;
export const text = 2;
export const truth = 4;
export const date = 8;
export const months = 16;
export const days = 32;
export const row = 64;
export const list = 128;
export const anything = 255;
/** What `<` can compare. */
export const ordered: Kinds = number | text | date | months | days;

const names = [
  "a number",
  "a text",
  "true or false",
  "a date",
  "years and months",
  "days",
  "a row",
  "a list",
];

export const listOf = (items: Kinds): Kinds => list | ((items & 0xffff) << 8);
export const itemsOf = (kinds: Kinds): Kinds => kinds >> 8 || anything;

/** Whether a value of the one may be of a kind of the other. */
export const meet = (a: Kinds, b: Kinds): boolean =>
  !a || !b || !!(a & b & ~list & anything) || (!!(a & b & list) && meet(a >> 8, b >> 8));

export const kindOf = (value: Value): Kinds =>
  typeof value === "string"
    ? text
    : typeof value === "boolean"
      ? truth
      : isNumeric(value)
        ? number
        : value instanceof Temporal
          ? { date, months, days }[value.kind]
          : Array.isArray(value)
            ? listOf(value.reduce((kinds: Kinds, item: Value) => kinds | kindOf(item), 0))
            : value instanceof Row
              ? row
              : 0;

const sums: [Kinds, Kinds, Kinds][] = [
  [number, number, number],
  [date, months | days, date],
  [months, months, months],
  [days, days, days],
];
const arithmetic: Record<string, [left: Kinds, right: Kinds, result: Kinds][]> = {
  "+": [...sums, [text, text, text], [months | days, date, date]],
  "-": [...sums, [date, date, days]],
};

/** What an operator gives, and what it would take instead where two kinds never meet. */
export function arithmeticKinds(
  symbol: string,
  a: Kinds,
  b: Kinds,
): { left: Kinds; right: Kinds; gives: Kinds } {
  const all = arithmetic[symbol] ?? sums.slice(0, 1);
  const left = all.reduce((kinds, [each]) => kinds | each, 0);
  const fits = all.filter(([each]) => meet(each, a));
  const right = fits.reduce((kinds, [, each]) => kinds | each, 0);
  const gives = fits.filter(([, each]) => meet(each, b)).reduce((kinds, [, , each]) => kinds | each, 0);
  return { left, right, gives };
}

export const kindNames = (kinds: Kinds): string =>
  names.filter((_, index) => kinds & (1 << index)).join(" or ") || "null";

/** As much of a part of an expression as a message about its kind needs. */
interface Part {
  /** The value, when it is always the same. */
  fixed?: Value;
  kinds: Kinds;
}

/** What stands there: a short literal as it is, otherwise its kind. */
export const shown = ({ fixed, kinds }: Part): string =>
  typeof fixed === "string" || typeof fixed === "number"
    ? JSON.stringify(fixed).slice(0, 80)
    : kindNames(kinds & anything);

/** How what stands there is probably meant, where a value of other kinds is wanted. */
export function meant({ fixed, kinds }: Part, wanted: Kinds): string | undefined {
  if (typeof fixed === "string") {
    if (wanted & date && parseDate(fixed)) return `date("${fixed}")`;
    if (wanted & number && parseDecimal(fixed)) return fixed;
    if (wanted & truth && /^(yes|true|no|false)$/i.test(fixed)) return `${/^[yt]/i.test(fixed)}`;
  }
  if (typeof fixed === "number" && wanted & (months | days))
    return [wanted & months && `@"P${fixed}Y"`, wanted & days && `@"P${fixed}D"`]
      .filter(Boolean)
      .join(" or ");
  if (wanted & number && kinds & (months | days)) return kinds & days ? ".days" : ".years or .months";
  if ((wanted ^ kinds) & list) return "in";
  return undefined;
}
