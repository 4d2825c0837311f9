export { CouncilEligibilityStep } from "./eligibility-step.ts";
export type { EligibilityStepEvents } from "./events.ts";
export type { GivenValues } from "./page-values.controller.ts";
export type { StepMessages } from "./messages/messages.ts";
export type { PermissionReceipt } from "./permission-receipt.ts";
export { views, type Problem, type View } from "./view.ts";
