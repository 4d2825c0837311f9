// npm start: builds, makes a sample gazetteer on the first run, and serves the example service and Storybook
// until it is stopped. A port that is taken is passed over for the next free one.
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { compile, makeAssets } from "./build.ts";
import { answers, freePort } from "./ports.ts";
import { root, run, start } from "./run.ts";

const SERVICE_PORT = 3000;
const STORYBOOK_PORT = 6006;
/** Stands in for the DfE eligibility checking service, so that the example shows a check in real time. */
const STAND_IN_PORT = 3900;
/** The sample gazetteer's own council; its other addresses show what happens outside the area. */
const SERVED = "6999";
const DATABASE = `${root}.data/sample.db`;

const children: ChildProcess[] = [];
process.once("SIGINT", () => stop(0));
process.once("SIGTERM", () => stop(0));

if (!(await compile()) || !(await makeAssets())) stop(1, "The build failed: see above.");
if (!existsSync(DATABASE)) await makeSample();

const standInPort = await freePort(STAND_IN_PORT);
serve("The stand-in for the DfE checking service", "node", [
  "packages/example-service/dist/commands/dfe-stand-in.js",
  "--port",
  `${standInPort}`,
]);
process.env["DFE_CLIENT_ID"] = "stand-in";
process.env["DFE_CLIENT_SECRET"] = "stand-in-secret";
const servicePort = await freePort(SERVICE_PORT);
const storybookPort = await freePort(STORYBOOK_PORT);
serve("The example service", "node", [
  "packages/example-service/dist/main.js",
  "--port",
  `${servicePort}`,
  "--database",
  DATABASE,
  "--custodian",
  SERVED,
  "--dfe-url",
  `http://127.0.0.1:${standInPort}/`,
]);
serve("Storybook", "storybook", [
  "dev",
  "--host",
  "127.0.0.1",
  "--port",
  `${storybookPort}`,
  "--exact-port",
  "--ci",
  "--quiet",
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

Press Ctrl+C to stop all of it.
`);

async function makeSample(): Promise<void> {
  await mkdir(`${root}.data`, { recursive: true });
  const code = await run("node", ["packages/address-service/dist/cli.js", "sample", "--database", DATABASE]);
  if (code !== 0) stop(1, "The sample gazetteer could not be made: see above.");
}

function serve(name: string, program: string, args: readonly string[]): void {
  const child = start(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  children.push(child);
  child.on("error", (error) => stop(1, `${name} could not be started: ${error.message}`));
  child.on("exit", (code) => stop(code ?? 0, `${name} stopped.`));
}

function stop(code: number, reason?: string): never {
  if (reason) console.error(reason);
  for (const child of children) {
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
  }
  process.exit(code);
}
