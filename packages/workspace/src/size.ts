// The size report: what each entry costs a resident, and whether that is within its budget.
//   node packages/workspace/src/size.ts            budgets; fails when one is passed
//   node packages/workspace/src/size.ts --all      every entry of every package, alone and with lit
//   node packages/workspace/src/size.ts --record   writes what has changed into docs/sizes.csv
// A browser downloads what is imported statically at once; what is imported on demand is listed apart.
import { parseArgs } from "node:util";
import { budgetComplaint, everyBudget } from "./budgets.ts";
import { packagesInDependencyOrder } from "./packages.ts";
import { root } from "./run.ts";
import { everyEntry } from "./size/entries.ts";
import { record } from "./size/history.ts";
import { kilobytes, type Weight, weigh } from "./size/weigh.ts";

const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, record: { type: "boolean", default: false } },
});

if (values.all || values.record) await reportEntries();
else await reportBudgets();

async function reportBudgets(): Promise<void> {
  const rows: string[][] = [["entry", "minified", "gzip", "brotli", "budget (gzip)", "gzip, with lit"]];
  const complaints: string[] = [];
  for (const budget of await everyBudget()) {
    const { name, gzip: limit, gzipWithLit, beside } = budget;
    const { atOnce, onDemand } = await weigh({ ...budget, withLit: false });
    const withLit = (await weigh({ ...budget, withLit: true })).atOnce.gzip;
    rows.push([name, ...cells(atOnce), kilobytes(limit), kilobytes(withLit)]);
    for (const chunk of onDemand) rows.push([`  on demand: ${chunk.name}`, ...cells(chunk), "", ""]);
    if (beside) rows.push([`  beside ${beside.name}`, "", kilobytes(beside.gzip), "", "", ""]);
    if (atOnce.gzip > limit) complaints.push(budgetComplaint(budget, atOnce.gzip, limit));
    if (gzipWithLit && withLit > gzipWithLit)
      complaints.push(budgetComplaint({ ...budget, name: `${name}, lit inside` }, withLit, gzipWithLit));
  }
  printTable(rows);
  if (complaints.length > 0) {
    console.error(`\n${complaints.join("\n\n")}`);
    process.exitCode = 1;
  }
}

async function reportEntries(): Promise<void> {
  const weights = await everyEntry();
  printTable([
    ["entry", "minified", "gzip", "brotli", "gzip, with lit", "brotli, with lit", "gzip, on demand"],
    ...weights.map(({ entry, alone, withLit, onDemand }) => [
      entry,
      ...cells(alone),
      withLit ? kilobytes(withLit.gzip) : "",
      withLit ? kilobytes(withLit.brotli) : "",
      onDemand.gzip ? kilobytes(onDemand.gzip) : "",
    ]),
  ]);
  if (!values.record) return;
  const versions = new Map(
    (await packagesInDependencyOrder()).map(({ folder, version }) => [folder, version]),
  );
  const added = record(`${root}docs/sizes.csv`, weights, {
    date: new Date().toISOString().slice(0, 10),
    versionOf: (folder) => versions.get(folder) ?? "",
  });
  console.log(`\n${added} ${added === 1 ? "line" : "lines"} added to docs/sizes.csv.`);
}

function cells({ minified, gzip, brotli }: Weight): string[] {
  return [minified, gzip, brotli].map(kilobytes);
}

function printTable(lines: string[][]): void {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!)))
        .join("  "),
    );
  }
}
