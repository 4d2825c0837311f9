/** Evaluates with feelin, and writes its values and ours in one form. */
import { evaluate as feelin, FeelDate, FeelDuration } from "feelin";
import { compileExpression } from "../../src/expression.ts";
import type { Frame, Name } from "../../src/node.ts";
import { Decimal } from "../../src/decimal.ts";
import { civil, parseDate, Temporal } from "../../src/temporal.ts";
import type { Value } from "../../src/values.ts";
import type { Variables } from "./generate.ts";

export const today = "2026-11-23";

const names = new Map<string, Name>(
  (["x", "y", "t", "s", "d", "e", "l"] as const).map((name, index) => [
    name,
    {
      slot: index + 2,
      kind: name === "t" ? "small" : name === "d" || name === "e" ? "date" : "wide",
    },
  ]),
);

/** What feelin says; dates go in as feelin's own. */
export function theirs(text: string, variables: Variables): string {
  const date = (day: string): unknown => feelin(`date("${day}")`, {}).value;
  const context = { ...variables, d: date(variables.d), e: date(variables.e) };
  return written(feelin(text.replaceAll("today()", `date("${today}")`), context).value);
}

export function ours(text: string, { x, y, t, s, d, e, l }: Variables): string {
  const frame: Frame = [parseDate(today), undefined, x, y, t, s, parseDate(d), parseDate(e), l];
  return written(compileExpression(text, names).node.run(frame));
}

function written(value: unknown): string {
  if (value instanceof FeelDate || value instanceof FeelDuration)
    return value.toString().replace(/^P(0[MD]|T0S)$/, "P0");
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (value instanceof Temporal) return writtenTemporal(value);
  // A dyadic number may have more digits than its double's shortest text; as a double it is the same.
  if (value instanceof Decimal) return JSON.stringify(Number(`${value.coefficient}e${value.exponent}`));
  return JSON.stringify(value === undefined ? "unknown" : Object.is(value, -0) ? 0 : (value as Value));
}

function writtenTemporal(value: Temporal): string {
  if (value.kind === "date") {
    const [year, month, day] = civil(value);
    return `${`${year}`.padStart(4, "0")}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
  }
  const count = Math.abs(value.count);
  const sign = value.count < 0 ? "-" : "";
  if (!count) return "P0";
  if (value.kind === "days") return `${sign}P${count}D`;
  const [years, months] = [Math.trunc(count / 12), count % 12];
  return `${sign}P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}`;
}
