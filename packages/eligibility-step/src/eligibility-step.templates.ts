import { button } from "@council-components/govuk-templates/controls";
import type { PageError } from "@council-components/core/errors";
import { html, nothing, type TemplateResult } from "lit";
import type { ChecksPart } from "./check.controller.ts";
import type { StepTranslate } from "./messages/messages.ts";
import { askedPage, askedTitle, possibleTitles } from "./group.templates.ts";
import { outcomePage, outcomeTitle } from "./outcome.templates.ts";
import type { PageHeading } from "./page-title.controller.ts";
import { errorTarget } from "./question.templates.ts";
import { questionOf, rawOf, usedReceipts, viewOfState, type StepState } from "./state.ts";
import type { TemplateContext } from "./template-context.ts";
import { plainTextIn } from "./text.ts";

/** The page of a state. */
export function stepPage(
  state: StepState,
  context: TemplateContext,
  checks: ChecksPart | undefined,
): unknown {
  const { ruleset, evaluation, answers, error } = state;
  const question = questionOf(state);
  const notice = state.notice && context.translate(state.notice.key, state.notice.values);
  switch (viewOfState(state)) {
    case "question":
      return askedPage({ ruleset, answers, question: question!, raw: rawOf(state), error, notice }, context);
    case "permission":
      return checks?.permissionPage({ question: question!, questions: ruleset.questions, notice }, context);
    case "checking":
      return checks?.checkingPage(context);
    case "outcome": {
      const receipts = usedReceipts(state).flatMap((receipt) =>
        checks ? [checks.receiptTemplate(receipt, context)] : [],
      );
      return outcomePage({ ruleset, evaluation, answers, receipts, notice }, context);
    }
    default:
      return nothing;
  }
}

/** What the page's error summary says of a state. */
export function pageErrors(state: StepState, context: TemplateContext): PageError[] {
  const question = questionOf(state);
  const { error } = state;
  return question && error
    ? [{ target: errorTarget(question, error, context), text: error.message, lang: error.lang }]
    : [];
}

/** The heading of a state's page, for the title of the document. */
export function pageHeading(state: StepState, context: TemplateContext): PageHeading {
  const { translate, language } = context;
  const { questions, outcomes } = state.ruleset;
  const possible = [
    ...questions.flatMap((question) => possibleTitles(question, state.ruleset, context)),
    ...outcomes.map(({ title }) => plainTextIn(title, language)),
    translate("undecided"),
    translate("checking"),
  ];
  return { heading: headingOf(state, context), possible, errorPrefix: translate("errorPrefix") };
}

/** Where the questions could not be loaded, and the page has no form of its own. */
export function problemPage(translate: StepTranslate): TemplateResult {
  return html`<div class="govuk-inset-text" role="alert">${translate("problemLoad")}</div>
    ${button({
      text: translate("tryAgain"),
      type: "button",
      classes: "govuk-button--secondary",
      form: "",
      attributes: { "data-council-action": "retry" },
    })}`;
}

function headingOf(state: StepState, context: TemplateContext): string {
  const question = questionOf(state);
  switch (viewOfState(state)) {
    case "question":
      return askedTitle({ ...state, question: question! }, context);
    case "permission":
      return plainTextIn(question!.label, context.language);
    case "checking":
      return context.translate("checking");
    default:
      return outcomeTitle(state.evaluation, context);
  }
}
