/**
 * An important rule in a cascade layer wins over every important rule outside of layers, whatever its specificity. So
 * what is hidden stays hidden on a page with `form div { display: grid !important }`.
 */
const RULE = "@layer council-hidden { [data-council-hidden][hidden] { display: none !important } }";

let sheet: CSSStyleSheet | undefined;

/** Backs `hidden` on the author's content with a stylesheet, which a strict Content Security Policy allows. */
export function addHiddenStyle(): void {
  try {
    sheet ??= new CSSStyleSheet();
    if (document.adoptedStyleSheets.includes(sheet)) return;
    sheet.replaceSync(RULE);
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // Safari before 16.4: the same rule is in the theme.
  }
}
