export {
  createEligibilityHandler,
  type EligibilityContent,
  type EligibilityHandlerOptions,
  type EligibilityResult,
} from "./server/create-eligibility-handler.ts";
export { eligibilityPage, type EligibilityPage, type PageOptions } from "./server/page.ts";
export type { CheckRecord, EligibilityProgress } from "./server/progress.ts";
export {
  readEligibility,
  type EligibilityReading,
  type ReadEligibilityOptions,
} from "./server/read-eligibility.ts";
export { permissionReceiptRows, type ReceiptRowsOptions } from "./server/receipt-rows.ts";
export {
  eligibilityTemplate,
  eligibilityTitle,
  renderEligibilityStep,
  type EligibilityRenderOptions,
} from "./server/render.ts";
export { eligibilitySummaryRows, type EligibilitySummaryOptions } from "./server/summary-rows.ts";
export {
  createCheckHandler,
  type CheckConnection,
  type CheckHandlerOptions,
} from "./server/checks/create-check-handler.ts";
export type { CheckerOptions, CheckLogEntry, CheckResult } from "./server/checks/checker.ts";
export type { CheckProblem, CheckStep, EligibilityCheck, FactKind, Facts } from "./server/checks/check.ts";
export { createCheckLimiter, type CheckLimiter, type CheckRateLimit } from "./server/checks/rate-limit.ts";
export { dfeCheck, type DfeCheckOptions } from "./server/checks/dfe-check.ts";
export type { DfeCredentials } from "./server/checks/dfe-tokens.ts";
export { createDfeStandIn, standInNames, type DfeStandInOptions } from "./server/checks/dfe-stand-in.ts";
export type { PermissionReceipt } from "./permission-receipt.ts";
