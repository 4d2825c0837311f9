import type { CouncilConsentBanner } from "./consent-banner.ts";
import type { CouncilConsentSettings } from "./consent-settings.ts";

declare global {
  interface HTMLElementTagNameMap {
    "council-consent-banner": CouncilConsentBanner;
    "council-consent-settings": CouncilConsentSettings;
  }
}

export type { ConsentChange, ConsentMethod } from "./change.ts";
