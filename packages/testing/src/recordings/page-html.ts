/**
 * The HTML of an open page as it is now, with what has been typed, chosen or opened: attributes do not say that.
 * Needs nothing outside itself, since drivers send its text into the page.
 *
 * @param parts selector of the elements to give, in the order of the page
 * @param page the page's document; the one that this runs in when absent
 */
export function pageHtml(parts: string, page: Document = document): string {
  const live = "input, textarea, option";
  // A copy in a document without a window: nothing in it is upgraded, loaded or run.
  const copy = page.implementation.createHTMLDocument().importNode(page.documentElement, true);
  const copies = copy.querySelectorAll(live);
  page.querySelectorAll(live).forEach((field, index) => {
    const { value, defaultValue, checked, defaultChecked, selected, defaultSelected } =
      field as HTMLInputElement & HTMLOptionElement;
    if (defaultValue !== undefined && value !== defaultValue) copies[index]?.setAttribute("now-value", value);
    if (checked !== defaultChecked) copies[index]?.setAttribute("now-checked", String(checked));
    if (selected !== defaultSelected) copies[index]?.setAttribute("now-selected", String(selected));
  });
  return [...copy.querySelectorAll(parts)].map(({ outerHTML }) => outerHTML).join("\n");
}
