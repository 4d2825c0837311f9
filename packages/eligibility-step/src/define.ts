import { CouncilEligibilityStep } from "./eligibility-step.ts";

CouncilEligibilityStep.define();
