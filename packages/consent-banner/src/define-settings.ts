// Whoever defines the element has its types too: its name and its events.
export type {} from "./events.ts";
import { CouncilConsentSettings } from "./consent-settings.ts";

CouncilConsentSettings.define();
