import type { ReadingConfiguration } from "./cookie-configuration.ts";
import { readState, type ConsentState } from "./consent-state.ts";

/** What holds now in this browser. Where cookies are blocked, nothing has been decided. */
export function browserState(configuration: ReadingConfiguration): ConsentState {
  return readState(cookies(), configuration, signalsPrivacy(), Date.now() / 1000);
}

/** Whether the browser asks by Global Privacy Control not to be tracked. */
export function signalsPrivacy(): boolean {
  return !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
}

/** Seconds since 1970. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

function cookies(): string {
  try {
    return document.cookie;
  } catch {
    // A sandboxed frame.
    return "";
  }
}
