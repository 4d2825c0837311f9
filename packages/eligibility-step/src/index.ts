export { CouncilEligibilityStep } from "./eligibility-step.ts";
export type { EligibilityStepEvents } from "./events.ts";
export type { GivenValues } from "./given.ts";
export type { StepMessages } from "./messages/messages.ts";
export type { PermissionReceipt } from "./permission.ts";
export { views, type Problem, type View } from "./view.ts";
