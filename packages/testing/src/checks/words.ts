import type { Page } from "../page/page.ts";
import { isShown } from "./elements.ts";

/** The words on the page: what is in fields not counted, nor what is only announced and goes again. */
export function words(page: Page): string {
  const { document, window } = page;
  const texts = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (parentElement && isShown(parentElement) && !parentElement.closest("[role=status]"))
      found.push(textContent ?? "");
  }
  return found.join(" ").replaceAll(/\s+/g, " ").trim();
}
