import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { oldSources } from "../../workspace/src/old-sources.ts";
import { englishOnly, severalPurposes } from "../fixtures/policies.ts";
import { gateHash, renderConsentGate } from "../src/server/gate.ts";

const command = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/council-consent-`);
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  writeFileSync(`${folder}/${name}`, JSON.stringify(content));
  return `${folder}/${name}`;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const policy = file("policy.json", severalPurposes);

test("gate writes what the server half writes: version, cookie and purposes have one source", () => {
  const options = { src: "/gate.js", banner: "/consent-banner.js", config: "/policy.json" };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout } = run("gate", policy, ...args);
  assert.equal(status, 0);
  assert.equal(stdout.trim(), renderConsentGate(severalPurposes, options));
  assert.match(stdout, /data-purposes="analytics video" data-exempt="statistics"/);
});

test("gate puts itself into the page without --src, and says the hash that allows it", () => {
  const { stdout } = run("gate", policy, "--base", "/assets/");
  assert.equal(stdout.trim(), renderConsentGate(severalPurposes, { base: "/assets/" }));
  assert.equal(run("gate", "--hash").stdout.trim(), gateHash);
});

test("a wrong policy gives no gate, and every fault of it", () => {
  const wrong = file("wrong.json", { ...englishOnly, languages: ["en", "cy"], version: "" });
  for (const name of ["gate", "check"]) {
    const { status, stdout, stderr } = run(name, wrong);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /\$\.version must be[^]*\$\.banner\.heading\.cy is missing/);
  }
  assert.equal(run("check", policy).status, 0);
  assert.match(run("check", `${folder}/nowhere.json`).stderr, /nowhere\.json/);
});

test("stale lists the sources that are due, with the day they were read", () => {
  const none = run("stale", "--on", "2026-12-01");
  assert.equal(none.status, 0);
  assert.match(none.stdout, /^\d+ sources, 0 to be read again$/m);
  const due = run("stale", "--on", "2027-06-01");
  assert.equal(due.status, 1);
  assert.match(due.stdout, /PECR, regulation 6\n {2}https:\S+\n {2}read on 2026-11-30, due since 2027-05-31/);
  assert.match(due.stdout, /not found: not verified/);
  // `npm test` names the same.
  const named = oldSources("2027-06-01").filter((line) => line.includes("consent-banner"));
  assert.ok(due.stdout.includes(`${named.length} to be read again`));
  assert.deepEqual(oldSources("2026-12-01"), []);
});

test("a wrong use is told, with the help", () => {
  for (const args of [
    [],
    ["nothing"],
    ["gate"],
    ["gate", policy, policy],
    ["stale", "--on", "soon"],
    ["--what"],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(" "));
    assert.match(stderr, /council-consent check POLICY/);
  }
  assert.equal(run("--help").status, 0);
});
