import { govukButton, govukInput, govukInsetText } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";
import type { NewPatternTranslate } from "./messages/messages.ts";
import { type AnswerError, countWords, type NewPatternState } from "./state.ts";

/** What the author's own HTML needs to be told. */
export interface AuthorOptions {
  /** Name of the field, and its id. */
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  /** The server found it. */
  readonly error?: AnswerError | null;
}

/** The author's HTML: a field and a button that work without script. The server half and the fixtures show it. */
export function authorTemplate(options: AuthorOptions, translate: NewPatternTranslate): TemplateResult {
  const { name, label, value = "", error } = options;
  // GOV.UK Frontend puts the colon.
  const visuallyHiddenText = translate("errorPrefix").replace(/: *$/, "");
  return html`${govukInput({
    id: name,
    name,
    value,
    label: { text: label },
    errorMessage: error ? { text: translate(error), visuallyHiddenText } : undefined,
  })}
  ${govukButton({
    text: translate("check"),
    type: "submit",
    name: "council-action",
    value: "check",
    classes: "govuk-button--secondary",
  })}`;
}

/** What the element shows below the author's HTML. */
export function resultTemplate({ view, answer }: NewPatternState, translate: NewPatternTranslate): unknown {
  return view === "checked" ? govukInsetText({ text: resultText(answer, translate) }) : nothing;
}

/** What the check found, as a sentence. */
export function resultText(answer: string, translate: NewPatternTranslate): string {
  return translate("result", { count: countWords(answer) });
}
