import { govukButton } from "@council-components/govuk-templates";
import { html, nothing, type TemplateResult } from "lit";

/** A page that says what has happened, with one way on. */
export function plainPage(
  heading: string,
  paragraphs: readonly string[],
  next?: { text: string; href: string },
): TemplateResult {
  return html`<h1 class="govuk-heading-l">${heading}</h1>
    ${paragraphs.map((text) => html`<p class="govuk-body">${text}</p>`)} ${next ? govukButton(next) : nothing}`;
}
