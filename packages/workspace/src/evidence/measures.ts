import type { Measures } from "./measure.ts";
import { addressLookup } from "./measures/address-lookup.ts";
import { consentBanner } from "./measures/consent-banner.ts";
import { eligibilityStep } from "./measures/eligibility-step.ts";

/** How every component measures up. A new component adds its own here. */
export const allMeasures: readonly Measures[] = [addressLookup, consentBanner, eligibilityStep];
