import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The top of the repository, with a trailing slash. */
export const root: string = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs a program from the top of the repository, its output shown, and resolves to its exit code. */
export async function run(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = start(program, args, { stdio: "inherit", ...options });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Runs a program from the top of the repository, and resolves to its exit code and all that it printed. */
export async function runQuietly(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<{ code: number; output: string }> {
  const child = start(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Starts a program from the top of the repository, with the workspace's own tools first on the path. */
export function start(program: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const separator = process.platform === "win32" ? ";" : ":";
  return spawn(program, args, {
    cwd: root,
    shell: process.platform === "win32",
    ...options,
    env: {
      ...process.env,
      PATH: `${root}node_modules/.bin${separator}${process.env.PATH ?? ""}`,
      ...options.env,
    },
  });
}
