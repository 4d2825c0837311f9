import { existsSync, readFileSync } from "node:fs";
import type { Package } from "../packages.ts";
import { root } from "../run.ts";
import { commandOptions } from "./command-options.ts";
import { exportedNames } from "./exported-names.ts";
import { messageKeys } from "./message-keys.ts";
import { publishedFiles } from "./published-files.ts";

/**
 * Everything that those who use a package can come to rely on, one thing a line, sorted. Needs a build.
 * What counts as public is in docs/versioning.md.
 */
export async function publicApi(one: Package): Promise<string[]> {
  const lines = [
    ...exportedNames(one),
    ...publishedFiles(one),
    ...(await messageKeys(one)),
    ...commandOptions(one),
  ];
  return [...new Set(lines)].sort();
}

/** The file that a package's public API is written down in, from the top of the repository. */
export function recordPath(folder: string): string {
  return `packages/${folder}/public-api.txt`;
}

/** First line of the record of a package that nobody can have installed yet. */
export const NEW = "# New: not released, so nobody relies on it yet. What is here may still go.";

/** What is written down of a package's public API. */
export interface ApiRecord {
  readonly lines: readonly string[];
  /** What is here may go without an announcement: the package is new, and has never been released. */
  readonly isNew: boolean;
}

/** What is written down; `undefined` where nothing is. */
export function readRecord({ folder, version }: Package): ApiRecord | undefined {
  const file = root + recordPath(folder);
  return existsSync(file) ? parseRecord(readFileSync(file, "utf8"), version) : undefined;
}

/** A record's text. The first release ends what is new, whatever the record says. */
export function parseRecord(text: string, version: string): ApiRecord {
  const lines = text.split("\n").filter((line) => line.trim());
  return { lines: lines.filter((line) => line !== NEW), isNew: version === "0.0.0" && lines.includes(NEW) };
}

/** The text of a record. */
export function recordText({ lines, isNew }: ApiRecord): string {
  return `${[...(isNew ? [NEW] : []), ...lines].join("\n")}\n`;
}
