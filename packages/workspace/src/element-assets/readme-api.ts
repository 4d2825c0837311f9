// Writes the tables of attributes, properties and events into the READMEs, from custom-elements.json.
//   node packages/workspace/src/element-assets/readme-api.ts            writes them
//   node packages/workspace/src/element-assets/readme-api.ts --check    fails where one is out of date
// Names of folders under packages/ stand for those packages alone.
// A README says where: <!-- api --> before and <!-- /api --> after, or <!-- api council-name --> for one element.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import { packagesInDependencyOrder } from "../packages.ts";
import { root } from "../run.ts";
import { apiTables } from "./api-tables.ts";
import type { Manifest } from "./manifest.ts";

const MARKED = /(<!-- api ?([\w-]*) -->)[\s\S]*?(<!-- \/api -->)/g;

/** The README with its tables as the manifest says, in the repository's format. */
export async function withApi(path: string, readme: string, manifest: Manifest): Promise<string> {
  const written = readme.replace(
    MARKED,
    (_, start: string, tag: string, end: string) => `${start}\n\n${apiTables(manifest, tag)}\n${end}`,
  );
  return format(written, { ...(await resolveConfig(path)), filepath: path });
}

/** Packages with elements whose README has no place for the tables, or an old one. */
export async function staleReadmes(write: boolean, only: readonly string[] = []): Promise<string[]> {
  const stale: string[] = [];
  for (const { folder, customElements } of await packagesInDependencyOrder()) {
    if (only.length > 0 && !only.includes(folder)) continue;
    const manifest = `${root}packages/${folder}/${customElements}`;
    const path = `${root}packages/${folder}/README.md`;
    if (!customElements || !existsSync(manifest) || !existsSync(path)) continue;
    const readme = readFileSync(path, "utf8");
    const wanted = await withApi(path, readme, JSON.parse(readFileSync(manifest, "utf8")) as Manifest);
    if (!readme.includes("<!-- api"))
      stale.push(`${folder}: write <!-- api --> and <!-- /api --> into README.md`);
    else if (wanted !== readme) {
      if (write) writeFileSync(path, wanted);
      else stale.push(`${folder}: README.md is out of date`);
    }
  }
  return stale;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const stale = await staleReadmes(!process.argv.includes("--check"), names);
  if (stale.length > 0) {
    console.error(`${stale.join("\n")}\nRun: node packages/workspace/src/element-assets/readme-api.ts`);
    process.exitCode = 1;
  }
}
