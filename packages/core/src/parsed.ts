/**
 * Resolves when the children that the author wrote are all there. An element that is defined in `<head>` is
 * connected by the parser before it has children; its end has been parsed once it, or one of its ancestors, has
 * a next sibling, or the document has been read.
 */
export function whenParsed(element: Element): Promise<void> {
  if (isParsed(element)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener("readystatechange", check);
    function check(): void {
      if (!isParsed(element)) return;
      observer.disconnect();
      document.removeEventListener("readystatechange", check);
      resolve();
    }
  });
}

/** Whether the parser has left the element behind. */
export function isParsed(element: Element): boolean {
  if (document.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
