import { language as languageOf, translator, type Translate } from "@council-components/core/messages";
import { govukSummaryList, govukTable, safeUrl } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { inLanguage, type ConsentPolicy } from "../policy.ts";
import type { ConsentReceipt } from "../receipt.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { ReceiptMessageKey, ReceiptMessages } from "./messages/messages.ts";
import type { ReceiptCheck } from "./verify-receipt.ts";

export interface ReceiptViewOptions {
  /** BCP 47 tag of the page that shows the receipt. English when absent. */
  readonly language?: string;
  /** The policy that the receipt names: purposes are then called by their titles. */
  readonly policy?: ConsentPolicy;
  /** What `verifyReceipt` said. Left out when absent. */
  readonly check?: ReceiptCheck;
  /** Overrides of any message. */
  readonly messages?: Partial<ReceiptMessages>;
}

/**
 * A receipt in plain words: a GOV.UK summary list, and a table of what was answered. Receipts come from browsers, so
 * that everything in them is shown as text.
 */
export function receiptTemplate(
  receipt: ConsentReceipt,
  { language = "en", policy, check, messages }: ReceiptViewOptions = {},
): TemplateResult {
  const say = translator<ReceiptMessageKey>({ en: { ...en }, cy: { ...cy } }, language, messages);
  const row = (key: ReceiptMessageKey, value: unknown): object => ({
    key: { text: say(key) },
    value: { html: html`${value}`, classes: "council-receipt__value" },
  });
  return html`${govukSummaryList({
    rows: [
      row("council", link(receipt.pii_controller)),
      row("time", moment(receipt.event_time, language)),
      row("where", say(receipt.collection_method)),
      row("language", languageName(receipt.language, say)),
      row("policy", receipt.policy.version),
      row("change", link({ name: receipt.withdrawal_method, href: receipt.withdrawal_method })),
      row("number", receipt.record_id),
      row("words", receipt.notice_sha256 ?? say("noWords")),
      ...(check ? [row("check", say(check))] : []),
    ],
  })}
  ${govukTable({
    caption: say("answers"),
    captionClasses: "govuk-table__caption--m",
    firstCellIsHeader: true,
    head: (["purpose", "basis", "answer"] as const).map((column) => ({ text: say(column) })),
    rows: receipt.purposes.map((purpose) => [
      { text: title(purpose.id, policy, language) },
      { text: say(BASES[purpose.lawful_basis]) },
      { text: say(answer(purpose)) },
    ]),
  })}`;
}

const BASES = {
  consent: "consent",
  "exempt-with-objection": "exempt",
  "strictly-necessary": "necessary",
} as const satisfies Record<string, ReceiptMessageKey>;

function answer({ lawful_basis, choice }: ConsentReceipt["purposes"][number]): ReceiptMessageKey {
  if (lawful_basis === "exempt-with-objection") return choice === "given" ? "exemptGiven" : "exemptRefused";
  return choice === "given" ? "consentGiven" : "consentRefused";
}

function title(id: string, policy: ConsentPolicy | undefined, language: string): string {
  const purpose = policy?.purposes.find((one) => one.id === id);
  return purpose ? inLanguage(purpose.title, language) : id;
}

function link({ name, href }: { name: string; href: string }): TemplateResult {
  return html`<a class="govuk-link" href=${safeUrl(href)}>${name}</a>`;
}

/** As people in the UK write it; the clock's time and the zone are said, because receipts are kept in UTC. */
function moment(time: string, language: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(languageOf(language) === "cy" ? "cy-GB" : "en-GB", {
    dateStyle: "long",
    timeStyle: "long",
    timeZone: "Europe/London",
  }).format(date);
}

function languageName(tag: string, say: Translate<ReceiptMessageKey>): string {
  if (/^en\b/i.test(tag)) return say("english");
  return /^cy\b/i.test(tag) ? say("welsh") : tag;
}
