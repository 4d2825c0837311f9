import { deliver } from "./deliver.ts";
import type { ConsentPolicy } from "./policy.ts";
import { makeReceipt, type ReceiptFacts } from "./receipt.ts";
import { policyConfiguration } from "./cookie-configuration.ts";
import { sha256 } from "./sha256.ts";
import { keepWaiting } from "./waiting-receipts.ts";

/** What this module gives. It is loaded only where a policy asks for receipts. */
export interface Receipts {
  sendReceipt(policy: ConsentPolicy, facts: SentFacts): Promise<void>;
}

export type SentFacts = Omit<ReceiptFacts, "hash"> & { readonly words: string };

/** Makes a receipt, keeps it until it has arrived, and sends it. Losing it loses no choice. */
export async function sendReceipt(policy: ConsentPolicy, facts: SentFacts): Promise<void> {
  const { words, ...known } = facts;
  const time = new Date();
  const body = JSON.stringify(makeReceipt(policy, { ...known, time, hash: await sha256(words) }));
  const receipt = { url: policy.receipts!, body, time: time.getTime() };
  const { name } = policyConfiguration(policy);
  keepWaiting(name, receipt);
  await deliver(name, receipt);
}
