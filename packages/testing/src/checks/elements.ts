/** Short HTML of the element, for messages. */
export function label(element: Element): string {
  const { outerHTML } = element.cloneNode(false) as Element;
  const text = element.textContent?.trim().replaceAll(/\s+/g, " ").slice(0, 40) ?? "";
  return `${outerHTML.split("</")[0]?.slice(0, 160) ?? ""}${text && `${text}…`}`;
}

/** Whether the element has boxes and is not made invisible. */
export function isShown(element: Element): boolean {
  if (!element.getClientRects().length) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).visibility === "visible";
}

/** Whether the element is there for screen readers only, as GOV.UK's visually hidden text is: a clipped pixel. */
export function isVisuallyHidden(element: Element): boolean {
  for (let current: Element | null = element; current; current = current.parentElement) {
    const { width, height } = current.getBoundingClientRect();
    const style = current.ownerDocument.defaultView?.getComputedStyle(current);
    if (width <= 1 && height <= 1 && style?.position === "absolute") return true;
  }
  return false;
}
