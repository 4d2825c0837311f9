import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { diff } from "node:util";
import { formatHtml } from "./format-html.ts";

/** One recorded state of a page, in a file that holds the same state in each language, with and without script. */
export interface Recording {
  /** Folder from the root of the repository: "packages/x/test/recordings/…". */
  readonly folder: string;
  /** The file's name without ".html". */
  readonly name: string;
  /** Which of the file's recordings: "English, with script". */
  readonly section: string;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const update = Boolean(process.env["UPDATE_RECORDINGS"]);
const HOW = "If the change is meant, UPDATE_RECORDINGS=1 records it, and the commit says why.";
/** What is recorded has to stay as it is for so many milliseconds, so that nothing is recorded half done. */
const QUIET = 1000;
const SECTION = /^<!-- (.+) -->$/m;
/** Lines that are the same around a difference. */
const AROUND = 3;

/**
 * How the HTML differs from its recording, line by line; empty when it does not. What is new is recorded, but not in
 * CI, which keeps nothing; what differs is recorded where UPDATE_RECORDINGS is set.
 *
 * @param unchangedFor for how many milliseconds the page has had this HTML
 */
export function checkRecording(
  { folder, name, section }: Recording,
  html: string,
  unchangedFor: number,
): string {
  const path = join(root, folder, `${name}.html`);
  const sections = readSections(path);
  const recorded = sections.get(section);
  const formatted = formatHtml(html);
  if (recorded === formatted) return "";
  const records = update || (recorded === undefined && !process.env["CI"]);
  if (records && unchangedFor > QUIET) {
    writeSections(path, sections.set(section, formatted));
    return "";
  }
  const difference = recorded === undefined ? "Nothing is recorded yet." : describe(recorded, formatted);
  return `${folder}/${name}.html, ${section}: the HTML is not as recorded. ${HOW}\n${difference}`;
}

/** Says which files of the folder record nothing that is still tested; with UPDATE_RECORDINGS set, deletes them. */
export function checkRecordingNames(folder: string, names: readonly string[]): string {
  const path = join(root, folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  const unknown = files.filter((file) => !names.includes(file.replace(/\.html$/, "")));
  if (update) for (const file of unknown) rmSync(join(path, file));
  if (update || !unknown.length) return "";
  return `${folder}: nothing is tested against ${unknown.join(", ")}. ${HOW}`;
}

function readSections(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const [, ...parts] = readFileSync(path, "utf8").split(SECTION);
  const sections = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2)
    sections.set(parts[index]!, `${parts[index + 1]!.trim()}\n`);
  return sections;
}

function writeSections(path: string, sections: ReadonlyMap<string, string>): void {
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sorted.map(([section, html]) => `<!-- ${section} -->\n${html}`).join("\n"));
}

function describe(recorded: string, html: string): string {
  const lines = diff(recorded.split("\n"), html.split("\n"));
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(([kind]) => kind !== 0),
  );
  return lines
    .map(([kind, line], at) => {
      if (near[at]) return `${kind === 0 ? " " : kind > 0 ? "-" : "+"} ${line}`;
      return near[at - 1] ? "  …" : "";
    })
    .filter(Boolean)
    .join("\n");
}
