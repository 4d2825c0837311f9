export { CouncilConsentBanner } from "./consent-banner.ts";
export { CouncilConsentSettings, type SettingsState } from "./consent-settings.ts";
export { bannerViews, type BannerView } from "./state.ts";
export type { ConsentMessages } from "./messages/messages.ts";
export type * from "./events.ts";
export { policyFaults, PolicyError, readPolicy, type PolicyFault } from "./check-policy.ts";
export {
  bases,
  choosable,
  gpcSettings,
  type Basis,
  type Choices,
  type ConsentPolicy,
  type GpcSetting,
  type PolicyCookie,
  type Purpose,
  type Words,
} from "./policy.ts";
