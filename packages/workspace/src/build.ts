import { readdir, readFile } from "node:fs/promises";
import { root, run } from "./run.ts";

/** Compiles every package. Resolves to whether it worked. */
export async function compile(): Promise<boolean> {
  return (await run("tsc", ["-b"])) === 0;
}

/**
 * Makes what tsc does not: stylesheets, standalone files, manifests. Each package that has any says how in a
 * script named `assets`; they run in the order in which packages depend on one another.
 */
export async function makeAssets(): Promise<boolean> {
  for (const { name, scripts } of inDependencyOrder(await packages())) {
    if (!scripts?.assets) continue;
    if ((await run("node", ["--run", "assets"], { cwd: `${root}packages/${name.split("/")[1]}` })) !== 0) {
      console.error(`The assets of ${name} could not be made.`);
      return false;
    }
  }
  return true;
}

/** The fields of a package.json that the workspace's commands read. */
export interface Package {
  name: string;
  private?: boolean;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Every package of the workspace, by folder name. */
export async function packages(): Promise<Package[]> {
  const folders = await readdir(`${root}packages`);
  return Promise.all(
    folders
      .sort()
      .map(async (folder) => JSON.parse(await readFile(`${root}packages/${folder}/package.json`, "utf8")) as Package),
  );
}

function inDependencyOrder(all: Package[]): Package[] {
  const byName = new Map(all.map((one) => [one.name, one]));
  const ordered = new Set<Package>();
  const visit = (one: Package): void => {
    if (ordered.has(one)) return;
    for (const name of Object.keys({ ...one.dependencies, ...one.devDependencies })) {
      const dependency = byName.get(name);
      if (dependency && dependency !== one) visit(dependency);
    }
    ordered.add(one);
  };
  all.forEach(visit);
  return [...ordered];
}
