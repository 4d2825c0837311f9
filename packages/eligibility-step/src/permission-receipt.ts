import type { Permission, Question, Ruleset } from "@council-components/eligibility-rules";
import { plainTextIn } from "./text.ts";

/** What the resident was told before they said “Check for me”, and when. It goes with the check. */
export interface PermissionReceipt {
  /** 32 hexadecimal digits, by which the resident and the council can find it again. */
  readonly id: string;
  /** The check's name, the `check` of its question. */
  readonly check: string;
  /** The question's id. */
  readonly question: string;
  /** `id@version`. */
  readonly ruleset: string;
  /** Ids of the questions whose answers are sent. */
  readonly facts: readonly string[];
  /** The words that were shown, in `language`. */
  readonly purpose: string;
  readonly controllers: readonly string[];
  readonly basis: Permission["basis"];
  readonly retention: string;
  readonly language: string;
  /** ISO 8601, UTC. */
  readonly givenAt: string;
}

/** The receipt of a permission that is given now. It holds none of the answers. */
export function createPermissionReceipt(
  { id, version }: Pick<Ruleset, "id" | "version">,
  question: Question,
  language: string,
  now: Date = new Date(),
): PermissionReceipt {
  const { permission, needs = [], check = question.id } = question;
  return {
    id: [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(""),
    check,
    question: question.id,
    ruleset: `${id}@${version}`,
    facts: needs,
    purpose: plainTextIn(permission?.purpose, language),
    controllers: (permission?.controllers ?? []).map((text) => plainTextIn(text, language)),
    basis: permission?.basis ?? "public-task",
    retention: plainTextIn(permission?.retention, language),
    language,
    givenAt: now.toISOString(),
  };
}
