import { readCookie, type StoredChoice } from "./cookie.ts";
import type { ReadingConfiguration } from "./cookie-configuration.ts";

/** What holds now for one resident. */
export interface ConsentState {
  /** The explicit choice, if there is one. A yes at a frame is one for that purpose alone. */
  readonly stored: StoredChoice | undefined;
  /** Whether every purpose that can be chosen has been. */
  readonly decided: boolean;
  /** Something has not been chosen, and the browser asks by Global Privacy Control not to be tracked. */
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
  const decided = !!stored && configuration.purposes.every((purpose) => stored.choices.has(purpose));
  const gpc = !decided && signal && configuration.gpc;
  return {
    stored,
    decided,
    gpc,
    allows: (purpose) => stored?.choices.get(purpose) ?? (!gpc && configuration.exempt.includes(purpose)),
  };
}
