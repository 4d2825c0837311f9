import assert from "node:assert/strict";
import { basename, dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { SOURCE } from "@council-components/testing/node";
import { build } from "esbuild";

describe("what a bundler takes of the package", () => {
  it("is what is used and nothing else", async () => {
    const { files } = await bundled("govukRadios");
    assert.deepEqual(files, [
      "error-message.ts",
      "fieldset.ts",
      "hint.ts",
      "radios.ts",
      "shared/attributes.ts",
      "shared/classes.ts",
      "shared/content.ts",
      "shared/each.ts",
      "shared/fieldset-group.ts",
      "shared/form-group.ts",
      "shared/needs.ts",
      "shared/optional.ts",
      "shared/safe-url.ts",
    ]);
  });

  it("is at most 2,650 bytes, compressed, for the fields and buttons of a form", async () => {
    const { bytes } = await bundled("govukButton, govukInput, govukRadios");
    console.log(`button, input, radios and all they need: ${bytes} bytes`);
    assert.ok(bytes <= 2650, `${bytes} bytes`);
  });
});

/** The package's own files that have code in the bundle, and its size, minified and compressed, without Lit. */
async function bundled(names: string): Promise<{ files: string[]; bytes: number }> {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const result = await build({
    stdin: {
      contents: `export { ${names} } from "@council-components/govuk-templates";`,
      resolveDir: folder,
    },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    conditions: [SOURCE],
    target: "es2022",
    external: ["lit", "lit/*"],
  });
  const [output] = Object.values(result.metafile.outputs);
  const files = Object.entries(output?.inputs ?? {})
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes("src/"))
    .map(([path]) => (basename(dirname(path)) === "src" ? basename(path) : join("shared", basename(path))));
  return { files: files.sort(), bytes: gzipSync(result.outputFiles[0]?.contents ?? "", { level: 9 }).length };
}
