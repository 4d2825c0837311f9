import { makeReceipt, type ReceiptFacts } from "./receipt.ts";
import type { ConsentPolicy } from "./policy.ts";
import { sha256 } from "./sha256.ts";

export { randomId } from "./receipt.ts";

/** What this module gives. */
export interface Receipts {
  randomId(): string;
  sendReceipt(policy: ConsentPolicy, facts: SentFacts): Promise<void>;
}

type SentFacts = Omit<ReceiptFacts, "hash"> & { readonly words: string };

/** Milliseconds between one try and the next. */
const PAUSES = [2_000, 15_000, 60_000];

/** Makes a receipt and sends it, again if need be, also after the page has been left. Losing it loses no choice. */
export async function sendReceipt(policy: ConsentPolicy, facts: SentFacts): Promise<void> {
  const { words, ...known } = facts;
  const time = new Date();
  const body = JSON.stringify(makeReceipt(policy, { ...known, time, hash: await sha256(words) }));
  for (const pause of [...PAUSES, undefined]) {
    try {
      const { ok, status } = await fetch(policy.receipts!, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        keepalive: true,
      });
      // What the server refuses, it will refuse again.
      if (ok || (status < 500 && status !== 429)) return;
    } catch {
      // Offline: try again.
    }
    if (pause === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
