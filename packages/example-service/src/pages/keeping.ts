import { govukButton } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { timeInBritain } from "../dates.ts";
import { CSRF_FIELD } from "../forms.ts";
import { plural } from "../messages/plural.ts";
import { pathOf } from "../paths.ts";
import type { Session } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { QUESTION_FORM } from "./question-page.ts";

export const KEEP_LONGER_PAGE = "keep-longer";
export const CARRY_ON_PAGE = "carry-on";
export const TIME_LEFT_PAGE = "time-left";
export const TIMED_OUT_PAGE = "timed-out";

/** 24 hours, more than the 20 after which WCAG 2.2.1 asks for no warning. */
export const LONG_SECONDS: number = 24 * 60 * 60;

/** The longest time before the end at which the warning comes, in seconds. */
const LONGEST_WARNING = 5 * 60;

/**
 * How long answers are kept: said on the page, with a button that keeps them for longer, and for those with
 * script a dialog before they go that one press puts off (WCAG 2.2.1 Timing Adjustable).
 *
 * @param hasQuestionForm what has been typed in the question’s form is sent along with the button and kept
 */
export function keepingTemplate(
  session: Session,
  visit: Pick<Visit, "words" | "language" | "page" | "url">,
  hasQuestionForm: boolean,
): TemplateResult {
  const { keeping } = visit.words;
  const long = session.keepForSeconds >= LONG_SECONDS;
  return html`<section class="app-keeping" aria-labelledby="keeping">
      <h2 class="govuk-heading-s" id="keeping">${keeping.title}</h2>
      ${
        long
          ? html`<p class="govuk-body-s">${keeping.keptLonger}</p>`
          : html`<p class="govuk-body-s" id="keeping-until">${keptUntil(session, visit)}</p>
              ${keepLongerForm(session, visit, hasQuestionForm)}`
      }
    </section>
    ${warning(session, visit)}`;
}

export function keptUntil(session: Session, { words }: Pick<Visit, "words">): string {
  return words.keeping.until(timeInBritain(session.expiresAt));
}

function keepLongerForm(
  session: Session,
  { words, language, page, url }: Pick<Visit, "words" | "language" | "page" | "url">,
  hasQuestionForm: boolean,
): TemplateResult {
  const query = new URLSearchParams(url.searchParams);
  query.set("page", page);
  const action = `${pathOf(KEEP_LONGER_PAGE, language)}?${query.toString()}`;
  const button = govukButton({
    text: words.keeping.longer,
    classes: "govuk-button--secondary app-keeping__button",
    ...(hasQuestionForm && { attributes: { form: QUESTION_FORM, formaction: action } }),
  });
  if (hasQuestionForm) return button;
  return html`<form method="post" action=${action} novalidate>
    <input type="hidden" name=${CSRF_FIELD} value=${session.csrfToken} />
    ${button}
  </form>`;
}

/** Hidden, as a closed dialog is, until the script opens it. */
function warning(session: Session, { words, language }: Pick<Visit, "words" | "language">): TemplateResult {
  const { keeping } = words;
  const warnAt = Math.min(LONGEST_WARNING, Math.floor(session.keepForSeconds / 3));
  // One sentence for each number of minutes: plurals are made here, where both languages’ rules are.
  const sentences = Array.from({ length: Math.ceil(warnAt / 60) + 1 }, (_, minutes) =>
    minutes ? plural(language, keeping.warning, minutes) : keeping.soon,
  );
  return html`<dialog
    class="app-timeout"
    data-module="app-timeout"
    aria-labelledby="timeout-heading"
    aria-describedby="timeout-text"
    data-keep-for=${session.keepForSeconds}
    data-warn-at=${warnAt}
    data-sentences=${JSON.stringify(sentences)}
    data-failed=${keeping.failed}
    data-csrf-token=${session.csrfToken}
    data-carry-on=${pathOf(CARRY_ON_PAGE, language)}
    data-time-left=${pathOf(TIME_LEFT_PAGE, language)}
    data-timed-out=${pathOf(TIMED_OUT_PAGE, language)}
  >
    <h2 class="govuk-heading-m" id="timeout-heading">${keeping.warningHeading}</h2>
    <p class="govuk-body" id="timeout-text" role="timer" aria-live="polite" aria-atomic="true"></p>
    <p class="govuk-body app-timeout__problem" role="alert"></p>
    ${govukButton({ text: keeping.carryOn, type: "button" })}
  </dialog>`;
}
