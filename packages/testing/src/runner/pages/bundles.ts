import { join, relative } from "node:path";
import { build } from "esbuild";
import { SOURCE } from "../../source.ts";

/**
 * Modules with all that they import in one file each, by the path of the module, made once a run: an engine that has
 * to fetch and link a hundred modules for each page takes longer over them than over the test.
 * @param root the top of the repository
 * @param condition of package exports
 */
export function bundler(root: string, condition: string): (path: string) => Promise<string | undefined> {
  const files = new Map<string, string>();
  const made = new Map<string, Promise<void>>();

  async function bundle(path: string): Promise<void> {
    const { outputFiles } = await build({
      entryPoints: [join(root, path)],
      bundle: true,
      // What is imported on demand stays so.
      splitting: true,
      format: "esm",
      target: "esnext",
      conditions: [SOURCE, condition],
      tsconfig: join(root, "tsconfig.base.json"),
      outdir: root,
      outbase: root,
      chunkNames: "chunks/[name]-[hash]",
      write: false,
    });
    for (const file of outputFiles) files.set(`/${relative(root, file.path)}`, file.text);
  }

  return async (path) => {
    if (!path.startsWith("/chunks/")) {
      if (!made.has(path)) made.set(path, bundle(path));
      await made.get(path);
    }
    return files.get(path.replace(/\.ts$/, ".js"));
  };
}
