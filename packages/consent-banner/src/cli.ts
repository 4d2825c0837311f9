#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { policyFaults } from "./check-policy.ts";
import type { ConsentPolicy } from "./policy.ts";
import { gateHash, renderConsentGate } from "./server/gate.ts";
import { staleSources, type Source } from "./stale-sources.ts";

const help = `council-consent check POLICY
    Checks a policy and names every fault in it.

council-consent gate POLICY [--src URL | --base URL] [--banner URL] [--config URL] [--nonce NONCE] [--hash]
    Writes the gate's script element for the head of each page, with the policy's version, cookie and purposes.
    --src     URL of gate.js, for pages that can have no script inside them
    --base    URL of the folder with gate-frames.js and the gate's other files, where the gate is in the page itself
    --banner  URL of the module that defines the banner
    --config  URL of the policy, where it asks for receipts
    --nonce   nonce of the page's Content-Security-Policy
    --hash    writes the source expression that allows the gate inside a page, and nothing else

council-consent stale [--on YYYY-MM-DD] [SOURCES]
    Lists the sources of what this package's documents say of the law, and of others' scripts, that are to be read
    again: today, or on another day. SOURCES is a file of your own of the same form.

Exit code 0 when all is well, 1 when there are faults or sources to read again, 2 for a wrong use.
`;

const options = {
  src: { type: "string" },
  base: { type: "string" },
  banner: { type: "string" },
  config: { type: "string" },
  nonce: { type: "string" },
  hash: { type: "boolean" },
  on: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return wrongUse((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return say(help.trimEnd());
  const [command, file, ...more] = positionals;
  if (more.length) return wrongUse(`One file at a time, not ${positionals.slice(1).join(", ")}.`);
  if (command === "stale") return stale(values.on, file);
  if (command === "gate" && values.hash) return say(gateHash);
  if (command !== "gate" && command !== "check") return wrongUse(command ? `No command ${command}.` : "");
  if (!file) return wrongUse("Name the policy's file.");
  const policy = read(file);
  if (policy === undefined) return 1;
  const faults = policyFaults(policy);
  for (const { path, problem } of faults) complain(`${file}: ${path} ${problem}`);
  if (faults.length) return 1;
  if (command === "check") return say(`${file}: no faults`);
  const { src, base, banner, config, nonce } = values;
  const given = Object.entries({ src, base, banner, config, nonce }).filter(
    ([, value]) => value !== undefined,
  );
  return say(renderConsentGate(policy as ConsentPolicy, Object.fromEntries(given)));
}

function stale(on: string = new Date().toISOString().slice(0, 10), file?: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) return wrongUse(`--on must be a day as YYYY-MM-DD, not ${on}.`);
  const sources = read(file ?? new URL("../sources.json", import.meta.url)) as Source[] | undefined;
  if (!sources) return 1;
  const old = staleSources(sources, on);
  for (const { title, href, read: day, again } of old)
    say(`${title}\n  ${href}\n  ${day ? `read on ${day}` : "not found: not verified"}, due since ${again}`);
  say(`${sources.length} sources, ${old.length} to be read again`);
  return old.length ? 1 : 0;
}

function read(file: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    complain(`${String(file)}: ${(error as Error).message}`);
    return undefined;
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

function wrongUse(problem: string): number {
  complain(`${problem}\n\n${help}`.trim());
  return 2;
}
