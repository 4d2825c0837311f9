import { onConsentChange } from "./on-change.ts";

/** Where a data layer is, and what it is told. */
export interface DataLayerOptions {
  /** The name of the list on `window`. */
  readonly layer?: string;
  /** The name of the event, for a trigger of Tag Manager's or Matomo's. */
  readonly event?: string;
}

/**
 * Pushes what the resident chose into a data layer: `{ event, consent: { analytics: true } }`, when the page is loaded
 * for someone who has chosen before, and at each change. It loads nothing, and gates nothing.
 *
 * @returns what stops telling
 */
export function connectDataLayer({
  layer = "dataLayer",
  event = "council_consent",
}: DataLayerOptions = {}): () => void {
  return onConsentChange(({ choices }) => {
    const page = window as unknown as Record<string, unknown[] | undefined>;
    (page[layer] ??= []).push({ event, consent: choices });
  });
}
