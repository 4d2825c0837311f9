import { readFileSync, readdirSync } from "node:fs";
import { checkRuleset } from "../../src/check.ts";
import type { RulesetFile } from "../../src/index.ts";
import type { Slip } from "./slips.ts";

export interface Measured {
  name: string;
  planted: number;
  found: number;
  /** What was planted and not found: the ruleset, and how often. */
  missed: string[];
}

const packages = new URL("../../../", import.meta.url);

/** Every ruleset that the repository ships. */
export const shipped: readonly RulesetFile[] = [
  "eligibility-rules/examples/",
  "eligibility-rules/examples/households/",
  "example-service/rulesets/",
  "eligibility-step/stories/tutorial/",
].flatMap((folder) =>
  readdirSync(new URL(folder, packages))
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(folder + name, packages), "utf8")) as RulesetFile),
);

/** What leaves the ruleset as it is, is no slip. */
const isSlip = (file: RulesetFile, mutant: RulesetFile): boolean =>
  JSON.stringify(mutant) !== JSON.stringify(file);

/** Plants each slip at every place, or at the first few of each ruleset, and sees whether `check` fails it. */
export function measure(
  slips: readonly Slip[],
  { today, ownTests, places = Infinity }: { today: string; ownTests: boolean; places?: number },
): Measured[] {
  return slips.map(({ name, plant }) => {
    const result: Measured = { name, planted: 0, found: 0, missed: [] };
    for (const whole of shipped) {
      const file = ownTests ? whole : { ...whole, tests: [] };
      const mutants = plant(file).filter((mutant) => isSlip(file, mutant));
      for (const mutant of mutants.slice(0, places)) {
        result.planted++;
        if (!checkRuleset(mutant, { today }).passed) result.found++;
        else result.missed.push(`${file.id}: ${changed(file, mutant)}`);
      }
    }
    return result;
  });
}

/** The first expression or question that differs. */
function changed(file: RulesetFile, mutant: RulesetFile): string {
  for (const key of ["values", "criteria", "outcomes", "questions"] as const) {
    const before = (file[key] ?? []) as readonly unknown[];
    for (const [index, each] of (
      (mutant[key] ?? []) as unknown as readonly Record<string, unknown>[]
    ).entries())
      if (JSON.stringify(each) !== JSON.stringify(before[index]))
        return `${key}/${index} ${(each["value"] ?? each["when"] ?? each["type"]) as string}`;
  }
  return "";
}
