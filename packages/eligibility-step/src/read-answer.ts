import { readPostcode } from "@council-components/address";
import {
  periods,
  progressOf,
  type AmountWithPeriod,
  type Answers,
  type Question,
} from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import type { StepMessageKey, StepTranslate } from "./messages/messages.ts";
import { monthNumber } from "./months.ts";
import type { Part } from "./template-context.ts";

/** What stands in the fields of one question, by part: texts as typed, values that are ticked. */
export type RawAnswer = Readonly<Partial<Record<Part, readonly string[]>>>;

/** Values of controls that are no option of the ruleset's, which begin with a letter. */
export const NONE = ":none";
export const UNSURE = ":unknown";

const DATE_PARTS = ["day", "month", "year"] as const;

/** What is wrong with an answer, and in which of its parts. */
export interface AnswerError {
  /** `missing`, `incomplete`, `notReal`, `notNumber`, … as in the question's `errors`. */
  readonly reason: string;
  readonly message: string;
  /** The language of the message, where the ruleset has it in English alone, and the page is in another. */
  readonly lang?: "en" | undefined;
  readonly parts: readonly Part[];
}

export type AnswerReading = { readonly answer: unknown } | { readonly error: AnswerError };

/**
 * Reads one question's fields into an answer that `evaluate` takes: months by name in English and Welsh, numbers with
 * commas and pound signs, spaces and case forgiven. Limits (`min`, `max`, today) are the evaluator's to hold: see
 * `refusal`.
 */
export function readAnswer(
  question: Question,
  raw: RawAnswer,
  translate: StepTranslate,
  language: string,
): AnswerReading {
  const values = (raw.value ?? []).map((value) => value.trim()).filter(Boolean);
  const fail: Fail = (reason, parts = ["value"], message) => ({
    error:
      message === undefined
        ? {
            reason,
            parts,
            message: wording(question, reason, language),
            ...langOf(question, reason, language),
          }
        : { reason, parts, message },
  });
  const conflict = (last: string | undefined): AnswerReading =>
    fail(
      "conflict",
      undefined,
      question.errors?.["conflict"]?.[language] ?? translate("errorConflict", { last: last ?? "" }),
    );
  const inWords = (text: Question["none"]): string => text?.[language] ?? text?.["en"] ?? "";
  const { type, required } = question;
  const unsure = !!question.unsure && (values.includes(UNSURE) || !!raw.unsure?.length);
  const skipped = required === false ? { answer: null } : undefined;

  if (type === "date") {
    const texts = DATE_PARTS.map((part) => raw[part]?.[0]?.trim() ?? "");
    const isEmpty = texts.every((text) => !text);
    if (unsure) return isEmpty ? { answer: null } : conflict(inWords(question.unsure));
    return isEmpty ? (skipped ?? fail("missing", DATE_PARTS)) : readDate(question, texts, translate, fail);
  }
  if (unsure)
    return values.some((value) => value !== UNSURE) ? conflict(inWords(question.unsure)) : { answer: null };
  const [value] = values;
  if (value === undefined) return skipped ?? fail("missing");
  if (type === "choices") {
    if (!question.none || !values.includes(NONE)) return { answer: values };
    return values.length > 1 ? conflict(inWords(question.none)) : { answer: [] };
  }
  if (type === "yes-no" || type === "group")
    return value === "yes" || value === "no" ? { answer: value === "yes" } : fail("missing");
  if (type === "number" || type === "money") {
    const number = value.replace(/[\s,£]/g, "").replace(/^\+/, "");
    if (!/^-?(\d+\.?\d*|\.\d+)$/.test(number) || number.length >= 100) return fail("notNumber");
    const amount = number.replace(/^(-?)\./, "$10.").replace(/\.$/, "");
    if (!question.period) return { answer: amount };
    const [period = ""] = raw.period ?? [];
    return Object.hasOwn(periods, period) ? { answer: { amount, period } } : fail("incomplete", ["period"]);
  }
  if (type === "national-insurance-number") return { answer: value.replace(/[\s.-]/g, "").toUpperCase() };
  if (type === "postcode") return { answer: readPostcode(value)?.text ?? value };
  return { answer: value };
}

type Fail = (reason: string, parts?: readonly Part[], message?: string) => AnswerReading;

/** Reads the parts of a date, of which at least one is filled in. */
function readDate(
  question: Question,
  [day = "", month = "", year = ""]: readonly string[],
  translate: StepTranslate,
  fail: Fail,
): AnswerReading {
  const empty = DATE_PARTS.filter((_, index) => ![day, month, year][index]);
  if (empty.length) {
    const key = `error${empty.map((part) => part[0]!.toUpperCase() + part.slice(1)).join("")}`;
    const own = question.errors?.["incomplete"];
    return fail("incomplete", empty, own ? undefined : translate(key as StepMessageKey));
  }
  const number = monthNumber(month);
  if (!/^\d{1,2}$/.test(day) || !Number(day) || Number(day) > 31) return fail("notReal", ["day"]);
  if (!number || number > 12) return fail("notReal", ["month"]);
  if (!/^\d{4}$/.test(year))
    return fail("notReal", ["year"], /^\d+$/.test(year) ? translate("errorYearDigits") : undefined);
  return {
    answer: [year, number, day].map((part, index) => `${part}`.padStart(index ? 2 : 4, "0")).join("-"),
  };
}

/** The language of a question's own words for an error, where that is not the page's. */
function langOf({ errors, texts }: Question, reason: string, language: string): { lang?: "en" } {
  const own = (texts ?? { errors }).errors?.[reason];
  return own && own[language] === undefined && language !== "en" ? { lang: "en" } : {};
}

/** What `evaluate` said against the answer to a question: it is out of its limits, or not real. */
export function refusal(
  { invalid }: { readonly invalid: readonly { question: string; reason: string; message: string }[] },
  question: Question,
  language: string,
): AnswerError | undefined {
  const { id, type } = question;
  const found = invalid.find((each) => each.question === id);
  return (
    found && {
      reason: found.reason,
      message: found.message,
      ...langOf(question, found.reason, language),
      parts:
        type === "date" ? ["day", "month", "year"] : [found.reason === "incomplete" ? "period" : "value"],
    }
  );
}

/** The fields of a question as they are when it has been answered before: the opposite of `readAnswer`. */
export function rawAnswer({ type }: Question, answer: unknown): RawAnswer {
  if (type === "group") {
    const { more } = progressOf(answer);
    return more === undefined || answer === undefined ? {} : { value: [more ? "yes" : "no"] };
  }
  if (isAmount(answer)) return { value: [`${answer.amount}`], period: [answer.period] };
  const texts = answerValues(answer);
  if (!texts.length || answer === null) {
    // A text field has its “I do not know” beside it; a list has it among its choices.
    return answer === null
      ? { value: /^(yes-no|choices?)$/.test(type) ? [UNSURE] : [], unsure: [UNSURE] }
      : {};
  }
  if (type !== "date") return { value: texts };
  const [year = "", month = "", day = ""] = texts[0]!.split("-");
  return { day: [`${Number(day)}`], month: [`${Number(month)}`], year: [year] };
}

/** Name and value of a field. */
export type Field = readonly [name: string, value: string];

/**
 * An answer as hidden fields: `{name}[answers][ID]`, one for each choice. “I do not know” and a skipped question are
 * `:unknown`, none of the choices is `:none`. Rows are `[children][0][stage]`, with `[children][more]` while there may
 * be more; an amount with its period is `[income][amount]` and `[income][period]`.
 *
 * @param key the name up to the answer, `{name}[answers][ID]`
 */
export function fieldsOf(key: string, answer: unknown): Field[] {
  if (isAmount(answer))
    return [
      [`${key}[amount]`, `${answer.amount}`],
      [`${key}[period]`, answer.period],
    ];
  if (!isRows(answer)) return answerValues(answer).map((value) => [key, value]);
  const { rows, more } = progressOf(answer);
  const fields = rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([id, each]) => fieldsOf(`${key}[${index}][${id}]`, each)),
  );
  return Array.isArray(answer) ? fields : [...fields, [`${key}[more]`, more ? "yes" : UNSURE]];
}

/**
 * The opposite of `fieldsOf`; undefined where there is no answer. It is the evaluator that judges it.
 *
 * @param values those of the fields of a name
 */
export function answerFrom(
  question: Question,
  key: string,
  values: (name: string) => readonly string[],
): unknown {
  if (question.type === "group") return rowsFrom(question, key, values);
  const [amount] = question.period ? values(`${key}[amount]`) : [];
  if (amount) return { amount, period: values(`${key}[period]`)[0] ?? "" };
  return answerOf(question, values(key));
}

/** More rows than any group takes. */
const MOST_ROWS = 101;

function rowsFrom(
  { questions = [] }: Question,
  key: string,
  values: (name: string) => readonly string[],
): unknown {
  const rows: Answers[] = [];
  while (rows.length < MOST_ROWS) {
    const answers = questions.map((question) => [
      question.id,
      answerFrom(question, `${key}[${rows.length}][${question.id}]`, values),
    ]);
    const row = Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)) as Answers;
    if (!Object.keys(row).length) break;
    rows.push(row);
  }
  const [more] = values(`${key}[more]`);
  if (more) return more === "yes" ? { rows, more: true } : { rows };
  return rows.length || values(key)[0] === NONE ? rows : undefined;
}

/** An answer as the values of hidden fields of one name. */
export function answerValues(answer: unknown): string[] {
  if (answer === undefined) return [];
  if (answer === null) return [UNSURE];
  if (Array.isArray(answer)) return answer.length ? answer.map(String) : [NONE];
  return [typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer as string | number)];
}

/** The opposite of `answerValues`. */
export function answerOf({ type }: Question, values: readonly string[]): unknown {
  const [value] = values;
  if (value === undefined || value === "") return undefined;
  if (value === UNSURE) return null;
  if (type === "choices") return value === NONE ? [] : [...values];
  return type === "yes-no" ? (value === "yes" ? true : value === "no" ? false : undefined) : value;
}

export function isAmount(answer: unknown): answer is AmountWithPeriod {
  return typeof answer === "object" && answer !== null && "period" in answer;
}

/** Rows, or rows that may become more. */
function isRows(answer: unknown): boolean {
  const [first] = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  return typeof first === "object" && first !== null;
}
