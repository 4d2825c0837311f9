import type { Language } from "@council-components/address-lookup";
import { govukPanel } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import type { SessionData } from "../answers.ts";
import type { Words } from "../messages/en.ts";
import { pathOf } from "../paths.ts";
import { BEGIN_PAGE } from "./start.ts";

export function confirmationPage(
  submitted: NonNullable<SessionData["submitted"]>,
  words: Words,
  language: Language,
): TemplateResult {
  const { confirmation } = words;
  return html`${govukPanel({
      titleText: confirmation.heading,
      html: html`${confirmation.reference}<br /><strong>${submitted.reference}</strong>`,
    })}
    <p class="govuk-body">${confirmation.keep}</p>
    <h2 class="govuk-heading-m">${confirmation.next}</h2>
    <p class="govuk-body">${confirmation.steps[submitted.contactBy]}</p>
    <p class="govuk-body">${confirmation.posted}</p>
    <p class="govuk-body">${confirmation.example}</p>
    <p class="govuk-body">
      <a class="govuk-link" href=${pathOf(BEGIN_PAGE, language)}>${confirmation.again}</a>
    </p>`;
}
