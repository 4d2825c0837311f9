// Makes dist/*.css from src/*.scss.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const folder = fileURLToPath(new URL("../", import.meta.url));
const stylesheets = {
  "theme.css": "theme.scss",
  "components.css": "components.scss",
  "council.css": "_council.scss",
};

mkdirSync(`${folder}dist`, { recursive: true });
for (const [name, source] of Object.entries(stylesheets)) {
  const { css } = compile(`${folder}src/${source}`, {
    style: "compressed",
    charset: false,
    loadPaths: [`${folder}node_modules`],
  });
  writeFileSync(`${folder}dist/${name}`, `${inAscii(withoutBrowserHacks(css))}\n`);
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
