import { toDecimal } from "./answers.ts";
import type { Rate } from "./ruleset.ts";
import { parseDate } from "./temporal.ts";
import type { Value } from "./values.ts";

/** What a rate is on a day, `YYYY-MM-DD`; null before its first value and after its end. */
export function rateOn({ type, values }: Rate, today: string): Value {
  const value = values.findLast(({ from }) => from <= today)?.value ?? null;
  return type === "date" ? parseDate(value) : toDecimal(value);
}

/** Whether a rate has values of its type, each from a later day than the one before. */
export const isRate = ({ type, values }: Rate): boolean =>
  Array.isArray(values) &&
  values.every((each: Partial<Rate["values"][number]> | null, index) => {
    const { from = "", value } = each ?? {};
    const before = (values as Rate["values"])[index - 1]?.from ?? "";
    const read = type === "date" ? parseDate : toDecimal;
    return parseDate(from) && from > before && (value === null || read(value) !== null);
  });
