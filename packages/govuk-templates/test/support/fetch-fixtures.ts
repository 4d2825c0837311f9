import type { FixtureFile } from "./fixtures.ts";

/** A component’s fixtures in the installed govuk-frontend, which the test server serves with the workspace. */
export async function fixtureFile(component: string): Promise<FixtureFile> {
  const govukFrontend = "/packages/govuk-templates/node_modules/govuk-frontend/dist/govuk";
  const response = await fetch(`${govukFrontend}/components/${component}/fixtures.json`);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as FixtureFile;
}
