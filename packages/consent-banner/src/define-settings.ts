import { CouncilConsentSettings } from "./consent-settings.ts";

CouncilConsentSettings.define();
