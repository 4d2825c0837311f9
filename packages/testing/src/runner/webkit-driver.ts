import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Readable } from "node:stream";

export interface WebKitDriver {
  readonly port: number;
  stop(): void;
}

/** Starts WebKitWebDriver on a free port, under an Xvfb on a free display: MiniBrowser has no headless mode. */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const children: ChildProcess[] = [];
  const stop = (): void => children.splice(0).reverse().forEach(endGroup);
  try {
    const xvfb = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {});
    children.push(xvfb);
    const display = await firstLine(xvfb);
    const port = await freePort();
    const driver = start("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
      DISPLAY: `:${display}`,
      GDK_BACKEND: "x11",
      // Without these GTK waits for a session bus and a settings daemon that are not there.
      NO_AT_BRIDGE: "1",
      GSETTINGS_BACKEND: "memory",
    });
    children.push(driver);
    await untilAnswering(port, driver);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function start(program: string, args: string[], environment: Record<string, string>): ChildProcess {
  // A group of its own, so that the browser which the driver starts goes with it.
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  child.on("error", () => undefined);
  return child;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    (child.stdio[3] as Readable).once("data", (data: Buffer) => resolve(data.toString().trim()));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}

async function untilAnswering(port: number, driver: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`);
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("WebKitWebDriver did not answer within ten seconds");
}
