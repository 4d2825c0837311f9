import { existsSync, globSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fromSource } from "../../testing/src/source.ts";
import { type Package, packagesInDependencyOrder } from "./packages.ts";
import { root, run } from "./run.ts";

/** Compiles every package. Resolves to whether it worked. */
export async function compile(): Promise<boolean> {
  return (await run("tsc", ["-b"])) === 0;
}

/**
 * Makes what cannot run from source: stylesheets, classic scripts, standalone files, manifests. A package that has
 * any says how in a script named `assets`, which runs from source too. What is newer than everything that it is made
 * of is left as it is. Resolves to whether it worked.
 */
export async function makeAssets(packages?: readonly Package[]): Promise<boolean> {
  const all = await packagesInDependencyOrder();
  for (const one of packages ?? all) {
    if (!isStale(one, all)) continue;
    const begun = new Date();
    const cwd = `${root}packages/${one.folder}`;
    if ((await run("node", ["--run", "assets"], { cwd, env: fromSource() })) !== 0) {
      console.error(`The assets of ${one.name} could not be made.`);
      return false;
    }
    mkdirSync(`${cwd}/dist`, { recursive: true });
    writeFileSync(stamp(one), "");
    utimesSync(stamp(one), begun, begun);
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

/** Whether something that a package's assets are made of is newer than they are. */
export function isStale(one: Package, all: readonly Package[]): boolean {
  if (!one.scripts?.["assets"]) return false;
  if (!existsSync(stamp(one))) return true;
  const made = statSync(stamp(one)).mtimeMs;
  const uses = [one];
  for (const { dependencies } of uses) {
    uses.push(...all.filter((each) => each.name in (dependencies ?? {}) && !uses.includes(each)));
  }
  const inputs = uses.flatMap(({ folder }) => globSync(`packages/${folder}/${INPUTS}`, { cwd: root }));
  const sources = [...inputs, ...globSync("packages/workspace/src/element-assets/*", { cwd: root })];
  return [...sources.map((file) => root + file), ...uses.filter((each) => each !== one).map(stamp)].some(
    (file) => existsSync(file) && statSync(file).mtimeMs > made,
  );
}

/** What assets are made of, in each package's folder. */
const INPUTS = "{package.json,{src,fixtures,scripts,brands,static}/**}";

/** Its time is when the assets were last made. */
function stamp({ folder }: Package): string {
  return `${root}packages/${folder}/dist/.assets`;
}
