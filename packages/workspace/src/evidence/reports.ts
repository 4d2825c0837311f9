import { addressLookup } from "./conformance/address-lookup.ts";
import { consentBanner } from "./conformance/consent-banner.ts";
import { eligibilityStep } from "./conformance/eligibility-step.ts";
import type { Report } from "./report.ts";

/** The accessibility conformance reports of all components. A new component adds its own here. */
export const reports: readonly Report[] = [addressLookup, consentBanner, eligibilityStep];
