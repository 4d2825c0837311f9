let owner: object | undefined;
/** The page's own title, and what of it follows each heading. */
let original = "";
let suffix = "";
let shown = "";

/** `core/errors` puts a prefix in front of the title, and says so here. */
function errorPrefix(): string {
  return document.documentElement.dataset["councilTitlePrefix"] ?? "";
}

/**
 * Puts the heading that is shown in front of the page's own title.
 *
 * @param possible every heading that the server may have put into the title
 * @param moved the resident has gone on to another page: where there are two elements, the title is of the one that last
 *   moved
 */
export function showTitle(
  element: object,
  heading: string,
  possible: readonly string[],
  moved: boolean,
): void {
  if (owner && owner !== element && !moved) return;
  const prefix = errorPrefix();
  if (!owner) {
    original = document.title.slice(prefix.length);
    suffix = suffixOf(original, possible);
  }
  owner = element;
  shown = heading + suffix;
  if (document.title !== prefix + shown) document.title = prefix + shown;
}

/** Puts the page's own title back, unless another element or the page has changed it since. */
export function restoreTitle(element: object): void {
  if (owner !== element) return;
  owner = undefined;
  const prefix = errorPrefix();
  if (document.title === prefix + shown) document.title = prefix + original;
}

/**
 * What follows the heading in a title. The server's page has a heading in front already, perhaps of another question
 * than the one that is shown, and its own separator after it.
 */
function suffixOf(title: string, possible: readonly string[]): string {
  const suffixes = possible
    .filter((heading) => heading && title.startsWith(heading))
    .map((heading) => title.slice(heading.length))
    .filter((rest) => !/^[\p{L}\p{N}]/u.test(rest))
    .sort((a, b) => a.length - b.length);
  return suffixes[0] ?? (title && ` - ${title}`);
}
