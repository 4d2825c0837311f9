// What every page of the questions has: back link, notice, heading, buttons.
import * as controls from "@council-components/govuk-templates/controls";
import { html, nothing, type TemplateResult } from "lit";
import type { Action, TemplateContext } from "./template-context.ts";

/** A button that does what `data-council-action` says; on a server, what it submits. */
export function actionButton(
  action: Action,
  text: string,
  { button, form }: TemplateContext,
  classes?: string,
): TemplateResult {
  return controls.button({
    ...button(action),
    text,
    classes,
    form,
    attributes: { "data-council-action": action },
  });
}

/** The back link, where there is something to go back to. */
export function backLink({ backHref, translate }: TemplateContext): unknown {
  if (backHref === undefined) return nothing;
  // A link to another page is followed as it is.
  const own = backHref.startsWith("#");
  return controls.backLink(backHref, translate("back"), own ? { "data-council-action": "back" } : undefined);
}

/** The heading of a page. It takes focus when its page is shown. */
export function heading(
  content: unknown,
  classes: string,
  { headingLevel }: TemplateContext,
): TemplateResult {
  // A tag name cannot be a value in a template.
  if (headingLevel === 1) return html`<h1 class=${classes} tabindex="-1" data-council-focus>${content}</h1>`;
  if (headingLevel === 2) return html`<h2 class=${classes} tabindex="-1" data-council-focus>${content}</h2>`;
  return html`<h3 class=${classes} tabindex="-1" data-council-focus>${content}</h3>`;
}

/** A heading inside a page. */
export function subheading(content: unknown, { headingLevel }: TemplateContext): TemplateResult {
  if (headingLevel === 1) return html`<h2 class="govuk-heading-m">${content}</h2>`;
  if (headingLevel === 2) return html`<h3 class="govuk-heading-m">${content}</h3>`;
  return html`<h4 class="govuk-heading-m">${content}</h4>`;
}

/** Above the heading: what was dropped, why a check did not help. */
export function notice(text: string | undefined): unknown {
  return text ? controls.insetText(text) : nothing;
}
