import type { EquivalenceClasses } from "./equivalence-classes.ts";
import type { Asked } from "./program.ts";
import { isNumeric, partsOf } from "./decimal.ts";
import { words } from "./evaluate.ts";
import type { Question } from "./ruleset.ts";
import { civil, monthsBetween, Temporal } from "./temporal.ts";
import type { Row, Value } from "./values.ts";

const phrases = {
  en: {
    yes: "Yes",
    no: "No",
    skipped: "Not answered",
    refused: "Not checked",
    any: "Any answer",
    other: "Anything else",
    none: "None of these",
    nobody: "None",
    or: " or ",
    and: " and ",
    atLeast: (least: string): string => `${least} or more`,
    moreThan: (least: string): string => `more than ${least}`,
    lessThan: (most: string): string => `less than ${most}`,
    atMost: (most: string): string => `${most} or less`,
    from: (day: string): string => `on or after ${day}`,
    before: (day: string): string => `before ${day}`,
    ago: (months: number): string => `${englishTime(months)} ago or longer`,
    lessThanAgo: (months: number): string => `less than ${englishTime(months)} ago`,
    some: "At least one of them",
    including: (list: string): string => `Any of: ${list}`,
    without: (list: string): string => `None of: ${list}`,
  },
  cy: {
    yes: "Iawn",
    no: "Na",
    skipped: "Heb ei ateb",
    refused: "Heb ei wirio",
    any: "Unrhyw ateb",
    other: "Unrhyw beth arall",
    none: "Dim un o’r rhain",
    nobody: "Dim un",
    or: " neu ",
    and: " a hefyd ",
    atLeast: (least: string): string => `${least} neu fwy`,
    moreThan: (least: string): string => `mwy na ${least}`,
    lessThan: (most: string): string => `llai na ${most}`,
    atMost: (most: string): string => `${most} neu lai`,
    from: (day: string): string => `ar neu ar ôl ${day}`,
    before: (day: string): string => `cyn ${day}`,
    ago: (months: number): string => `${welshTime(months)} yn ôl neu fwy`,
    lessThanAgo: (months: number): string => `llai na ${welshTime(months)} yn ôl`,
    some: "O leiaf un ohonynt",
    including: (list: string): string => `Unrhyw un o’r rhain: ${list}`,
    without: (list: string): string => `Dim un o’r rhain: ${list}`,
  },
};
type Phrases = typeof phrases.en;

/** The day on which answers are described, and the days that the rules name: those are the same on any other day. */
export interface Reading {
  today: Temporal;
  named: ReadonlySet<number>;
}

/** Years and months, of a number of months. */
function englishTime(months: number): string {
  const count = (n: number, word: string): string[] => (n ? [`${n} ${word}${n === 1 ? "" : "s"}`] : []);
  return [...count(Math.floor(months / 12), "year"), ...count(months % 12, "month")].join(" and ");
}

function welshTime(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12 ? [`${months % 12} mis`] : [];
  const whole = years ? [years === 1 ? "blwyddyn" : `${years} o flynyddoedd`] : [];
  // “a” is “ac” before a vowel, which of these numbers 1 (un), 8 (wyth) and 11 (un ar ddeg) begin with.
  return [...whole, ...rest].join([1, 8, 11].includes(months % 12) ? " ac " : " a ");
}

/**
 * Says which answers some classes of a question are: “£7,400 or more”, “before 6 April 1960”.
 * @param reading where it is said, a date that is whole months before today and that the rules do not name is said as
 * that: another day has another.
 */
export function describeClasses(
  { question }: Asked,
  classes: EquivalenceClasses,
  chosen: readonly number[],
  language: string,
  reading?: Reading,
): string {
  const say = language === "cy" ? phrases.cy : phrases.en;
  const { values, starts } = classes;
  if (chosen.length === values.length) return say.any;
  const withNull = chosen.some((index) => values[index] === null);
  const others = chosen.filter((index) => values[index] !== null);
  const parts = !others.length
    ? []
    : others.length === values.filter((value) => value !== null).length
      ? [say.any]
      : starts
        ? ranges(question, values, starts, others, say, language, reading)
        : classes.fields
          ? [rows(classes, others, say, language)]
          : Array.isArray(values[0])
            ? [
                lists(
                  values as readonly (readonly string[] | null)[],
                  others,
                  (value) => label(question, value, language),
                  words(question.none, language) || say.none,
                  say,
                ),
              ]
            : others.map((index) => single(question, values[index], values, say, language));
  if (!withNull) return parts.join(say.or);
  const unknown = nullWords(question, say, language);
  return parts.length ? `${parts.join(say.or)},${say.or}‘${unknown}’` : unknown;
}

function nullWords({ unsure, type }: Question, say: Phrases, language: string): string {
  return words(unsure, language) || (type === "check" ? say.refused : say.skipped);
}

function single(
  question: Question,
  value: Value,
  all: readonly Value[],
  say: Phrases,
  language: string,
): string {
  if (typeof value === "boolean")
    return words(value ? question.yes : question.no, language) || (value ? say.yes : say.no);
  if (question.options) return label(question, `${value as string}`, language);
  // The last of a text's classes stands for every text that no rule names.
  const named = all.filter((each) => each !== null);
  return question.type !== "check" && value === named.at(-1) ? say.other : `${value as string}`;
}

const label = ({ options }: Question, value: string, language: string): string =>
  words(options?.find((option) => option.value === value)?.label, language) || value;

function lists<T>(
  values: readonly (readonly T[] | null)[],
  chosen: readonly number[],
  label: (item: T) => string,
  noneOfThem: string,
  say: Phrases,
): string {
  const isChosen = new Set(chosen);
  const listed = values.map((value) => value ?? []);
  const items = [...new Set(listed.flat())];
  const written = (list: readonly T[]): string => list.map(label).join("; ");
  for (const [index, list] of listed.entries()) {
    if (values[index] === null || list.length !== 1) continue;
    const same = (wanted: boolean, set: readonly T[]): boolean =>
      listed.every(
        (each, at) =>
          values[at] === null || (isChosen.has(at) === set.some((one) => each.includes(one))) === wanted,
      );
    // The items that lead here on their own are the only ones that could make the rule.
    const alone = items.filter((item) =>
      listed.some((each, at) => each.length === 1 && each[0] === item && isChosen.has(at)),
    );
    const all = alone.length === items.length;
    if (alone.length && same(true, alone)) return all ? say.some : say.including(written(alone));
    const apart = items.filter((item) => !alone.includes(item));
    if (apart.length && same(false, apart)) return alone.length ? say.without(written(apart)) : noneOfThem;
    break;
  }
  const some = chosen.slice(0, 4).map((index) => listed[index]!.map(label).join(say.and) || noneOfThem);
  return some.join("; ") + (chosen.length > some.length ? "; …" : "");
}

/** Lists of rows: how many, where only that counts, or what is in them. */
function rows(
  { values, fields }: EquivalenceClasses,
  chosen: readonly number[],
  say: Phrases,
  language: string,
): string {
  const all = values as readonly (readonly Row[])[];
  const told = fields!.filter(({ classes }) => classes.values.length > 1);
  if (!told.length)
    return counted(
      all.map(({ length }) => length),
      chosen,
      say,
    );
  const label = (row: Row): string =>
    told
      .map(({ asked, classes }) =>
        describeClasses(asked, classes, [classes.values.indexOf(row.values[asked.id])], language),
      )
      .join(", ");
  return lists(all, chosen, label, say.nobody, say);
}

/** Numbers of rows: “0”, “1 or 2”, “3 or more”. */
function counted(lengths: readonly number[], chosen: readonly number[], say: Phrases): string {
  const [first, last] = [chosen[0]!, chosen.at(-1)!];
  const together = last - first === chosen.length - 1;
  if (together && last === lengths.length - 1 && chosen.length > 1) return say.atLeast(`${lengths[first]}`);
  return together && chosen.length > 2
    ? `${lengths[first]}–${lengths[last]}`
    : chosen.map((at) => `${lengths[at]}`).join(say.or);
}

function ranges(
  question: Question,
  values: readonly Value[],
  starts: readonly bigint[],
  chosen: readonly number[],
  say: Phrases,
  language: string,
  reading: Reading | undefined,
): string[] {
  const found: string[] = [];
  for (let at = 0; at < chosen.length; at++) {
    const first = chosen[at]!;
    while (chosen[at + 1] === chosen[at]! + 1) at++;
    const next = chosen[at]! + 1;
    const low = first > 0 ? bound(question, values[first], language) : undefined;
    const high = next < starts.length ? bound(question, values[next], language) : undefined;
    const date = question.type === "date";
    const since = first > 0 ? monthsAgo(values[first], reading) : undefined;
    const until = next < starts.length ? monthsAgo(values[next], reading) : undefined;
    const lower = since
      ? say.lessThanAgo(since)
      : low && (date ? say.from(low.text) : low.beyond ? say.moreThan(low.text) : say.atLeast(low.text));
    const upper = until
      ? say.ago(until)
      : high &&
        (date ? say.before(high.text) : high.beyond ? say.atMost(high.text) : say.lessThan(high.text));
    const step = first + 1 === next && low && high && (starts[next] ?? 0n) === (starts[first] ?? 0n) + 1n;
    found.push(step ? low.text : [lower, upper].filter(Boolean).join(say.and));
  }
  return found;
}

/** How many whole months before today the day before a class's first is; undefined where it is none. */
function monthsAgo(value: Value, reading: Reading | undefined): number | undefined {
  if (!reading || !(value instanceof Temporal)) return undefined;
  const { today, named } = reading;
  if (named.has(value.count) || named.has(value.count - 1)) return undefined;
  const months = monthsBetween(new Temporal("date", value.count - 1), today).count;
  const exact = monthsBetween(value, today).count === months - 1;
  return exact && months > 0 ? months : undefined;
}

/** Where a class starts; `beyond` when it is the very next number after a threshold. */
function bound(question: Question, value: Value, language: string): { text: string; beyond: boolean } {
  if (value instanceof Temporal) {
    const [year, month, day] = civil(value);
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year);
    const format = new Intl.DateTimeFormat(language === "cy" ? "cy-GB" : "en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    return { text: format.format(date), beyond: false };
  }
  if (!isNumeric(value)) return { text: `${value as string}`, beyond: false };
  const [coefficient, exponent] = partsOf(value);
  const places = question.decimals ?? (question.type === "money" ? 2 : 20);
  const beyond = places > 0 && -exponent === places && !((coefficient - 1n) % 10n);
  const [shown, scale] = beyond ? [coefficient - 1n, exponent] : [coefficient, exponent];
  return { text: (question.type === "money" ? "£" : "") + grouped(shown, scale), beyond };
}

function grouped(coefficient: bigint, exponent: number): string {
  const digits = `${coefficient < 0n ? -coefficient : coefficient}${"0".repeat(Math.max(0, exponent))}`;
  const places = Math.max(0, -exponent);
  const padded = digits.padStart(places + 1, "0");
  const whole = padded.slice(0, padded.length - places).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = padded.slice(padded.length - places).replace(/0+$/, "");
  const pence = rest.length === 1 ? `${rest}0` : rest;
  return `${coefficient < 0n ? "-" : ""}${whole}${rest && `.${exponent === -2 ? pence : rest}`}`;
}
