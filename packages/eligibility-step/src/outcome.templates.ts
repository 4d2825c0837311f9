import type { Answers, Evaluation, NextStep, Question, Ruleset } from "@council-components/eligibility-rules";
import { safeUrl } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import { isUnconfirmed, reasons, sourcesOf, type Reason } from "./reasons.ts";
import { backLink, heading, notice, subheading } from "./page.templates.ts";
import type { TemplateContext } from "./template-context.ts";
import { messageAround, plainTextIn, textIn } from "./text.ts";

/** What the outcome shows. */
export interface OutcomePage {
  readonly ruleset: Ruleset;
  readonly evaluation: Evaluation;
  readonly answers: Answers;
  /** The receipts of the permissions that were given, each from `receiptTemplate`. */
  readonly receipts?: readonly TemplateResult[];
  readonly notice?: string | undefined;
}

/** The outcome's words, for a page title. */
export function outcomeTitle({ outcome }: Evaluation, { language, translate }: TemplateContext): string {
  return outcome ? plainTextIn(outcome.title, language) : translate("undecided");
}

/** Title, body, next steps, the reasons with a link to change each answer, and the sources. */
export function outcomePage(page: OutcomePage, context: TemplateContext): TemplateResult {
  const { ruleset, evaluation, answers, receipts = [] } = page;
  const { translate, language } = context;
  const { outcome } = evaluation;
  const title = outcome ? textIn(outcome.title, language) : translate("undecided");
  const body = outcome ? textIn(outcome.body, language) : translate("undecidedBody");
  const why = reasons(ruleset, evaluation, answers);
  const sources = sourcesOf(ruleset, evaluation, answers);
  const unconfirmed = isUnconfirmed(ruleset, evaluation, answers)
    ? html`<p class="govuk-body">${translate("unconfirmed")}</p>`
    : nothing;
  return html`${backLink(context)}${notice(page.notice)}${heading(title, "govuk-heading-l", context)}${
      body ? html`<p class="govuk-body">${body}</p>` : nothing
    }
    <p class="govuk-body">${translate("notDecision")}</p>
    ${nextSteps(outcome?.next ?? [], context)}${
      why.length
        ? html`${subheading(translate("reasons"), context)}
            <ul class="govuk-task-list">
              ${why.map((reason) => row(reason, context))}
            </ul>`
        : nothing
    }${
      sources.length
        ? html`${subheading(translate("sources"), context)}
            <ul class="govuk-list">
              ${sources.map(({ title: text, href }) => html`<li>${link(href, textIn(text, language))}</li>`)}
            </ul>`
        : nothing
    }${unconfirmed}${receipts}${startAgain(context)}`;
}

/** What to do next: one step is a paragraph, and no list. */
function nextSteps(steps: readonly NextStep[], context: TemplateContext): unknown {
  if (!steps.length) return nothing;
  const { translate, language } = context;
  const texts = steps.map(({ text, href }) => {
    const words = textIn(text, language);
    return href ? link(href, words) : words;
  });
  return html`${subheading(translate("next"), context)}${
    texts.length === 1
      ? html`<p class="govuk-body">${texts}</p>`
      : html`<ul class="govuk-list govuk-list--bullet">
          ${texts.map((text) => html`<li>${text}</li>`)}
        </ul>`
  }`;
}

/** Looks like a link: hardly anybody needs it, and it is not to stand beside the page's own button as an equal. */
function startAgain({ button, form, translate }: TemplateContext): TemplateResult {
  const { type = "submit", name, value } = button("again");
  return html`<p class="govuk-body">
    <button
      type=${type}
      class="govuk-link council-link-button govuk-!-margin-bottom-0"
      name=${name ?? nothing}
      value=${value ?? nothing}
      form=${form ?? nothing}
      data-council-action="again"
    >
      ${translate("startAgain")}
    </button>
  </p>`;
}

function link(href: string, text: unknown): TemplateResult {
  return html`<a class="govuk-link" href=${safeUrl(href)}>${text}</a>`;
}

/** A reason, and beside it the link to change its answer; under it, where it rests on several. */
function row({ text, questions }: Reason, context: TemplateContext): TemplateResult {
  const several = questions.length > 1;
  const links = questions.map((question) => change(question, several, context));
  return html`<li class="govuk-task-list__item">
    <div class="govuk-task-list__name-and-hint">
      ${textIn(text, context.language)}${
        several
          ? html`<ul class="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">
              ${links.map((link) => html`<li>${link}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    ${links.length === 1 ? html`<div class="govuk-task-list__status">${links}</div>` : nothing}
  </li>`;
}

/** Where one reason rests on several answers, each link says in full which it changes. */
function change(
  { id, label }: Question,
  several: boolean,
  { changeHref, translate, language }: TemplateContext,
): TemplateResult {
  const question = messageAround((words) => translate("changeHidden", { question: words }), label, language);
  return html`<a class="govuk-link" href=${changeHref(id)} data-council-action="change:${id}"
    >${translate("change")}<span class=${several ? nothing : "govuk-visually-hidden"}> ${question}</span></a
  >`;
}
