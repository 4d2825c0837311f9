import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import type { Gazetteer } from "../../src/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles, type ImportOptions } from "../../src/import/import-files.ts";

/** A directory that is gone after the tests of the file. */
export function temporaryDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), "council-addresses-"));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Path of a file in `fixtures`. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** Rows of a fixture, changed and written to a file. */
export function changedFixture(name: string, path: string, change: (text: string) => string): string {
  writeFileSync(path, change(readFileSync(fixture(name), "utf8")));
  return path;
}

/** Imports files into a new database and opens it. */
export async function imported(
  directory: string,
  files: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<Gazetteer & { database: string }> {
  const database = options.database ?? join(directory, `${Math.random().toString(36).slice(2)}.db`);
  await importFiles(files, { ...options, database });
  return { ...openGazetteer(database), database };
}

/** Addresses of a postcode as text: organisation, lines, town. */
export async function lines(
  gazetteer: Gazetteer,
  postcode: string,
  options: Parameters<Gazetteer["byPostcode"]>[1] = {},
): Promise<string[]> {
  const { addresses } = await gazetteer.byPostcode(postcode, options);
  return addresses.map(({ organisation, line1, line2, town, language }) =>
    [language, organisation && `(${organisation})`, line1, line2 && `/ ${line2}`, `/ ${town}`]
      .filter(Boolean)
      .join(" "),
  );
}
