import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { PackedPackage } from "./pack.ts";

/** npm and people read these, whatever the package is. */
const ALWAYS = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];

/**
 * The files of a packed package that no user needs: neither an export, nor a command, nor something that one of these
 * imports or names, nor named in the README.
 */
export function unneededFiles({ folder, files, manifest }: PackedPackage): string[] {
  const needed = new Set<string>();
  const visit = (file: string): void => {
    if (needed.has(file) || !files.includes(file)) return;
    needed.add(file);
    if (!/\.([cm]?js|d\.ts|scss|njk|md)$|config\.json$/.test(file)) return;
    const text = readFileSync(join(folder, file), "utf8");
    if (file === "README.md") files.filter((each) => isInFolderNamedIn(text, each)).forEach(visit);
    for (const named of filesNamedIn(text)) {
      // Imports are relative to their file; documentation names files from the package's folder.
      visit(posix.join(posix.dirname(file), named));
      visit(posix.normalize(named).replace(/^\//, ""));
      visit(posix.join("templates/nunjucks", named));
      visit(posix.join(posix.dirname(file), declarationOf(named)));
    }
  };
  ALWAYS.forEach(visit);
  const { exports, imports, bin = {} } = manifest;
  for (const target of [...targets(exports), ...targets(imports), ...Object.values(bin)]) {
    for (const file of files) if (matches(target, file)) visit(file);
  }
  // Tools look for a script beside each declaration that is needed, though it may be there for its types alone.
  return files.filter(
    (file) => !needed.has(file) && !(file.endsWith(".js") && needed.has(declarationOf(file))),
  );
}

/** Every path in `exports` or `imports`, under any condition. */
function targets(entries: unknown): string[] {
  if (typeof entries === "string") return [entries];
  return typeof entries === "object" && entries !== null ? Object.values(entries).flatMap(targets) : [];
}

function matches(target: string, file: string): boolean {
  const [start = "", end] = target.replace(/^\.\//, "").split("*");
  return end === undefined ? file === start : file.startsWith(start) && file.endsWith(end);
}

/** "`templates/` has pages to copy" names all of them. */
function isInFolderNamedIn(readme: string, file: string): boolean {
  return [...readme.matchAll(/`([\w-]+\/)`/g)].some(
    ([, folder = ""]) => folder !== "dist/" && file.startsWith(folder),
  );
}

function filesNamedIn(text: string): string[] {
  return [
    ...text.matchAll(
      /["'`(\s/]((?:\.{0,2}\/)?[\w./-]+\.(?:[cm]?js|ts|json|css|scss|njk|twig|cshtml|html|md))\b/g,
    ),
  ].map(([, file]) => file!);
}

function declarationOf(file: string): string {
  return file.replace(/(\.d)?\.[jt]s$/, ".d.ts");
}
