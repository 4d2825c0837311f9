import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { writeSampleFile } from "../../src/commands/sample.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { ImportLock } from "../../src/import/import-lock.ts";
import { createSample } from "../../src/sample/create-sample.ts";
import { serve } from "../support/command.ts";
import { fixture, temporaryDirectory } from "../support/imported.ts";

const directory = temporaryDirectory();
const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
const namespaces = spawnSync("unshare", ["--pid", "--fork", "true"]).status === 0;

/** Runs the command as the first process of a PID namespace of its own, as a container does, where the system can. */
async function inContainer(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const command = [process.execPath, cli, ...args];
  const [name = "", ...rest] = namespaces ? ["unshare", "--pid", "--fork", ...command] : command;
  const child = spawn(name, rest, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}

test("an import is refused while another one is at work, and goes through when that has ended", async () => {
  const database = join(directory, "locked.db");
  const args = ["import", fixture("premium-2.1.csv"), "--database", database];
  const lock = new ImportLock(database);
  const refused = await inContainer(args);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /Another import into .*locked\.db is at work/);
  await assert.rejects(importFiles([fixture("core.csv")], { database }), /Another import into/);
  lock.release();
  const { code, stderr } = await inContainer(args);
  assert.equal(code, 0, stderr);
});

test("two containers that import at once leave a whole database, and who is refused is told", async () => {
  const database = join(directory, "shared.db");
  await createSample({ database, addresses: 200, seed: 1 });
  const files = [3, 4].map((seed) => {
    const path = join(directory, `made-up-${seed}.csv`);
    writeSampleFile(path, 1500, seed);
    return path;
  });
  const ended = await Promise.all(
    files.map((path) => inContainer(["import", path, "--database", database, "--replace-all"])),
  );
  assert.ok(
    ended.some(({ code }) => code === 0),
    ended.map(({ stderr }) => stderr).join("\n"),
  );
  for (const { code, stderr } of ended) if (code !== 0) assert.match(stderr, /Another import into/);
  const gazetteer = openGazetteer(database);
  assert.ok((await gazetteer.byPostcode("ZZ1 1AA")).total > 10);
  gazetteer.close();
  assert.deepEqual(
    readdirSync(directory).filter((name) => name.includes(".importing-")),
    [],
  );
});

test("a database that is copied over is not served half, and served when it is whole", async (context) => {
  const database = join(directory, "live.db");
  const next = join(directory, "next.db");
  await createSample({ database, addresses: 1500, seed: 1 });
  await createSample({ database: next, addresses: 3000, seed: 2 });
  const { url, stop, process: server } = await serve(["--database", database]);
  context.after(() => server.kill("SIGKILL"));
  const ask = async (path: string): Promise<{ status: number; detail?: string }> => {
    const response = await fetch(url.replace("/addresses", path));
    const { detail } = (await response.json()) as { detail?: string };
    return { status: response.status, ...(detail === undefined ? {} : { detail }) };
  };
  assert.equal((await ask("/addresses?query=high+street")).status, 200);
  const whole = readFileSync(next);
  // As cp does: made empty, then written from the beginning.
  truncateSync(database, 0);
  for (const path of ["/addresses?query=high+street", "/addresses?postcode=ZZ1+1AA", "/health"]) {
    const { status, detail } = await ask(path);
    assert.equal(status, 503, path);
    assert.match(detail!, /being copied over/);
  }
  writeFileSync(database, whole.subarray(0, whole.length / 2));
  assert.equal((await ask("/addresses?query=high+street")).status, 503);
  copyFileSync(next, database);
  const deadline = Date.now() + 60_000;
  while ((await ask("/health")).status !== 200) {
    assert.ok(Date.now() < deadline, "the new database is served");
    await after(100);
  }
  const gazetteer = openGazetteer(next);
  const { uprn } = (await gazetteer.search("road")).addresses[0]!;
  gazetteer.close();
  assert.equal((await ask(`/addresses/${uprn}`)).status, 200);
  assert.equal(statSync(database).size, whole.length);
  assert.equal(await stop(), 0);
});

test("a database that was cut short is not opened", async () => {
  const database = join(directory, "cut.db");
  await createSample({ database, addresses: 300, seed: 1 });
  truncateSync(database, statSync(database).size - 4096);
  assert.throws(() => openGazetteer(database), /cut short/);
});
