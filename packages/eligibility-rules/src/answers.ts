import {
  compareDecimals,
  decimal,
  isNumeric,
  parseDecimal,
  partsOf,
  round,
  type Numeric,
} from "./decimal.ts";
import { checkStatuses, type Given, type Question } from "./ruleset.ts";
import { dateAt, firstDay, lastDay, parseDate, Temporal } from "./temporal.ts";
import type { Value } from "./values.ts";

/** A refused answer: why, as a key of the question's `errors`. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Answers with an order: the n-th value from the least to the most that the question takes. */
export interface Scale {
  least: bigint;
  most: bigint;
  value: (index: bigint) => Value;
  /** The index at or just below a value; `exact` when it is there. */
  index: (value: Value) => { index: bigint; exact: boolean } | undefined;
}

/** Reads one type of answer, once a question's limits are known. */
export interface Reader {
  read: (answer: unknown, today: Temporal) => Value | Refusal;
  nullable: boolean;
  /** A check, which may be under way. */
  waits?: boolean;
  /** Every answer but null, when there are few. */
  few?: readonly Value[];
  scale?: (today: Temporal) => Scale;
  options?: readonly string[];
  optional?: boolean;
}

const widest = 10n ** 15n;
const refuse = (reason: string): Refusal => new Refusal(reason);
const patterns: Record<string, RegExp> = {
  postcode: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  "national-insurance-number": /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
};

export function reader(question: Question | Given): Reader {
  const { type, unsure, required, none } = question as Question;
  const options = (question as Question).options?.map(({ value }) => value) ?? [];
  const own: Omit<Reader, "nullable"> =
    type === "yes-no"
      ? one([true, false])
      : type === "choice"
        ? one(options)
        : type === "check"
          ? one(checkStatuses)
          : type === "choices"
            ? { read: (answer) => several(answer, options, !!none), options, optional: !!none }
            : type === "date"
              ? dates(question as Question)
              : type === "number" || type === "money"
                ? numbers(question as Question)
                : { read: (answer) => text(answer, question as Question) };
  return { ...own, nullable: !!unsure || required === false || type === "check", waits: type === "check" };
}

function one(few: readonly Value[]): Omit<Reader, "nullable"> {
  const known = new Set<unknown>(few);
  return { few, read: (answer) => (known.has(answer) ? (answer as Value) : refuse("missing")) };
}

function several(answer: unknown, options: readonly string[], none: boolean): Value | Refusal {
  if (!Array.isArray(answer) || answer.length > options.length) return refuse("missing");
  const chosen = options.length ? options.filter((option) => answer.includes(option)) : (answer as string[]);
  return chosen.length === answer.length && (chosen.length || none) ? chosen : refuse("missing");
}

function text(answer: unknown, { type, maxLength = 10000 }: Question): Value | Refusal {
  if (typeof answer !== "string" || !answer.trim()) return refuse("missing");
  if (answer.length > maxLength) return refuse("tooLong");
  const pattern = patterns[type];
  if (!pattern) return answer.trim();
  const squeezed = answer.replace(/\s/g, "").toUpperCase();
  if (!pattern.test(squeezed)) return refuse("notReal");
  return type === "postcode" ? squeezed.replace(/...$/, " $&") : squeezed;
}

function numbers({
  type,
  min,
  max,
  decimals = type === "money" ? 2 : 20,
}: Question): Omit<Reader, "nullable"> {
  const least = toDecimal(min) ?? decimal(type === "money" ? 0n : -widest, 0)!;
  const most = toDecimal(max) ?? decimal(widest, 0)!;
  const scaled = (n: Numeric): bigint => {
    const [coefficient, exponent] = partsOf(n);
    return coefficient * 10n ** BigInt(exponent + decimals);
  };
  return {
    read: (answer) => {
      const n = toDecimal(answer);
      if (n === null) return refuse(answer === "" || answer === null ? "missing" : "notNumber");
      if (compareDecimals(n, least) < 0) return refuse("tooLow");
      if (compareDecimals(n, most) > 0) return refuse("tooHigh");
      return Number.isSafeInteger(n) || -partsOf(n)[1] <= decimals ? n : refuse("decimals");
    },
    scale: () => ({
      least: scaled(round(least, decimals, "ceiling")!),
      most: scaled(round(most, decimals, "floor")!),
      value: (index) => decimal(index, -decimals),
      index: (value) => {
        if (!isNumeric(value)) return undefined;
        const below = round(value, decimals, "floor")!;
        return { index: scaled(below), exact: !compareDecimals(below, value) };
      },
    }),
  };
}

function dates({ min, max }: Question): Omit<Reader, "nullable"> {
  const limit = (at: unknown, today: Temporal, otherwise: number): number =>
    at === "today" ? today.count : (parseDate(at)?.count ?? otherwise);
  return {
    read: (answer, today) => {
      if (answer === "" || answer === null) return refuse("missing");
      const date = parseDate(answer);
      if (!date) return refuse("notReal");
      if (date.count < limit(min, today, firstDay)) return refuse(min === "today" ? "inPast" : "tooEarly");
      return date.count > limit(max, today, lastDay)
        ? refuse(max === "today" ? "inFuture" : "tooLate")
        : date;
    },
    scale: (today) => ({
      least: BigInt(limit(min, today, firstDay)),
      most: BigInt(limit(max, today, lastDay)),
      value: (index) => dateAt(Number(index)),
      index: (value) =>
        value instanceof Temporal && value.kind === "date"
          ? { index: BigInt(value.count), exact: true }
          : undefined,
    }),
  };
}

/** A JSON number by its shortest text, or a decimal string. */
function toDecimal(value: unknown): Numeric | null {
  return typeof value === "number"
    ? Number.isFinite(value)
      ? value || 0
      : null
    : typeof value === "string" && value.length < 100 && /^-?\d/.test(value) && !/e/i.test(value)
      ? parseDecimal(value)
      : null;
}
