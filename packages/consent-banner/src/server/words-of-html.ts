import { tidy } from "../words-shown.ts";

/** The same of rendered HTML, on a server. */
export function wordsOfHtml(markup: string): string {
  const references: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };
  return tidy(
    markup.replace(/<[^>]*>/g, "").replace(/&[#\w]+;/g, (reference) => references[reference] ?? reference),
  );
}
