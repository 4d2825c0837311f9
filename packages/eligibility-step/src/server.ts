export {
  createCheckHandler,
  type CheckConnection,
  type CheckHandlerOptions,
} from "./server/checks/create-check-handler.ts";
export type { CheckLogEntry, CheckResult } from "./server/checks/checker.ts";
export type { CheckProblem, CheckStep, EligibilityCheck, FactKind, Facts } from "./server/checks/check.ts";
export type { CheckRateLimit } from "./server/checks/rate-limit.ts";
export { dfeCheck, type DfeCheckOptions } from "./server/checks/dfe-check.ts";
export type { DfeCredentials } from "./server/checks/dfe-tokens.ts";
export { createDfeStandIn, standInNames, type DfeStandInOptions } from "./server/checks/dfe-stand-in.ts";
export type { PermissionReceipt } from "./permission.ts";
