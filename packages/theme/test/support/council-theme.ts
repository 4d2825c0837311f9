import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/** Runs the command with its arguments in a folder, after the folder's `preload.cjs` if there is one. */
export function councilTheme(
  folder: string,
  ...args: readonly string[]
): { status: number | null; output: string } {
  const preload = existsSync(join(folder, "preload.cjs")) ? ["--require", "./preload.cjs"] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, cli, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

/** A folder of its own with a brand file `brand.json`, gone after `action`. */
export function withBrandFile<Result>(content: object | string, action: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "council-theme-"));
  try {
    writeFileSync(
      join(folder, "brand.json"),
      typeof content === "string" ? content : JSON.stringify(content),
    );
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
