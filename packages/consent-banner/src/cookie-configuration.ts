import type { CookieScope, CookieFormat } from "./cookie.ts";
import { choosable, type ConsentPolicy } from "./policy.ts";

/** What reading a choice needs to know of a policy. */
export interface ReadingConfiguration extends CookieFormat {
  /** Ids of all purposes that can be chosen: who has answered for each of them has decided. */
  readonly purposes: readonly string[];
  /** Ids of the purposes that are on until objection. */
  readonly exempt: readonly string[];
  /** Whether Global Privacy Control counts as a no. */
  readonly gpc: boolean;
}

/** What writing a choice needs to know as well. */
export interface CookieConfiguration extends ReadingConfiguration {
  readonly path: string;
  readonly domain: string | null;
}

/** The configuration that a policy gives, defaults filled in. */
export function policyConfiguration(policy: ConsentPolicy): CookieConfiguration {
  const chosen = choosable(policy);
  const { name = "council_consent", days = 365, path = "/", domain = null } = policy.cookie ?? {};
  return {
    name,
    version: policy.version,
    days,
    path,
    domain,
    purposes: chosen.map(({ id }) => id),
    exempt: chosen.filter(({ basis }) => basis === "exempt-with-objection").map(({ id }) => id),
    gpc: policy.gpc !== "ask",
  };
}

/** The same configuration, as attributes of the gate's script. Defaults need none. */
export function gateAttributes(policy: ConsentPolicy): Readonly<Record<string, string>> {
  const { name, version, days, path, domain, purposes, exempt, gpc } = policyConfiguration(policy);
  return {
    "data-version": version,
    "data-cookie": name,
    "data-purposes": purposes.filter((id) => !exempt.includes(id)).join(" "),
    "data-exempt": exempt.join(" "),
    ...(days === 365 ? {} : { "data-days": `${days}` }),
    ...(path === "/" ? {} : { "data-path": path }),
    ...(domain ? { "data-domain": domain } : {}),
    ...(gpc ? {} : { "data-gpc": "ask" }),
  };
}

/** What the attributes of the gate's script say, for reading. */
export function gateConfiguration({
  version = "",
  cookie = "",
  purposes = "",
  exempt = "",
  days,
  gpc,
}: DOMStringMap): ReadingConfiguration {
  return {
    name: cookie,
    version,
    days: +(days || 365),
    purposes: list(`${purposes} ${exempt}`),
    exempt: list(exempt),
    gpc: gpc !== "ask",
  };
}

function list(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** What the attributes of the gate's script say, for writing. */
export function gateWritingConfiguration(data: DOMStringMap): CookieConfiguration {
  return { ...gateConfiguration(data), path: data["path"] || "/", domain: data["domain"] || null };
}

/** The scope of the consent cookie. */
export function scope({ path, domain }: CookieConfiguration, secure: boolean): CookieScope {
  return { path, domain, secure };
}
