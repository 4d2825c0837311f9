import type { CheckStatus } from "@council-components/eligibility-rules";
import { currentBeginning, type Beginning } from "../beginning.ts";
import type { RawAnswer } from "../read-answer.ts";

/** What is known of one check, beside its status among the answers. */
export interface CheckRecord {
  /** The permission, of which the ruleset has the words. */
  readonly permission?: { readonly id: string; readonly language: string; readonly givenAt: string };
  /** While it is under way. */
  readonly ticket?: string;
  /** When to ask again, in milliseconds since 1970. */
  readonly askAt?: number;
  readonly status?: CheckStatus;
  readonly reference?: string;
  /** ISO 8601 in UTC. */
  readonly checkedAt?: string;
  /** Sealed, by which the status is known again when a browser sends it. */
  readonly proof?: string;
}

/**
 * What is stored of one resident’s answers to one ruleset between requests: plain JSON. Answers that a check sends are
 * never in it.
 */
export interface EligibilityProgress {
  /** `id@version` */
  readonly ruleset: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** When the first answer was given, in milliseconds since 1970, and the day that the rules were read on. */
  readonly begun?: Beginning;
  /** By the id of the question of type `check`. */
  readonly checks: Readonly<Record<string, CheckRecord>>;
  /** What was typed and not taken, with its question. */
  readonly draft?: { readonly question: string; readonly raw: RawAnswer };
  /** Said once, on the page of this question; of the outcome, where it is empty. */
  readonly notice?: {
    readonly message: "dropped" | "checkNotFound" | "checkUnavailable";
    readonly count?: number;
    readonly at: string;
  };
}

export function noProgress(ruleset: string): EligibilityProgress {
  return { ruleset, answers: {}, checks: {} };
}

/** Without what is shown only once. */
export function withoutDraft(progress: EligibilityProgress): EligibilityProgress {
  const { ruleset, answers, begun, checks } = progress;
  return { ruleset, answers, checks, ...(begun && { begun }) };
}

export function withoutNotice(progress: EligibilityProgress): EligibilityProgress {
  const { draft } = progress;
  return { ...withoutDraft(progress), ...(draft && { draft }) };
}

const isRecord = (each: unknown): each is Record<string, unknown> =>
  typeof each === "object" && each !== null && !Array.isArray(each);

/** The version of a ruleset and the day that somebody began with less than 24 hours ago. */
export function beginningOf(
  value: unknown,
  ruleset: string,
  now: number,
): { version: string; today: string } | undefined {
  if (!isRecord(value)) return undefined;
  const begun = currentBeginning(value["begun"], now);
  const [id, version] = `${value["ruleset"] as string}`.split("@");
  return begun && version && id === ruleset ? { version, today: begun.today } : undefined;
}

/** What came from a store or a cookie, or nothing where it is not what it should be, or of another ruleset. */
export function readProgress(value: unknown, ruleset: string, now: number): EligibilityProgress {
  const [id] = ruleset.split("@");
  if (!isRecord(value) || !isRecord(value["answers"]) || !isRecord(value["checks"]))
    return noProgress(ruleset);
  if (`${value["ruleset"] as string}`.split("@")[0] !== id) return noProgress(ruleset);
  const { begun: before, ...progress } = value as unknown as EligibilityProgress;
  const begun = currentBeginning(before, now);
  // Another version of the rules may ask other things: answers stay, and are judged again.
  return { ...progress, ruleset, ...(begun && { begun }) };
}
