import { CouncilConsentBanner } from "./consent-banner.ts";

CouncilConsentBanner.define();
