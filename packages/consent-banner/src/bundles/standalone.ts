// Built into one file with lit inside, for pages without a bundler or an import map.
import { CouncilConsentBanner } from "../consent-banner.ts";

CouncilConsentBanner.define();

export { CouncilConsentBanner };
