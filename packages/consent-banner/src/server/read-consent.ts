import type { Choices, ConsentPolicy } from "../policy.ts";
import { choosable } from "../policy.ts";
import { policySettings } from "../settings.ts";
import { readState } from "../state.ts";

/** What a request says of consent. */
export interface ServerConsent {
  /** Whether there is an explicit choice that holds. */
  readonly decided: boolean;
  /** Whether Global Privacy Control (`Sec-GPC: 1`) answers in place of one. */
  readonly gpc: boolean;
  /** What holds now for each purpose that can be chosen. */
  readonly choices: Choices;
  /** The random id of the choice, where receipts are kept. */
  readonly id: string | undefined;
  /** Whether something may be done for this purpose. A strictly necessary one always. */
  allows(purpose: string): boolean;
}

/** Reads the consent cookie and `Sec-GPC` out of a request's headers, as the browser does. */
export function readConsent(headers: Pick<Headers, "get">, policy: ConsentPolicy): ServerConsent {
  const now = Math.floor(Date.now() / 1000);
  const signal = headers.get("sec-gpc")?.trim() === "1";
  const { stored, gpc, allows } = readState(headers.get("cookie") ?? "", policySettings(policy), signal, now);
  const necessary = policy.purposes.filter(({ basis }) => basis === "strictly-necessary").map(({ id }) => id);
  return {
    decided: !!stored,
    gpc,
    choices: Object.fromEntries(choosable(policy).map(({ id }) => [id, allows(id)])),
    id: stored?.id,
    allows: (purpose) => necessary.includes(purpose) || allows(purpose),
  };
}
