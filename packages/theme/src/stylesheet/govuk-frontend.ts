import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The GOV.UK Frontend that stylesheets are made from and tested with, of which `_palette.scss` uses private parts. */
export const testedVersion = "6.6.0";

/** Where the installed GOV.UK Frontend is. */
export function govukFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
}

/**
 * What a council has to know when another GOV.UK Frontend is installed than the one that was tested, in sentences.
 *
 * @param folder where GOV.UK Frontend is installed
 */
export function versionWarnings(folder: string): readonly string[] {
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version: string };
  const leftOut = leftOutComponents(folder);
  return [
    ...(version === testedVersion
      ? []
      : [
          `GOV.UK Frontend ${version} is installed, and this was tested with ${testedVersion} only: ` +
            `colours may be wrong. ` +
            `Install govuk-frontend ${testedVersion}, or look at every component with council-theme preview.`,
        ]),
    ...(leftOut.length
      ? [`The installed GOV.UK Frontend has components that it leaves out: ${leftOut.join(", ")}.`]
      : []),
  ];
}

const theme = readFileSync(fileURLToPath(new URL("../../src/theme.scss", import.meta.url)), "utf8");

/** Components that `theme.css` has no styles for, because a newer version of GOV.UK Frontend brought them. */
function leftOutComponents(folder: string): readonly string[] {
  return readdirSync(`${folder}/dist/govuk/components`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name !== "header" && name !== "button" && !theme.includes(`/components/${name}"`));
}
