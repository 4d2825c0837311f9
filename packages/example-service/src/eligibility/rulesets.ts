import { readFileSync } from "node:fs";
import { compileRuleset, type Ruleset } from "@council-components/eligibility-rules";

/** Whether somebody can get a bus pass: asked after the address, which answers one of the questions. */
export const busPass: Ruleset = read("bus-pass");

/** Whether a child can get free school meals in England, with a check in real time. */
export const schoolMeals: Ruleset = read("free-school-meals");

function read(name: string): Ruleset {
  const file = new URL(`../../rulesets/${name}.json`, import.meta.url);
  return compileRuleset(JSON.parse(readFileSync(file, "utf8")));
}
