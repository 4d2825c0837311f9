import { cookieText, cookieValue } from "../cookie.ts";
import { policyConfiguration, scope } from "../cookie-configuration.ts";
import type { ConsentPolicy } from "../policy.ts";
import { record } from "../write-choice.ts";
import { unwantedCookies } from "./cookies.ts";
import { requestState, type RequestHeaders } from "./read-consent.ts";

/** How a choice is renewed. */
export interface RenewOptions {
  /** The service's own origin as browsers see it, as for `createConsentHandler`. */
  readonly origin: string;
}

const DAY = 86_400;

/**
 * What to send as `Set-Cookie` with a page, for someone who has chosen: the choice once more, and the end of cookies
 * that a tag has set again after a no. Safari keeps a cookie that a script wrote for seven days, and one that a server
 * sends for as long as it says. The time of the choice stays what it was, and so does the day on which it ends. Only
 * for answers that no shared cache keeps.
 */
export function renewConsent(
  headers: RequestHeaders,
  policy: ConsentPolicy,
  { origin }: RenewOptions,
): string[] {
  const { stored } = requestState(headers, policy);
  if (!stored) return [];
  const configuration = policyConfiguration(policy);
  const age = Math.floor(Math.max(0, Date.now() / 1000 - stored.time) / DAY);
  const value = cookieValue(policy.version, stored);
  const where = scope(configuration, origin.startsWith("https:"));
  return [
    cookieText(configuration.name, value, configuration.days - age, where),
    ...unwantedCookies(record(stored), policy, headers, origin),
  ];
}
