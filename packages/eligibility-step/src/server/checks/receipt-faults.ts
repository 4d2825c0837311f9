import type { Ruleset } from "@council-components/eligibility-rules";
import { makePermissionReceipt, type PermissionReceipt } from "../../permission-receipt.ts";

const FIELDS: Readonly<Record<keyof PermissionReceipt, (value: unknown) => boolean>> = {
  schema_version: (value) => value === "council-permission-receipt/1",
  record_id: (value) => matches(value, /^[\da-f]{32}$/),
  ruleset: (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 2 &&
    words((value as { id?: unknown }).id, 100) &&
    words((value as { version?: unknown }).version, 100),
  question: (value) => words(value, 100),
  check: (value) => words(value, 100),
  facts: (value) =>
    isList(value, 50, (each) => words(each, 100)) &&
    new Set(value as unknown[]).size === (value as []).length,
  lawful_basis: (value) => value === "public-task" || value === "consent",
  purpose: (value) => words(value, 2000),
  pii_controllers: (value) => isList(value, 20, (each) => words(each, 2000)),
  retention: (value) => words(value, 2000),
  language: (value) => matches(value, /^[a-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/),
  event_time: (value) =>
    matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) && !Number.isNaN(Date.parse(value as string)),
  choice: (value) => value === "check",
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
  const age = now - Date.parse(receipt.event_time);
  const faults: string[] = [];
  if (receipt.check !== check) faults.push("check");
  if (!same(receipt.facts, facts)) faults.push("facts");
  if (age > OLDEST || age < -EARLIEST) faults.push("event_time");
  if (!rulesets || faults.length) return faults;

  const ruleset = rulesets.find(
    ({ id, version }) => id === receipt.ruleset.id && version === receipt.ruleset.version,
  );
  const question = ruleset?.questions.find(({ id, type }) => id === receipt.question && type === "check");
  if (!ruleset || !question?.permission) return ["ruleset"];
  const { language, record_id: id } = receipt;
  const expected = makePermissionReceipt(ruleset, question, {
    language,
    id,
    time: new Date(receipt.event_time),
  });
  const keys = Object.keys(FIELDS) as (keyof PermissionReceipt)[];
  return keys.filter((key) =>
    key === "facts"
      ? !same(expected.facts, receipt.facts)
      : JSON.stringify(expected[key]) !== JSON.stringify(ordered(receipt[key], expected[key])),
  );
}

/** A record with its members in the order of another, so that their texts can be compared. */
function ordered(value: unknown, like: unknown): unknown {
  if (typeof like !== "object" || like === null || Array.isArray(like)) return value;
  return Object.fromEntries(Object.keys(like).map((key) => [key, (value as Record<string, unknown>)[key]]));
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
