import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fixtureFiles, type MacroOption, macroOptions } from "./published-fixtures.ts";

const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));

/** The version of govuk-frontend that is installed. */
export const installedVersion: string = (
  JSON.parse(readFileSync(join(govukFrontend, "package.json"), "utf8")) as { version: string }
).version;

/** Everything in the installed govuk-frontend that our templates follow, one line each. */
export function govukFrontendParts(): readonly string[] {
  return fixtureFiles.flatMap(({ component, fixtures }) => [
    `${component}`,
    ...(hasScript(component) ? [`${component} has a script`] : []),
    ...optionPaths(macroOptions(component)).map((path) => `${component} option ${path}`),
    ...fixtures.map(({ name }) => `${component} fixture ${name}`),
  ]);
}

/** Components with a script, by their names. */
export function componentsWithScript(): readonly string[] {
  return fixtureFiles.map(({ component }) => component).filter(hasScript);
}

function hasScript(component: string): boolean {
  const folder = join(govukFrontend, "dist/govuk/components", component);
  return existsSync(folder) && readdirSync(folder).includes(`${component}.mjs`);
}

function optionPaths(options: readonly MacroOption[], before = ""): readonly string[] {
  return options.flatMap(({ name, type, params }) => [
    `${before}${name}: ${type}`,
    ...optionPaths(params ?? [], `${before}${name}.`),
  ]);
}
