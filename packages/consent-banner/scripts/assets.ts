// Makes what tsc does not: the gate, which is a classic script; files with lit inside for pages without a bundler;
// fixtures.json, and what editors and frameworks read.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { SOURCE } from "../../testing/src/source.ts";
import { published, writeFixtures } from "../../workspace/src/element-assets/published-fixtures.ts";
import { writeElementAssets } from "../../workspace/src/element-assets/write.ts";
import { bannerFixtures, settingsFixtures } from "../fixtures/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: "es2022",
  conditions: [SOURCE, "production"],
  legalComments: "none",
};

await build({
  ...shared,
  entryPoints: {
    gate: "src/gate/start.ts",
    "gate.development": "src/gate/start.development.ts",
    "standalone-google-consent-mode": "src/bundles/google-consent-mode.ts",
  },
  outdir: "dist",
  format: "iife",
});
await build({
  ...shared,
  entryPoints: { "gate-frames": "src/gate/frames.ts", "gate-receipts": "src/gate/receipts.ts" },
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
  // Lit is in them, and its licence goes where it goes.
  legalComments: "eof",
});

writeFixtures(root, {
  banner: bannerFixtures.map(published),
  settings: settingsFixtures.map(published),
});

// A script for its effect alone, which TypeScript wants to know.
writeFileSync(`${root}dist/gate.d.ts`, "export {};\n");

writeElementAssets(root, "src/{consent-banner,consent-settings,consent-element}.ts");
