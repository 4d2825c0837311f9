import type { ConsentPolicy, Purpose } from "./policy.ts";
import { waitingKey } from "./waiting-key.ts";
import { expire } from "./write-choice.ts";

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
  const patterns = cookiePatterns(purposes);
  const staying = policy.purposes.filter((purpose) => !purposes.includes(purpose));
  const own = policy.cookie?.name ?? "council_consent";
  const keep = [...cookiePatterns(staying), own].map(matcher);
  const goes = (name: string): boolean =>
    patterns.some((pattern) => matcher(pattern)(name)) && !keep.some((stays) => stays(name));
  for (const name of cookieNames().filter(goes)) expire(name);
  const keys = storageKeys(purposes).map(matcher);
  const keptKeys = [...storageKeys(staying), waitingKey(own)].map(matcher);
  const isUnwanted = (key: string): boolean =>
    keys.some((is) => is(key)) && !keptKeys.some((stays) => stays(key));
  for (const storage of ["localStorage", "sessionStorage"] as const) clean(storage, isUnwanted);
  return cookieNames().filter(goes);
}

function cookiePatterns(purposes: readonly Purpose[]): string[] {
  return purposes.flatMap(({ cookies = [] }) => cookies.map(({ name, match }) => match ?? name));
}

function storageKeys(purposes: readonly Purpose[]): string[] {
  return purposes.flatMap(({ storage = [] }) => storage);
}

/** Whether a name is as a pattern says, in which `*` is any text. */
export function matcher(pattern: string): (name: string) => boolean {
  const source = pattern.replace(/[\\^$.|?+()[\]{}]/g, "\\$&").replaceAll("*", ".*");
  const expression = new RegExp(`^${source}$`, "s");
  return (name) => expression.test(name);
}

function cookieNames(): string[] {
  try {
    return document.cookie.split(/; */).map((pair) => pair.split("=")[0]!);
  } catch {
    return [];
  }
}

function clean(name: "localStorage" | "sessionStorage", isUnwanted: (key: string) => boolean): void {
  try {
    const storage = window[name];
    for (const key of Object.keys(storage).filter(isUnwanted)) storage.removeItem(key);
  } catch {
    // Storage is blocked, so that nothing is in it.
  }
}
