/** The same rules in the same way in every browser: what a browser could do otherwise is big integers, dates and Welsh. */
import { compileRuleset, decide, evaluate, explore, RulesetError, type RulesetFile } from "../src/index.ts";

const equal = (found: unknown, wanted: unknown): void => {
  if (found !== wanted) throw new Error(`expected ${String(wanted)}, found ${String(found)}`);
};
const examples = [
  "blue-badge-england",
  "blue-badge-wales",
  "bus-pass-england",
  "bus-pass-wales",
  "council-tax-reduction-wales",
  "free-school-meals-england",
  "free-school-meals-scotland",
  "free-school-meals-wales",
  "households/single-person-discount",
  "smartpass-northern-ireland",
];

describe("rules in the browser", () => {
  for (const name of examples) {
    it(`${name} gives what its own tests say`, async () => {
      const response = await fetch(new URL(`../examples/${name}.json`, import.meta.url));
      const file = (await response.json()) as RulesetFile;
      const rules = compileRuleset(file);
      for (const { today, given, answers, outcome } of file.tests ?? []) {
        const options = { today, ...(given && { given }) };
        equal(evaluate(rules, answers, options).outcome?.id ?? null, outcome);
        equal(decide(rules, answers, options).outcome?.id ?? null, outcome);
      }
      equal(explore(rules, { today: "2026-11-23" }).exact, true);
    });
  }

  it("has decimals, and names faults", () => {
    const words = { en: "words", cy: "geiriau" };
    const rules = (when: string): RulesetFile => ({
      id: "decimals",
      version: "1",
      title: words,
      questions: [],
      criteria: [],
      outcomes: [{ id: "yes", result: "eligible", when, title: words }],
    });
    for (const when of ["0.1 + 0.2 = 0.3", "1 / 3 * 3 < 1", '@"2024-01-31" + @"P1M" = @"2024-02-29"']) {
      equal(decide(compileRuleset(rules(when)), {}, { today: "2026-11-23" }).outcome?.id, "yes");
    }
    let problem: unknown;
    try {
      compileRuleset(rules("1 +"));
    } catch (error) {
      problem = error;
    }
    equal(problem instanceof RulesetError && problem.faults[0]?.column, 4);
  });
});
