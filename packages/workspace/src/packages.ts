import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { root } from "./run.ts";

/** One thing that a page can load, and the most it may weigh. */
export interface Budget {
  name: string;
  /** What a page would write to load it. */
  source: string;
  /** Folder under packages/ from which the source's imports are resolved. */
  from: string;
  /** Minified and gzipped bytes of what loads at once, without lit. */
  gzip: number;
  /** Packages beside lit that are weighed elsewhere, in a row of their own. */
  without?: string[];
  /** The same with lit inside, where that is worth a promise of its own. */
  gzipWithLit?: number;
  /** What people use for the same job, to set beside it. Bytes, measured in the same way. */
  beside?: { name: string; gzip: number };
}

/** The fields of a package.json that the workspace's commands read. */
export interface Package {
  /** The folder under packages/. */
  folder: string;
  /** The same, from the root of the machine, with a trailing slash. */
  directory: string;
  name: string;
  version: string;
  private?: boolean;
  /** What this workspace says of its own packages. */
  council?: { maturity?: string; budgets?: readonly Omit<Budget, "from">[] };
  /** Path of the manifest of its elements. A package without elements has none. */
  customElements?: string;
  scripts?: Record<string, string>;
  exports?: Record<string, unknown>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The folders under packages/, by name. */
export async function packageFolders(repository: string = root): Promise<string[]> {
  // A folder without one was left behind by another branch.
  return (await readdir(`${repository}packages`))
    .filter((folder) => existsSync(`${repository}packages/${folder}/package.json`))
    .sort();
}

/**
 * Every package of the workspace, what it depends on before it.
 * @param repository the top of another copy of this repository, with a slash at the end
 */
export async function packagesInDependencyOrder(repository: string = root): Promise<Package[]> {
  const all = await Promise.all((await packageFolders(repository)).map((folder) => read(folder, repository)));
  const byName = new Map(all.map((one) => [one.name, one]));
  const ordered = new Set<Package>();
  const visiting = new Set<Package>();
  const visit = (one: Package): void => {
    if (visiting.has(one)) return;
    visiting.add(one);
    for (const name of Object.keys({ ...one.dependencies, ...one.devDependencies })) {
      const dependency = byName.get(name);
      if (dependency) visit(dependency);
    }
    ordered.add(one);
  };
  all.forEach(visit);
  return [...ordered];
}

async function read(folder: string, repository: string): Promise<Package> {
  const directory = `${repository}packages/${folder}/`;
  const text = await readFile(`${directory}package.json`, "utf8");
  return { ...(JSON.parse(text) as Package), folder, directory };
}
