import type { Basis, Choices, ConsentPolicy } from "./policy.ts";
import { choosable, inLanguage } from "./policy.ts";

/** The version of the receipt's form. */
export const RECEIPT_VERSION = "council-consent-receipt/1";

/**
 * A record of what was asked and answered, with the fields of ISO/IEC TS 27560 that apply. No name, no address, no
 * fingerprint. Published as `receipt.schema.json`.
 */
export interface ConsentReceipt {
  readonly schema_version: typeof RECEIPT_VERSION;
  /** Random; the `id` in the consent cookie, so that a later answer of the same browser can be told. */
  readonly record_id: string;
  readonly policy: { readonly version: string; readonly href: string };
  readonly pii_controller: { readonly name: string; readonly href: string };
  readonly purposes: readonly {
    readonly id: string;
    readonly lawful_basis: Basis;
    readonly choice: "given" | "refused";
  }[];
  /** BCP 47 tag of the words that were shown. */
  readonly language: string;
  /** ISO 8601, in UTC. */
  readonly event_time: string;
  /** Lower-case hexadecimal SHA-256 of the words shown, white space made single. Null where it could not be made. */
  readonly notice_sha256: string | null;
  readonly collection_method: ReceiptMethod;
  /** Where to change one's mind: the cookies page. */
  readonly withdrawal_method: string;
}

/** Where an answer was given: in the banner, on the cookies page, or at a frame that waits. */
export const receiptMethods = ["banner", "settings", "frame"] as const;
export type ReceiptMethod = (typeof receiptMethods)[number];

/** What a receipt is made of beside the policy. */
export interface ReceiptFacts {
  readonly id: string;
  /** Of the purposes that were asked. */
  readonly choices: Choices;
  readonly language: "en" | "cy";
  readonly hash: string | undefined;
  readonly method: ReceiptMethod;
  readonly time?: Date;
}

/** The receipt of one answer. */
export function makeReceipt(policy: ConsentPolicy, facts: ReceiptFacts): ConsentReceipt {
  const { id, choices, language, hash, method, time = new Date() } = facts;
  const page = inLanguage(policy.cookiesPage, language);
  return {
    schema_version: RECEIPT_VERSION,
    record_id: id,
    policy: { version: policy.version, href: page },
    pii_controller: { name: policy.controller.name, href: policy.controller.href },
    // At a frame only one is asked.
    purposes: choosable(policy)
      .filter(({ id }) => Object.hasOwn(choices, id))
      .map((purpose) => ({
        id: purpose.id,
        lawful_basis: purpose.basis,
        choice: choices[purpose.id] ? "given" : "refused",
      })),
    language,
    event_time: time.toISOString(),
    notice_sha256: hash ?? null,
    collection_method: method,
    withdrawal_method: page,
  };
}
