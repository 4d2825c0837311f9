import { html, type TemplateResult } from "lit";
import type { StepContext } from "./context.ts";
import { button } from "./controls.templates.ts";

/** Shown where the questions could not be loaded, and the page has no form of its own. */
export function problemPage(context: StepContext): TemplateResult {
  const { translate } = context;
  return html`<div class="govuk-inset-text">${translate("problemLoad")}</div>
    ${button("retry", translate("tryAgain"), context, "govuk-button--secondary")}`;
}
