import { announce, type ConsentMethod } from "./change.ts";
import { cookieText, cookieValue, type StoredChoice } from "./cookie.ts";
import { browserState, now } from "./browser-state.ts";
import { scope, type ConsentSettings } from "./settings.ts";

/**
 * Keeps a choice and tells everybody who listens. Resolves nothing and throws nothing: where cookies are blocked,
 * reading again says that nothing was kept.
 */
export function writeChoice(
  settings: ConsentSettings,
  choices: ReadonlyMap<string, boolean>,
  method: ConsentMethod,
  id?: string,
): void {
  const before = browserState(settings).stored;
  const stored: StoredChoice = { time: now(), choices, id };
  put(settings, cookieValue(settings.version, stored), settings.days);
  tell(settings, before, method);
}

/** Forgets the choice, so that everybody is asked again. */
export function forgetChoice(settings: ConsentSettings): void {
  const before = browserState(settings).stored;
  put(settings, "", 0);
  tell(settings, before, "reset");
}

function tell(settings: ConsentSettings, before: StoredChoice | undefined, method: ConsentMethod): void {
  announce({ choices: record(browserState(settings).stored), previous: record(before), method });
}

/** The choices as the event and the API give them. */
export function record(stored: StoredChoice | undefined): Record<string, boolean> {
  return Object.fromEntries(stored?.choices ?? []);
}

function put(settings: ConsentSettings, value: string, days: number): void {
  try {
    document.cookie = cookieText(settings.name, value, days, scope(settings, location.protocol === "https:"));
  } catch {
    // A sandboxed frame keeps nothing.
  }
}
