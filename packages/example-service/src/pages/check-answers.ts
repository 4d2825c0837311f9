import { addressSummaryRows } from "@council-components/address-lookup/server";
import { govukButton, govukSummaryList, type SummaryListRow } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { busPassRows } from "../eligibility/bus-pass.ts";
import { CSRF_FIELD } from "../forms.ts";
import { ADDRESS_PAGE, ELIGIBILITY_PAGE, questionsFor } from "../journey.ts";
import { pathOf } from "../paths.ts";
import type { QuestionContext } from "../questions/question.ts";

export function checkAnswersPage(context: QuestionContext, csrfToken: string): TemplateResult {
  const { checkAnswers } = context.words;
  return html`<h1 class="govuk-heading-l">${checkAnswers.heading}</h1>
    ${govukSummaryList({ rows: rows(context) })}
    <form method="post" novalidate>
      <input type="hidden" name=${CSRF_FIELD} value=${csrfToken} />
      <p class="govuk-body">${checkAnswers.declaration}</p>
      ${govukButton({ text: checkAnswers.button, preventDoubleClick: true })}
    </form>`;
}

function rows(context: QuestionContext): SummaryListRow[] {
  const { answers, language, words } = context;
  const changeHref = (page: string): string => `${pathOf(page, language)}?change=1`;
  const changeEligibility = (question: string): string =>
    `${changeHref(ELIGIBILITY_PAGE)}&question=${question}`;
  const address = answers.address
    ? addressSummaryRows(answers.address, { language, changeHref: changeHref(ADDRESS_PAGE) })
    : [];
  const others = questionsFor(context).map((question): SummaryListRow => {
    const { label, value, changeHidden } = question.row(answers, context);
    const href = changeHref(question.page);
    return {
      key: { text: label },
      value,
      actions: { items: [{ href, text: words.change, visuallyHiddenText: changeHidden }] },
    };
  });
  return [...address, ...busPassRows(context, changeEligibility), ...others];
}
