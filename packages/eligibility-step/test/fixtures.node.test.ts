import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRuleset } from "@council-components/eligibility-rules/check";
import { asking, checkedBenefit, gardenWaste, questions } from "../fixtures/rulesets.ts";

const rulesets = [
  gardenWaste,
  checkedBenefit,
  ...(Object.keys(questions) as (keyof typeof questions)[]).map((type) => asking(type)),
  asking("text", { required: false }),
];

test("the rulesets of the fixtures have no fault that the checker finds", () => {
  for (const ruleset of rulesets) {
    const { findings } = checkRuleset(ruleset, { today: "2026-11-23" });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === "error"),
      [],
      ruleset.id,
    );
  }
});
