import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { output } from "./pnpm.ts";
import { type Registry, SCOPE } from "./registry.ts";

/**
 * Installs our packages with npm, as their READMEs say, beside what the folder's package.json already asks for.
 * @param packages names without the scope
 */
export async function install(
  folder: string,
  packages: readonly string[],
  registry: Registry,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".npmrc"), registry.npmrc);
  if (!existsSync(join(folder, "package.json"))) await output("npm", ["init", "-y"], { cwd: folder });
  await output(
    "npm",
    [
      "install",
      ...["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"],
      ...packages.map((name) => `${SCOPE}/${name}`),
    ],
    { cwd: folder },
  );
}
