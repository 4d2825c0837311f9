import type { ConsentReceipt } from "../receipt.ts";
import { sha256 } from "../sha256.ts";
import { tidy } from "../words-shown.ts";

/** What comparing a receipt with words came to. */
export const checks = ["same", "different", "unknown"] as const;
export type ReceiptCheck = (typeof checks)[number];

/**
 * Whether one of these texts is what was shown when the receipt was made: its SHA-256 is compared. `unknown` where
 * there is nothing to compare: the receipt has no hash, or this browser no cryptography (plain http).
 *
 * @param words texts as people read them; white space does not matter
 */
export async function verifyReceipt(
  { notice_sha256: expected }: Pick<ConsentReceipt, "notice_sha256">,
  words: readonly string[],
): Promise<ReceiptCheck> {
  const hashes = await Promise.all(words.map((text) => sha256(tidy(text))));
  if (expected === null || hashes.some((hash) => hash === undefined)) return "unknown";
  return hashes.includes(expected) ? "same" : "different";
}
