import { dateLimits, numberLimits } from "./answers.ts";
import { compareDecimals, decimal, isNumeric, partsOf, round, type Numeric } from "./decimal.ts";
import type { Question } from "./ruleset.ts";
import { dateAt, Temporal } from "./temporal.ts";
import type { Value } from "./values.ts";

/** Answers with an order: the n-th value from the least to the most that the question takes. */
export interface Scale {
  least: bigint;
  most: bigint;
  value: (index: bigint) => Value;
  /** The index at or just below a value; `exact` when it is there. */
  index: (value: Value) => { index: bigint; exact: boolean } | undefined;
}

/** The scale of a question whose answers are numbers or dates. */
export function scaleOf(question: Question, today: Temporal): Scale | undefined {
  if (question.type === "date") return dates(question, today);
  return question.type === "number" || question.type === "money" ? numbers(question) : undefined;
}

function numbers(question: Question): Scale {
  const { least, most, decimals } = numberLimits(question);
  const scaled = (n: Numeric): bigint => {
    const [coefficient, exponent] = partsOf(n);
    return coefficient * 10n ** BigInt(exponent + decimals);
  };
  return {
    least: scaled(round(least, decimals, "ceiling")!),
    most: scaled(round(most, decimals, "floor")!),
    value: (index) => decimal(index, -decimals),
    index: (value) => {
      if (!isNumeric(value)) return undefined;
      const below = round(value, decimals, "floor")!;
      return { index: scaled(below), exact: !compareDecimals(below, value) };
    },
  };
}

function dates(question: Question, today: Temporal): Scale {
  const [least, most] = dateLimits(question, today);
  return {
    least: BigInt(least),
    most: BigInt(most),
    value: (index) => dateAt(Number(index)),
    index: (value) =>
      value instanceof Temporal && value.kind === "date"
        ? { index: BigInt(value.count), exact: true }
        : undefined,
  };
}
