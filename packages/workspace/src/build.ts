import { existsSync } from "node:fs";
import { type Package, packagesInDependencyOrder } from "./packages.ts";
import { root, run } from "./run.ts";

/** Compiles every package. Resolves to whether it worked. */
export async function compile(): Promise<boolean> {
  return (await run("tsc", ["-b"])) === 0;
}

/**
 * Makes what tsc does not: stylesheets, standalone files, manifests. A package that has any says how in a
 * script named `assets`. Resolves to whether it worked.
 */
export async function makeAssets(packages?: readonly Package[]): Promise<boolean> {
  for (const { name, folder, scripts } of packages ?? (await packagesInDependencyOrder())) {
    if (!scripts?.assets) continue;
    if ((await run("node", ["--run", "assets"], { cwd: `${root}packages/${folder}` })) !== 0) {
      console.error(`The assets of ${name} could not be made.`);
      return false;
    }
  }
  return true;
}

/** Builds what is published, and nothing else: no tests, no services of our own. Resolves to whether it worked. */
export async function buildPublished(): Promise<boolean> {
  const published = (await packagesInDependencyOrder()).filter((one) => !one.private);
  const projects = published
    .map(({ folder }) => `packages/${folder}`)
    .filter((path) => existsSync(`${root}${path}/tsconfig.json`));
  return (await run("tsc", ["-b", ...projects])) === 0 && (await makeAssets(published));
}
