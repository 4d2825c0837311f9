import type { ConsentReceipt } from "@council-components/consent-banner/receipt-viewer";
import { wordsAsked } from "@council-components/consent-banner/receipt-viewer";
import { severalPurposes } from "../fixtures/policies.ts";
import { makeReceipt, type ReceiptMethod } from "../src/receipt.ts";
import { sha256 } from "../src/sha256.ts";

/** The receipt of an answer to the made-up garden waste service, with the hash of the words that it shows. */
export async function sampleReceipt(method: ReceiptMethod, language: "en" | "cy"): Promise<ConsentReceipt> {
  const asked = { collection_method: method, language };
  const [words = ""] = wordsAsked(severalPurposes, asked);
  return makeReceipt(severalPurposes, {
    id: "5f0c2a7be81d4936a4d07c9e3b61f852",
    choices:
      method === "frame"
        ? { video: true }
        : { analytics: true, video: false, statistics: method === "banner" },
    language,
    hash: await sha256(words),
    method,
    time: new Date("2026-11-23T12:30:00.000Z"),
  });
}
