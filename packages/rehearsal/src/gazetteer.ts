import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../../workspace/src/ports.ts";
import { install } from "./install.ts";
import { output } from "./pnpm.ts";
import { stopAll } from "./processes.ts";
import type { Registry } from "./registry.ts";

/** The address service, as it was installed from the registry, over made-up addresses. */
export interface Gazetteer {
  /** The database file, for projects whose own server opens it. */
  database: string;
  /** "http://127.0.0.1:PORT", where `council-addresses serve` answers. */
  url: string;
  close(): Promise<void>;
}

/**
 * Installs `council-addresses` as a council's own machine would, makes the sample, and serves it.
 * @param folder an empty folder
 */
export async function startGazetteer(folder: string, registry: Registry): Promise<Gazetteer> {
  await install(folder, ["address-service"], registry);
  const command = join(folder, "node_modules", ".bin", "council-addresses");
  const database = join(folder, "addresses.db");
  await output(command, ["sample", "--database", database], { cwd: folder });
  const port = await freePort(17_000, 500);
  const child = spawn(command, ["serve", "--database", database, "--port", `${port}`], {
    cwd: folder,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${url}/health`, child, 30);
  return { database, url, close: () => stopAll([child]) };
}

/** Resolves when the server answers; rejects when it ends before that, or after some seconds. */
export async function untilItAnswers(url: string, child: ChildProcess, seconds: number): Promise<void> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server of ${url} ended with ${child.exitCode}.`);
    try {
      await fetch(url);
      return;
    } catch {
      if (Date.now() > until) throw new Error(`${url} did not answer within ${seconds} seconds.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
