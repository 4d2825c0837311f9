let owner: object | undefined;
/** The page's own title, and what of it follows each heading. */
let before = "";
let rest = "";
let shown = "";

/** Errors are put in front of the title by `core/errors`, which says so here. */
const errorPrefix = (): string => document.documentElement.dataset["councilTitlePrefix"] ?? "";

/**
 * Puts what is on the screen in front of the page's own title. Where there are two elements, the title is of the one
 * that last moved.
 *
 * @param moved the element has gone on to another page, and not only begun
 */
export function showTitle(element: object, heading: string, moved: boolean): void {
  if (owner && owner !== element && !moved) return;
  const prefix = errorPrefix();
  if (!owner) {
    before = document.title.slice(prefix.length);
    // The server's page has its question in front already, and its own separator after it.
    const after = before.startsWith(heading) ? before.slice(heading.length) : undefined;
    rest = after === undefined || /^\w/.test(after) ? before && ` - ${before}` : after;
  }
  owner = element;
  shown = heading + rest;
  if (document.title !== prefix + shown) document.title = prefix + shown;
}

/** Puts the page's own title back, unless another element or the page has put one there since. */
export function leaveTitle(element: object): void {
  if (owner !== element) return;
  owner = undefined;
  const prefix = errorPrefix();
  if (document.title === prefix + shown) document.title = prefix + before;
}
