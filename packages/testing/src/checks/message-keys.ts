import type { Page } from "../page/page.ts";

/** Watches a page for the names of messages in the place of their words. Gives the names that were seen so far. */
export function watchMessageKeys(page: Page, keys: readonly string[]): () => readonly string[] {
  const seen = new Set<string>();
  const look = (): void => {
    const { document } = page;
    const texts = document.createTreeWalker(document.body, page.window.NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? "";
      if (keys.includes(text)) seen.add(text);
    }
  };
  look();
  new page.window.MutationObserver(look).observe(page.document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return () => [...seen];
}
