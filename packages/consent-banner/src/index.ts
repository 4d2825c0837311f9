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
