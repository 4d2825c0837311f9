/** What the resident sees; the element's `state` attribute. */
export const views = ["question", "permission", "checking", "outcome", "error"] as const;
export type View = (typeof views)[number];

/** Why the questions could not be shown. `detail.problem` of `council-eligibility-error`. */
export interface Problem {
  /** The ruleset did not come, or it is not one; or a part of the element did not come. */
  kind: "load" | "ruleset" | "script";
  /** HTTP status, where there was an answer. */
  status?: number;
  /** What is wrong with the ruleset, for its author. */
  faults?: readonly { path: string; message: string }[];
}
