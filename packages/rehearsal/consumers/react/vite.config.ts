import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig } from "vite";

// The gate is a classic script that runs before anything else, so it is copied and not bundled.
mkdirSync("public", { recursive: true });
for (const file of ["gate.js", "gate-frames.js"]) {
  copyFileSync(`node_modules/@council-components/consent-banner/dist/${file}`, `public/${file}`);
}

export default defineConfig({});
