import type { Evaluation, Outcome } from "@council-components/eligibility-rules";
import type { CouncilEligibilityStep } from "./eligibility-step.ts";
import type { Problem } from "./view.ts";

/** The events of `<council-eligibility-step>`. All bubble. */
export interface EligibilityStepEvents {
  /**
   * A question is about to be answered. Cancel it, and it is not. `value` is withheld where a check needs the answer;
   * it is `null` for “I do not know”, a skipped question and a refused check, `pending` for a check that is allowed.
   */
  "council-eligibility-answer": CustomEvent<{ question: string; value?: unknown }>;
  /** There is an outcome, and it is on the screen. */
  "council-eligibility-outcome": CustomEvent<{ outcome: Outcome; evaluation: Evaluation }>;
  /** The questions could not be shown. */
  "council-eligibility-error": CustomEvent<{ problem: Problem }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "council-eligibility-step": CouncilEligibilityStep;
  }
  interface HTMLElementEventMap extends EligibilityStepEvents {}
}
