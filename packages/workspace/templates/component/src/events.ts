import type { CouncilNewPattern } from "./new-pattern.ts";

/** The events of `<council-new-pattern>`. All bubble. */
export interface NewPatternEvents {
  /** An answer is about to be shown as checked. Cancel it, and it is not. */
  "council-new-pattern-check": CustomEvent<{ answer: string; words: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "council-new-pattern": CouncilNewPattern;
  }
  interface HTMLElementEventMap extends NewPatternEvents {}
}
