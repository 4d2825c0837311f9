import type { Language } from "@council-components/address-lookup";
import { govukInsetText, govukSummaryList } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";

/** A page of prose: privacy, cookies, accessibility. */
export interface Notice {
  title: string;
  /** Says that the page is a template, and what is to be put in. */
  template: string;
  sections: readonly NoticeSection[];
}

export interface NoticeSection {
  heading?: string;
  paragraphs?: readonly string[];
  list?: readonly string[];
  /** What is said of one thing, by name. */
  facts?: Readonly<Record<string, string>>;
  /** Paragraphs under the list. */
  after?: readonly string[];
}

export type Notices = Readonly<Record<Language, Notice>>;

export function noticeTemplate({ title, template, sections }: Notice): TemplateResult {
  return html`<h1 class="govuk-heading-l">${title}</h1>
    ${govukInsetText({ text: template })}
    ${sections.map(
      ({ heading, paragraphs = [], list = [], facts, after = [] }) => html`
        ${heading ? html`<h2 class="govuk-heading-m">${heading}</h2>` : ""} ${paragraphs.map(paragraph)}
        ${
          list.length
            ? html`<ul class="govuk-list govuk-list--bullet">
                ${list.map((item) => html`<li>${item}</li>`)}
              </ul>`
            : ""
        }
        ${facts ? factsTemplate(facts) : ""} ${after.map(paragraph)}
      `,
    )}`;
}

function paragraph(text: string): TemplateResult {
  return html`<p class="govuk-body">${text}</p>`;
}

function factsTemplate(facts: Readonly<Record<string, string>>): TemplateResult {
  return govukSummaryList({
    rows: Object.entries(facts).map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
}
