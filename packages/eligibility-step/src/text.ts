import type { Text } from "@council-components/eligibility-rules";
import { html, type TemplateResult } from "lit";

/** Words of a ruleset; in English, and marked so, where it has none in the page's language. */
export function textIn(text: Text | undefined, language: string): string | TemplateResult {
  const own = text?.[language];
  if (own !== undefined) return own;
  const english = text?.["en"] ?? "";
  return english && language !== "en" ? html`<span lang="en">${english}</span>` : english;
}

/** The same as plain text, for titles and sentences. */
export function plainTextIn(text: Text | undefined, language: string): string {
  return text?.[language] ?? text?.["en"] ?? "";
}

/** The language subtag by which texts are chosen: `cy` of `cy-GB`. */
export function subtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] || "en";
}
