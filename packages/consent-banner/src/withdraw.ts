import type { ConsentPolicy, Purpose } from "./policy.ts";
import { cookieNames, matcher, sweep, type Unwanted } from "./sweep.ts";
import { sweepKey, waitingKey } from "./waiting-key.ts";

/** What could not be deleted, for the page's author to see to. */
export interface Leftovers {
  /** Cookies that are still there: they have a path or domain that this page cannot reach. */
  readonly stuck: readonly string[];
  /** Cookies that had a yes and that this page cannot see: never made, HttpOnly, or of another path. */
  readonly unseen: readonly string[];
}

/** The names or patterns of which this page sees no cookie. */
export function unseen(purposes: readonly Purpose[]): string[] {
  const names = cookieNames();
  return cookiePatterns(purposes).filter((pattern) => !names.some(matcher(pattern)));
}

/**
 * Deletes the cookies and storage keys of some purposes, wherever this page can reach: every path above it, every
 * domain above it. What a purpose that stays on uses too is left alone. Returns the cookies that are still there.
 */
export function withdraw(policy: ConsentPolicy, purposes: readonly Purpose[]): string[] {
  return sweep(unwanted(policy, purposes));
}

/** What is stored for some purposes and for no other. */
export function unwanted(policy: ConsentPolicy, purposes: readonly Purpose[]): Unwanted {
  const staying = policy.purposes.filter((purpose) => !purposes.includes(purpose));
  const own = policy.cookie?.name ?? "council_consent";
  return {
    cookies: cookiePatterns(purposes),
    cookiesInUse: [...cookiePatterns(staying), own],
    storage: storageKeys(purposes),
    storageInUse: [...storageKeys(staying), waitingKey(own), sweepKey(own)],
  };
}

function cookiePatterns(purposes: readonly Purpose[]): string[] {
  return purposes.flatMap(({ cookies = [] }) => cookies.map(({ name, match }) => match ?? name));
}

function storageKeys(purposes: readonly Purpose[]): string[] {
  return purposes.flatMap(({ storage = [] }) => storage);
}
