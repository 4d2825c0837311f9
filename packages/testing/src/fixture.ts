import type { ApiRule } from "./page/api.ts";
import type { AccessibilityNode } from "./runner/accessibility.ts";

/** The two languages that every component speaks. */
export type Language = "en" | "cy";

/** One string in each language. */
export interface Bilingual {
  readonly en: string;
  readonly cy: string;
}

/**
 * One named example of a component. Fixtures are the contract of what a component looks like: they drive the
 * tests, the stories and the published `fixtures.json`.
 */
export interface Fixture {
  /** Unique in its component, in kebab case: "many-results". */
  readonly name: string;
  /** What the example shows, as a sentence for the documentation. */
  readonly description: string;
  /** The author's HTML, the element included. It must work without script. */
  readonly html: Bilingual;
  /** What the element's `state` attribute is once `reach` has resolved, when the element has one. */
  readonly state?: string;
  /** Brings the upgraded element to the state shown, by acting as a person would. */
  readonly reach?: (element: HTMLElement) => Promise<void>;
  /** What the address that the element asks answers in this example, before the suite's own rules. */
  readonly api?: readonly ApiRule[];
  /** Nodes that the browser's accessibility tree must have in this state, by role and name. */
  readonly accessible?: Readonly<Record<Language, readonly AccessibilityNode[]>>;
}
