import { checks } from "./warnings.development.ts";
import { CouncilEligibilityStep } from "./eligibility-step.ts";

CouncilEligibilityStep.development = checks;

export * from "./index.ts";
