import { readFile } from "node:fs/promises";
import { type Package, packagesInDependencyOrder } from "../packages.ts";
import { root } from "../run.ts";
import { type Weight, weigh, weightOf } from "./weigh.ts";

/** One thing that a page can load, and what it weighs. */
export interface EntryWeight {
  /** As a page would name it: "address-lookup/define". */
  entry: string;
  /** What loads at once, without lit. */
  alone: Weight;
  /** The same with lit; `null` for files that are loaded as they are. */
  withLit: Weight | null;
  /** What is loaded when it is needed, altogether, without lit. */
  onDemand: Weight;
}

/** Every entry of every package that a browser may load: modules, standalone files and stylesheets. */
export async function everyEntry(): Promise<EntryWeight[]> {
  const weights: EntryWeight[] = [];
  for (const one of await packagesInDependencyOrder()) {
    if (one.private) continue;
    for (const [entry, target] of Object.entries(one.exports ?? {})) {
      const file = typeof target === "string" ? target : (target as { default?: string } | null)?.default;
      if (!file || entry.includes("*") || ON_A_SERVER.test(entry)) continue;
      const name = one.folder + entry.slice(1);
      if (file.endsWith(".css") || /standalone|gate/.test(entry)) {
        const content = await readFile(`${root}packages/${one.folder}/${file}`);
        weights.push({ entry: name, alone: weightOf([content]), withLit: null, onDemand: NOTHING });
      } else if (file.endsWith(".js") && !isForNode(one)) {
        weights.push(await weighModule(name, one, entry));
      }
    }
  }
  return weights;
}

const NOTHING: Weight = { minified: 0, gzip: 0, brotli: 0 };
/** Entries that no page loads. */
const ON_A_SERVER = /server|check$|draw$|development|brand/;

/** A package that says which Node it needs is a program for servers. */
function isForNode(one: Package): boolean {
  return "engines" in one;
}

async function weighModule(entry: string, { folder, name }: Package, path: string): Promise<EntryWeight> {
  const imported = JSON.stringify(name + path.slice(1));
  // A name for everything, so that nothing of it is left away.
  const source = /define/.test(path)
    ? `import ${imported}`
    : `import * as all from ${imported}; console.log(all)`;
  const alone = await weigh({ source, from: folder, withLit: false });
  const withLit = await weigh({ source, from: folder, withLit: true });
  return { entry, alone: alone.atOnce, withLit: withLit.atOnce, onDemand: added(alone.onDemand) };
}

function added(weights: readonly Weight[]): Weight {
  return weights.reduce(
    (sum, { minified, gzip, brotli }) => ({
      minified: sum.minified + minified,
      gzip: sum.gzip + gzip,
      brotli: sum.brotli + brotli,
    }),
    NOTHING,
  );
}
