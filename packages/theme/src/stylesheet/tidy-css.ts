/** What Sass wrote, as it can be served, inlined and put together with other stylesheets. */
export function tidyCss(css: string): string {
  const tidy = oneRuleEach(inAscii(withoutBrowserHacks(css)).replaceAll("<", "\\3c "));
  return tidy.includes("--govuk-text-colour:") ? withoutFallbacks(tidy) : tidy;
}

/**
 * A stylesheet that sets GOV.UK Frontend's colours needs no second copy of each wherever it uses one: residents would
 * download it for nothing.
 */
function withoutFallbacks(css: string): string {
  return css.replaceAll(/var\((--govuk-[a-z-]+-colour), (?:#[0-9a-f]+|[a-z]+)\)/g, "var($1)");
}

/**
 * GOV.UK Frontend tells Internet Explorer apart by invalid media queries (`screen\0`), which Sass damages as it
 * writes them, and at which the minifier in Vite 8 stops. Every other browser ignores what is in them.
 */
function withoutBrowserHacks(css: string): string {
  return css.replaceAll(/@media [^{}]*\uFFFD[^{}]*\{(?:[^{}]*\{[^{}]*\})*\}/g, "");
}

/** Reads the same in every encoding, and when it is put together with other files. */
function inAscii(css: string): string {
  return css.replaceAll(/[^\p{ASCII}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** Puts together what Sass wrote as several rules of the same selector, one after the other. */
function oneRuleEach(css: string): string {
  const twice = /(^|[{}])([^{}@"']+)\{((?:[^{}"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}\2\{/g;
  const together = css.replaceAll(twice, "$1$2{$3;");
  return together === css ? css : oneRuleEach(together);
}

/**
 * GOV.UK Frontend's components say its version, so that a page can find out that its stylesheets are of two versions.
 * A stylesheet that comes after the page's own must not replace that version with another.
 */
export function withoutVersion(css: string): string {
  return css.replace(/:root\{--govuk-frontend-version:[^}]*\}/, "");
}
