import type { Text } from "@council-components/eligibility-rules";
import { html, type TemplateResult } from "lit";

/** Words of a ruleset; in English, and marked so, where it has none in the page's language. */
export function textIn(text: Text | undefined, language: string): string | TemplateResult {
  const own = text?.[language];
  if (own !== undefined) return own;
  const english = text?.["en"] ?? "";
  return english && language !== "en" ? html`<span lang="en">${english}</span>` : english;
}

/** A message of ours around words of a ruleset, marked where those are in English. */
export function messageAround(
  message: (words: string) => string,
  text: Text | undefined,
  language: string,
): string | TemplateResult {
  const words = textIn(text, language);
  if (typeof words === "string") return message(words);
  const [before = "", after = ""] = message(PLACE).split(PLACE);
  return html`${before}${words}${after}`;
}

/** Stands for words that are put in later. No message holds it. */
const PLACE = "\0";

/** The same as plain text, for titles and sentences. */
export function plainTextIn(text: Text | undefined, language: string): string {
  return text?.[language] ?? text?.["en"] ?? "";
}

/** The language subtag by which texts are chosen: `cy` of `cy-GB`. */
export function subtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] || "en";
}
