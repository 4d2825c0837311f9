import type { Answers, CheckStatus, Question, Ruleset } from "@council-components/eligibility-rules";
import { createPermissionReceipt, type PermissionReceipt } from "../permission-receipt.ts";
import type { Checker, CheckProgress, CheckRefusal } from "./checks/checker.ts";
import { sleep } from "./checks/retry-after.ts";
import type { CheckRecord } from "./progress.ts";
import { checkOf } from "./read-eligibility.ts";

export interface RunOptions {
  checker: Checker;
  owner: string;
  /** Seconds that one request waits for the other body before it shows the page that waits. */
  patience: number;
  /** Whether this person may begin another check. */
  mayCheck: () => boolean;
  signal: AbortSignal;
  /** Milliseconds since 1970, at the beginning of the request. */
  now: number;
}

/** A check that has come to an end, or its record while it is under way. */
export interface CheckRun {
  record: CheckRecord;
  status?: CheckStatus;
}

/** Sends the facts, and waits a little for the answer. */
export async function startCheck(
  ruleset: Ruleset,
  question: Question,
  answers: Answers,
  record: CheckRecord,
  options: RunOptions,
): Promise<CheckRun> {
  const { checker, owner, mayCheck } = options;
  if (!mayCheck()) return { status: "unavailable", record: {} };
  const facts = Object.fromEntries((question.needs ?? []).map((id) => [id, answers[id]]));
  const permission = receiptOf(ruleset, question, record);
  return wait(
    await checker.start(checkOf(question), { facts, permission }, owner),
    question,
    record,
    options,
  );
}

/** Asks again, and waits a little for the answer. */
export async function pollCheck(
  question: Question,
  record: CheckRecord,
  options: RunOptions,
): Promise<CheckRun> {
  const { checker, owner, patience, signal, now } = options;
  const { ticket = "", askAt = now } = record;
  const early = Math.max(0, askAt - now) / 1000;
  if (early > patience || !(await sleep(early, signal))) return { record };
  const progress = await checker.poll(checkOf(question), ticket, owner);
  return wait(progress, question, record, { ...options, patience: patience - early });
}

/** The receipt of a permission that was given in a page of ours; undefined where none was. */
export function receiptOf(
  ruleset: Ruleset,
  question: Question,
  { permission }: CheckRecord,
): PermissionReceipt | undefined {
  if (!permission) return undefined;
  const { id, language, givenAt } = permission;
  return { ...createPermissionReceipt(ruleset, question, language, new Date(givenAt)), id };
}

async function wait(
  first: CheckProgress | CheckRefusal,
  question: Question,
  { permission }: CheckRecord,
  { checker, owner, patience, signal, now }: RunOptions,
): Promise<CheckRun> {
  const given = permission && { permission };
  let progress = first;
  let left = patience;
  while ("ticket" in progress && progress.retryAfter <= left) {
    left -= progress.retryAfter;
    if (!(await sleep(progress.retryAfter, signal))) break;
    progress = await checker.poll(checkOf(question), progress.ticket, owner);
  }
  // A ticket that is not taken, such as one from before a restart without a shared secret, has no answer.
  if ("refused" in progress) return { status: "unavailable", record: { ...given } };
  if ("ticket" in progress) {
    const { ticket, retryAfter } = progress;
    return { record: { ...given, ticket, askAt: now + (patience - left + retryAfter) * 1000 } };
  }
  return { status: progress.status, record: { ...given, ...progress } };
}
