import type { Ruleset } from "@council-components/eligibility-rules";
import type { SummaryListRow } from "@council-components/govuk-templates";
import { html } from "lit";
import { plainTextIn, subtag } from "../text.ts";
import { dateInWords } from "../months.ts";
import type { PermissionReceipt } from "../permission-receipt.ts";
import { pageWords, translate, type MessageOverrides } from "./words.ts";

export interface ReceiptRowsOptions {
  /** Of the receipt, for the names of the facts that were sent; without it there is no row of them. */
  readonly ruleset?: Ruleset;
  /** BCP 47 tag of the page; default `en`. */
  readonly language?: string;
  readonly messages?: MessageOverrides;
}

/** A permission for the resident to read again, as rows for `govukSummaryList({ rows })`. */
export function permissionReceiptRows(
  receipt: PermissionReceipt,
  { ruleset, language = "en", messages }: ReceiptRowsOptions = {},
): SummaryListRow[] {
  const words = pageWords(language);
  const translated = translate(language, messages);
  const tag = subtag(language);
  const facts = receipt.facts.flatMap((id) => {
    const question = ruleset?.questions.find((each) => each.id === id);
    return question ? [plainTextIn(question.fact ?? question.label, tag)] : [];
  });
  // The receipt's own words are in the language in which they were shown.
  const shown = (texts: readonly string[]): SummaryListRow["value"] => ({
    html:
      receipt.language === tag
        ? html`${lines(texts)}`
        : html`<span lang=${receipt.language}>${lines(texts)}</span>`,
  });
  const basis = translated(receipt.basis === "consent" ? "basisConsent" : "basisPublicTask");
  return [
    { key: { text: words.permissionGiven }, value: { text: dateInWords(receipt.givenAt.slice(0, 10), tag) } },
    ...(facts.length
      ? [{ key: { text: words.permissionSent }, value: { html: html`${lines(facts)}` } }]
      : []),
    { key: { text: words.permissionTo }, value: shown(receipt.controllers) },
    { key: { text: words.permissionWhy }, value: shown([receipt.purpose]) },
    { key: { text: words.permissionBasis }, value: { text: basis } },
    { key: { text: words.permissionKept }, value: shown([receipt.retention]) },
    { key: { text: words.permissionReference }, value: { text: grouped(receipt.id) } },
  ];
}

/** Long enough to be read out loud, four at a time. */
function grouped(id: string): string {
  return id.replace(/.{4}(?=.)/g, "$& ");
}

function lines(texts: readonly string[]): unknown[] {
  return texts.map((text, index) => (index ? html`<br />${text}` : text));
}
