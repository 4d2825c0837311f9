const warned = new Set<string>();

/**
 * Warns in the console, once for each element and message. For files named `*.development.ts` only: production
 * builds hold no warnings.
 *
 * @param what what is wrong, and how to mend it
 */
export function warnOnce(element: Element | string, what: string): void {
  const message = `${typeof element === "string" ? element : describe(element)}: ${what}`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message, ...(typeof element === "string" ? [] : [element]));
}

/** Warns that an element could not show its own interface. */
export function warnOfFailure(element: Element, error: unknown): void {
  const xml = document.contentType === "application/xhtml+xml";
  const cause = xml
    ? "Lit cannot render in application/xhtml+xml. Serve the page as text/html."
    : String(error);
  warnOnce(
    element,
    `it could not show its own interface, and the content inside it is shown instead. ${cause}`,
  );
}

function describe(element: Element): string {
  const name = element.localName;
  return `<${name}${element.id ? ` id="${element.id}"` : ""}>`;
}
