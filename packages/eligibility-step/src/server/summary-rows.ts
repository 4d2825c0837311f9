import {
  rulesetOn,
  type Answers,
  type Evaluation,
  type Question,
  type Ruleset,
  type Text,
} from "@council-components/eligibility-rules";
import type { SummaryListRow } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { answerTexts } from "../answer-text.ts";
import { groupHeading, numbered, rowsOf } from "../group.ts";
import { rowLines } from "../group.templates.ts";
import type { StepTranslate } from "../messages/messages.ts";
import { plainTextIn, subtag, textIn } from "../text.ts";
import { reasons } from "../reasons.ts";
import { today } from "../today.ts";
import { confidentialQuestions } from "../questions.ts";
import { pageWords, translate, type MessageOverrides } from "./words.ts";

export interface EligibilitySummaryOptions {
  readonly ruleset: Ruleset;
  /** The day that the rules were read on, `YYYY-MM-DD`, for rates in texts; default today in the United Kingdom. */
  readonly today?: string;
  /** The answers that were evaluated: for the reasons, and a row for each. Those that a check sends are left out. */
  readonly answers: Answers;
  /** BCP 47 tag of the page; default `en`. */
  readonly language?: string;
  readonly messages?: MessageOverrides;
  /** Where the change link of a question goes; without it there are none. */
  readonly changeHref?: (question: string) => string;
}

/** Rows for a page of answers: each answer, then the outcome and its reasons. For `govukSummaryList({ rows })`. */
export function eligibilitySummaryRows(
  evaluation: Evaluation,
  options: EligibilitySummaryOptions,
): SummaryListRow[] {
  const { answers, language = "en", messages, changeHref } = options;
  const ruleset = rulesetOn(options.ruleset, options.today ?? today());
  const words = translate(language, messages);
  const { result, reasons: because } = pageWords(language);
  const tag = subtag(language);
  const secret = confidentialQuestions(ruleset);
  const answered = ruleset.questions
    .filter(({ id, type }) => Object.hasOwn(answers, id) && type !== "check" && !secret.has(id))
    .flatMap((question): SummaryListRow[] => {
      if (question.type === "group") return groupRows(question, options, words);
      const label = plainTextIn(question.label, tag);
      const visuallyHiddenText = words("changeHidden", { question: label });
      const change = { href: changeHref?.(question.id) ?? "", text: words("change"), visuallyHiddenText };
      return [
        {
          key: keyOf(question.label, tag),
          value: { html: lines(answerTexts(question, answers[question.id], tag, words)) },
          ...(changeHref && { actions: { items: [change] } }),
        },
      ];
    });
  const { outcome } = evaluation;
  const why = reasons(ruleset, evaluation, answers);
  return [
    ...answered,
    {
      key: { text: result },
      value: { html: html`${outcome ? textIn(outcome.title, tag) : words("undecided")}` },
    },
    ...(why.length
      ? [{ key: { text: because }, value: { html: lines(why.map(({ text }) => textIn(text, tag))) } }]
      : []),
  ];
}

/** A row for each of a group, which all lead to its list; one that says so where there is none. */
function groupRows(
  group: Question,
  { answers, language = "en", changeHref }: EligibilitySummaryOptions,
  translate: StepTranslate,
): SummaryListRow[] {
  const tag = subtag(language);
  const { id, texts, label } = group;
  const actions = (visuallyHiddenText: string): Pick<SummaryListRow, "actions"> =>
    changeHref
      ? { actions: { items: [{ href: changeHref(id), text: translate("change"), visuallyHiddenText }] } }
      : {};
  const hidden = translate("changeHidden", { question: plainTextIn(label, tag) });
  const rows = rowsOf(answers, id);
  if (!rows.length)
    return [
      { key: keyOf(groupHeading(group, 0), tag), value: { text: translate("no") }, ...actions(hidden) },
    ];
  return rows.map((row, index) => ({
    key: keyOf(texts ? numbered(texts.row, index) : label, tag),
    value: { html: rowLines(group, row, { language: tag, translate }) },
    ...(index ? {} : actions(hidden)),
  }));
}

/** Marked where it is in English on another page. */
function keyOf(text: Text, tag: string): SummaryListRow["key"] {
  return text[tag] === undefined ? { html: html`${textIn(text, tag)}` } : { text: text[tag] };
}

function lines(texts: readonly unknown[]): TemplateResult {
  return html`${texts.map((text, index) => (index ? html`<br />${text}` : text))}`;
}
