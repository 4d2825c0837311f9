// How long a contributor waits, in a clone of what is committed that is removed at the end: npm start from nothing, a
// changed line on the screen, one test file of each kind. Ends with 1 when a limit is missed.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../src/ports.ts";
import { root, run } from "../src/run.ts";

/** Milliseconds, on a machine that has nothing else to do. */
const CHANGE = 3_000;
const ONE_FILE = 10_000;
const CHANGED = "packages/govuk-templates/src/phase-banner.ts";
const [BEFORE, AFTER] = ["govuk-phase-banner__content", "govuk-phase-banner__content is-changed"];

const folder = await mkdtemp(join(tmpdir(), "council-inner-loop-"));
const clone = join(folder, "clone");
// Their own environment: an alias of npm's or of the measurement would decide what they run.
const environment = { ...process.env, NODE_OPTIONS: "", INIT_CWD: undefined };
if ((await run("git", ["clone", "--quiet", "--local", root, clone])) !== 0) process.exit(1);

const [servicePort, storybookPort] = [await freePort(3100), await freePort(6100)];
const service = `http://127.0.0.1:${servicePort}/`;
const storybook = `http://127.0.0.1:${storybookPort}/@fs${clone}/${CHANGED}`;
const started = performance.now();
const ports = [`--service-port=${servicePort}`, `--storybook-port=${storybookPort}`];
const server = spawn(process.execPath, ["packages/workspace/bootstrap.mjs", "start", ...ports], {
  cwd: clone,
  env: environment,
  stdio: ["ignore", "ignore", "inherit"],
});
try {
  await Promise.all([shows(service, BEFORE), shows(storybook, BEFORE)]);
  report("npm start in a clone in which nothing is installed", performance.now() - started);
  const text = await readFile(join(clone, CHANGED), "utf8");
  const changed = performance.now();
  await writeFile(join(clone, CHANGED), text.replaceAll(BEFORE, AFTER));
  const since = (): number => performance.now() - changed;
  await Promise.all([
    shows(storybook, AFTER).then(() => report("a changed line, in Storybook", since(), CHANGE)),
    shows(service, AFTER).then(() => report("a changed line, in the example service", since(), CHANGE)),
  ]);
} finally {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
for (const file of [
  "packages/core/test/ids.test.ts",
  "packages/core/test/messages.node.test.ts",
  "packages/consent-banner/stories/frames.stories.ts",
]) {
  const begun = performance.now();
  const command = ["packages/workspace/bootstrap.mjs", "test", file];
  const code = await run(process.execPath, command, { cwd: clone, env: environment, stdio: "ignore" });
  if (code !== 0) process.exitCode = 1;
  report(`npm test -- ${file}${code === 0 ? "" : " (failed)"}`, performance.now() - begun, ONE_FILE);
}
await rm(folder, { recursive: true, force: true });

function report(what: string, milliseconds: number, limit?: number): void {
  const most = limit === undefined ? "" : `, at most ${limit} ms on an idle machine`;
  console.log(`${what}: ${Math.round(milliseconds)} ms${most}`);
  if (limit !== undefined && milliseconds > limit) process.exitCode = 1;
}

/** Resolves when what is at the address has the text in it. */
async function shows(url: string, text: string): Promise<void> {
  for (const until = Date.now() + 600_000; Date.now() < until;) {
    const body = await fetch(url).then(
      (response) => response.text(),
      () => "",
    );
    if (body.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} never had ${text}.`);
}
