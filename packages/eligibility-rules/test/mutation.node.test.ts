import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRuleset } from "../src/check.ts";
import { measure, shipped } from "./mutation/measure.ts";
import { meant, written } from "./mutation/slips.ts";

const today = "2026-11-30";
// The ordinary run plants each slip once in each ruleset; `pnpm run mutation` does so at every place.
const places = 1;

describe("slips planted in the rulesets that are shipped", () => {
  test("nothing is found in what is shipped, even without its own tests", () => {
    assert.ok(shipped.length >= 10);
    for (const file of shipped) {
      const { findings } = checkRuleset({ ...file, tests: [] }, { today });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === "error"),
        [],
        file.id,
      );
    }
  });

  test("check finds 95 in 100 of more than 25 kinds, without the rulesets' own tests", () => {
    const results = measure(written, { today, ownTests: false, places }).filter(({ planted }) => planted);
    const planted = results.reduce((sum, each) => sum + each.planted, 0);
    const found = results.reduce((sum, each) => sum + each.found, 0);
    console.log(`mutation: ${results.length} kinds, ${planted} planted, ${found} found`);
    assert.ok(results.length > 25);
    const missed = results.flatMap(({ name, missed }) => missed.map((each) => `${name}: ${each}`));
    assert.ok(found >= planted * 0.95, missed.join("\n"));
  });

  test("the rulesets' own tests find nine in ten of those that leave another good rule", () => {
    const results = measure(meant, { today, ownTests: true, places });
    const planted = results.reduce((sum, each) => sum + each.planted, 0);
    const missed = results.flatMap(({ name, missed }) => missed.map((each) => `${name}: ${each}`));
    assert.ok(planted > 20);
    assert.ok(missed.length <= planted * 0.1, missed.join("\n"));
  });
});
