// Makes what tsc does not: the gate, which is a classic script, and files with lit inside for pages without a bundler.
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

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
