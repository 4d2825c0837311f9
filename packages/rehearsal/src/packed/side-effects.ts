import { join } from "node:path";
import { build } from "esbuild";
import type { PackedPackage } from "./pack.ts";

/** What a bundler keeps, and what it leaves away, of `import "the entry"`. */
export interface KeptEntries {
  kept: string[];
  dropped: string[];
}

/**
 * Bundles a bare import of each entry that is a script, as a page's build does.
 * @param one a packed package
 */
export async function bareImports({ folder, manifest }: PackedPackage): Promise<KeptEntries> {
  const result: KeptEntries = { kept: [], dropped: [] };
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    if (entry.includes("*") || !hasScript(target)) continue;
    const { warnings } = await build({
      stdin: {
        contents: `import ${JSON.stringify(manifest.name + entry.slice(1))}`,
        resolveDir: join(folder, "../../.."),
      },
      bundle: true,
      write: false,
      format: "esm",
      conditions: ["production"],
      logLevel: "silent",
      plugins: [
        {
          name: "only our packages",
          setup: ({ onResolve }) => {
            onResolve({ filter: /^[^./]/ }, ({ path }) =>
              path.startsWith("@council-components/") ? null : { path, external: true },
            );
          },
        },
      ],
    });
    result[warnings.some(({ id }) => id === "ignored-bare-import") ? "dropped" : "kept"].push(entry);
  }
  return result;
}

function hasScript(target: unknown): boolean {
  const script = typeof target === "string" ? target : (target as { default?: string } | null)?.default;
  return script?.endsWith(".js") ?? false;
}
