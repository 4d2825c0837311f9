import type { Language } from "@council-components/address-lookup";
import { govukInsetText, govukTable } from "@council-components/govuk-templates";
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
  /** Rows of cells, the first row being the headings of the columns. */
  table?: { caption: string; rows: readonly (readonly string[])[] };
  /** Paragraphs under the list or the table. */
  after?: readonly string[];
}

export type Notices = Readonly<Record<Language, Notice>>;

export function noticeTemplate({ title, template, sections }: Notice): TemplateResult {
  return html`<h1 class="govuk-heading-l">${title}</h1>
    ${govukInsetText({ text: template })}
    ${sections.map(
      ({ heading, paragraphs = [], list = [], table, after = [] }) => html`
        ${heading ? html`<h2 class="govuk-heading-m">${heading}</h2>` : ""} ${paragraphs.map(paragraph)}
        ${
          list.length
            ? html`<ul class="govuk-list govuk-list--bullet">
                ${list.map((item) => html`<li>${item}</li>`)}
              </ul>`
            : ""
        }
        ${table ? tableTemplate(table) : ""} ${after.map(paragraph)}
      `,
    )}`;
}

function paragraph(text: string): TemplateResult {
  return html`<p class="govuk-body">${text}</p>`;
}

function tableTemplate({ caption, rows }: NonNullable<NoticeSection["table"]>): TemplateResult {
  const [head = [], ...body] = rows;
  return govukTable({
    caption,
    captionClasses: "govuk-table__caption--m",
    firstCellIsHeader: true,
    head: head.map((text) => ({ text })),
    rows: body.map((row) => row.map((text) => ({ text }))),
  });
}
