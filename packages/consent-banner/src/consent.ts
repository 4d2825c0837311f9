import { browserState } from "./browser-state.ts";
import type { ConsentChange } from "./change.ts";
import { onConsentChange } from "./on-change.ts";
import { pageConfiguration } from "./page-configuration.ts";
import type { Choices } from "./policy.ts";
import { forgetChoice, record } from "./write-choice.ts";

export type { ConsentChange, ConsentMethod } from "./change.ts";
export { connectDataLayer, type DataLayerOptions } from "./data-layer.ts";

/** What a page's own scripts can ask. */
export interface Consent {
  /**
   * Whether something may be done for this purpose, now. Ask each time. `strictly-necessary` purposes are never
   * asked for and need no question.
   */
  allows(purpose: string): boolean;
  /** The explicit choices, by purpose. One that nobody has chosen yet is not among them. */
  readonly choices: Choices;
  /** Whether there is an explicit choice that still holds for every purpose, for this version of the policy. */
  readonly decided: boolean;
  /**
   * Calls back whenever a choice was made, withdrawn or forgotten, in this tab or another; and soon, with the method
   * `load`, where there is a choice already. Returns what stops it.
   */
  onChange(callback: (change: ConsentChange) => void): () => void;
  /** Forgets the choice: the banner asks again, and nothing more is started until it is answered. */
  reset(): void;
}

/**
 * The choice that holds on this page. It is in the cookie and nowhere else, so that several copies of this module
 * agree. Which cookie and which version, the page says: by the gate's script, or by the policy of an element.
 */
export const consent: Consent = {
  allows(purpose) {
    const configuration = pageConfiguration();
    return !!configuration && browserState(configuration).allows(purpose);
  },
  get choices() {
    const configuration = pageConfiguration();
    return record(configuration && browserState(configuration).stored);
  },
  get decided() {
    const configuration = pageConfiguration();
    return !!configuration && browserState(configuration).decided;
  },
  onChange: onConsentChange,
  reset() {
    const configuration = pageConfiguration();
    if (configuration) forgetChoice(configuration);
  },
};
