import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { maturityFindings, maturityStages, readMaturity } from "../src/maturity.ts";
import type { Package } from "../src/packages.ts";
import { root } from "../src/run.ts";

const published = await readMaturity();

for (const one of published) {
  test(`${one.name} is as mature as it says`, () => assert.deepEqual(maturityFindings(one), []));
}

test("every stage is explained in docs/maturity.md", () => {
  const page = readFileSync(`${root}docs/maturity.md`, "utf8");
  for (const stage of maturityStages) assert.match(page, new RegExp(`^## ${stage}`, "im"));
});

test("a stage that is unknown, or claimed without a review or before 1.0, is found", () => {
  const one: Package = { ...published[0]!, folder: "never-reviewed", version: "0.9.0" };
  const findings = (maturity: string): string =>
    maturityFindings({ ...one, council: { maturity } }).join("\n");
  assert.equal(findings("experimental"), "");
  assert.match(findings("ready"), /has to be one of "experimental", "candidate", "stable"/);
  assert.match(findings("candidate"), /docs\/peer-reviews\/never-reviewed\.md is not there/);
  assert.match(findings("stable"), /its version is 0\.9\.0: a stable package has left 0\.x/);
});
