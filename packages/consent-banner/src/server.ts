export { readConsent, type ServerConsent } from "./server/read-consent.ts";
export {
  renderConsentBanner,
  renderConsentSettings,
  type ConsentBannerOptions,
  type ConsentRenderOptions,
  type ConsentSettingsOptions,
} from "./server/render.ts";
export {
  consentGate,
  gateHash,
  renderConsentGate,
  type ConsentGate,
  type ConsentGateOptions,
} from "./server/gate.ts";
export { renewConsent, type RenewOptions } from "./server/renew-consent.ts";
export { createConsentHandler, type ConsentHandlerOptions } from "./server/create-handler.ts";
export { safeReturn } from "./safe-return.ts";
export { receiptLimit, type ReceiptLimit, type ReceiptLimits } from "./server/receipt-limit.ts";
export { receiptFaults, receiptMisfits } from "./server/receipt-faults.ts";
export type { ConsentReceipt } from "./receipt.ts";
export { policyFaults, PolicyError, readPolicy, type PolicyFault } from "./check-policy.ts";
export type { ConsentPolicy } from "./policy.ts";
