import type { SummaryListRow } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing, type TemplateResult } from "lit";
import { addressLines, type Address, type Language } from "@council-components/address";
import { translate, type MessageOverrides } from "./words.ts";

export interface AddressSummaryOptions {
  /** The page’s language; default English. */
  language?: Language;
  /** Where the change link goes; without it there is none. */
  changeHref?: string;
  messages?: MessageOverrides;
}

/**
 * The rows of an address for a page of answers: give them to `govukSummaryList({ rows })`, ours or the macro of GOV.UK
 * Frontend, which writes `html` as text.
 */
export function addressSummaryRows(address: Address, options: AddressSummaryOptions = {}): SummaryListRow[] {
  const { language = "en", changeHref, messages } = options;
  const words = translate(language, messages);
  const lines = addressLines(address).map((line, index) => html`${index ? html`<br />` : nothing}${line}`);
  return [
    {
      key: { text: words("address") },
      value: {
        html: asText(
          address.language === language
            ? html`${lines}`
            : html`<span lang=${address.language}>${lines}</span>`,
        ),
      },
      ...(changeHref && {
        actions: {
          items: [{ href: changeHref, text: words("change"), visuallyHiddenText: words("changeHidden") }],
        },
      }),
    },
  ];
}

/** A template for Lit that is its own HTML for every other template engine. */
function asText(template: TemplateResult): TemplateResult {
  return Object.assign(template, { toString: () => renderToString(template) });
}
