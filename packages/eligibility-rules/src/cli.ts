#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkRuleset, explainFault } from "./check.ts";
import { compileRuleset } from "./compile.ts";
import { draw } from "./draw.ts";
import { RulesetError } from "./errors.ts";
import { parseDate } from "./temporal.ts";
import { checkVersions } from "./versions.ts";

const help = `council-eligibility check [--on YYYY-MM-DD] FILE…
    Checks rulesets: their shape, expressions, own tests, and every way through them, on another day if said:
    what has expired by then, and what will within 60 days. Several versions of one ruleset are checked against
    each other: name them in one command.
    Exit code 0 when all pass, 1 when one fails.

council-eligibility draw [--language en|cy] [--on YYYY-MM-DD] FILE
    Writes the decision as a Mermaid diagram.
`;

process.exitCode = main(process.argv.slice(2));

function main(argv: string[]): number {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        on: { type: "string" },
        language: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return usage((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [command, ...files] = positionals;
  const today = values.on ?? new Date().toISOString().slice(0, 10);
  if (!parseDate(today)) return usage(`--on must be a date as YYYY-MM-DD, not ${today}`);
  if (!files.length) return usage("name a ruleset file");
  if (command === "check") return checkAll(files, today) ? 0 : 1;
  if (command === "draw" && files.length === 1) return drawFile(files[0]!, today, values.language ?? "en");
  return usage(command === "draw" ? "draw takes one file" : `no command ${command}`);
}

function usage(problem: string): number {
  process.stderr.write(`${problem}\n\n${help}`);
  return 2;
}

function read(file: string): { json: unknown } | undefined {
  let text = "";
  try {
    text = readFileSync(file, "utf8");
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    process.stderr.write(`${file}: ${(error as Error).message}${lineOf(error as Error, text)}\n`);
    return undefined;
  }
}

/** The line of what is not JSON, where the message has only the text around it. */
function lineOf({ message }: Error, text: string): string {
  const around = /, (?:\.\.\.)?"([^]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const at = around ? text.indexOf(around) : -1;
  // The sign that is wrong is in the middle of it.
  return at < 0 ? "" : ` (line ${text.slice(0, at + around!.length / 2).split("\n").length})`;
}

function checkAll(names: string[], today: string): boolean {
  const files = names.map((file) => ({ file, found: read(file) }));
  const passed = files.map(({ file, found }) => !!found && check(file, found.json, today));
  const between = checkVersions(
    files.flatMap(({ file, found }) => (found ? [{ file, json: found.json }] : [])),
  );
  for (const { file, severity, path, message } of between)
    process.stdout.write(`${file}: ${severity}: ${path}: ${message}\n`);
  return !passed.includes(false) && !between.some(({ severity }) => severity === "error");
}

function check(file: string, json: unknown, today: string): boolean {
  const { passed, findings, tests, exploration } = checkRuleset(json, { today });
  for (const { severity, path, message } of findings) {
    const place = message.startsWith(`${path}:`) || message.startsWith(`${path} `) ? "" : `${path || "/"}: `;
    process.stdout.write(`${file}: ${severity}: ${place}${message}\n`);
  }
  const ways = exploration?.exact
    ? `, ${exploration.paths} ways, at most ${exploration.longestPath.length} questions`
    : "";
  process.stdout.write(
    `${file}: ${passed ? "passed" : "FAILED"} (${tests.passed} tests passed, ${tests.failed} failed${ways})\n`,
  );
  return passed;
}

function drawFile(file: string, today: string, language: string): number {
  const found = read(file);
  if (!found) return 1;
  try {
    process.stdout.write(draw(compileRuleset(found.json), { today, language }));
    return 0;
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    for (const fault of error.faults) process.stderr.write(`${file}: ${explainFault(fault, found.json)}\n`);
    return 1;
  }
}
