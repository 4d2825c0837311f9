import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileRuleset, evaluate, questionTypes } from "../src/index.ts";
import { reasons } from "../src/reasons.ts";
import { wording } from "../src/wording.ts";
import { outcome, question, ruleset, text } from "./rulesets.ts";

const options = [{ value: "a", label: text("a") }];

describe("wording", () => {
  test("every type has a whole sentence for every reason, in English and Welsh", () => {
    for (const type of questionTypes) {
      for (const reason of reasons) {
        const asked = question("q", type, { min: 1, max: 5, maxLength: 9 });
        const [english, welsh] = [wording(asked, reason, "en"), wording(asked, reason, "cy")];
        assert.ok(english && welsh && english !== welsh, `${type} ${reason}`);
        assert.doesNotMatch(english + welsh, /[{}]|undefined/);
      }
    }
  });

  test("every reason that the checker knows has words of its own for some type, or the page says it", () => {
    // “None of these” together with another answer, or a row that is to be removed: only a page can ask that.
    const ofThePage = ["missing", "conflict", "removeMissing"];
    for (const reason of reasons.filter((each) => !ofThePage.includes(each))) {
      assert.ok(
        questionTypes.some((type) => {
          const asked = question("q", type);
          return wording(asked, reason, "en") !== wording(asked, "missing", "en");
        }),
        reason,
      );
    }
  });

  test("the ruleset's own words come first", () => {
    const asked = question("q", "date", { errors: { missing: text("Enter your date of birth") } });
    assert.equal(wording(asked, "missing", "en"), "Enter your date of birth");
    assert.equal(wording(asked, "missing", "cy"), "Enter your date of birth (cy)");
  });

  test("evaluate says them", () => {
    const file = ruleset({
      questions: [question("q", "money", { max: 100 }), question("r", "choice", { options })],
      values: [],
      criteria: [],
      outcomes: [outcome("yes", "eligible", 'q > 5 and r = "a"'), outcome("no", "not-eligible", "true")],
    });
    const found = evaluate(
      compileRuleset(file),
      { q: "101", r: "b" },
      { today: "2026-11-23", wording, language: "en" },
    );
    assert.deepEqual(
      found.invalid.map(({ message }) => message),
      ["Enter an amount that is £100 or less", "Select an option"],
    );
  });
});
