import type { CookieScope, CookieSettings } from "./cookie.ts";
import type { ConsentPolicy } from "./policy.ts";

/** What reading and writing a choice needs to know of a policy. */
export interface ConsentSettings extends CookieSettings {
  /** Ids of the purposes that are on until objection. */
  readonly exempt: readonly string[];
  /** Whether Global Privacy Control counts as a no. */
  readonly gpc: boolean;
  readonly path: string;
  readonly domain: string | null;
}

/** The settings that a policy gives, defaults filled in. */
export function policySettings(policy: ConsentPolicy): ConsentSettings {
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

/** The same settings, as attributes of the gate's script. Defaults need none. */
export function gateAttributes(policy: ConsentPolicy): Readonly<Record<string, string>> {
  const { name, version, days, path, domain, exempt, gpc } = policySettings(policy);
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

/** The settings that the attributes of the gate's script give. */
export function gateSettings(data: DOMStringMap): ConsentSettings {
  const { version = "", cookie, exempt = "", days, gpc, path, domain } = data;
  return {
    name: cookie || "council_consent",
    version,
    days: Number(days) || 365,
    path: path || "/",
    domain: domain || null,
    exempt: exempt.split(/\s+/).filter(Boolean),
    gpc: gpc !== "ask",
  };
}

/** The scope of the consent cookie. */
export function scope({ path, domain }: ConsentSettings, secure: boolean): CookieScope {
  return { path, domain, secure };
}
