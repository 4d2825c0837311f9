import { checks } from "./checks.development.ts";
import { CouncilEligibilityStep } from "./eligibility-step.ts";

CouncilEligibilityStep.development = checks;
CouncilEligibilityStep.define();
