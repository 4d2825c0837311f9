import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { EntryWeight } from "./entries.ts";

const COLUMNS = [
  "date",
  "version",
  "entry",
  "minified",
  "gzip",
  "brotli",
  "gzip with lit",
  "brotli with lit",
  "gzip on demand",
] as const;

/**
 * Adds today's weights to the history, a line for each entry that is new or differs from what is written there last.
 * @param path the file, CSV: bytes, one line for each change of an entry
 * @param date the day, "2026-11-23"
 * @param versionOf the version of a package, by its folder
 * @returns how many lines were added
 */
export function record(
  path: string,
  weights: readonly EntryWeight[],
  { date, versionOf }: { date: string; versionOf: (folder: string) => string },
): number {
  const before = existsSync(path) ? readFileSync(path, "utf8").trimEnd() : COLUMNS.join(",");
  const last = new Map(
    before
      .split("\n")
      .slice(1)
      .map((line) => [line.split(",")[2]!, numbersOf(line)]),
  );
  const added = weights
    .map((weight) => row(weight, date, versionOf(weight.entry.split("/")[0]!)))
    .filter((line) => last.get(line.split(",")[2]!) !== numbersOf(line));
  writeFileSync(path, `${[before, ...added].join("\n")}\n`);
  return added.length;
}

function row({ entry, alone, withLit, onDemand }: EntryWeight, date: string, version: string): string {
  return [
    date,
    version,
    entry,
    alone.minified,
    alone.gzip,
    alone.brotli,
    withLit?.gzip ?? "",
    withLit?.brotli ?? "",
    onDemand.gzip,
  ].join(",");
}

function numbersOf(line: string): string {
  return line.split(",").slice(3).join(",");
}
