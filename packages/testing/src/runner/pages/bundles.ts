import { join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { SOURCE } from "../../source.ts";

/** Modules with all that they import in one file each. Paths are as URLs have them, from the top of the repository. */
export interface Bundles {
  /** The text of a module's bundle, or of a part of one. */
  text(path: string): Promise<string | undefined>;
  /** The module that a part of a bundle begins with: what an `import()` asks for. Other parts are their own. */
  moduleOf(path: string): string;
  /** The modules that a module and all that it imports of ours load on demand, by `import()`. */
  onDemand(path: string): Promise<readonly string[]>;
}

/**
 * Bundles, made once a run: an engine that has to fetch and link a hundred modules for each page takes longer over
 * them than over the test.
 * @param root the top of the repository
 * @param condition of package exports
 */
export function bundler(root: string, condition: string): Bundles {
  const files = new Map<string, string>();
  const modules = new Map<string, string>();
  const made = new Map<string, Promise<readonly string[]>>();

  async function bundle(path: string): Promise<readonly string[]> {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(root, path)],
      bundle: true,
      // What is imported on demand stays so.
      splitting: true,
      format: "esm",
      target: "esnext",
      conditions: [SOURCE, condition],
      tsconfig: join(root, "tsconfig.base.json"),
      absWorkingDir: root,
      outdir: root,
      outbase: root,
      chunkNames: "chunks/[name]-[hash]",
      write: false,
      metafile: true,
    });
    for (const file of outputFiles) files.set(`/${relative(root, file.path)}`, file.text);
    for (const [output, { entryPoint }] of Object.entries(metafile.outputs))
      if (entryPoint) modules.set(`/${output}`, `/${entryPoint}`);
    return importedOnDemand(metafile);
  }

  const onDemand: Bundles["onDemand"] = (path) => {
    if (!made.has(path)) made.set(path, bundle(path));
    return made.get(path)!;
  };
  return {
    async text(path) {
      if (!path.startsWith("/chunks/")) await onDemand(path);
      return files.get(path.replace(/\.ts$/, ".js"));
    },
    moduleOf: (path) => modules.get(path) ?? path,
    onDemand,
  };
}

/** What others import on demand is their affair. */
function importedOnDemand({ inputs }: Metafile): string[] {
  const ours = Object.entries(inputs).filter(([path]) => path.startsWith("packages/"));
  const found = ours.flatMap(([, { imports }]) => imports.filter(({ kind }) => kind === "dynamic-import"));
  return [...new Set(found.map(({ path }) => `/${path}`))].sort();
}
