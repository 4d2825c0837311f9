import { rulesetAsWritten, type Answers, type Ruleset } from "@council-components/eligibility-rules";
import { govukButton, govukErrorSummary } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { TemplateContext } from "../template-context.ts";
import { askedPage, askedTitle } from "../group.templates.ts";
import { actionButton, heading } from "../page.templates.ts";
import { outcomePage, outcomeTitle } from "../outcome.templates.ts";
import { permissionPage, receiptTemplate } from "../permission.templates.ts";
import { errorTarget, errorText } from "../question.templates.ts";
import { plainTextIn, subtag } from "../text.ts";
import { answerFields, fieldNames } from "./fields.ts";
import { eligibilityPage, type EligibilityPage, type PageOptions } from "./page.ts";
import { pageWords, translate, type MessageOverrides } from "./words.ts";

export interface EligibilityRenderOptions {
  /** BCP 47 tag of the page; default `en`. */
  readonly language?: string;
  readonly messages?: MessageOverrides;
  /** Prefix of the names and ids of fields; default `eligibility`. */
  readonly name?: string;
  /** Level of the page's heading; default 1. */
  readonly headingLevel?: 1 | 2 | 3;
  /** Where the form goes; default the page's own address. */
  readonly action?: string;
  /** Where Back goes; none without it. */
  readonly backHref?: string | undefined;
  /** Id of the page's own back link, which stands before `<main>`'s content: then there is none in the content. */
  readonly backLink?: string | undefined;
  /** Where the link goes that changes an answer; default `?question=ID`. */
  readonly changeHref?: (question: string) => string;
  /** Text of the button under the outcome, which goes on to what the service asks next; default “Continue”. */
  readonly continueText?: string;
  /** Further hidden fields, such as a token against cross-site requests. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** `<council-eligibility-step>` takes over where its script runs; with `src`, it fetches the ruleset from there. */
  readonly enhance?: boolean | { readonly src?: string; readonly checks?: string };
  /** Names of given values and what they are, for the element: the server has its own. */
  readonly elementGiven?: Readonly<Record<string, string | number | boolean>>;
  /** Answers that travel in the form and are kept nowhere, because a check sends them. */
  readonly carried?: Answers;
  /** Sealed statuses of checks, by the id of the question, for the element to send back. */
  readonly proofs?: Readonly<Record<string, string>>;
}

/**
 * The content of a page's `<main>` for somebody with these answers: error summary, and a form with the next question,
 * the permission, or the outcome. The same words as the element's.
 */
export function renderEligibilityStep(
  ruleset: Ruleset,
  answers: Answers,
  options: EligibilityRenderOptions & PageOptions,
): string {
  return renderToString(eligibilityTemplate(eligibilityPage(ruleset, answers, options), options));
}

/** The same as a template, from a page, for services that make their pages with Lit. */
export function eligibilityTemplate(
  page: EligibilityPage,
  options: EligibilityRenderOptions = {},
): TemplateResult {
  const { action, hidden = {}, name = "eligibility", carried = {} } = options;
  const context = contextOf(options);
  const asked = "question" in page ? { [fieldNames.question(name)]: page.question.id } : {};
  const fields = [
    ...Object.entries({ ...hidden, ...asked }),
    ...answerFields(name, page.ruleset, options.enhance ? { ...page.answers, ...carried } : carried),
    ...(options.enhance
      ? Object.entries(options.proofs ?? {}).map(
          ([id, proof]) => [fieldNames.proof(name, id), proof] as const,
        )
      : []),
  ];
  return html`${errorSummary(page, context)}
    <form method="post" action=${action ?? nothing} novalidate>
      ${fields.map(([field, value]) => html`<input type="hidden" name=${field} value=${value} />`)}${
        options.enhance ? enhanced(page, context, options) : content(page, context)
      }${goOn(page, context, options)}
    </form>`;
}

/** What the page's title begins with, after “Error: ” where something is wrong. */
export function eligibilityTitle(page: EligibilityPage, options: EligibilityRenderOptions = {}): string {
  const context = contextOf(options);
  const prefix = page.view === "question" && page.error ? context.translate("errorPrefix") : "";
  return prefix + titleOf(page, context);
}

function titleOf(page: EligibilityPage, context: TemplateContext): string {
  if (page.view === "outcome") return outcomeTitle(page.evaluation, context);
  if (page.view === "checking") return context.translate("checking");
  return page.view === "permission"
    ? plainTextIn(page.question.label, context.language)
    : askedTitle(page, context);
}

function content(page: EligibilityPage, context: TemplateContext): TemplateResult {
  switch (page.view) {
    case "question":
      return askedPage(page, context);
    case "permission":
      return permissionPage({ ...page, questions: page.ruleset.questions }, context);
    case "checking":
      return waitingPage(page.notice ?? "", context);
    case "outcome":
      return outcomePage(
        { ...page, receipts: page.receipts?.map((receipt) => receiptTemplate(receipt, context)) ?? [] },
        context,
      );
  }
}

/** No page that comes again by itself: that would take a screen reader back to its beginning (WCAG 2.2, F41). */
function waitingPage(notice: string, context: TemplateContext): TemplateResult {
  const { translate: words, language } = context;
  const stop = actionButton("stop", words("checkingStop"), context, "govuk-button--secondary");
  return html`${heading(words("checking"), "govuk-heading-l", context)}
    ${notice ? html`<p class="govuk-body">${notice}</p>` : nothing}
    <p class="govuk-body">${words("checkingBody")}</p>
    <p class="govuk-body">${pageWords(language).checkAgainHint}</p>
    <div class="govuk-button-group">
      ${actionButton("retry", pageWords(language).checkAgain, context)}${stop}
    </div>`;
}

function enhanced(
  page: EligibilityPage,
  context: TemplateContext,
  options: EligibilityRenderOptions,
): TemplateResult {
  const { enhance, name = "eligibility", backHref, backLink, elementGiven = {}, headingLevel = 1 } = options;
  const { src, checks } = typeof enhance === "object" ? enhance : {};
  const given = Object.entries(elementGiven).map(
    ([id, value]) => html`<input type="hidden" data-given=${id} value=${String(value)} />`,
  );
  const data = src === undefined ? unsafeHTML(dataBlock(page.ruleset)) : nothing;
  return html`${given}<council-eligibility-step
      name=${name}
      src=${src ?? nothing}
      checks=${checks ?? nothing}
      today=${page.today}
      back-href=${backHref ?? nothing}
      back-link=${backLink ?? nothing}
      heading-level=${headingLevel}
      state=${page.view === "outcome" ? page.view : nothing}
      >${data}${content(page, context)}</council-eligibility-step
    >`;
}

/**
 * JSON in a script that nothing runs: `<` written otherwise, so that it cannot end. As its author wrote it, since the
 * element fills rates in itself, and without its tests.
 */
function dataBlock(ruleset: Ruleset): string {
  const { file } = rulesetAsWritten(ruleset);
  const json = JSON.stringify({ ...file, tests: undefined }).replaceAll("<", "\\u003c");
  return `<script type="application/json">${json}</script>`;
}

/** The page's own button, from the outcome on to what comes next. Where script runs it comes with the outcome. */
function goOn(
  { view }: EligibilityPage,
  { translate: words }: TemplateContext,
  { continueText, enhance }: EligibilityRenderOptions,
): unknown {
  const text = continueText ?? words("continue");
  if (!enhance) return view === "outcome" ? govukButton({ text }) : nothing;
  const classes = `council-with-outcome${view === "outcome" ? "" : " council-with-script"}`;
  return html`<div class=${classes}>${govukButton({ text })}</div>`;
}

function errorSummary(page: EligibilityPage, context: TemplateContext): unknown {
  if (page.view !== "question" || !page.error) return nothing;
  const { question, error } = page;
  return govukErrorSummary({
    titleText: context.translate("errorTitle"),
    errorList: [
      {
        ...(error.lang ? { html: html`${errorText(error)}` } : { text: error.message }),
        href: `#${errorTarget(question, error, context)}`,
      },
    ],
  });
}

function contextOf(options: EligibilityRenderOptions): TemplateContext {
  const { language = "en", messages, name = "eligibility", headingLevel = 1, changeHref } = options;
  return {
    id: name,
    translate: translate(language, messages),
    language: subtag(language),
    headingLevel,
    field: (part) => fieldNames.field(name, part),
    button: (action) => ({ type: "submit", name: fieldNames.action(name), value: action }),
    backHref: options.backLink === undefined ? options.backHref : undefined,
    changeHref: changeHref ?? ((question) => `?question=${question}`),
  };
}
