import type { Page } from "../page/page.ts";

const REGIONS = "[aria-live]:not([aria-live='off']), [role=status], [role=alert], [role=log], output";

/**
 * Listens to the page's live regions as a screen reader would, from now on: what is put into a region that is
 * there is heard, and so is an alert that comes with its text. A status that comes with its text is not, because
 * screen readers do not announce it dependably.
 * @returns everything heard so far, in order, white space squeezed
 */
export function listen(page: Page): () => readonly string[] {
  const heard: string[] = [];
  const observer = new page.window.MutationObserver((records) => {
    const regions = new Set(records.flatMap(regionsChanged));
    for (const region of regions) {
      const text = spoken(region);
      if (text) heard.push(text);
    }
  });
  observer.observe(page.document.body, { subtree: true, childList: true, characterData: true });
  return () => heard;
}

function regionsChanged({ target, addedNodes, type }: MutationRecord): Element[] {
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  const region = element?.closest(REGIONS);
  if (region) return type === "characterData" || addedNodes.length ? [region] : [];
  return [...addedNodes].flatMap((node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const added = node as Element;
    return [...(added.matches("[role=alert]") ? [added] : []), ...added.querySelectorAll("[role=alert]")];
  });
}

function spoken(region: Element): string {
  if (region.closest("[hidden], [aria-hidden=true]")) return "";
  return (region.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
