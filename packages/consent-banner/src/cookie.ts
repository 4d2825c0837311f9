/** What is needed to read and write a choice: from the policy, or from the attributes of the gate's script. */
export interface CookieFormat {
  readonly name: string;
  /** The policy's version. */
  readonly version: string;
  /** How long a choice holds, in days. */
  readonly days: number;
}

/** What a resident chose, as it is kept on their device. */
export interface StoredChoice {
  /** Seconds since 1970. */
  readonly time: number;
  /** By purpose id. A map, because ids come from outside. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** A random name for the choice, when receipts are kept. */
  readonly id?: string | undefined;
}

/** A browser may drop a cookie that is longer, and nobody needs one. */
export const MOST_BYTES = 400;

const DAY = 86_400;

/**
 * Reads the consent cookie out of a `Cookie` header or `document.cookie`. Whatever is not exactly what `cookieValue`
 * writes for this version of the policy, and still holds, is no choice: cut, forged, doubly encoded, another
 * version, expired, from the future, two that differ.
 *
 * @param now seconds since 1970
 */
export function readCookie(
  header: string,
  { name, version, days }: CookieFormat,
  now: number,
): StoredChoice | undefined {
  const [pair, other] = new Set(header.split(/; */).filter((each) => each.startsWith(`${name}=`)));
  const value = pair?.slice(name.length + 1);
  if (other || !value || value.length >= MOST_BYTES) return;
  let text;
  try {
    text = decodeURIComponent(value);
  } catch {
    return;
  }
  const [, written, seconds, list, id] =
    /^v=1&p=([\w.-]+)&t=(\d{1,11})&c=([a-z\d:.-]*)(?:&id=([\da-f]{32}))?$/.exec(text) ?? [];
  const time = Number(seconds);
  // Clocks differ: a day in the future is believed.
  if (written !== version || time > now + DAY || time + days * DAY <= now) return;
  const choices = new Map<string, boolean>();
  for (const entry of list ? list.split(".") : []) {
    const [, purpose, answer] = /^([a-z][a-z\d-]*):([01])$/.exec(entry) ?? [];
    if (!purpose || choices.has(purpose)) return;
    choices.set(purpose, answer === "1");
  }
  return { time, choices, id };
}

/** The cookie's value, URL-encoded: `v=1&p=…&t=…&c=analytics:1.statistics:0`. */
export function cookieValue(version: string, { time, choices, id }: StoredChoice): string {
  const list = [...choices].map(([purpose, answer]) => `${purpose}:${answer ? 1 : 0}`).join(".");
  return encodeURIComponent(`v=1&p=${version}&t=${time}&c=${list}${id ? `&id=${id}` : ""}`);
}

/** Where a cookie holds. */
export interface CookieScope {
  readonly path: string;
  /** Host-only when absent. */
  readonly domain?: string | null | undefined;
  readonly secure: boolean;
}

/** A whole cookie, for `document.cookie` and for `Set-Cookie`. `days` 0 deletes it. */
export function cookieText(name: string, value: string, days: number, scope: CookieScope): string {
  const { path, domain, secure } = scope;
  return `${name}=${value}; Max-Age=${days * DAY}; Path=${path}${domain ? `; Domain=${domain}` : ""}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
