import { relative } from "node:path";
import type { TestRunnerConfig } from "@web/test-runner";
import { build } from "esbuild";
import { SOURCE } from "../source.ts";

type Plugin = NonNullable<TestRunnerConfig["plugins"]>[number];

/**
 * Serves each test file with all that it imports in one, made once a run: an engine that fetches and links a hundred
 * and fifty modules for each file takes longer over them than over a short file's tests. In a test, `import.meta.url`
 * is therefore the test file's, whatever module asks.
 * @param root the top of the repository
 * @param files whole paths of the test files
 * @param condition of package exports
 */
export function testBundles(root: string, files: readonly string[], condition: string): Plugin {
  const paths = new Set(files.map((file) => `/${relative(root, file)}`));
  let bundles: Promise<ReadonlyMap<string, string>> | undefined;

  async function bundle(): Promise<ReadonlyMap<string, string>> {
    const { outputFiles } = await build({
      entryPoints: [...files],
      bundle: true,
      format: "esm",
      target: "esnext",
      conditions: [SOURCE, condition],
      tsconfig: `${root}tsconfig.base.json`,
      outdir: root,
      outbase: root,
      // What the test runner itself serves.
      external: ["/__*"],
      sourcemap: "inline",
      sourcesContent: false,
      write: false,
    });
    return new Map(outputFiles.map(({ path, text }) => [`/${relative(root, path)}`, text]));
  }

  return {
    name: "council-test-bundles",
    async serve({ path }) {
      if (!paths.has(path)) return undefined;
      bundles ??= bundle();
      const body = (await bundles).get(path.replace(/\.ts$/, ".js"));
      return body === undefined ? undefined : { body, type: "js" };
    },
  };
}
