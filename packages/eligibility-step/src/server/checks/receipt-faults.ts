import type { Ruleset } from "@council-components/eligibility-rules";
import { createPermissionReceipt, type PermissionReceipt } from "../../permission-receipt.ts";

const FIELDS: Readonly<Record<keyof PermissionReceipt, (value: unknown) => boolean>> = {
  id: (value) => matches(value, /^[\da-f]{32}$/),
  check: (value) => words(value, 200),
  question: (value) => words(value, 200),
  ruleset: (value) => words(value, 200),
  facts: (value) =>
    isList(value, 50, (each) => words(each, 200)) && new Set(value as []).size === (value as []).length,
  purpose: (value) => words(value, 2000),
  controllers: (value) => isList(value, 20, (each) => words(each, 2000)),
  basis: (value) => value === "public-task" || value === "consent",
  retention: (value) => words(value, 2000),
  language: (value) => matches(value, /^[a-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/),
  givenAt: (value) =>
    matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) && !Number.isNaN(Date.parse(value as string)),
};

const MINUTE = 60_000;
/** Somebody may look for their number for a long time; browsers' clocks go wrong. */
const OLDEST = 24 * 60 * MINUTE;
const EARLIEST = 10 * MINUTE;

export interface ReceiptContext {
  /** Name of the check that was asked for. */
  check: string;
  /** Ids of the facts that were sent. */
  facts: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
  /** The rulesets in use, where they are known: the receipt has to say what they say. */
  rulesets?: readonly Ruleset[] | undefined;
}

/** The names of the fields of a receipt that are wrong for this check; none when it is right. */
export function receiptFaults(value: unknown, context: ReceiptContext): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return ["permission"];
  const extra = Object.keys(value).some((name) => !Object.hasOwn(FIELDS, name)) ? ["other"] : [];
  const faults = Object.entries(FIELDS)
    .filter(([name, isRight]) => !isRight((value as Record<string, unknown>)[name]))
    .map(([name]) => name);
  if (extra.length || faults.length) return [...faults, ...extra];
  return contradictions(value as PermissionReceipt, context);
}

function contradictions(
  receipt: PermissionReceipt,
  { check, facts, now, rulesets }: ReceiptContext,
): string[] {
  const age = now - Date.parse(receipt.givenAt);
  const faults: string[] = [];
  if (receipt.check !== check) faults.push("check");
  if (!same(receipt.facts, facts)) faults.push("facts");
  if (age > OLDEST || age < -EARLIEST) faults.push("givenAt");
  if (!rulesets || faults.length) return faults;

  const ruleset = rulesets.find(({ id, version }) => `${id}@${version}` === receipt.ruleset);
  const question = ruleset?.questions.find(({ id, type }) => id === receipt.question && type === "check");
  if (!ruleset || !question?.permission) return ["ruleset"];
  const expected = createPermissionReceipt(ruleset, question, receipt.language);
  const shown = ["check", "purpose", "basis", "retention"] as const;
  return [
    ...shown.filter((key) => expected[key] !== receipt[key]),
    ...(["facts", "controllers"] as const).filter((key) => !same(expected[key], receipt[key])),
  ];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}

function words(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= most;
}

function isList(value: unknown, most: number, isRight: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isRight);
}

function matches(value: unknown, expression: RegExp): boolean {
  return typeof value === "string" && expression.test(value);
}
