import { checkStatuses, type CheckStatus } from "@council-components/eligibility-rules";
import type { Facts } from "./check.ts";

/** What a check counts for, and for nothing else. */
export interface CheckSubject {
  readonly check: string;
  /** A fingerprint of whose check it is: an owner may be the secret of a session, which travels nowhere. */
  readonly owner: string;
  /** `id@version`. */
  readonly ruleset: string;
  /** Fingerprints of the facts that were sent, by their names. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What is sealed of a check that has ended. */
export interface Proof extends CheckSubject {
  readonly kind: "proof";
  readonly status: CheckStatus;
  readonly reference?: string;
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
}

/** What is sealed of a check under way. */
export interface Ticket extends CheckSubject {
  readonly kind: "ticket";
  /** Whatever the adapter needs to ask again. */
  readonly pending: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How often it was asked. */
  readonly asked: number;
}

const ONE_DAY = 24 * 60 * 60 * 1000;

/** Whether a sealed value is a ticket of this check, for this owner. */
export function isTicket(value: unknown, check: string, owner: string): value is Ticket {
  const ticket = value as Partial<Ticket> | undefined;
  return ticket?.kind === "ticket" && ticket.check === check && ticket.owner === owner;
}

/**
 * Whether a sealed value proves the status of a check of these facts, for this owner and ruleset, within a day.
 *
 * @param wanted `facts`: those that are known here; any other may have been sent
 * @param now milliseconds since 1970
 */
export function isProof(value: unknown, wanted: CheckSubject, now: number): value is Proof {
  const proof = value as Partial<Proof> | undefined;
  if (proof?.kind !== "proof" || !proof.facts || !proof.checkedAt) return false;
  const { check, owner, ruleset, facts, checkedAt, status } = proof as Proof;
  return (
    check === wanted.check &&
    owner === wanted.owner &&
    ruleset === wanted.ruleset &&
    Object.entries(wanted.facts).every(([name, fact]) => facts[name] === fact) &&
    now - Date.parse(checkedAt) <= ONE_DAY &&
    checkStatuses.includes(status)
  );
}

/** Fingerprints of facts, by their names. */
export async function fingerprints(facts: Facts): Promise<Record<string, string>> {
  const entries = Object.entries(facts).map(async ([name, fact]) => [name, await fingerprint(fact)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** 128 bits of SHA-256 as text: enough to tell two apart, and short enough for a cookie. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).replace(/=+$/, "");
}
