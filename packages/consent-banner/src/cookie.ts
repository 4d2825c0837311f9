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
 * version, expired, from the future. A browser may have several of one name, for the host, a domain or a path, of
 * today's cookie configuration or of an older one: the newest choice counts.
 *
 * @param now seconds since 1970
 */
export function readCookie(header: string, format: CookieFormat, now: number): StoredChoice | undefined {
  let newest: StoredChoice | undefined;
  for (const pair of header.split(/; */)) {
    const choice = pair.startsWith(`${format.name}=`) && readValue(pair, format, now);
    if (choice && choice.time > (newest?.time ?? -1)) newest = choice;
  }
  return newest;
}

function readValue(
  pair: string,
  { name, version, days }: CookieFormat,
  now: number,
): StoredChoice | undefined {
  const value = pair.slice(name.length + 1);
  if (value.length >= MOST_BYTES) return;
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

/**
 * The time of a new answer, which is later than that of the choice before it also where the clocks differ that made
 * them: a cookie that nobody could delete never comes back as the newest.
 *
 * @param now seconds since 1970
 */
export function answerTime(before: StoredChoice | undefined, now: number): number {
  return Math.max(now, Math.min((before?.time ?? 0) + 1, now + DAY));
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

/**
 * The paths and domains under which a page may have cookies: what deletes one has to name both.
 *
 * @param pathname the path of the page
 */
export function reachableScopes(hostname: string, pathname: string): Pick<CookieScope, "path" | "domain">[] {
  const labels = hostname.split(".");
  const domains = [undefined, ...labels.slice(0, -1).map((_, index) => labels.slice(index).join("."))];
  const parts = pathname.split("/").slice(1);
  const folders = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
  const paths = new Set(["/", ...folders.flatMap((path) => [path, `${path}/`])]);
  return domains.flatMap((domain) => [...paths].map((path) => ({ path, domain })));
}

/** A whole cookie, for `document.cookie` and for `Set-Cookie`. `days` 0 deletes it. */
export function cookieText(name: string, value: string, days: number, scope: CookieScope): string {
  const { path, domain, secure } = scope;
  const where = `Path=${path}${domain ? `; Domain=${domain}` : ""}`;
  return `${name}=${value}; Max-Age=${days * DAY}; ${where}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
