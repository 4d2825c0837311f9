// Makes what tsc does not: the gate, which is a classic script; files with lit inside for pages without a bundler;
// fixtures.json, and what editors and frameworks read.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { SOURCE } from "../../testing/src/source.ts";
import { published, writeFixtures } from "../../workspace/src/element-assets/published-fixtures.ts";
import { writeElementAssets } from "../../workspace/src/element-assets/write.ts";

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
inlineGate("gate.js", "inline-gate.js", "gate.hash");
inlineGate("gate.development.js", "inline-gate.development.js");
await build({
  ...shared,
  entryPoints: {
    "gate-frames": "src/gate/frames.ts",
    "gate-receipts": "src/gate/receipts.ts",
    "gate-sweep": "src/gate/sweep.ts",
  },
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

// Only now: they are made by the server half, which puts the gate into pages.
const { bannerFixtures, settingsFixtures } = await import("../fixtures/index.ts");
writeFixtures(root, {
  banner: bannerFixtures.map(published),
  settings: settingsFixtures.map(published),
});

// A script for its effect alone, which TypeScript wants to know.
writeFileSync(`${root}dist/gate.d.ts`, "export {};\n");

writeElementAssets(root, "src/{consent-banner,consent-settings,consent-element}.ts");

/** Makes the gate for the inside of a page: a module with its text and its hash, which a file may have as well. */
function inlineGate(from: string, to: string, hashFile?: string): void {
  const file = `${root}dist/${from}`;
  // To the last character what stands in a page, or its hash would be another.
  const text = readFileSync(file, "utf8").trim();
  if (/<\/script|<!--/i.test(text)) throw new Error(`${from} cannot stand inside a page.`);
  writeFileSync(file, text);
  const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  writeFileSync(
    `${root}dist/${to}`,
    `export const text = ${JSON.stringify(text)};\nexport const hash = "${hash}";\n`,
  );
  if (hashFile) writeFileSync(`${root}dist/${hashFile}`, hash);
}
