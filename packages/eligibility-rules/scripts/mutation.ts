/**
 * How many slips `council-eligibility check` finds when they are planted in every ruleset that is shipped, at
 * every place that they fit, without the rulesets' own tests; and how many slips that leave another good rule are
 * found with them. `--missed` lists what was not found. It ends with 1 where fewer than 95 in 100 are found without
 * the tests, or where `check` finds a fault in a ruleset as it is shipped.
 */
import { checkRuleset } from "../src/check.ts";
import { measure, shipped } from "../test/mutation/measure.ts";
import { meant, written } from "../test/mutation/slips.ts";

const today = new Date().toISOString().slice(0, 10);
const falseAlarms = shipped.filter((file) => !checkRuleset({ ...file, tests: [] }, { today }).passed);
console.log(`False alarms: ${falseAlarms.length} in ${shipped.length} rulesets\n`);
if (falseAlarms.length) process.exitCode = 1;

for (const [title, slips, ownTests] of [
  ["Slips that leave what no rule should hold, without the rulesets' own tests", written, false],
  ["Slips that leave another good rule, with the rulesets' own tests", meant, true],
] as const) {
  const results = measure(slips, { today, ownTests });
  const sum = (key: "planted" | "found"): number => results.reduce((total, each) => total + each[key], 0);
  console.log(
    `${title}: ${sum("found")} of ${sum("planted")} found (${share(sum("found"), sum("planted"))}),`,
  );
  console.log(`${slips.length} kinds in ${shipped.length} rulesets.\n`);
  if (!ownTests && sum("found") < sum("planted") * 0.95) process.exitCode = 1;
  for (const { name, planted, found, missed } of results) {
    console.log(`${`${found}`.padStart(5)} of ${`${planted}`.padEnd(5)} ${name}`);
    if (process.argv.includes("--missed")) for (const line of missed) console.log(`        ${line}`);
  }
  console.log();
}

function share(found: number, planted: number): string {
  return `${((found / planted) * 100).toFixed(1)}%`;
}
