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

/** What is written down; `undefined` where nothing is. */
export function readRecord(folder: string): string[] | undefined {
  const file = root + recordPath(folder);
  return existsSync(file) ? linesOf(readFileSync(file, "utf8")) : undefined;
}

/** The lines of such a file. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim());
}
