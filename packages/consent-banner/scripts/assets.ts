// Makes what tsc does not: the gate, which is a classic script; files with lit inside for pages without a bundler;
// fixtures.json and custom-elements.json.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { bannerFixtures, settingsFixtures } from "../fixtures/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: "es2022",
  conditions: ["production"],
  legalComments: "none",
};

await build({
  ...shared,
  entryPoints: { gate: "src/gate/start.ts", "gate.development": "src/gate/start.development.ts" },
  outdir: "dist",
  format: "iife",
});
await build({
  ...shared,
  entryPoints: { "gate-frames": "src/gate/frames.ts" },
  outdir: "dist",
  format: "esm",
});
await build({
  ...shared,
  entryPoints: {
    standalone: "src/bundles/standalone.ts",
    "standalone-settings": "src/bundles/standalone-settings.ts",
  },
  outdir: "dist",
  format: "esm",
});

write(
  "fixtures.json",
  Object.fromEntries(
    Object.entries({ banner: bannerFixtures, settings: settingsFixtures }).map(([element, fixtures]) => [
      element,
      fixtures.map(({ name, description, html, state }) => ({ name, description, html, state })),
    ]),
  ),
);

const { status } = spawnSync(
  process.execPath,
  [
    `${root}node_modules/@custom-elements-manifest/analyzer/cem.js`,
    ...["analyze", "--litelement", "--quiet", "--outdir", "dist"],
    ...["--globs", "src/{consent-banner,consent-settings,consent-element}.ts"],
  ],
  { cwd: root, stdio: "inherit" },
);
if (status !== 0) process.exit(1);
write("custom-elements.json", withoutPrivate(read("custom-elements.json")));

interface Manifest {
  modules: { declarations?: { members?: { name: string; privacy?: string }[] }[] }[];
}

/** What is private is nobody's to use. */
function withoutPrivate(manifest: Manifest): Manifest {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    if (declaration.members)
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => !name.startsWith("#") && privacy !== "private" && privacy !== "protected",
      );
  }
  return manifest;
}

function read(name: string): Manifest {
  return JSON.parse(readFileSync(`${root}dist/${name}`, "utf8")) as Manifest;
}

function write(name: string, content: unknown): void {
  writeFileSync(`${root}dist/${name}`, `${JSON.stringify(content, null, 2)}\n`);
}
