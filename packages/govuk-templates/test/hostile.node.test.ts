import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderToString } from "@council-components/govuk-templates/server";
import { components } from "./support/components.ts";
import { hostile, structure, urls, withStrings } from "./support/hostile-options.ts";
import { fixtureFiles } from "./support/published-fixtures.ts";
import { parsed, type Tree } from "./support/tree.ts";

describe("hostile data in every option of every fixture, rendered to a string", () => {
  for (const { component, fixtures } of fixtureFiles) {
    const rendered = (options: object, value: string): readonly Tree[] =>
      parsed(renderToString(components[component]?.(withStrings(options, value) as never)));

    it(`${component} shows it, and makes no element or attribute of it`, () => {
      for (const { name, options } of fixtures) {
        const expected = structure(rendered(options, "harmless"));
        for (const value of hostile) {
          assert.equal(structure(rendered(options, value)), expected, `${name}: ${value}`);
        }
      }
    });

    it(`${component} links to no script`, () => {
      for (const { name, options } of fixtures) {
        for (const url of urls(rendered(options, " JavaScript:alert(1)"))) {
          assert.doesNotMatch(url, /^\s*javascript:/i, name);
        }
      }
    });
  }
});
