import assert from "node:assert/strict";
import { execFile, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { after, afterEach, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const standInProgram = fileURLToPath(new URL("../src/commands/dfe-stand-in.ts", import.meta.url));
const command = fileURLToPath(
  new URL("src/cli.ts", import.meta.resolve("@council-components/address-service/package.json")),
);

const started: ChildProcessWithoutNullStreams[] = [];

describe("the program", () => {
  let folder: string;
  let database: string;
  before(async () => {
    folder = await mkdtemp(`${tmpdir()}/example-service-`);
    database = `${folder}/sample.db`;
    const sample = ["sample", "--database", database, "--addresses", "200"];
    await promisify(execFile)(process.execPath, [command, ...sample]);
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(() => started.splice(0).forEach((program) => program.kill("SIGKILL")));

  it("serves a gazetteer, prints its address, and stops when it is told to", async () => {
    const program = start("--port", "0", "--database", database);
    const url = /http:\S+/.exec(await firstLine(program))?.[0] ?? "";
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await fetch(url)).status, 200);
    const search = { method: "POST", body: JSON.stringify({ query: "street" }) };
    const headers = { "content-type": "application/json" };
    const found = await fetch(`${url}addresses`, { ...search, headers });
    const { addresses } = (await found.json()) as { addresses: { postcode: string }[] };
    assert.match(addresses[0]?.postcode ?? "", /^ZZ/);

    const port = new URL(url).port;
    const second = start("--port", port, "--database", database);
    const { code, errors } = await end(second);
    assert.equal(code, 1);
    assert.match(errors, new RegExp(`^Port ${port} on 127.0.0.1 is taken. .*--port`));
    assert.ok(!errors.includes("    at "), "no stack");

    program.kill("SIGTERM");
    assert.equal((await end(program)).code, 0);
  });

  it("asks a stand-in for the DfE service, which is for this machine alone and stops when it is told to", async () => {
    const standIn = run(standInProgram, ["--port", "0"]);
    const url = /http:\S+/.exec(await firstLine(standIn))?.[0] ?? "";
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const body = new URLSearchParams({ client_id: "stand-in", client_secret: "stand-in-secret" });
    const token = await fetch(`${url}oauth2/token`, { method: "POST", body });
    assert.equal(((await token.json()) as { token_type: string }).token_type, "Bearer");

    const environment = { DFE_CLIENT_ID: "stand-in", DFE_CLIENT_SECRET: "stand-in-secret" };
    const service = run(main, ["--port", "0", "--database", database, "--dfe-url", url], environment);
    const page = /http:\S+/.exec(await firstLine(service))?.[0] ?? "";
    assert.equal((await fetch(`${page}free-school-meals`)).status, 200);
    for (const program of [service, standIn]) {
      program.kill("SIGTERM");
      assert.equal((await end(program)).code, 0);
    }
  });

  it("says who has to ask the DfE service, and that it asks it over https", async () => {
    const without = run(main, ["--database", database, "--dfe-url", "https://dfe.example/"], {
      DFE_CLIENT_ID: "",
    });
    assert.match((await end(without)).errors, /DFE_CLIENT_ID and DFE_CLIENT_SECRET/);
    const environment = { DFE_CLIENT_ID: "a", DFE_CLIENT_SECRET: "b" };
    const open = run(main, ["--database", database, "--dfe-url", "http://dfe.example/"], environment);
    assert.match((await end(open)).errors, /https/);
  });

  for (const [args, message] of [
    [[], /Say which gazetteer to use/],
    [["--database", "nowhere.db"], /nowhere\.db/],
    [["--database", "x.db", "--port", "http"], /.+/],
    [["--nonsense"], /--nonsense/],
  ] as const) {
    it(`says what is wrong with ${args.join(" ") || "no options"}`, async () => {
      const { code, errors } = await end(start(...args));
      assert.equal(code, 1);
      assert.match(errors, message);
      assert.ok(!errors.includes("    at "), errors);
    });
  }
});

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return run(main, args);
}

function run(
  path: string,
  args: string[],
  environment: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const program = spawn(process.execPath, [path, ...args], { env: { ...process.env, ...environment } });
  started.push(program);
  return program;
}

async function firstLine({ stdout }: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = (await once(stdout, "data")) as [Buffer];
  return line.toString();
}

async function end(
  program: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; errors: string }> {
  let errors = "";
  program.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  const [code] = (await once(program, "close")) as [number | null];
  return { code, errors };
}
