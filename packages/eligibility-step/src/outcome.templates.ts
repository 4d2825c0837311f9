import type { Answers, Evaluation, Question, Ruleset } from "@council-components/eligibility-rules";
import { safeUrl } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import { plain, said, type StepContext } from "./context.ts";
import { backLink, button, heading, notice, subheading } from "./controls.templates.ts";
import { receiptTemplate } from "./permission.templates.ts";
import type { PermissionReceipt } from "./permission.ts";
import { reasons, sourcesOf, type Reason } from "./reasons.ts";

/** What the outcome shows. */
export interface OutcomePage {
  readonly ruleset: Ruleset;
  readonly evaluation: Evaluation;
  readonly answers: Answers;
  readonly receipts?: readonly PermissionReceipt[];
  readonly notice?: string;
}

/** The outcome's words, for a page title. */
export function outcomeTitle({ outcome }: Evaluation, { language, translate }: StepContext): string {
  return outcome ? plain(outcome.title, language) : translate("undecided");
}

/** Title, body, next steps, the reasons with a link to change each answer, and the sources. */
export function outcomePage(page: OutcomePage, context: StepContext): TemplateResult {
  const { ruleset, evaluation, answers, receipts = [] } = page;
  const { translate, language } = context;
  const { outcome } = evaluation;
  const title = outcome ? said(outcome.title, language) : translate("undecided");
  const body = outcome ? said(outcome.body, language) : translate("undecidedBody");
  const steps = outcome?.next ?? [];
  const why = reasons(ruleset, evaluation, answers);
  const sources = sourcesOf(ruleset, evaluation, answers);
  return html`${backLink(context)}${notice(page.notice ?? "")}${heading(title, "govuk-heading-l", context)}${
      body ? html`<p class="govuk-body">${body}</p>` : nothing
    }
    <p class="govuk-body">${translate("notDecision")}</p>
    ${
      steps.length
        ? html`${subheading(translate("next"), context)}
            <ul class="govuk-list govuk-list--bullet">
              ${steps.map(
                ({ text, href }) =>
                  html`<li>${href ? link(href, said(text, language)) : said(text, language)}</li>`,
              )}
            </ul>`
        : nothing
    }${
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
              ${sources.map(({ title: text, href }) => html`<li>${link(href, said(text, language))}</li>`)}
            </ul>`
        : nothing
    }${ruleset.file.confirmed === false ? html`<p class="govuk-body">${translate("unconfirmed")}</p>` : nothing}${receipts.map((receipt) => receiptTemplate(receipt, context))}${button("again", translate("startAgain"), context, "govuk-button--secondary")}`;
}

function link(href: string, text: unknown): TemplateResult {
  return html`<a class="govuk-link" href=${safeUrl(href)}>${text}</a>`;
}

/** A reason, and beside it the link to change its answer; under it, where it rests on several. */
function row({ text, questions }: Reason, context: StepContext): TemplateResult {
  const several = questions.length > 1;
  const links = questions.map((question) => change(question, several, context));
  return html`<li class="govuk-task-list__item">
    <div class="govuk-task-list__name-and-hint">
      ${said(text, context.language)}${
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
  { changeHref, translate, language }: StepContext,
): TemplateResult {
  const question = translate("changeHidden", { question: plain(label, language) });
  return html`<a class="govuk-link" href=${changeHref(id)} data-council-action="change:${id}"
    >${translate("change")}<span class=${several ? nothing : "govuk-visually-hidden"}> ${question}</span></a
  >`;
}
