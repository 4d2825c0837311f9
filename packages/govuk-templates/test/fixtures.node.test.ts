import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { renderToString } from "@council-components/govuk-templates/server";
import { knownDifferences } from "./known-differences.ts";
import { components } from "./support/components.ts";
import { checkFixtures, table, type FixtureFile, type FixtureResults } from "./support/fixtures.ts";
import { normalise } from "./support/normalise.ts";
import { parsed } from "./support/tree.ts";

const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const folder = join(govukFrontend, "dist/govuk/components");
const files: FixtureFile[] = readdirSync(folder)
  .map((name) => join(folder, name, "fixtures.json"))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, "utf8")) as FixtureFile);

describe("GOV.UK Frontend’s fixtures, rendered to a string", () => {
  const results: FixtureResults[] = [];
  after(() => console.log(table(results)));

  for (const file of files) {
    it(file.component, () => {
      const result = checkFixtures(file, rendered, (html) => normalise(parsed(html)));
      results.push(result);
      assert.equal(result.faults.join("\n"), "");
    });
  }

  it("covers exactly the components that govuk-frontend has", () => {
    assert.deepEqual(Object.keys(components).sort(), files.map(({ component }) => component).sort());
  });

  it("has a reason for each known difference, and no difference of a fixture that does not exist", () => {
    const names = files.flatMap(({ component, fixtures }) =>
      fixtures.map(({ name }) => `${component}: ${name}`),
    );
    for (const [name, reason] of Object.entries(knownDifferences)) {
      assert.ok(reason.trim().length > 20, `No reason for ${name}`);
      assert.ok(names.includes(name), `No such fixture: ${name}`);
    }
  });
});

function rendered(template: unknown): string {
  const html = renderToString(template);
  assert.doesNotMatch(html, /<!--/);
  return normalise(parsed(html));
}
