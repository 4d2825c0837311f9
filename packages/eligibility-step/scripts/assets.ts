// Makes what is published beside the modules: dist/standalone.js, fixtures.json, and what editors and frameworks read.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { fixtures } from "../fixtures/index.ts";
import { writeElementAssets } from "../../workspace/src/element-assets/write.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));

await build({
  stdin: { contents: 'import "./dist/define.js"; export * from "./dist/index.js";', resolveDir: folder },
  outfile: `${folder}dist/standalone.js`,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  conditions: ["production"],
  legalComments: "eof",
});

write(
  "fixtures.json",
  fixtures.map(({ name, description, html, state }) => ({ name, description, html, state })),
);

writeElementAssets(folder, "src/{eligibility-step,settings}.ts");

function write(name: string, content: unknown): void {
  writeFileSync(`${folder}dist/${name}`, `${JSON.stringify(content, null, 2)}\n`);
}
