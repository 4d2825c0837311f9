import {
  rowLimits,
  type Answers,
  type Question,
  type Ruleset,
  type Text,
} from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import { html, type TemplateResult } from "lit";
import { answerTexts } from "./answer-text.ts";
import { groupHeading, isFull, numbered, rowsOf } from "./group.ts";
import { actionButton, backLink, heading, notice } from "./page.templates.ts";
import { field, questionPage, questionTitle, type QuestionPage } from "./question.templates.ts";
import type { TemplateContext } from "./template-context.ts";
import { plainTextIn, textIn } from "./text.ts";

/** A question with the answers there are, of which a group shows its rows. */
export type AskedPage = QuestionPage & { readonly ruleset: Ruleset; readonly answers: Answers };

/** The page of any question: of the ruleset, of a group's row, or of a group, which is the list of its rows. */
export function askedPage(page: AskedPage, context: TemplateContext): TemplateResult {
  const { question, ruleset } = page;
  if (question.type === "group") return groupPage(page, context);
  return questionPage({ ...page, caption: captionOf(question, ruleset) }, context);
}

/** The heading of a question's page as plain text, for the title of the document. */
export function askedTitle(
  { question, ruleset, answers }: Pick<AskedPage, "question" | "ruleset" | "answers">,
  context: TemplateContext,
): string {
  if (question.type === "group")
    return plainTextIn(groupHeading(question, rowsOf(answers, question.id).length), context.language);
  const caption = plainTextIn(captionOf(question, ruleset), context.language);
  const title = questionTitle(question, context);
  return caption ? `${caption}: ${title}` : title;
}

/** Every heading that the pages of a question can have. */
export function possibleTitles(question: Question, ruleset: Ruleset, context: TemplateContext): string[] {
  if (question.type !== "group") return [questionTitle(question, context)];
  const { id: group, questions = [], texts } = question;
  const titles = [plainTextIn(groupHeading(question, 0), context.language)];
  for (let index = 0; index < rowLimits(question)[1]; index++) {
    titles.push(plainTextIn(groupHeading(question, index + 1), context.language));
    if (texts) titles.push(plainTextIn(numbered(texts.confirmRemove, index), context.language));
    for (const { id, ...field } of questions) {
      const asked = { ...field, id, row: { group, index, question: id } };
      titles.push(askedTitle({ question: asked, ruleset, answers: {} }, context));
    }
  }
  return titles;
}

/** Each answer of a row after its question, one line each. */
export function rowLines({ questions = [] }: Question, row: Answers, context: RowContext): TemplateResult {
  const { language, translate } = context;
  const lines = questions.map((question) => {
    const texts = answerTexts(question, row[question.id], language, translate);
    return html`${textIn(question.label, language)} ${texts.map((text, index) => [index ? ", " : "", text])}`;
  });
  return html`${lines.map((line, index) => (index ? html`<br />${line}` : line))}`;
}

type RowContext = Pick<TemplateContext, "language" | "translate">;

/** Which row a question asks about, above it; none on the page that asks whether to remove it, which says so. */
function captionOf({ row }: Question, { questions }: Ruleset): Text | undefined {
  const texts = row?.question ? questions.find(({ id }) => id === row.group)?.texts : undefined;
  return texts && numbered(texts.row, row!.index);
}

/** “Do you have any children?”; or those that were added, and whether there are more. GOV.UK “Add another”. */
function groupPage(page: AskedPage, context: TemplateContext): TemplateResult {
  const { question: group, answers } = page;
  const rows = rowsOf(answers, group.id);
  const asked: Question = {
    ...group,
    type: "yes-no",
    label: (rows.length ? group.texts?.another : groupHeading(group, 0)) ?? group.label,
  };
  if (!rows.length) return questionPage({ ...page, question: asked }, context);
  const title = textIn(groupHeading(group, rows.length), context.language);
  const more = isFull(group, answers)
    ? html`<p class="govuk-body">
        ${textIn(group.texts?.errors?.["tooMany"], context.language) || wording(group, "tooMany", context.language)}
      </p>`
    : field({ ...page, question: asked, isPart: true }, context);
  return html`${backLink(context)}${notice(page.notice)}${heading(title, "govuk-heading-l", context)}
    <dl class="govuk-summary-list">${rows.map((row, index) => listedRow(group, row, index, context))}</dl>
    ${more}${actionButton("continue", context.translate("continue"), context)}`;
}

/** A row that was added, with its links. */
function listedRow(group: Question, row: Answers, index: number, context: TemplateContext): TemplateResult {
  const { translate, language } = context;
  const { id, texts, questions = [] } = group;
  const first = `${id}[${index}].${questions[0]?.id ?? ""}`;
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${textIn(texts && numbered(texts.row, index), language)}</dt>
    <dd class="govuk-summary-list__value">${rowLines(group, row, context)}</dd>
    <dd class="govuk-summary-list__actions">
      <ul class="govuk-summary-list__actions-list">
        ${action(first, translate("change"), texts && numbered(texts.change, index), context)}
        ${action(`${id}[${index}]`, translate("remove"), texts && numbered(texts.remove, index), context)}
      </ul>
    </dd>
  </div>`;
}

/** A link that is seen as “Change”, and read out as “Change child 1”. */
function action(
  route: string,
  seen: string,
  said: Text | undefined,
  { changeHref, language }: TemplateContext,
): TemplateResult {
  return html`<li class="govuk-summary-list__actions-list-item">
    <a class="govuk-link" href=${changeHref(route)} data-council-action="change:${route}"
      ><span aria-hidden="true">${seen}</span
      ><span class="govuk-visually-hidden">${textIn(said, language)}</span></a
    >
  </li>`;
}
