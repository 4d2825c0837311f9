// Whoever defines the element has its types too: its name and its events.
export type {} from "./events.ts";
import { CouncilConsentBanner } from "./consent-banner.ts";

CouncilConsentBanner.define();
