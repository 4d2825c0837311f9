import { waitingKey } from "./waiting-key.ts";

/** A receipt that has not arrived yet. */
export interface WaitingReceipt {
  readonly url: string;
  /** JSON, as it is sent. */
  readonly body: string;
  /** When the answer was given, in milliseconds since 1970. */
  readonly time: number;
}

/** Receipts are small, and somebody who answers more often than this is playing. */
const MOST = 10;
/** Milliseconds after which nobody wants to hear of it any more. */
const OLDEST = 30 * 86_400_000;

/** Keeps a receipt until it has arrived, so that the next page can send it. With storage blocked, only this one can. */
export function keepWaiting(cookie: string, receipt: WaitingReceipt): void {
  write(cookie, [...waitingReceipts(cookie), receipt].slice(-MOST));
}

/** It has arrived, or is refused for good. */
export function forgetWaiting(cookie: string, { body }: WaitingReceipt): void {
  write(
    cookie,
    waitingReceipts(cookie).filter((each) => each.body !== body),
  );
}

/** The receipts that wait. What is not one of ours counts for nothing. */
export function waitingReceipts(cookie: string): WaitingReceipt[] {
  try {
    const waiting: unknown = JSON.parse(localStorage.getItem(waitingKey(cookie)) ?? "[]");
    return Array.isArray(waiting) ? waiting.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(value: unknown): value is WaitingReceipt {
  const { url, body, time } = (value ?? {}) as Partial<WaitingReceipt>;
  return typeof url === "string" && typeof body === "string" && Number(time) > Date.now() - OLDEST;
}

function write(cookie: string, receipts: readonly WaitingReceipt[]): void {
  try {
    if (receipts.length) localStorage.setItem(waitingKey(cookie), JSON.stringify(receipts));
    else localStorage.removeItem(waitingKey(cookie));
  } catch {
    // Storage is blocked or full.
  }
}
