import { announce, type ConsentMethod } from "./change.ts";
import { answerTime, cookieText, cookieValue, reachableScopes, type StoredChoice } from "./cookie.ts";
import { browserState, now } from "./browser-state.ts";
import { scope, type CookieConfiguration } from "./cookie-configuration.ts";

/**
 * Saves a choice and tells everybody who listens. It never throws: where cookies are blocked, reading again says that
 * nothing was saved.
 */
export function writeChoice(
  configuration: CookieConfiguration,
  choices: ReadonlyMap<string, boolean>,
  method: ConsentMethod,
  id?: string,
): void {
  const before = browserState(configuration).stored;
  const stored: StoredChoice = { time: answerTime(before, now()), choices, id };
  expire(configuration.name);
  put(configuration, cookieValue(configuration.version, stored), configuration.days);
  tell(configuration, before, method);
}

/** Forgets the choice, so that everybody is asked again. */
export function forgetChoice(configuration: CookieConfiguration): void {
  const before = browserState(configuration).stored;
  expire(configuration.name);
  put(configuration, "", 0);
  tell(configuration, before, "reset");
}

function tell(
  configuration: CookieConfiguration,
  before: StoredChoice | undefined,
  method: ConsentMethod,
): void {
  announce({ choices: record(browserState(configuration).stored), previous: record(before), method });
}

/** The choices as the event and the API give them. */
export function record(stored: StoredChoice | undefined): Record<string, boolean> {
  return Object.fromEntries(stored?.choices ?? []);
}

/** Deletes a cookie of this name under every path and domain that this page can reach. */
export function expire(name: string): void {
  for (const scope of reachableScopes(location.hostname, location.pathname))
    putCookie(cookieText(name, "", 0, { ...scope, secure: location.protocol === "https:" }));
}

function put(configuration: CookieConfiguration, value: string, days: number): void {
  const { name } = configuration;
  putCookie(cookieText(name, value, days, scope(configuration, location.protocol === "https:")));
}

function putCookie(text: string): void {
  try {
    document.cookie = text;
  } catch {
    // A sandboxed frame keeps nothing.
  }
}
