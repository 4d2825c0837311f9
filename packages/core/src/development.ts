const warned = new Set<string>();

/**
 * Warns in the console, once for each element and message. For files named `*.development.ts` only: production
 * builds hold no warnings.
 *
 * @param what what is wrong, and how to fix it
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

/**
 * What is wrong with the page's stylesheets: there is none, or the theme's stylesheet of a brand alone comes before
 * GOV.UK Frontend's. That stylesheet says its colour in `--council-brand-colour`, and both set `--govuk-brand-colour`.
 *
 * @param element with its mount, which holds a region that the stylesheet hides from sight
 */
export function* stylesheetFaults(element: Element): Generator<string> {
  const region = element.querySelector("[data-council-mount] > [role=status]");
  if (region && getComputedStyle(region).position !== "absolute")
    yield "the stylesheet is not there. Load @council-components/theme, or GOV.UK Frontend's own and @council-components/theme/council.css.";
  const style = getComputedStyle(document.documentElement);
  const brand = style.getPropertyValue("--council-brand-colour").trim();
  if (brand && brand !== style.getPropertyValue("--govuk-brand-colour").trim())
    yield `the page does not have the brand colour ${brand}, because GOV.UK Frontend's stylesheet comes after the brand's. Load the stylesheet that was built with --stylesheet brand after GOV.UK Frontend's.`;
}

function describe(element: Element): string {
  const name = element.localName;
  return `<${name}${element.id ? ` id="${element.id}"` : ""}>`;
}
