import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, it } from "node:test";
import { knownDifferences } from "./known-differences.ts";
import { components } from "./support/components.ts";
import { table, type FixtureResults } from "./support/fixtures.ts";
import { fixtureFiles, macroOptions, type MacroOption } from "./support/published-fixtures.ts";
import { checkAsString } from "./support/string-fixtures.ts";

describe("GOV.UK Frontend’s fixtures, rendered to a string", () => {
  const results: FixtureResults[] = [];
  after(() => console.log(table(results)));

  for (const file of fixtureFiles) {
    it(file.component, () => {
      const result = checkAsString(file);
      results.push(result);
      assert.equal(result.faults.join("\n"), "");
    });
  }

  it("has exactly the components that govuk-frontend has", () => {
    assert.deepEqual(Object.keys(components).sort(), fixtureFiles.map(({ component }) => component).sort());
  });

  it("has a reason for each known difference, and none for a fixture that does not exist", () => {
    const names = fixtureFiles.flatMap(({ component, fixtures }) =>
      fixtures.map(({ name }) => `${component}: ${name}`),
    );
    for (const [name, reason] of Object.entries(knownDifferences)) {
      assert.ok(reason.trim().length > 20, `No reason for ${name}`);
      assert.ok(names.includes(name), `No such fixture: ${name}`);
    }
  });

  // The browsers' own tests hold their column: each of them fails for a fixture that is not met.
  it("has the figures of this run in the README", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const figures = (row: string): string[] =>
      [...row.matchAll(/(\d+\/\d+)(?:\*\*)? +\|/g)].map(([, one]) => one!);
    const rows = readme.split("\n").filter((line) => line.startsWith("| ["));
    assert.equal(rows.length, results.length, STALE);
    for (const { component, passed, total } of results) {
      const row = rows.find((line) => line.includes(`/components/${component}/)`)) ?? "";
      assert.deepEqual(figures(row), [`${passed}/${total}`, `${passed}/${total}`], `${component}: ${STALE}`);
    }
    const all = results.reduce((sum, { total }) => sum + total, 0);
    const passed = results.reduce((sum, one) => sum + one.passed, 0);
    const last = readme.split("\n").find((line) => line.startsWith("| **all**")) ?? "";
    assert.deepEqual(figures(last), [`${passed}/${all}`, `${passed}/${all}`], STALE);
  });
});

const STALE =
  "the table in README.md is not of this run: run pnpm run readme-table in packages/govuk-templates";

describe("GOV.UK Frontend’s options", () => {
  for (const { component } of fixtureFiles) {
    it(`${component} knows them all`, () => {
      const source = readFileSync(new URL(`../src/${component}.ts`, import.meta.url), "utf8");
      const shared = readFileSync(new URL("../src/shared/options.ts", import.meta.url), "utf8");
      const unknown = optionNames(macroOptions(component)).filter(
        (name) => !new RegExp(`\\b${name}\\??:`).test(source + shared),
      );
      assert.deepEqual(unknown, []);
    });
  }
});

/** Every option by name. Nunjucks blocks (`caller`) are not options: a template goes into `html`. */
function optionNames(options: readonly MacroOption[]): string[] {
  return options
    .filter(({ type }) => type !== "nunjucks-block")
    .flatMap(({ name, params }) => [name, ...optionNames(params ?? [])]);
}
