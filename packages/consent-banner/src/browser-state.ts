import type { StateSettings } from "./settings.ts";
import { readState, type ConsentState } from "./state.ts";

/** What holds now in this browser. Where cookies are blocked, nothing has been decided. */
export function browserState(settings: StateSettings): ConsentState {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  return readState(cookies(), settings, !!globalPrivacyControl, Date.now() / 1000);
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
