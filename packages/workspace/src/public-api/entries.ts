import { globSync } from "node:fs";
import { join, relative } from "node:path";
import type { Package } from "../packages.ts";

/** One entry of a package's `exports`: what is imported by that name. */
export interface Entry {
  /** As in `exports`: ".", "./define". A pattern ("./*") is written out. */
  readonly name: string;
  /** Path of its declarations, from the package’s folder. A stylesheet or a file of data has none. */
  readonly types: string | undefined;
  /** What is loaded where no other condition holds. */
  readonly file: string | undefined;
}

/** What can be imported from a package. An entry that is `null` is closed, and none. */
export function entriesOf({ directory, exports = {} }: Package): Entry[] {
  const closed = Object.keys(exports).filter((name) => exports[name] === null);
  return Object.entries(exports)
    .filter(([, target]) => target !== null)
    .map(([name, target]) => ({ name, types: find(target, "types"), file: find(target, "default") }))
    .flatMap((entry) => (entry.name.includes("*") ? writtenOut(directory, entry) : [entry]))
    .filter(({ name }) => !closed.some((pattern) => fits(name, pattern) !== undefined));
}

/** The path under a condition, however deep it stands. */
function find(target: unknown, condition: string): string | undefined {
  if (typeof target === "string") return condition === "default" ? target : undefined;
  if (typeof target !== "object" || target === null) return undefined;
  const own = (target as Record<string, unknown>)[condition];
  if (typeof own === "string") return own;
  return Object.values(target)
    .map((inner) => (typeof inner === "object" ? find(inner, condition) : undefined))
    .find((path) => path !== undefined);
}

function writtenOut(directory: string, { name, types, file }: Entry): Entry[] {
  const pattern = (types ?? file)!;
  const found = globSync(pattern.replace("*", "**/*"), { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
  const parts = found.flatMap((path) => fits(`./${path}`, pattern) ?? []).sort();
  const put = (into: string | undefined, part: string): string | undefined => into?.replace("*", part);
  return parts.map((part) => ({ name: put(name, part)!, types: put(types, part), file: put(file, part) }));
}

/** What the star of a pattern stands for in a path that fits it. */
function fits(path: string, pattern: string): string | undefined {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return path === pattern ? "" : undefined;
  const isLongEnough = path.length > before.length + after.length;
  return isLongEnough && path.startsWith(before) && path.endsWith(after)
    ? path.slice(before.length, path.length - after.length)
    : undefined;
}
