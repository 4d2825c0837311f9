/**
 * How many slips `council-eligibility check` finds when they are planted in every ruleset that is shipped, at
 * every place that they fit, without the rulesets' own tests; and how many slips that leave another good rule are
 * found with them. `--missed` lists what was not found.
 */
import { measure, shipped } from "../test/mutation/measure.ts";
import { meant, written } from "../test/mutation/slips.ts";

const today = new Date().toISOString().slice(0, 10);
for (const [title, slips, ownTests] of [
  ["Slips that leave what no rule should hold, without the rulesets' own tests", written, false],
  ["Slips that leave another good rule, with the rulesets' own tests", meant, true],
] as const) {
  const results = measure(slips, { today, ownTests });
  const sum = (key: "planted" | "found"): number => results.reduce((total, each) => total + each[key], 0);
  console.log(
    `${title}: ${sum("found")} of ${sum("planted")} found (${share(sum("found"), sum("planted"))}), `,
  );
  console.log(`${slips.length} kinds in ${shipped.length} rulesets.\n`);
  for (const { name, planted, found, missed } of results) {
    console.log(`${`${found}`.padStart(5)} of ${`${planted}`.padEnd(5)} ${name}`);
    if (process.argv.includes("--missed")) for (const line of missed) console.log(`        ${line}`);
  }
  console.log();
}

function share(found: number, planted: number): string {
  return `${((found / planted) * 100).toFixed(1)}%`;
}
