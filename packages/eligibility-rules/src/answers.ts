import { readPostcode } from "@council-components/address";
import { compareDecimals, multiply, parseDecimal, partsOf, type Numeric } from "./decimal.ts";
import {
  checkStatuses,
  periods,
  type AmountWithPeriod,
  type Option,
  type Question,
  type QuestionType,
} from "./ruleset.ts";
import { firstDay, lastDay, parseDate, type Temporal } from "./temporal.ts";
import { compare, type Value } from "./values.ts";

/** A refused answer: why, as a key of the question's `errors`. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Reads one type of answer. */
export interface Reader {
  read: (answer: unknown, today: Temporal) => Value | Refusal;
  /** Every answer but null, when there are few. */
  few?: readonly Value[];
}

// Nothing of what is given says how long a list of it may be.
const mostListed = 200;
const widest = 1e15;
const refuse = (reason: string): Refusal => new Refusal(reason);
const nationalInsuranceNumber = /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;

/** What makes the reader for each type of question. */
export const readers: ReadonlyMap<unknown, (question: Question) => Reader> = new Map(
  Object.entries({
    "yes-no": () => oneOf([true, false]),
    choice: ({ options }) => oneOf(valuesOf(options)!),
    choices: several,
    number: numbers,
    money: numbers,
    date: dates,
    text,
    postcode: text,
    "national-insurance-number": text,
    check: () => oneOf(checkStatuses),
  } satisfies Record<Exclude<QuestionType, "group">, (question: Question) => Reader>),
);

export const valuesOf = (options: readonly Option[] | undefined): string[] | undefined =>
  options?.map(({ value }) => value);

function oneOf(few: readonly Value[]): Reader {
  const known = new Set<unknown>(few);
  return { few, read: (answer) => (known.has(answer) ? (answer as Value) : refuse("missing")) };
}

function several({ options, none }: Question): Reader {
  const values = valuesOf(options);
  return {
    read: (answer) => {
      if (!Array.isArray(answer) || answer.length > mostListed) return refuse("missing");
      const chosen = values
        ? values.filter((value) => answer.includes(value))
        : answer.filter((value): value is string => typeof value === "string");
      return chosen.length === answer.length && (chosen.length || none || !values)
        ? chosen
        : refuse("missing");
    },
  };
}

function text({ type, maxLength = 10000 }: Question): Reader {
  return {
    read: (answer) => {
      if (typeof answer !== "string" || !answer.trim()) return refuse("missing");
      if (answer.length > maxLength) return refuse("tooLong");
      if (type === "postcode") return readPostcode(answer)?.text ?? refuse("notReal");
      if (type !== "national-insurance-number") return answer.trim();
      const squeezed = answer.replace(/\s/g, "").toUpperCase();
      return nationalInsuranceNumber.test(squeezed) ? squeezed : refuse("notReal");
    },
  };
}

function numbers(question: Question): Reader {
  const { least, most, decimals } = numberLimits(question);
  return {
    read: (answer) => {
      let times: number | undefined = 1;
      if (question.period) {
        const { amount, period } = (answer ?? {}) as Partial<AmountWithPeriod>;
        times = Object.hasOwn(periods, period ?? "") ? periods[period!] : undefined;
        answer = amount ?? null;
      }
      let n = toDecimal(answer);
      if (n === null) return refuse(answer === "" || answer === null ? "missing" : "notNumber");
      if (!times) return refuse("incomplete");
      if (times > 1) {
        if (-partsOf(n)[1] > decimals) return refuse("decimals");
        n = multiply(n, times)!;
      }
      if (compareDecimals(n, least) < 0) return refuse("tooLow");
      if (compareDecimals(n, most) > 0) return refuse("tooHigh");
      return Number.isSafeInteger(n) || -partsOf(n)[1] <= decimals ? n : refuse("decimals");
    },
  };
}

export function numberLimits({ type, min, max, decimals = type === "money" ? 2 : 20 }: Question): {
  least: Numeric;
  most: Numeric;
  decimals: number;
} {
  return {
    least: toDecimal(min) ?? (type === "money" ? 0 : -widest),
    most: toDecimal(max) ?? widest,
    decimals,
  };
}

function dates(question: Question): Reader {
  return {
    read: (answer, today) => {
      if (answer === "" || answer === null) return refuse("missing");
      const date = parseDate(answer);
      if (!date) return refuse("notReal");
      const [least, most] = dateLimits(question, today);
      if (date.count < least) return refuse(question.min === "today" ? "inPast" : "tooEarly");
      return date.count > most ? refuse(question.max === "today" ? "inFuture" : "tooLate") : date;
    },
  };
}

/** The first and the last day that a question takes. */
export function dateLimits({ min, max }: Question, today: Temporal): [number, number] {
  const limit = (at: unknown, otherwise: number): number =>
    at === "today" ? today.count : (parseDate(at)?.count ?? otherwise);
  return [limit(min, firstDay), limit(max, lastDay)];
}

/** The fewest and the most rows of a group. */
export const rowLimits = ({ min, max }: Question): [least: number, most: number] => [
  (min as number | undefined) ?? 0,
  (max as number | undefined) ?? 20,
];

/** What a limit should be that is none, or that leaves no answer; and which of the two it is. */
export function wrongLimit({ type, min, max }: Question): ["min" | "max", expected: string] | undefined {
  const isDate = type === "date";
  const read = (at: unknown): Value =>
    isDate ? parseDate(at) : ["number", "money", "group"].includes(type) ? toDecimal(at) : 0;
  if (type === "group" && ![min ?? 0, max ?? 1].every((at) => Number.isInteger(at) && +at >= 0 && +at <= 100))
    return ["max", "whole numbers up to 100"];
  const wrong = (at: unknown): boolean => at != null && read(at) === null && !(isDate && at === "today");
  if (wrong(min) || wrong(max)) return [wrong(min) ? "min" : "max", "a number, or a day that exists"];
  return (compare(read(min), read(max)) ?? 0) > 0 ? ["max", "no less than min"] : undefined;
}

/** A JSON number by its shortest text, or a decimal string. */
export function toDecimal(value: unknown): Numeric | null {
  return typeof value === "number"
    ? Number.isFinite(value)
      ? value || 0
      : null
    : typeof value === "string" && value.length < 100 && /^-?\d/.test(value) && !/e/i.test(value)
      ? parseDecimal(value)
      : null;
}
