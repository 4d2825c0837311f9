// npm start: serves the example service and Storybook from source until it is stopped. `npm start -- --help` says how.
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fromSource } from "../../testing/src/source.ts";
import { isStale, makeAssets } from "./build.ts";
import { packagesInDependencyOrder } from "./packages.ts";
import { answers, freePort } from "./ports.ts";
import { root, run, start } from "./run.ts";
import { watchSources } from "./watch.ts";

const USAGE = `npm start serves the example service and Storybook from source, until Ctrl+C. A changed line is in Storybook at
once, and in the example service when its page is loaded again: nothing has to be built.

  --service-port NUMBER     of the example service, default 3000
  --storybook-port NUMBER   of Storybook, default 6006
  --help

A port that is taken is passed over for the next free one.`;

/** Stands in for the DfE eligibility checking service, so that the example shows a check in real time. */
const STAND_IN_PORT = 3900;
/** The sample gazetteer's own council; its other addresses show what happens outside the area. */
const SERVED = "6999";
const DATA = `${root}.data/`;
const DATABASE = `${DATA}sample.db`;

const children = new Set<ChildProcess>();
process.once("SIGINT", () => stop(0));
process.once("SIGTERM", () => stop(0));

const ports = readPorts();
if (ports) await serveAll(ports);

function readPorts(): { service: number; storybook: number } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        "service-port": { type: "string", default: "3000" },
        "storybook-port": { type: "string", default: "6006" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return void console.log(USAGE);
    return {
      service: portNumber("--service-port", values["service-port"]),
      storybook: portNumber("--storybook-port", values["storybook-port"]),
    };
  } catch (error) {
    stop(2, `${(error as Error).message}\n\n${USAGE}`);
  }
}

async function serveAll(ports: { service: number; storybook: number }): Promise<void> {
  if (!(await makeAssets())) stop(1, "What cannot run from source could not be made: see above.");
  if (!existsSync(DATABASE)) await makeSample();

  const standInPort = await freePort(STAND_IN_PORT);
  const servicePort = await freePort(ports.service);
  const storybookPort = await freePort(ports.storybook);
  const standIn = "packages/example-service/src/commands/dfe-stand-in.ts";
  serve("The stand-in for the DfE checking service", "node", [standIn, "--port", `${standInPort}`]);
  const storybook = ["dev", "--host", "127.0.0.1", "--port", `${storybookPort}`, "--exact-port"];
  serve("Storybook", "storybook", [...storybook, "--ci", "--quiet"]);
  startAgainOnChange("The example service", "node", [
    "packages/example-service/src/main.ts",
    ...["--port", `${servicePort}`, "--database", DATABASE, "--custodian", SERVED],
    ...["--sessions", `${DATA}sessions.db`, "--records", `${DATA}records.db`],
    ...["--dfe-url", `http://127.0.0.1:${standInPort}/`],
  ]);

  const serviceUrl = `http://127.0.0.1:${servicePort}/`;
  const storybookUrl = `http://127.0.0.1:${storybookPort}/`;
  try {
    await Promise.all([answers(serviceUrl), answers(storybookUrl)]);
  } catch (error) {
    stop(1, (error as Error).message);
  }
  console.log(`
  Example service   ${serviceUrl}
  Free school meals ${serviceUrl}free-school-meals
  Storybook         ${storybookUrl}

A changed line is shown at once. Press Ctrl+C to stop all of it.
`);
}

/**
 * Storybook sees a changed source by itself. The example service is started again with scripts made anew: its answers
 * are in a file, so that a form that somebody fills in survives. What a change leaves out of date elsewhere comes
 * after that.
 */
function startAgainOnChange(name: string, program: string, args: readonly string[]): void {
  let service = serve(name, program, args);
  let working = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const all = await packagesInDependencyOrder();
    const example = all.filter(({ folder }) => folder === "example-service");
    if (!(await makeAssets(example))) return;
    service.removeAllListeners("exit");
    // At once, so that its port is free: nobody's request is under way on a developer's machine.
    if ((service.exitCode ?? service.signalCode) === null)
      await new Promise((ended) => service.on("exit", ended).kill("SIGKILL"));
    children.delete(service);
    service = serve(name, program, args, () =>
      console.error(`${name} stopped. It starts again on a change.`),
    );
    if ((await makeAssets()) && example.some((one) => isStale(one, all))) await refresh();
  };
  watchSources(() => (working = working.then(refresh)));
}

async function makeSample(): Promise<void> {
  await mkdir(DATA, { recursive: true });
  const command = ["packages/address-service/src/cli.ts", "sample", "--database", DATABASE];
  const code = await run("node", command, { env: fromSource() });
  if (code !== 0) stop(1, "The sample gazetteer could not be made: see above.");
}

function serve(
  name: string,
  program: string,
  args: readonly string[],
  ended = (code: number | null): void => stop(code ?? 0, `${name} stopped.`),
): ChildProcess {
  const env = { ...fromSource(), DFE_CLIENT_ID: "stand-in", DFE_CLIENT_SECRET: "stand-in-secret" };
  const child = start(program, args, { stdio: ["ignore", "inherit", "inherit"], env });
  children.add(child);
  child.on("error", (error) => stop(1, `${name} could not be started: ${error.message}`));
  child.on("exit", ended);
  return child;
}

function portNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 65535)
    throw new Error(`${option} is a number from 1 to 65535, not “${value}”.`);
  return Number(value);
}

function stop(code: number, reason?: string): never {
  if (reason) console.error(reason);
  for (const child of children) {
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
  }
  process.exit(code);
}
