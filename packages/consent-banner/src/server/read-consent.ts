import type { Choices, ConsentPolicy } from "../policy.ts";
import { choosable } from "../policy.ts";
import { policyConfiguration } from "../cookie-configuration.ts";
import { readState, type ConsentState } from "../consent-state.ts";

/** What a request says of consent. */
export interface ServerConsent {
  /** Whether there is an explicit choice that holds for every purpose that can be chosen. */
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

/** Headers of a web-standard request, or of Node and Express: lower-case names, several values as a list. */
export type RequestHeaders =
  Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a request's headers say, as the browser reads it. */
export function requestState(headers: RequestHeaders, policy: ConsentPolicy): ConsentState {
  const now = Math.floor(Date.now() / 1000);
  const signal = header(headers, "sec-gpc").trim() === "1";
  return readState(header(headers, "cookie"), policyConfiguration(policy), signal, now);
}

/** Reads the consent cookie and `Sec-GPC` out of a request's headers, as the browser does. */
export function readConsent(headers: RequestHeaders, policy: ConsentPolicy): ServerConsent {
  const { stored, decided, gpc, allows } = requestState(headers, policy);
  const necessary = policy.purposes.filter(({ basis }) => basis === "strictly-necessary").map(({ id }) => id);
  return {
    decided,
    gpc,
    choices: Object.fromEntries(choosable(policy).map(({ id }) => [id, allows(id)])),
    id: stored?.id,
    allows: (purpose) => necessary.includes(purpose) || allows(purpose),
  };
}

/** One header of a request, of either kind; empty where there is none. */
export function header(headers: RequestHeaders, name: string): string {
  if (typeof headers.get === "function") return headers.get(name) ?? "";
  const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
  return [value ?? []].flat().join("; ");
}
