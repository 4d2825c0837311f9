import type { Question } from "@council-components/eligibility-rules";
import { html, type TemplateResult } from "lit";
import { dateInWords } from "./months.ts";
import type { PermissionReceipt } from "./permission-receipt.ts";
import { actionButton, backLink, heading, notice, subheading } from "./page.templates.ts";
import type { TemplateContext } from "./template-context.ts";
import { textIn } from "./text.ts";

/** What the permission page shows. */
export interface PermissionPage {
  /** The question of type `check`. */
  readonly question: Question;
  /** All questions of the ruleset, for what the check needs. */
  readonly questions: readonly Question[];
  readonly notice?: string | undefined;
}

/** What would be sent, to whom, why, and for how long it is kept; two ways on, as easy as each other. */
export function permissionPage(page: PermissionPage, context: TemplateContext): TemplateResult {
  const { question, questions } = page;
  const { translate, language } = context;
  const { permission, needs = [], label, hint } = question;
  const list = (entries: readonly unknown[]): TemplateResult =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;
  const asked = needs.map((id) => {
    const needed = questions.find((each) => each.id === id);
    return textIn(needed?.fact ?? needed?.label, language);
  });
  const controllers = (permission?.controllers ?? []).map((text) => textIn(text, language));
  const title = heading(textIn(label, language), "govuk-heading-l", context);
  const check = actionButton("check", translate("checkForMe"), context);
  const instead = actionButton("instead", translate("answerInstead"), context);
  return html`${backLink(context)}${notice(page.notice)}${title}${
      hint ? html`<p class="govuk-body">${textIn(hint, language)}</p>` : ""
    }${subheading(translate("permissionWhat"), context)}${list(asked)}${subheading(
      translate("permissionWho"),
      context,
    )}${list(controllers)}${subheading(translate("permissionWhy"), context)}
    <p class="govuk-body">${textIn(permission?.purpose, language)}</p>
    <p class="govuk-body">
      ${translate(permission?.basis === "consent" ? "basisConsent" : "basisPublicTask")}
    </p>
    ${subheading(translate("permissionKept"), context)}
    <p class="govuk-body">${textIn(permission?.retention, language)}</p>
    <div class="govuk-button-group">${check}${instead}</div>`;
}

/** Shown while the check is under way. */
export function checkingPage(context: TemplateContext): TemplateResult {
  const { translate } = context;
  return html`${heading(translate("checking"), "govuk-heading-l", context)}
    <p class="govuk-body">${translate("checkingBody")}</p>
    ${actionButton("stop", translate("checkingStop"), context, "govuk-button--secondary")}`;
}

/** The receipt of a permission, for the resident to read. */
export function receiptTemplate(receipt: PermissionReceipt, context: TemplateContext): TemplateResult {
  const { translate, language } = context;
  const date = dateInWords(receipt.givenAt.slice(0, 10), language);
  const list = (entries: readonly string[]): TemplateResult =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${translate("receipt")}</span>
    </summary>
    <div class="govuk-details__text" lang=${receipt.language}>
      <p class="govuk-body" lang=${language}>
        ${translate("receiptBody", { date, reference: receipt.id.replace(/.{4}(?=.)/g, "$& ") })}
      </p>
      <p class="govuk-body">${receipt.purpose}</p>
      ${list(receipt.controllers)}
      <p class="govuk-body">${receipt.retention}</p>
    </div>
  </details>`;
}
