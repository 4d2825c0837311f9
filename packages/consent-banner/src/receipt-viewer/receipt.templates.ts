import { translator, type Translate } from "@council-components/core/messages";
import { govukSummaryList, safeUrl } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { inLanguage, type ConsentPolicy } from "../policy.ts";
import type { ConsentReceipt } from "../receipt.ts";
import { cyReceipt } from "../messages/cy.receipt.ts";
import { enReceipt } from "../messages/en.receipt.ts";
import type { ReceiptMessageKey, ReceiptMessages } from "../messages/messages.ts";
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
 * A receipt in plain words, as GOV.UK summary lists: the receipt itself, and what was answered. Receipts come from
 * browsers, so that everything in them is shown as text.
 */
export function receiptTemplate(
  receipt: ConsentReceipt,
  { language = "en", policy, check, messages }: ReceiptViewOptions = {},
): TemplateResult {
  const say = translator<ReceiptMessageKey>(
    { en: { ...enReceipt }, cy: { ...cyReceipt } },
    language,
    messages,
  );
  const row = (key: ReceiptMessageKey, value: unknown): object => ({
    key: { text: say(key) },
    value: { html: html`${value}`, classes: "council-receipt__value" },
  });
  return html`${govukSummaryList({
      rows: [
        row("receiptCouncil", link(receipt.pii_controller)),
        row("receiptTime", moment(receipt.event_time, say)),
        row("receiptWhere", say(WHERE[receipt.collection_method])),
        row("receiptLanguage", languageName(receipt.language, say)),
        row("receiptPolicy", receipt.policy.version),
        row("receiptChange", link({ name: receipt.withdrawal_method, href: receipt.withdrawal_method })),
        row("receiptNumber", receipt.record_id),
        row("receiptWords", receipt.notice_sha256 ?? say("receiptNoWords")),
        ...(check ? [row("receiptCheck", say(CHECKS[check]))] : []),
      ],
    })}
    <h2 class="govuk-heading-m">${say("receiptAnswers")}</h2>
    ${govukSummaryList({
      rows: receipt.purposes.map((purpose) => ({
        key: { text: title(purpose.id, policy, language) },
        value: {
          html: html`${say(answer(purpose))}
            <div class="govuk-hint">${say(BASES[purpose.lawful_basis])}</div>`,
        },
      })),
    })}`;
}

const WHERE = { banner: "receiptBanner", settings: "receiptSettings", frame: "receiptFrame" } as const;

const CHECKS = { same: "receiptSame", different: "receiptDifferent", unknown: "receiptUnknown" } as const;

const BASES = {
  consent: "receiptConsent",
  "exempt-with-objection": "receiptExempt",
  "strictly-necessary": "receiptNecessary",
} as const satisfies Record<string, ReceiptMessageKey>;

function answer({ lawful_basis, choice }: ConsentReceipt["purposes"][number]): ReceiptMessageKey {
  if (lawful_basis === "exempt-with-objection")
    return choice === "given" ? "receiptExemptGiven" : "receiptExemptRefused";
  return choice === "given" ? "receiptConsentGiven" : "receiptConsentRefused";
}

function title(id: string, policy: ConsentPolicy | undefined, language: string): string {
  const purpose = policy?.purposes.find((one) => one.id === id);
  return purpose ? inLanguage(purpose.title, language) : id;
}

function link({ name, href }: { name: string; href: string }): TemplateResult {
  return html`<a class="govuk-link" href=${safeUrl(href)}>${name}</a>`;
}

/** By the clock in the UK: receipts are kept in UTC. Not every browser knows the Welsh names of months. */
function moment(time: string, say: Translate<ReceiptMessageKey>): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "numeric", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "Europe/London" },
  } as const);
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const { day = "", month = "", year = "", hour, minute, second } = parts;
  const name = say(`receiptMonth${Number(month) as Month}`);
  return say("receiptMoment", { day, month: name, year, clock: `${hour}:${minute}:${second}` });
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

function languageName(tag: string, say: Translate<ReceiptMessageKey>): string {
  if (/^en\b/i.test(tag)) return say("receiptEnglish");
  return /^cy\b/i.test(tag) ? say("receiptWelsh") : tag;
}
