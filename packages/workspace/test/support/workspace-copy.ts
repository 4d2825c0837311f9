import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, start } from "../../src/run.ts";

export const PREFIX = "council-workspace-copy-";
/** In each copy: the process that made it. */
export const OWNER = ".owner";

/** A copy of this workspace, with what has been built, in which a test may do as it likes. */
export interface WorkspaceCopy {
  /** The top of the copy, with a slash at the end. */
  readonly top: string;
  /** Runs a program there, with the copy's tools first on the path. */
  run(program: string, ...args: readonly string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/** Copies what git would, and the compiled files, and installs. Copies whose maker was killed are cleared away. */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  removeOrphans();
  const top = `${mkdtempSync(join(tmpdir(), PREFIX))}/`;
  writeFileSync(top + OWNER, `${process.pid}`);
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`);
  const built = globSync("packages/*/dist", { cwd: root });
  for (const path of [...listed.stdout.split("\0"), ...built]) {
    if (!path || !existsSync(root + path)) continue;
    mkdirSync(dirname(top + path), { recursive: true });
    // Times are kept, so that TypeScript sees that what is built is up to date.
    cpSync(root + path, top + path, { recursive: true, preserveTimestamps: true });
  }
  const copy: WorkspaceCopy = {
    top,
    run: (program, ...args) => runIn(top, program, args),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
  const installed = await copy.run(
    "npx",
    "--yes",
    "pnpm@12.21.0",
    "install",
    "--no-frozen-lockfile",
    "--prefer-offline",
  );
  if (installed.code !== 0) throw new Error(`The copy could not be installed:\n${installed.output}`);
  return copy;
}

function runIn(
  top: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const path = `${top}node_modules/.bin:${process.env["PATH"]}`;
  // A test runner's own environment would make an inner `node --test` report to it.
  const env = { ...process.env, PATH: path, NODE_TEST_CONTEXT: undefined, CI: undefined };
  const child = start(program, args, { cwd: top, stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (data) => (output += String(data)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Removes the copies whose maker is no longer running. */
export function removeOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = existsSync(join(folder, OWNER)) ? Number(readFileSync(join(folder, OWNER), "utf8")) : 0;
    if (!isRunning(owner)) rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process: it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
