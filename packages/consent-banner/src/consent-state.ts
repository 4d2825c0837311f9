import { readCookie, type StoredChoice } from "./cookie.ts";
import type { ReadingConfiguration } from "./cookie-configuration.ts";

/** What holds now for one resident. */
export interface ConsentState {
  /** The explicit choice, if there is one. */
  readonly stored: StoredChoice | undefined;
  /** No explicit choice, and the browser asks by Global Privacy Control not to be tracked. */
  readonly gpc: boolean;
  /** Whether something gated for this purpose may run. */
  allows(purpose: string): boolean;
}

/**
 * Reads the state out of a cookie header and the Global Privacy Control signal. The same in the browser, in the
 * gate and on a server.
 *
 * @param signal whether the browser sends Global Privacy Control
 * @param now seconds since 1970
 */
export function readState(
  header: string,
  configuration: ReadingConfiguration,
  signal: boolean,
  now: number,
): ConsentState {
  const stored = readCookie(header, configuration, now);
  const gpc = !stored && signal && configuration.gpc;
  return {
    stored,
    gpc,
    // A list that is empty, or has a space too many, names a purpose without a name.
    allows: (purpose) =>
      stored?.choices.get(purpose) ?? (!gpc && purpose > "" && configuration.exempt.includes(purpose)),
  };
}
