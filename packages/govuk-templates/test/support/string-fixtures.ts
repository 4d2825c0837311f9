import assert from "node:assert/strict";
import { renderToString } from "@council-components/govuk-templates/server";
import { checkFixtures, type FixtureFile, type FixtureResults } from "./fixtures.ts";
import { normalise } from "./normalise.ts";
import { parsed } from "./tree.ts";

/** Checks a component's fixtures through the string renderer. */
export function checkAsString(file: FixtureFile): FixtureResults {
  return checkFixtures(
    file,
    (template) => {
      const html = renderToString(template);
      assert.doesNotMatch(html, /<!--/);
      return normalise(parsed(html));
    },
    (html) => normalise(parsed(html)),
  );
}
