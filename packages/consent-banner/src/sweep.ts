import { expire } from "./write-choice.ts";

/** Names and patterns (`*` is any text) of what is to go, and of what stays even where a pattern of those fits. */
export interface Unwanted {
  readonly cookies: readonly string[];
  readonly cookiesInUse: readonly string[];
  readonly storage: readonly string[];
  readonly storageInUse: readonly string[];
}

/** Deletes what is not wanted, wherever this page can reach. Returns the cookies that are still there. */
export function sweep({ cookies, cookiesInUse, storage, storageInUse }: Unwanted): string[] {
  const goes = unwantedOf(cookies, cookiesInUse);
  for (const name of cookieNames().filter(goes)) expire(name);
  for (const each of ["localStorage", "sessionStorage"] as const)
    clean(each, unwantedOf(storage, storageInUse));
  return cookieNames().filter(goes);
}

function unwantedOf(patterns: readonly string[], inUse: readonly string[]): (name: string) => boolean {
  const [go, stay] = [patterns.map(matcher), inUse.map(matcher)];
  return (name) => go.some((is) => is(name)) && !stay.some((is) => is(name));
}

/** Whether a name is as a pattern says, in which `*` is any text. */
export function matcher(pattern: string): (name: string) => boolean {
  const source = pattern.replace(/[\\^$.|?+()[\]{}]/g, "\\$&").replaceAll("*", ".*");
  const expression = new RegExp(`^${source}$`, "s");
  return (name) => expression.test(name);
}

export function cookieNames(): string[] {
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
