/** What the page counter keeps in the browser’s session storage, so that no page is counted twice in one visit. */
export const COUNTED_KEY = "counted-pages";
