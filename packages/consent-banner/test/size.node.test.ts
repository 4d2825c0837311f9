import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { SOURCE } from "@council-components/testing/node";

const root = fileURLToPath(new URL("..", import.meta.url));

test("the gate is at most 2.2 kB, and holds neither lit nor the element", async () => {
  const { bytes, inputs } = await gate();
  assert.deepEqual(
    inputs.filter((path) => /lit|element|core|consent-banner\.ts/.test(path)),
    [],
  );
  assert.ok(bytes <= 2200, `${bytes} bytes`);
});

test("the banner is at most 11.6 kB without lit, and the cookies page 4.4 kB more", async () => {
  const banner = await atOnce("define.ts");
  const both = await atOnce("define.ts", "define-settings.ts");
  assert.ok(banner <= 11_600, `banner: ${banner} bytes`);
  assert.ok(both - banner <= 4400, `settings: ${both - banner} bytes more`);
});

/** The gate's minified and gzipped bytes, and the files of src that are in it. */
async function gate(): Promise<{ bytes: number; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${root}src/gate/start.ts`],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return {
    bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length,
    inputs: Object.keys(metafile.inputs).map((path) => path.replace(/.*\/src\//, "")),
  };
}

/** Minified and gzipped bytes of what these modules load before anything is pressed, as the size report counts. */
async function atOnce(...modules: string[]): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: modules.map((name) => `import "./src/${name}";`).join("\n"), resolveDir: root },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    conditions: [SOURCE, "production"],
    outdir: `${root}out`,
    absWorkingDir: root,
    legalComments: "none",
    external: ["lit", "lit/*", "lit-html/*", "@lit/*"],
  });
  const entry = Object.keys(metafile.outputs).find((path) => path.endsWith("stdin.js"))!;
  return [...needed(metafile, entry)].reduce((sum, path) => {
    const { contents } = outputFiles.find((file) => file.path.endsWith(path.split("/").at(-1)!))!;
    return sum + gzipSync(contents, { level: 9 }).length;
  }, 0);
}

function needed(metafile: Metafile, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { kind, path: imported, external } of metafile.outputs[path]?.imports ?? [])
    if (kind === "import-statement" && !external) needed(metafile, imported, seen);
  return seen;
}
