import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/** The command `council-addresses`, run as an operator would. */
export interface Running {
  process: ChildProcess;
  /** Everything that it wrote. */
  output: { stdout: string; stderr: string };
  /** Resolves with how it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function run(args: readonly string[], environment: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], ...environment },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  return { process: child, output, ended };
}

/** Runs the command to its end. */
export async function finish(
  args: readonly string[],
  environment?: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = run(args, environment);
  const { code } = await running.ended;
  return { code, ...running.output };
}

/** Starts `serve` on a free port, and gives the URL of the API once it says that it listens. */
export async function serve(
  args: readonly string[],
  environment?: Record<string, string>,
): Promise<Running & { url: string; stop: () => Promise<number | null> }> {
  const running = run(["serve", "--port", "0", ...args], environment);
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /"event":"listening","url":"([^"]+)"/.exec(running.output.stdout)?.[1];
      if (found) resolve(found);
    };
    running.process.stdout?.on("data", look);
    void running.ended.then(({ code }) =>
      reject(new Error(`serve ended with ${code}: ${running.output.stderr}`)),
    );
  });
  const stop = async (): Promise<number | null> => {
    running.process.kill("SIGTERM");
    return (await running.ended).code;
  };
  return { ...running, url, stop };
}
