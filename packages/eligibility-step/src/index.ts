export type { PermissionReceipt } from "./permission.ts";
export type { StepMessages } from "./messages/messages.ts";
