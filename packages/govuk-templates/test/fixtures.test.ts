import { renderToString } from "@council-components/govuk-templates/server";
import { assertEqual } from "@council-components/testing";
import { render } from "lit";
import { components } from "./support/components.ts";
import { fromDom, parsedByBrowser } from "./support/dom-tree.ts";
import { checkFixtures, table, type FixtureFile, type FixtureResults } from "./support/fixtures.ts";
import { normalise } from "./support/normalise.ts";

describe("GOV.UK Frontend’s fixtures, rendered by Lit", () => {
  const results: FixtureResults[] = [];
  after(() => console.log(table(results)));

  for (const component of Object.keys(components)) {
    it(component, async () => {
      const file = await fixtureFile(component);
      const expected = (html: string): string => normalise(parsedByBrowser(html));
      const result = checkFixtures(file, renderedByLit, expected);
      results.push(result);
      assertEqual(result.faults.join("\n"), "");
      const asString = checkFixtures(
        file,
        (template) => normalise(parsedByBrowser(renderToString(template))),
        expected,
      );
      assertEqual(asString.faults.join("\n"), "", "Rendered to a string, and parsed by this browser");
    });
  }
});

/** The file in the installed govuk-frontend, which the test server serves with the rest of the workspace. */
async function fixtureFile(component: string): Promise<FixtureFile> {
  const path = `../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as FixtureFile;
}

function renderedByLit(template: unknown): string {
  const container = document.createElement("div");
  render(template, container);
  return normalise(fromDom(container));
}
