import { safeUrl } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";

/** A sentence of which the part in `[` and `]` is a link. */
export function linked(text: string, href: string): TemplateResult {
  const [before, link, after] = text.split(/[[\]]/);
  return html`${before}<a class="govuk-link" href=${safeUrl(href)}>${link}</a>${after}`;
}
