import { bases, choosable, type ConsentPolicy } from "../policy.ts";
import { RECEIPT_VERSION, receiptMethods, type ConsentReceipt } from "../receipt.ts";

const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  schema_version: (value) => value === RECEIPT_VERSION,
  record_id: (value) => matches(value, /^[\da-f]{32}$/),
  policy: (value) => isRecord(value, { version: short, href: short }),
  pii_controller: (value) => isRecord(value, { name: short, href: short }),
  purposes: (value) =>
    Array.isArray(value) &&
    value.length <= 50 &&
    value.every((each) =>
      isRecord(each, {
        id: (id) => matches(id, /^[a-z][a-z\d-]{0,30}$/),
        lawful_basis: (basis) => bases.includes(basis as never),
        choice: (choice) => choice === "given" || choice === "refused",
      }),
    ),
  language: (value) => matches(value, /^[a-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/),
  event_time: (value) => matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  notice_sha256: (value) => value === null || matches(value, /^[\da-f]{64}$/),
  collection_method: (value) => receiptMethods.includes(value as never),
  withdrawal_method: short,
};

/** The names of the fields of a receipt that are wrong, missing or not known; none when it is right. */
export function receiptFaults(value: unknown): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return ["the receipt"];
  const names = new Set([...Object.keys(FIELDS), ...Object.keys(value)]);
  return [...names].filter((name) => !(Object.hasOwn(FIELDS, name) && FIELDS[name]!((value as never)[name])));
}

/** A receipt may wait on a device for so long, in milliseconds; clocks differ by a day. */
const OLDEST = 31 * 86_400_000;
const AHEAD = 86_400_000;

/**
 * What of a receipt is not as a browser makes it for this policy at this time: another's policy or purposes, a time
 * that is too long ago or to come. None when it fits. The receipt is one of which `receiptFaults` says nothing.
 *
 * @param now milliseconds since 1970
 */
export function receiptMisfits(receipt: ConsentReceipt, policy: ConsentPolicy, now: number): string[] {
  const { name, href } = policy.controller;
  const pages = Object.values(policy.cookiesPage);
  const bases = new Map(choosable(policy).map(({ id, basis }) => [id, basis]));
  const ids = receipt.purposes.map(({ id }) => id);
  const time = Date.parse(receipt.event_time);
  const fits: Readonly<Record<string, boolean>> = {
    policy: receipt.policy.version === policy.version && pages.includes(receipt.policy.href),
    pii_controller: receipt.pii_controller.name === name && receipt.pii_controller.href === href,
    purposes:
      ids.length > 0 &&
      new Set(ids).size === ids.length &&
      receipt.purposes.every(({ id, lawful_basis }) => bases.get(id) === lawful_basis),
    // The words in place of a frame are in English and Welsh, whatever the policy's languages.
    language:
      Object.hasOwn(policy.cookiesPage, receipt.language) ||
      (receipt.collection_method === "frame" && receipt.language === "cy"),
    event_time: time > now - OLDEST && time < now + AHEAD,
    withdrawal_method: pages.includes(receipt.withdrawal_method),
  };
  return Object.keys(fits).filter((field) => !fits[field]);
}

function short(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= 500;
}

function matches(value: unknown, expression: RegExp): boolean {
  return typeof value === "string" && expression.test(value);
}

function isRecord(value: unknown, checks: Readonly<Record<string, (member: unknown) => boolean>>): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === Object.keys(checks).length &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]))
  );
}
