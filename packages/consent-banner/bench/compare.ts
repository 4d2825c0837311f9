// How the banner compares with others, on the same page and in the same run:
//   pnpm --filter @council-components/consent-banner run compare
// Chromium, with processor and network throttled for the times; the pages take turns, and only ratios are promised.
// --write puts the tables into README.md, between its comparison marks (then format it); --runs sets how many times
// each is opened; --only weights or --only gated makes one of the two.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchChromium } from "@council-components/testing/node";
import { cases } from "./cases.ts";
import { contenders, type Contender } from "./contenders.ts";
import { bytesOnceDecided, open, tryCase, worksWithoutScript, type Opening } from "./measure.ts";
import { openSite } from "./site.ts";

const README = new URL("../README.md", import.meta.url);
/** The one that the others' times are set beside. */
const HAND_WRITTEN = contenders.findIndex(({ name }) => name.includes("hand-written"));

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "9" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const site = await openSite();
const browser = await launchChromium();
let failed = false;
try {
  const tables: string[] = [];
  if (values.only !== "gated") tables.push(await weights(browser));
  if (values.only !== "weights") tables.push(await gatedScripts(browser));
  console.log(tables.join("\n\n"));
  if (values.write && !values.only) write(tables.join("\n\n"));
} finally {
  await browser.close();
  site.close();
}
process.exitCode = failed ? 1 : 0;

async function weights(inBrowser: Browser): Promise<string> {
  const openings: Opening[][] = contenders.map(() => []);
  for (let run = -1; run < Number(values.runs); run += 1) {
    for (const [index, contender] of contenders.entries()) {
      const opening = await open(inBrowser, urlOf(index), contender);
      if (run >= 0) openings[index]!.push(opening);
    }
  }
  const times = openings.map((each) => median(each.map(({ shownAt }) => shownAt)));
  const rows: string[][] = [];
  for (const [index, contender] of contenders.entries()) {
    const decided = await bytesOnceDecided(inBrowser, urlOf(index), contender);
    const plain = await worksWithoutScript(inBrowser, urlOf(index), contender);
    const shift = Math.max(...openings[index]!.map((each) => each.shift));
    rows.push([
      contender.name,
      kilobytes(openings[index]![0]!.bytes),
      kilobytes(decided),
      `${(times[index]! / times[HAND_WRITTEN]!).toFixed(2)}`,
      shift.toFixed(3),
      plain ? "yes" : "no",
    ]);
  }
  return table(
    ["", "to be asked, kB", "once answered, kB", "time to banner", "layout shift", "works without script"],
    rows,
  );
}

async function gatedScripts(inBrowser: Browser): Promise<string> {
  const tried = [...contenders.entries()].filter(([, { gates }]) => gates);
  const rows: string[][] = [];
  for (const [number, each] of cases.entries()) {
    const row = [each.name];
    for (const [index, contender] of tried) {
      const fault = await tryCase(inBrowser, `${urlOf(index)}&case=${number}`, contender, each);
      row.push(fault === undefined ? "yes" : `no (${fault})`);
      // Others may do as they like.
      if (fault !== undefined && index === 0) failed = true;
    }
    rows.push(row);
  }
  return table(["", ...tried.map(([, { name }]) => shortName(name))], rows);
}

function shortName(name: Contender["name"]): string {
  return name.split(",")[0]!;
}

function urlOf(index: number): string {
  return `${site.origin}/?contender=${index}`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function write(report: string): void {
  const [before, , after] = readFileSync(README, "utf8").split(
    /(?<=<!-- comparison -->)|(?=<!-- \/comparison -->)/,
  );
  if (before === undefined || after === undefined) throw new Error("README.md has no comparison marks");
  writeFileSync(README, `${before}\n\n${report}\n\n${after}`);
}
