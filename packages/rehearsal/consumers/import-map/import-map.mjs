// The import map of installed packages: every name that their modules import, and the file that it stands for.
import { readdir, readFile } from "node:fs/promises";

/** @param {string[]} names installed packages that browsers load, dependencies included */
export async function importMap(names) {
  const imports = {};
  for (const name of names) {
    const folder = `/node_modules/${name}/`;
    const { exports } = JSON.parse(await readFile(`.${folder}package.json`, "utf8"));
    for (const [entry, target] of Object.entries(exports)) {
      const file = browserFile(target)?.slice(2);
      if (!file) continue;
      const [start, end] = file.split("*");
      if (end === undefined) imports[name + entry.slice(1)] = folder + file;
      else if (end === "") imports[name + entry.slice(1, -1)] = folder + start;
      else {
        // A name for each file, since the ends of name and file differ.
        for (const found of (await readdir(`.${folder}${start}`)).filter((each) => each.endsWith(end))) {
          imports[name + entry.slice(1).replace("*", found.slice(0, -end.length))] ??= folder + start + found;
        }
      }
    }
  }
  return { imports };
}

/** What a browser loads in production. */
function browserFile(target) {
  if (typeof target === "string" || !target) return target;
  return browserFile(target.browser ?? target.default);
}
