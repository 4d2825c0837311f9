import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import * as published from "../src/index.ts";
import { finish } from "./support/command.ts";

const packageFolder = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
const examples = [...readme.matchAll(/```js\n([^]*?)```/g)]
  .map(([, code = ""]) => code)
  .filter((code) => code.includes("createAddressHandler"));

const folder = mkdtempSync(join(tmpdir(), "council-addresses-"));
const database = join(folder, "addresses.db");
before(async () => {
  assert.equal((await finish(["sample", "--database", database, "--addresses", "200"])).code, 0);
});
after(() => rmSync(folder, { recursive: true }));

/** Express is not among this workspace's packages; its example is read for its imports only. */
const runnable = examples.filter((code) => !code.includes('from "express"'));

test("the README has the examples that are tried here", () => {
  assert.equal(examples.length, 3);
  assert.equal(runnable.length, 2);
});

test("every name that the examples import from the package is there", () => {
  for (const code of examples) {
    const names = /import \{([^}]+)\} from "@council-components\/address-service"/.exec(code)?.[1] ?? "";
    for (const name of names.split(",")) assert.ok(name.trim() in published, name);
  }
});

for (const code of runnable) {
  const name = code.includes("Hono") ? "Hono" : "Node alone";
  test(`the example for ${name} runs as it stands, and its API answers`, async () => {
    const port = await freePort();
    const child = startExample(
      code.replace("3000", String(port)).replace('"addresses.db"', JSON.stringify(database)),
    );
    try {
      const response = await answered(`http://127.0.0.1:${port}/addresses/openapi.json`, child);
      assert.equal(response.status, 200);
      assert.equal((await fetch(`http://127.0.0.1:${port}/addresses?postcode=nonsense`)).status, 400);
      if (code.includes("openGazetteer")) {
        assert.equal((await fetch(`http://127.0.0.1:${port}/addresses?query=street`)).status, 200);
      }
    } finally {
      child.kill();
    }
  });
}

function startExample(code: string): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: packageFolder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { PATH: process.env["PATH"], OS_PLACES_API_KEY: "made-up" },
  });
}

async function answered(url: string, child: ChildProcess): Promise<Response> {
  while (child.exitCode === null) {
    try {
      return await fetch(url);
    } catch {
      await wait(20);
    }
  }
  throw new Error(`The example ended with ${child.exitCode}; it needs the package to be built (tsc -b)`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
