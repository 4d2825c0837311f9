import { html, type TemplateResult } from "lit";
import type { StepTranslate } from "./messages/messages.ts";

/** Shown where the questions could not be loaded, and the page has no form of its own. */
export function problemPage(translate: StepTranslate): TemplateResult {
  return html`<div class="govuk-inset-text" role="alert">${translate("problemLoad")}</div>
    <button type="button" class="govuk-button govuk-button--secondary" form="" data-council-action="retry">
      ${translate("tryAgain")}
    </button>`;
}
