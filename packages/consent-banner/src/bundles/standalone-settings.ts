// Built into one file with lit inside, for pages without a bundler or an import map.
import { CouncilConsentSettings } from "../consent-settings.ts";

CouncilConsentSettings.define();

export { CouncilConsentSettings };
