/** What the page counter keeps in the browser’s local storage, so that no page is counted twice in one day. */
export const COUNTED_KEY = "counted-pages";
