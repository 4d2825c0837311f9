// pnpm run assets: everything that pages load, into dist/assets.
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const packageRoot = new URL("../", import.meta.url);
const target = new URL("dist/assets/", packageRoot);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const common: BuildOptions = {
  bundle: true,
  minify: true,
  // In this repository, the packages' sources: nothing has to be built first.
  conditions: ["@council-components/source"],
  target: "es2022",
  outdir: fileURLToPath(target),
  logLevel: "warning",
};
await build({
  ...common,
  entryPoints: entries("page", "address-lookup", "eligibility-step", "consent-banner", "consent-settings"),
  format: "esm",
  splitting: true,
});
// No module: it is gated and small.
await build({ ...common, entryPoints: entries("page-counter"), format: "iife" });

// As they come: the gate itself is inside every page, and loads these where it needs them.
for (const name of ["gate-frames.js", "gate-receipts.js", "gate-sweep.js"]) {
  const consent = import.meta.resolve("@council-components/consent-banner/package.json");
  await copyFile(new URL(`dist/${name}`, consent), new URL(name, target));
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
