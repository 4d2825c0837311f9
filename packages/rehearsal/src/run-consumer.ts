import { spawn } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { freePort } from "../../workspace/src/ports.ts";
import type { Consumer } from "./consumers.ts";
import { type Gazetteer, untilItAnswers } from "./gazetteer.ts";
import { install } from "./install.ts";
import { output } from "./pnpm.ts";
import { stopAll } from "./processes.ts";
import type { Registry } from "./registry.ts";
import { serveFolder } from "./serve-folder.ts";
import { attempt, type Step, visitPage } from "./visit-page.ts";
import { visitWithoutScript } from "./visit-without-script.ts";

const SOURCES = fileURLToPath(new URL("../consumers/", import.meta.url));

/** What a project needs that is not its own. */
interface Surroundings {
  registry: Registry;
  gazetteer: Gazetteer;
  browser: Browser;
}

/** As NODE_ENV says it. */
type Mode = "production" | "development";

/**
 * Takes one project from its source to a page in the browser: copies it, installs from the registry, builds, starts,
 * visits. What comes after a step that failed is left out.
 * @param folder an empty folder for the project
 */
export async function runConsumer(
  consumer: Consumer,
  folder: string,
  surroundings: Surroundings,
): Promise<Step[]> {
  await cp(join(SOURCES, consumer.name), folder, { recursive: true });
  await cp(join(SOURCES, "shared"), join(folder, consumer.shared), { recursive: true });
  const installed = await attempt("installs", () =>
    install(folder, consumer.packages, surroundings.registry),
  );
  const steps = [installed];
  if (!installed.fault) steps.push(...(await tryPage(consumer, folder, surroundings, "production")));
  if (consumer.development && !steps.some(({ fault }) => fault)) {
    const again = await tryPage(consumer, folder, surroundings, "development");
    steps.push(...again.map(({ name, ...rest }) => ({ name: `in development: ${name}`, ...rest })));
  }
  return steps;
}

async function tryPage(
  consumer: Consumer,
  folder: string,
  { gazetteer, browser }: Surroundings,
  mode: Mode,
): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(name, act);
    steps.push(done);
    return !done.fault;
  };
  const { scripts = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    scripts?: Record<string, string>;
  };
  const build = (): Promise<string> =>
    output("npm", ["run", "build"], { cwd: folder, env: { NODE_ENV: mode } });
  if (scripts["build"] && !(await step("builds", build))) return steps;
  const site: { url: string; close(): Promise<void> }[] = [];
  const started = await step("starts", async () => {
    site.push(
      consumer.serve
        ? await serveFolder(join(folder, consumer.serve), gazetteer.url, consumer.trustedTypes)
        : await startServer(folder, gazetteer, mode),
    );
  });
  try {
    const visitor = consumer.script === false ? visitWithoutScript : visitPage;
    if (started) steps.push(...(await visitor(browser, `${site[0]!.url}/`, consumer)));
  } finally {
    await Promise.all(site.map(({ close }) => close()));
  }
  return steps;
}

/** Runs the project's `start` script: a process of its own, with its port and the sample in the environment. */
async function startServer(
  folder: string,
  gazetteer: Gazetteer,
  mode: Mode,
): Promise<{ url: string; close(): Promise<void> }> {
  const { scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    scripts: { start: string };
  };
  const port = await freePort(18_000, 500);
  const [program = "", ...args] = scripts.start.split(" ");
  let said = "";
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${join(folder, "node_modules", ".bin")}:${process.env["PATH"]}`,
      PORT: `${port}`,
      GAZETTEER: gazetteer.database,
      NODE_ENV: mode,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data));
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(url, child, 60);
  } catch (error) {
    await stopAll([child]);
    throw new Error(`${(error as Error).message}\n${said.slice(-3000)}`, { cause: error });
  }
  return { url, close: () => stopAll([child]) };
}
