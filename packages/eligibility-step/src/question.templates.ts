import { periods, type Period, type Question, type Text } from "@council-components/eligibility-rules";
import {
  checkboxes,
  errorMessage,
  fieldset,
  group,
  hint,
  input,
  radios,
  type ChoiceItem,
  type InputControlOptions,
} from "@council-components/govuk-templates/controls";
import { html, nothing, type TemplateResult } from "lit";
import { periodKeys } from "./answer-text.ts";
import { actionButton, backLink, heading, notice } from "./page.templates.ts";
import { NONE, UNSURE, type AnswerError, type RawAnswer } from "./read-answer.ts";
import type { TemplateContext } from "./template-context.ts";
import { messageAround, plainTextIn, textIn } from "./text.ts";

/** What one question shows. */
export interface QuestionPage {
  readonly question: Question;
  /** What is in its fields. */
  readonly raw: RawAnswer;
  readonly error?: AnswerError | undefined;
  /** Above the question. */
  readonly notice?: string | undefined;
  /** Before the question in its heading: which row it is about. */
  readonly caption?: Text | undefined;
  /** The page has a heading of its own, and the question is under it. */
  readonly isPart?: boolean;
}

/** One question a page: heading as legend or label, hint, error, field, "Continue". GOV.UK "Question pages". */
export function questionPage(page: QuestionPage, context: TemplateContext): TemplateResult {
  return html`${backLink(context)}${notice(page.notice)}${field(page, context)}${why(
    page.question,
    context,
  )}${actionButton("continue", context.translate("continue"), context)}`;
}

/** The question with its fields. */
export function field(page: QuestionPage, context: TemplateContext): TemplateResult {
  const { question, error } = page;
  const isGrouped = /^(yes-no|choices?|date)$/.test(question.type);
  const amount = group(
    isGrouped ? groupedField(page, context) : typedField(page, context),
    !!error && !error.parts.includes("period"),
  );
  return question.period ? html`${amount}${period(page, context)}` : amount;
}

/** Why the question is asked, for those who want to know. */
function why({ why }: Question, { language, translate }: TemplateContext): unknown {
  if (!why) return nothing;
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${translate("why")}</span>
    </summary>
    <div class="govuk-details__text">${textIn(why, language)}</div>
  </details>`;
}

/** The question's words as plain text, for a page title. */
export function questionTitle(
  { label, required }: Question,
  { language, translate }: TemplateContext,
): string {
  const text = plainTextIn(label, language);
  return required === false ? translate("optional", { label: text }) : text;
}

/** The id of the control that an error leads to. */
export function errorTarget(
  { id }: Question,
  { parts }: AnswerError,
  context: Pick<TemplateContext, "id">,
): string {
  const [part = "value"] = parts;
  return `${fieldId(context.id, id)}${part === "value" ? "" : `-${part}`}`;
}

/** Radios, checkboxes or a date, under the question as legend. */
function groupedField(page: QuestionPage, context: TemplateContext): TemplateResult {
  const { question, raw } = page;
  const { describedBy, messages } = description(page, context);
  const isDate = question.type === "date";
  const legend = page.isPart
    ? title(page, context)
    : heading(title(page, context), "govuk-fieldset__heading", context);
  const controls = isDate ? date(page, context) : choices(question, raw, context);
  return html`${fieldset(
    {
      legend,
      legendClasses: `govuk-fieldset__legend--${page.isPart ? "m" : "l"}`,
      describedBy,
      role: isDate ? "group" : undefined,
    },
    html`${messages}${controls}`,
  )}${isDate ? unsure(question, raw, context) : nothing}`;
}

/** One text field, under the question as label. */
function typedField(page: QuestionPage, context: TemplateContext): TemplateResult {
  const { question, raw, error } = page;
  const id = fieldId(context.id, question.id);
  const isWrong = !!error && !error.parts.includes("period");
  const { describedBy, messages } = description({ ...page, error: isWrong ? error : undefined }, context);
  const label = html`<label class="govuk-label govuk-label--l" for=${id}>${title(page, context)}</label>`;
  const control = input({
    id,
    name: context.field?.("value"),
    value: raw.value?.[0],
    form: context.form,
    describedBy,
    error: isWrong,
    ...kinds[question.type],
    autocomplete: autocomplete(question),
  });
  return html`${heading(label, "govuk-label-wrapper", context)}${messages}${
    question.type === "money"
      ? html`<div class="govuk-input__wrapper">
          <div class="govuk-input__prefix" aria-hidden="true">£</div>
          ${control}
        </div>`
      : control
  }${unsure(question, raw, context)}`;
}

/** Hint and error message, and the ids by which the control is described. */
function description(
  { question, error }: QuestionPage,
  context: TemplateContext,
): { describedBy: string; messages: TemplateResult } {
  const id = fieldId(context.id, question.id);
  const { language, translate } = context;
  const text =
    textIn(question.hint, language) ||
    (question.type === "national-insurance-number" ? translate("hintNationalInsurance") : "");
  const messages = html`${text ? hint(`${id}-hint`, text) : nothing}${
    error ? errorMessage(`${id}-error`, errorText(error), translate("errorPrefix")) : nothing
  }`;
  return { describedBy: [text && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" "), messages };
}

/** An error's words, marked where they are in English on another page. */
export function errorText({ message, lang }: AnswerError): string | TemplateResult {
  return lang ? html`<span lang=${lang}>${message}</span>` : message;
}

/** The question, as its heading has it. */
function title(
  { question: { label, required }, caption }: QuestionPage,
  { language, translate }: TemplateContext,
): unknown {
  const words =
    required === false
      ? messageAround((each) => translate("optional", { label: each }), label, language)
      : textIn(label, language);
  return caption ? html`<span class="govuk-caption-l">${textIn(caption, language)}</span> ${words}` : words;
}

/**
 * The prefix of the ids of a question's fields.
 *
 * @param prefix of every id of the element
 */
export function fieldId(prefix: string, question: string): string {
  return `${prefix}-${question.replace(/\W+/g, "-")}`;
}

/** How the types that are typed into one field differ. */
const kinds: Readonly<Record<string, Partial<InputControlOptions>>> = {
  number: { classes: "govuk-input--width-5", inputmode: "decimal", spellcheck: false },
  money: { classes: "govuk-input--width-10", inputmode: "decimal", spellcheck: false },
  postcode: { classes: "govuk-input--width-10", autocapitalize: "characters", spellcheck: false },
  "national-insurance-number": {
    classes: "govuk-input--width-10",
    autocapitalize: "characters",
    spellcheck: false,
  },
};

/** The purpose of a field about the resident (WCAG 1.3.5), by the question's id, since rulesets have no word for it. */
function autocomplete({ id, type }: Question): string | undefined {
  if (type === "postcode") return "postal-code";
  if (type !== "text") return undefined;
  if (/^(lastName|surname|familyName)$/.test(id)) return "family-name";
  if (/^(firstName|givenName)$/.test(id)) return "given-name";
  return /^(fullName|yourName)$/.test(id) ? "name" : undefined;
}

function date({ question, raw, error }: QuestionPage, context: TemplateContext): TemplateResult {
  const id = fieldId(context.id, question.id);
  const isBirth = /birth/i.test(question.id);
  const part = (name: "day" | "month" | "year"): TemplateResult =>
    html`<div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for="${id}-${name}"
          >${context.translate(name)}</label
        >${input({
          id: `${id}-${name}`,
          name: context.field?.(name),
          value: raw[name]?.[0],
          form: context.form,
          classes: `govuk-date-input__input govuk-input--width-${name === "year" ? 4 : 2}`,
          // A month can be a name.
          inputmode: name === "month" ? undefined : "numeric",
          autocomplete: isBirth ? `bday-${name}` : undefined,
          error: error?.parts.includes(name),
        })}
      </div>
    </div>`;
  return html`<div class="govuk-date-input" id=${id}>${part("day")}${part("month")}${part("year")}</div>`;
}

/** How often an amount comes. */
function period({ question, raw, error }: QuestionPage, context: TemplateContext): TemplateResult {
  const id = `${fieldId(context.id, question.id)}-period`;
  const { translate } = context;
  const isWrong = error?.parts.includes("period");
  const message = isWrong
    ? errorMessage(`${id}-error`, errorText(error!), translate("errorPrefix"))
    : nothing;
  const items = (Object.keys(periods) as Period[]).map((value) => ({
    value,
    text: translate(periodKeys[value]),
  }));
  const options = { id, name: context.field?.("period") ?? id, items, chosen: raw.period ?? [] };
  return group(
    fieldset(
      {
        legend: translate("howOften"),
        legendClasses: "govuk-fieldset__legend--m",
        describedBy: isWrong ? `${id}-error` : undefined,
      },
      html`${message}${radios({ ...options, form: context.form })}`,
    ),
    !!isWrong,
  );
}

function choices(question: Question, raw: RawAnswer, context: TemplateContext): TemplateResult {
  const id = fieldId(context.id, question.id);
  const options = {
    id,
    name: context.field?.("value") ?? id,
    items: items(question, id, context),
    chosen: raw.value ?? [],
    form: context.form,
  };
  return question.type === "choices" ? checkboxes(options) : radios(options);
}

/** The radios or checkboxes of a question; those that exclude the others last, after “or”. */
function items(question: Question, id: string, { language, translate }: TemplateContext): ChoiceItem[] {
  const { type, yes, no, options = [], none, unsure } = question;
  const list: ChoiceItem[] =
    type === "yes-no"
      ? [
          { value: "yes", text: textIn(yes, language) || translate("yes") },
          { value: "no", text: textIn(no, language) || translate("no") },
        ]
      : options.map((option) => ({
          value: option.value,
          text: textIn(option.label, language),
          ...(option.hint && { hint: textIn(option.hint, language) }),
        }));
  const last: ChoiceItem[] = [];
  if (none) last.push({ value: NONE, text: textIn(none, language) });
  if (unsure) last.push({ value: UNSURE, text: textIn(unsure, language) || translate("unsure") });
  if (!last.length) return list;
  // The divider is no choice, and does not count in the ids.
  const numbered = last.map((item, index) => ({
    ...item,
    id: `${id}-${list.length + index + 1}`,
    exclusive: true,
  }));
  return [...list, { divider: translate("or") }, ...numbered];
}

/** “I do not know” under a field that is typed into. */
function unsure(question: Question, raw: RawAnswer, context: TemplateContext): unknown {
  if (!question.unsure) return nothing;
  const id = `${fieldId(context.id, question.id)}-unsure`;
  const text = textIn(question.unsure, context.language) || context.translate("unsure");
  return checkboxes({
    id,
    name: context.field?.("unsure") ?? id,
    items: [{ divider: context.translate("or") }, { id, value: UNSURE, text }],
    chosen: raw.unsure?.length ? [UNSURE] : [],
    form: context.form,
  });
}
