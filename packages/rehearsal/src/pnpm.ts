import { spawn } from "node:child_process";
import { root } from "../../workspace/src/run.ts";
import { readFileSync } from "node:fs";

/** The pnpm that the workspace is installed with (packages/workspace/bootstrap.mjs names it). */
export const PNPM: string = /pnpm@[\d.]+/.exec(
  readFileSync(`${root}packages/workspace/bootstrap.mjs`, "utf8"),
)![0];

/** Runs pnpm through npx, as every command of this repository does. Rejects, with what it printed, when it fails. */
export function pnpm(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  return output("npx", ["--yes", PNPM, ...args], options);
}

/** Runs a program to its end and gives what it printed. Rejects, with all of that, when it fails. */
export function output(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let printed = "";
    let all = "";
    child.stdout.on("data", (data: Buffer) => {
      printed += data;
      all += data;
    });
    child.stderr.on("data", (data: Buffer) => (all += data));
    child.on("error", (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve(printed);
      else
        reject(
          new Error(`${program} ${args.join(" ")} (in ${cwd}) ended with ${code}:\n${all.slice(-6000)}`),
        );
    });
  });
}
