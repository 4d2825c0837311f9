import { html, nothing, type TemplateResult } from "lit";
import { languageTag } from "./messages.ts";

/** The legend of the author's content: the first that the author has not hidden. */
export function authorLegend(host: Element): HTMLElement | null {
  return host.querySelector<HTMLElement>(
    ":scope > :not([data-council-mount]) legend:not([hidden], :scope [hidden]:not([data-council-hidden]) *)",
  );
}

/**
 * Groups what stands in for the author's content under the author's legend, which is hidden with that content: the
 * question stays on the page, and two elements can be told apart (WCAG 1.3.1, 2.4.6).
 *
 * @param id prefix of ids, unique on the page
 * @param tag the language around the content, which the legend need not be in
 */
export function underLegend(
  legend: HTMLElement | null,
  id: string,
  tag: string,
  content: unknown,
): TemplateResult {
  const text = legend?.textContent.trim();
  const lang = legend && languageTag(legend);
  return html`<div role=${text ? "group" : nothing} aria-labelledby=${text ? `${id}-legend` : nothing}>
    ${text ? html`<div class=${legend!.className} id="${id}-legend" lang=${lang === tag ? nothing : lang}>${text}</div>` : nothing}${content}
  </div>`;
}
