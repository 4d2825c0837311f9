import type { CookieScope, CookieFormat } from "./cookie.ts";
import type { ConsentPolicy } from "./policy.ts";

/** What reading a choice needs to know of a policy. */
export interface ReadingConfiguration extends CookieFormat {
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
  const { name = "council_consent", days = 365, path = "/", domain = null } = policy.cookie ?? {};
  return {
    name,
    version: policy.version,
    days,
    path,
    domain,
    exempt: policy.purposes.filter(({ basis }) => basis === "exempt-with-objection").map(({ id }) => id),
    gpc: policy.gpc !== "ask",
  };
}

/** The same configuration, as attributes of the gate's script. Defaults need none. */
export function gateAttributes(policy: ConsentPolicy): Readonly<Record<string, string>> {
  const { name, version, days, path, domain, exempt, gpc } = policyConfiguration(policy);
  return {
    "data-version": version,
    "data-cookie": name,
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
  exempt = "",
  days,
  gpc,
}: DOMStringMap): ReadingConfiguration {
  return {
    name: cookie,
    version,
    days: +(days || 365),
    exempt: exempt.split(" "),
    gpc: gpc !== "ask",
  };
}

/** What the attributes of the gate's script say, for writing. */
export function gateWritingConfiguration(data: DOMStringMap): CookieConfiguration {
  return { ...gateConfiguration(data), path: data["path"] || "/", domain: data["domain"] || null };
}

/** The scope of the consent cookie. */
export function scope({ path, domain }: CookieConfiguration, secure: boolean): CookieScope {
  return { path, domain, secure };
}
