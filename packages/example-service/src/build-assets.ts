// pnpm run assets: everything that pages load, into dist/assets.
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packageRoot = new URL("../", import.meta.url);
const target = new URL("dist/assets/", packageRoot);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  outdir: fileURLToPath(target),
  logLevel: "warning",
} as const;
await build({
  ...common,
  entryPoints: entries("page", "address-lookup", "eligibility-step", "consent-banner", "consent-settings"),
  format: "esm",
  splitting: true,
});
// No modules: the first runs before anything is painted, the second is gated and small.
await build({ ...common, entryPoints: entries("supported", "page-counter"), format: "iife" });

// As it comes: the gate is a classic script, and what it fetches stands beside it.
for (const name of ["gate.js", "gate-frames.js", "gate-receipts.js"]) {
  const gate = new URL(import.meta.resolve("@council-components/consent-banner/gate"));
  await copyFile(new URL(name, gate), new URL(name, target));
}

for (const name of await readdir(new URL("static/", packageRoot))) {
  await copyFile(new URL(`static/${name}`, packageRoot), new URL(name, target));
}
await copyFile(
  new URL(import.meta.resolve("@council-components/theme/theme.css")),
  new URL("theme.css", target),
);

function entries(...names: string[]): string[] {
  return names.map((name) => fileURLToPath(new URL(`src/browser/${name}.ts`, packageRoot)));
}
