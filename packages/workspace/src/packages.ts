import { readdir, readFile } from "node:fs/promises";
import { root } from "./run.ts";

/** The fields of a package.json that the workspace's commands read. */
export interface Package {
  /** The folder under packages/. */
  folder: string;
  name: string;
  private?: boolean;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The folders under packages/, by name. */
export async function packageFolders(): Promise<string[]> {
  return (await readdir(`${root}packages`)).sort();
}

/** Every package of the workspace, what it depends on before it. */
export async function packagesInDependencyOrder(): Promise<Package[]> {
  const all = await Promise.all((await packageFolders()).map(read));
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

async function read(folder: string): Promise<Package> {
  const text = await readFile(`${root}packages/${folder}/package.json`, "utf8");
  return { ...(JSON.parse(text) as Package), folder };
}
