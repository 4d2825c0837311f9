import { translator } from "@council-components/core/messages";
import { govukButton, govukErrorSummary, govukInsetText } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html, nothing } from "lit";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import type { NewPatternMessageKey, NewPatternMessages } from "../messages/messages.ts";
import { authorTemplate, resultText } from "../new-pattern.templates.ts";
import type { NewPatternState } from "../state.ts";

/** What a page of the server half shows. */
export interface NewPatternPage extends NewPatternState {
  /** There was no answer. */
  readonly empty?: boolean;
}

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
export function renderNewPattern(page: NewPatternPage, options: NewPatternRenderOptions): string {
  const { label, name = "new-pattern" } = options;
  const translate = translatorOf(options);
  const error = page.empty ? { error: translate("errorEmpty"), errorPrefix: translate("errorPrefix") } : {};
  const result =
    page.view === "checked"
      ? govukInsetText({
          text: resultText(page.answer, translate),
          attributes: { "data-new-pattern-result": "" },
        })
      : nothing;
  return renderToString(
    html`<council-new-pattern>
      ${authorTemplate({ name, label, value: page.answer, ...error }, translate)} ${result}
    </council-new-pattern>`,
  );
}

/** A whole form around it, for the pages of the handler. */
export function renderForm(page: NewPatternPage, options: NewPatternRenderOptions): string {
  const { name = "new-pattern" } = options;
  const translate = translatorOf(options);
  const summary = page.empty
    ? govukErrorSummary({
        titleText: translate("errorTitle"),
        errorList: [{ text: translate("errorEmpty"), href: `#${name}` }],
      })
    : nothing;
  const button = govukButton({ text: translate("continue"), type: "submit" });
  return `${renderToString(summary)}<form method="post" novalidate>${renderNewPattern(page, options)}${renderToString(button)}</form>`;
}

function translatorOf({ language = "en", messages }: NewPatternRenderOptions) {
  return translator<NewPatternMessageKey>({ en: { ...en }, cy: { ...cy } }, language, messages);
}
