import type { FixtureFile } from "./fixtures.ts";

/** A component’s fixtures in the installed govuk-frontend, which the test server serves with the workspace. */
export async function fixtureFile(component: string): Promise<FixtureFile> {
  const path = `../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as FixtureFile;
}
