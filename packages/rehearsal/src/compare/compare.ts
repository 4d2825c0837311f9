import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PackedPackage } from "../packed/pack.ts";

/** A file that a change adds to, takes from or alters in a published package. Bytes; `null` where it is not there. */
export interface FileChange {
  file: string;
  before: number | null;
  after: number | null;
  /** The lines that differ, for files that people read: declarations, manifests, schemas. */
  lines: string[];
}

/** What a change does to one published package. */
export interface PackageChange {
  name: string;
  /** Bytes of the tarball; `null` where there is none. */
  before: number | null;
  after: number | null;
  files: FileChange[];
}

/** What differs between two states of what is published, package by package; those that are the same are left out. */
export function comparePackages(
  before: readonly PackedPackage[],
  after: readonly PackedPackage[],
): PackageChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort();
  return names
    .map((name) => {
      const [old, current] = [before, after].map((all) => all.find((one) => one.name === name));
      const files = [...new Set([...(old?.files ?? []), ...(current?.files ?? [])])].sort();
      return {
        name,
        before: old ? statSync(old.tarball).size : null,
        after: current ? statSync(current.tarball).size : null,
        files: files.map((file) => compareFile(file, old, current)).filter((change) => change !== null),
      };
    })
    .filter(({ files }) => files.length > 0);
}

/** The same for people, as Markdown. */
export function describeChanges(changes: readonly PackageChange[]): string {
  if (changes.length === 0)
    return "## Published files\n\nThis change does nothing to the published packages.\n";
  const parts = changes.map(({ name, before, after, files }) =>
    [
      `### ${name}`,
      "",
      `Packed: ${size(before)} → ${size(after)}${difference(before, after)}`,
      "",
      "| file | before | after | |",
      "| --- | ---: | ---: | --- |",
      ...files.map(
        ({ file, before: old, after: current }) =>
          `| \`${file}\` | ${size(old)} | ${size(current)} | ${what(old, current)} |`,
      ),
      "",
      ...files.filter(({ lines }) => lines.length > 0).map(details),
    ].join("\n"),
  );
  return `## Published files\n\n${parts.join("\n")}`;
}

function compareFile(file: string, old?: PackedPackage, current?: PackedPackage): FileChange | null {
  const [before, after] = [old, current].map((one) =>
    one?.files.includes(file) ? readFileSync(join(one.folder, file)) : null,
  );
  if (before && after && before.equals(after)) return null;
  const readable = /\.(d\.ts|json|md)$|package\.json$/.test(file);
  return {
    file,
    before: before ? gzipSync(before).length : null,
    after: after ? gzipSync(after).length : null,
    lines: readable && before && after ? changedLines(`${before}`, `${after}`) : [],
  };
}

/** Lines that only one of the two has, in order, as a diff shows them; enough to see what an author would notice. */
function changedLines(before: string, after: string): string[] {
  const [old, current] = [before.split("\n"), after.split("\n")];
  const [inOld, inCurrent] = [new Set(old), new Set(current)];
  return [
    ...old.filter((line) => line.trim() && !inCurrent.has(line)).map((line) => `- ${line}`),
    ...current.filter((line) => line.trim() && !inOld.has(line)).map((line) => `+ ${line}`),
  ];
}

const MOST_LINES = 40;

function details({ file, lines }: FileChange): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => line.slice(0, 200).replaceAll("```", "` ` `"));
  const more = lines.length > MOST_LINES ? [`(${lines.length - MOST_LINES} more)`] : [];
  return `<details><summary><code>${file}</code></summary>\n\n\`\`\`diff\n${[...shown, ...more].join("\n")}\n\`\`\`\n\n</details>\n`;
}

function size(bytes: number | null): string {
  return bytes === null ? "–" : `${(bytes / 1000).toFixed(2)} kB`;
}

function difference(before: number | null, after: number | null): string {
  if (before === null || after === null) return "";
  return ` (${after >= before ? "+" : "−"}${Math.abs(after - before)} bytes)`;
}

function what(before: number | null, after: number | null): string {
  if (before === null) return "new";
  if (after === null) return "**gone**";
  return after === before ? "changed" : `${after > before ? "+" : "−"}${Math.abs(after - before)} bytes`;
}
