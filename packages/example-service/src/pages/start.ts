import type { Language } from "@council-components/address-lookup";
import { govukButton } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { mealsWords } from "../eligibility/meals-words.ts";
import { SCHOOL_MEALS_PAGE } from "../eligibility/school-meals-page.ts";
import type { Words } from "../messages/en.ts";
import { plural } from "../messages/plural.ts";
import { pathOf } from "../paths.ts";
import { HELP_PAGE } from "./help.ts";

export const BEGIN_PAGE = "begin";

export function startPage(words: Words, language: Language, keepForSeconds: number): TemplateResult {
  const { start } = words;
  return html`<h1 class="govuk-heading-xl">${words.serviceName}</h1>
    <p class="govuk-body">${start.lead}</p>
    <p class="govuk-body">${start.what}</p>
    <p class="govuk-body">${start.who}</p>
    ${list(start.whoList)}
    <h2 class="govuk-heading-m">${start.before}</h2>
    <p class="govuk-body">${start.need}</p>
    ${list(start.needList)}
    <p class="govuk-body">${start.time}</p>
    <p class="govuk-body">${plural(language, start.kept, Math.round(keepForSeconds / 60))}</p>
    <p class="govuk-body">
      <a class="govuk-link" href=${pathOf(HELP_PAGE, language)}>${start.help}</a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href=${pathOf(SCHOOL_MEALS_PAGE, language)}>${mealsWords(language).other}</a>
    </p>
    ${govukButton({ text: start.button, href: pathOf(BEGIN_PAGE, language), isStartButton: true })}`;
}

function list(items: readonly string[]): TemplateResult {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
