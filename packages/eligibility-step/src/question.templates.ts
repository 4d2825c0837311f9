import type { Question } from "@council-components/eligibility-rules";
import { html, nothing, type TemplateResult } from "lit";
import { plain, said, type StepContext } from "./context.ts";
import {
  backLink,
  button,
  choices,
  errorMessage,
  heading,
  input,
  notice,
  type Item,
} from "./controls.templates.ts";
import { NONE, UNSURE, type AnswerError, type RawAnswer } from "./read-answer.ts";

/** What one question shows. */
export interface QuestionPage {
  readonly question: Question;
  /** What stands in its fields. */
  readonly raw: RawAnswer;
  readonly error?: AnswerError | undefined;
  /** Said above the question. */
  readonly notice?: string;
}

/** One question a page: back link, heading as legend or label, hint, error, field, "Continue". GOV.UK "Question pages". */
export function questionPage(page: QuestionPage, context: StepContext): TemplateResult {
  return html`${backLink(context)}${notice(page.notice ?? "")}${field(page, context)}${button("continue", context.translate("continue"), context)}`;
}

/** The question's words as plain text, for a page title. */
export function questionTitle({ label, required }: Question, { language, translate }: StepContext): string {
  const text = plain(label, language);
  return required === false ? translate("optional", { label: text }) : text;
}

/** The id of the control that an error leads to. */
export function errorTarget({ id }: Question, { parts }: AnswerError, context: StepContext): string {
  const [part = "value"] = parts;
  return `${context.id}-${id}${part === "value" ? "" : `-${part}`}`;
}

function field({ question, raw, error }: QuestionPage, context: StepContext): TemplateResult {
  const id = `${context.id}-${question.id}`;
  const { language } = context;
  const hint =
    said(question.hint, language) ||
    (question.type === "national-insurance-number" ? context.translate("hintNationalInsurance") : "");
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const messages = html`${hint ? html`<div id="${id}-hint" class="govuk-hint">${hint}</div>` : nothing}${error ? errorMessage(id, error.message, context) : nothing}`;
  const title =
    question.required === false ? questionTitle(question, context) : said(question.label, language);
  const group = (content: unknown): TemplateResult =>
    html`<div class="govuk-form-group${error ? " govuk-form-group--error" : ""}">${content}</div>`;
  if (/^(yes-no|choices?|date)$/.test(question.type)) {
    const legend = html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
        ${heading(title, "govuk-fieldset__heading", context)}
      </legend>
      ${messages}`;
    return group(
      question.type === "date"
        ? html`<fieldset class="govuk-fieldset" role="group" aria-describedby=${describedBy || nothing}>
              ${legend}${date(question, raw, error, context)}
            </fieldset>
            ${unsure(question, raw, context)}`
        : html`<fieldset class="govuk-fieldset" aria-describedby=${describedBy || nothing}>
            ${legend}${choices(
              question.type === "choices" ? "checkboxes" : "radios",
              id,
              context.field?.("value") ?? id,
              items(question, context),
              raw.value ?? [],
              context,
            )}
          </fieldset>`,
    );
  }
  const control = input(
    {
      id,
      name: context.field?.("value"),
      value: raw.value?.[0],
      describedBy,
      wrong: !!error,
      ...kinds[question.type],
      autocomplete: autocomplete(question),
    },
    context,
  );
  return group(
    html`${heading(html`<label class="govuk-label govuk-label--l" for=${id}>${title}</label>`, "govuk-label-wrapper", context)}${messages}${
      question.type === "money"
        ? html`<div class="govuk-input__wrapper">
            <div class="govuk-input__prefix" aria-hidden="true">£</div>
            ${control}
          </div>`
        : control
    }${unsure(question, raw, context)}`,
  );
}

/** What sets the types that are typed into one field apart. */
const kinds: Readonly<Record<string, Partial<Parameters<typeof input>[0]>>> = {
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

function date(
  { id: question }: Question,
  raw: RawAnswer,
  error: AnswerError | undefined,
  context: StepContext,
): TemplateResult {
  const id = `${context.id}-${question}`;
  const birth = /birth/i.test(question);
  return html`<div class="govuk-date-input" id=${id}>
    ${(["day", "month", "year"] as const).map(
      (part) =>
        html`<div class="govuk-date-input__item">
          <div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="${id}-${part}"
              >${context.translate(part)}</label
            >${input(
              {
                id: `${id}-${part}`,
                name: context.field?.(part),
                value: raw[part]?.[0],
                classes: `govuk-date-input__input govuk-input--width-${part === "year" ? 4 : 2}`,
                // A month can be a name.
                inputmode: part === "month" ? undefined : "numeric",
                autocomplete: birth ? `bday-${part}` : undefined,
                wrong: error?.parts.includes(part),
              },
              context,
            )}
          </div>
        </div>`,
    )}
  </div>`;
}

/** The radios or checkboxes of a question. */
function items(question: Question, { language, translate }: StepContext): Item[] {
  const { type, yes, no, options = [], none, unsure } = question;
  const list: Item[] =
    type === "yes-no"
      ? [
          { value: "yes", text: said(yes, language) },
          { value: "no", text: said(no, language) },
        ]
      : options.map(({ value, label, hint }) => ({
          value,
          text: said(label, language),
          ...(hint && { hint: said(hint, language) }),
        }));
  if (none) list.push({ value: NONE, text: said(none, language), last: true });
  if (unsure) list.push({ value: UNSURE, text: said(unsure, language) || translate("unsure"), last: true });
  return list;
}

/** “I do not know” under a field that is typed into. */
function unsure({ id: question, unsure }: Question, raw: RawAnswer, context: StepContext): unknown {
  if (!unsure) return nothing;
  const id = `${context.id}-${question}-unsure`;
  return html`<div class="govuk-checkboxes" data-module="govuk-checkboxes">
    <div class="govuk-checkboxes__divider">${context.translate("or")}</div>
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id=${id}
        name=${context.field?.("unsure") ?? id}
        type="checkbox"
        value=${UNSURE}
        form=${context.form ?? nothing}
        ?checked=${!!raw.unsure?.length}
      /><label class="govuk-label govuk-checkboxes__label" for=${id}
        >${said(unsure, context.language) || context.translate("unsure")}</label
      >
    </div>
  </div>`;
}
