import type { CheckStatus } from "@council-components/eligibility-rules";

/** How a fact is checked before anything is sent: as the question types of rulesets of these names are. */
export type FactKind = "text" | "date" | "postcode" | "national-insurance-number";

/** Facts by the ids of their questions, tidied: dates `YYYY-MM-DD`, numbers and postcodes in capitals. */
export type Facts = Readonly<Record<string, string>>;

/** Where a check has got to: an answer, or a ticket to ask again with. */
export type CheckStep =
  | { readonly status: CheckStatus; readonly reference?: string; readonly problem?: CheckProblem }
  | {
      /** Whatever `poll` needs, and nothing personal: it travels through the browser, sealed. */
      readonly pending: string;
      /** Seconds that the other body asks to wait. */
      readonly retryAfter?: number;
      readonly problem?: CheckProblem;
    };

/** Why there is no answer, for the log. */
export const checkProblems = [
  "busy",
  "refused",
  "rejected",
  "failed",
  "unreadable",
  "unreachable",
  "lost",
  "late",
  "broken",
] as const;
export type CheckProblem = (typeof checkProblems)[number];

/** An adapter to a body that can check facts. It never throws for what the other side does: that is `unavailable`. */
export interface EligibilityCheck {
  /** The facts that it sends; everything else is refused. */
  readonly facts: Readonly<Record<string, FactKind>>;
  start(facts: Facts, signal: AbortSignal): Promise<CheckStep>;
  poll(pending: string, signal: AbortSignal): Promise<CheckStep>;
}
