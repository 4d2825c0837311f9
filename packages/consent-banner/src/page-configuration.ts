import type { ConsentPolicy } from "./policy.ts";
import {
  gateWritingConfiguration,
  policyConfiguration,
  type CookieConfiguration,
} from "./cookie-configuration.ts";

/** Which cookie and which version of the policy hold on this page; undefined where the page does not say. */
export function pageConfiguration(): CookieConfiguration | undefined {
  const gate = document.querySelector<HTMLScriptElement>("script[data-version][data-cookie]");
  if (gate) return gateWritingConfiguration(gate.dataset);
  for (const element of document.querySelectorAll("council-consent-banner, council-consent-settings")) {
    const { policy } = element as { policy?: ConsentPolicy | null };
    if (policy) return policyConfiguration(policy);
  }
  return undefined;
}

/** Whether the gate of this page, if there is one, reads the same cookie and version. */
export function isPagesOwn({ name, version }: CookieConfiguration): boolean {
  const page = pageConfiguration();
  return !page || (page.name === name && page.version === version);
}
