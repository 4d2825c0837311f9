import { deliver } from "../deliver.ts";
import { fetchPolicy } from "../fetch-policy.ts";
import type { ConsentPolicy } from "../policy.ts";
import { sendReceipt, type SentFacts } from "../receipts.ts";
import { waitingReceipts } from "../waiting-receipts.ts";

/** Sends what an earlier page could not. */
export function resume(cookie: string): void {
  for (const receipt of waitingReceipts(cookie)) void deliver(cookie, receipt);
}

/** Makes and sends the receipt of a yes at a waiting frame. */
export type FrameReceipts = (facts: SentFacts) => Promise<void>;

/**
 * What makes receipts of a yes at a waiting frame. The policy is asked for at once, while there is a network, and once
 * more with the answer if that failed.
 */
export function frameReceipts(url: string): FrameReceipts {
  const early = fetchPolicy(url).catch(() => undefined);
  return async (facts) => {
    const policy: ConsentPolicy = (await early) ?? (await fetchPolicy(url));
    if (policy.receipts) await sendReceipt(policy, facts);
  };
}
