import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FixtureFile } from "./fixtures.ts";

/** An option of a macro, as govuk-frontend describes it. */
export interface MacroOption {
  readonly name: string;
  readonly type: string;
  readonly isComponent?: boolean;
  readonly required?: boolean;
  readonly params?: readonly MacroOption[];
}

const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const folder = join(govukFrontend, "dist/govuk/components");

/** The fixtures of the installed govuk-frontend, a file for each component. */
export const fixtureFiles: readonly FixtureFile[] = readdirSync(folder)
  .filter((component) => existsSync(join(folder, component, "fixtures.json")))
  .map((component) => read(component, "fixtures.json") as FixtureFile);

/** The options that govuk-frontend documents for a component. */
export function macroOptions(component: string): readonly MacroOption[] {
  return read(component, "macro-options.json") as MacroOption[];
}

function read(component: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, component, file), "utf8"));
}
