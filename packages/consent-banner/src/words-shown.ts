/** The words that a part of a page shows, with white space made single: what a receipt's hash is made of. */
export function wordsShown(element: Element): string {
  return tidy(element.textContent ?? "");
}

/** White space made single. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
