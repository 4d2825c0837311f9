import { safeReturn } from "./safe-return.ts";

/**
 * The page of this site from which people came: what the link said (`?from=`), as without script, or the browser does.
 * Undefined when they came from elsewhere, or from this page.
 */
export function cameFrom(): string | undefined {
  const said = safeReturn(new URLSearchParams(location.search).get("from"));
  if (said) return said;
  if (!URL.canParse(document.referrer)) return undefined;
  const { origin, pathname, search } = new URL(document.referrer);
  return origin === location.origin && pathname !== location.pathname ? pathname + search : undefined;
}
