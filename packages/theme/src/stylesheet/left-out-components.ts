import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const theme = readFileSync(fileURLToPath(new URL("../../src/theme.scss", import.meta.url)), "utf8");

/**
 * Components of an installed GOV.UK Frontend that `theme.css` has no styles for, because a newer version brought them.
 *
 * @param govukFolder where GOV.UK Frontend is installed
 */
export function leftOutComponents(govukFolder: string): readonly string[] {
  return readdirSync(`${govukFolder}/dist/govuk/components`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name !== "header" && name !== "button" && !theme.includes(`/components/${name}"`));
}
