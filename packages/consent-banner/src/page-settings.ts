import type { ConsentPolicy } from "./policy.ts";
import { gateWriteSettings, policySettings, type ConsentSettings } from "./settings.ts";

/** Which cookie and which version of the policy hold on this page; undefined where the page does not say. */
export function pageSettings(): ConsentSettings | undefined {
  const gate = document.querySelector<HTMLScriptElement>("script[data-version][data-cookie]");
  if (gate) return gateWriteSettings(gate.dataset);
  for (const element of document.querySelectorAll("council-consent-banner, council-consent-settings")) {
    const { policy } = element as { policy?: ConsentPolicy | null };
    if (policy) return policySettings(policy);
  }
  return undefined;
}
