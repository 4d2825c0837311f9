import type { Choices } from "./policy.ts";

/** Announced on `document` whenever a choice was made, withdrawn or forgotten, in this tab or another. */
export const CHANGE = "council-consent-change";

/** Where a choice was made; `load` for one of an earlier page, of which `onChange` tells. */
export type ConsentMethod = "banner" | "settings" | "frame" | "reset" | "load";

/** The detail of `council-consent-change`. */
export interface ConsentChange {
  readonly choices: Choices;
  /** What held before; nothing when there was no choice. */
  readonly previous: Choices;
  readonly method: ConsentMethod;
}

declare global {
  interface DocumentEventMap {
    "council-consent-change": CustomEvent<ConsentChange>;
  }
}

/** Tells every script of the page. The gate tells the other tabs. */
export function announce(detail: ConsentChange): void {
  document.dispatchEvent(new CustomEvent(CHANGE, { detail }));
}
