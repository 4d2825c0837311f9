import type { Question, RulesetFile, Text } from "@council-components/eligibility-rules";

/**
 * What a resident was told before a check, and that they chose “Check for me”. It goes with the check, and the
 * resident can see it. Fields after ISO/IEC TS 27560; `permission-receipt.schema.json` says the same for other tools.
 * It names the facts that are sent and holds none of them.
 */
export interface PermissionReceipt {
  readonly schema_version: "council-permission-receipt/1";
  /** Random, 32 hexadecimal digits. */
  readonly record_id: string;
  readonly ruleset: { readonly id: string; readonly version: string };
  /** Id of the question in the ruleset. */
  readonly question: string;
  /** Name of the check, the last part of its address. */
  readonly check: string;
  /** Ids of the questions whose answers are sent. */
  readonly facts: readonly string[];
  readonly lawful_basis: "public-task" | "consent";
  /** The words that were shown, in `language`. */
  readonly purpose: string;
  readonly pii_controllers: readonly string[];
  readonly retention: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly event_time: string;
  readonly choice: "check";
}

export interface PermissionReceiptOptions {
  /** BCP 47 tag of the page; words that the ruleset has not in it are English. */
  readonly language?: string;
  /** Now, if not said. */
  readonly time?: Date;
  /** Random, if not said. */
  readonly id?: string;
}

/** The receipt of “Check for me” on a question of type `check`. */
export function makePermissionReceipt(
  ruleset: Pick<RulesetFile, "id" | "version">,
  question: Question,
  { language = "en", time = new Date(), id = randomId() }: PermissionReceiptOptions = {},
): PermissionReceipt {
  const { permission, check = question.id, needs = [] } = question;
  if (!permission) throw new TypeError(`The question ${question.id} asks for no permission`);
  const tag = language.toLowerCase().split("-")[0]!;
  const words = (text: Text): string => text[tag] ?? text["en"] ?? "";
  return {
    schema_version: "council-permission-receipt/1",
    record_id: id,
    ruleset: { id: ruleset.id, version: ruleset.version },
    question: question.id,
    check,
    facts: [...needs],
    lawful_basis: permission.basis,
    purpose: words(permission.purpose),
    pii_controllers: permission.controllers.map(words),
    retention: words(permission.retention),
    language: permission.purpose[tag] === undefined ? "en" : tag,
    event_time: time.toISOString(),
    choice: "check",
  };
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
