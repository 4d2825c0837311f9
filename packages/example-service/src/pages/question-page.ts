import { govukButton } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { CSRF_FIELD } from "../forms.ts";
import type { FieldError, Question, QuestionContext, Values } from "../questions/question.ts";

/** The form of one question. Its id is what the button that keeps answers for longer sends along. */
export const QUESTION_FORM = "question";

export function questionPage(
  question: Question,
  values: Values,
  errors: readonly FieldError[],
  context: QuestionContext,
  csrfToken: string,
): TemplateResult {
  return html`<form method="post" id=${QUESTION_FORM} novalidate>
    <input type="hidden" name=${CSRF_FIELD} value=${csrfToken} />
    ${question.fields(values, errors, context)} ${govukButton({ text: context.words.continue })}
  </form>`;
}
