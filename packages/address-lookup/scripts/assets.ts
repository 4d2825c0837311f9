// Makes what is published beside the modules: dist/standalone.js, fixtures.json, custom-elements.json and
// web-types.json.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { fixtures } from "../fixtures/index.ts";
import { webTypes, type Manifest } from "./web-types.ts";

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

const { status } = spawnSync(
  process.execPath,
  [
    `${folder}node_modules/@custom-elements-manifest/analyzer/cem.js`,
    ...[
      "analyze",
      "--litelement",
      "--quiet",
      "--globs",
      "src/{address-lookup,settings}.ts",
      "--outdir",
      "dist",
    ],
  ],
  { cwd: folder, stdio: "inherit" },
);
if (status !== 0) process.exit(1);
const manifest = withBothMessages(
  withoutPrivate(JSON.parse(readFileSync(`${folder}dist/custom-elements.json`, "utf8")) as Manifest),
);
write("custom-elements.json", manifest);
const { version } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { version: string };
write("web-types.json", webTypes("@council-components/address-lookup", version, manifest));

/**
 * The analyzer takes a static member and an inherited one of the same name for one. Here these are both: the messages
 * of the class, and those that a page gives to one element.
 */
function withBothMessages(manifest: Manifest): Manifest {
  const members = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .map((declaration) => declaration.members ?? []);
  const inherited = members.flat().find((member) => member.name === "messages" && !member.static);
  const merged = members.find((list) => list.some((member) => member.name === "messages" && member.static));
  if (!inherited || !merged) throw new Error("The manifest has lost the messages");
  merged.push({ ...inherited });
  return manifest;
}

/** What is private is nobody's to use, and the events are named in the class's comment. */
function withoutPrivate(manifest: Manifest): Manifest {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    declaration.members = declaration.members?.filter(
      ({ name, privacy }) => !name.startsWith("#") && privacy !== "private" && privacy !== "protected",
    );
    declaration.events = declaration.events?.filter(({ name }) => name);
  }
  return manifest;
}

function write(name: string, content: unknown): void {
  writeFileSync(`${folder}dist/${name}`, `${JSON.stringify(content, null, 2)}\n`);
}
