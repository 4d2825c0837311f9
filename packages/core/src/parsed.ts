/**
 * Resolves when the children that the author wrote are all there. An element that is defined in `<head>` is
 * connected by the parser before it has children; its end has been parsed once it, or one of its ancestors, has
 * a next sibling, or the document has been read.
 */
export async function whenParsed(element: Element): Promise<void> {
  while (!isParsed(element)) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(next);
      observer.observe(document, { childList: true, subtree: true });
      document.addEventListener("readystatechange", next, { once: true });
      function next(): void {
        observer.disconnect();
        resolve();
      }
    });
  }
}

/** Whether the parser has left the element behind. */
export function isParsed(element: Element): boolean {
  if (document.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
