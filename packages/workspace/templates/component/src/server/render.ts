import { translator } from "@council-components/core/messages";
import { govukButton, govukErrorSummary, govukInsetText } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing } from "lit";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import type { NewPatternMessageKey, NewPatternMessages } from "../messages/messages.ts";
import { authorTemplate, resultText } from "../new-pattern.templates.ts";
import type { NewPatternState } from "../state.ts";

export interface NewPatternRenderOptions {
  /** BCP 47 tag of the page's language. English when absent. */
  readonly language?: string;
  /** Name of the field. */
  readonly name?: string;
  /** The question, in the page's language. */
  readonly label: string;
  /** Overrides of any message. */
  readonly messages?: Partial<NewPatternMessages>;
}

/** The element with the HTML in it that works without script, and what the server found. */
export function renderNewPattern(state: NewPatternState, options: NewPatternRenderOptions): string {
  const { label, name = "new-pattern" } = options;
  const translate = translatorOf(options);
  const result =
    state.view === "checked"
      ? govukInsetText({
          text: resultText(state.answer, translate),
          attributes: { "data-new-pattern-result": "" },
        })
      : nothing;
  return renderToString(
    html`<council-new-pattern>
      ${authorTemplate({ name, label, value: state.answer, error: state.error }, translate)} ${result}
    </council-new-pattern>`,
  );
}

/** A whole form around it, for the pages of the handler. */
export function renderForm(state: NewPatternState, options: NewPatternRenderOptions): string {
  const { name = "new-pattern" } = options;
  const translate = translatorOf(options);
  const summary = state.error
    ? govukErrorSummary({
        titleText: translate("errorTitle"),
        errorList: [{ text: translate(state.error), href: `#${name}` }],
      })
    : nothing;
  const button = govukButton({ text: translate("continue"), type: "submit" });
  return `${renderToString(summary)}<form method="post" novalidate>${renderNewPattern(state, options)}${renderToString(button)}</form>`;
}

function translatorOf({ language = "en", messages }: NewPatternRenderOptions) {
  return translator<NewPatternMessageKey>({ en: { ...en }, cy: { ...cy } }, language, messages);
}
