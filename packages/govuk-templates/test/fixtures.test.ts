import { renderToString } from "@council-components/govuk-templates/server";
import { assertEqual } from "@council-components/testing";
import { components } from "./support/components.ts";
import { parsedByBrowser } from "./support/dom-tree.ts";
import { fixtureFile } from "./support/fetch-fixtures.ts";
import { checkFixtures, table, type FixtureResults } from "./support/fixtures.ts";
import { checkWithLit } from "./support/lit-fixtures.ts";
import { normalise } from "./support/normalise.ts";

describe("GOV.UK Frontend’s fixtures", () => {
  const results: FixtureResults[] = [];
  after(() => console.log(table(results)));

  for (const component of Object.keys(components)) {
    it(`${component}, rendered by Lit`, async () => {
      const result = checkWithLit(await fixtureFile(component));
      results.push(result);
      assertEqual(result.faults.join("\n"), "");
    });

    it(`${component}, rendered to a string and parsed by this browser`, async () => {
      const { faults } = checkFixtures(
        await fixtureFile(component),
        (template) => normalise(parsedByBrowser(renderToString(template))),
        (html) => normalise(parsedByBrowser(html)),
      );
      assertEqual(faults.join("\n"), "");
    });
  }
});
