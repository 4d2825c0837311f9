/**
 * The benchmark: `pnpm --filter @council-components/address-service bench`. Options: `--addresses N` (default 1,000,000),
 * `--queries N` of each class (default 500), `--directory DIR` for its files (default: a new one, removed at the end),
 * `--json FILE` to write the figures to. Ends with 1 when a target is missed.
 */
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { table } from "../src/commands/report-lines.ts";
import { writeSampleFile } from "../src/commands/sample.ts";
import { timeOwnImport, timeShellImport } from "./import.ts";
import { makeLookUps, timeByHttp, timeInProcess, worstQueryInProcess } from "./look-ups.ts";
import { measureQuality } from "./quality.ts";
import { percentile, type Times } from "./times.ts";

const { values } = parseArgs({
  options: {
    addresses: { type: "string", default: "1000000" },
    queries: { type: "string", default: "500" },
    directory: { type: "string" },
    json: { type: "string" },
  },
});

/** One line of the result. */
interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most, or the least, that it may be. */
  target?: { most: number } | { least: number };
}

const figures: Figure[] = [];
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
if (!existsSync(cli)) throw new Error("Build the package first: pnpm exec tsc -b");
const directory = values.directory ?? mkdtempSync(join(tmpdir(), "council-addresses-bench-"));
mkdirSync(directory, { recursive: true });
const file = join(directory, "made-up.csv");
const database = join(directory, "addresses.db");

try {
  say(`Writing a file of ${values.addresses} addresses`);
  writeSampleFile(file, Number(values.addresses), 7);
  const rows = Number(/^99,0,(\d+)/m.exec(readEnd(file))![1]) + 3;
  add("rows in the file", rows, "rows");

  say("Importing it with the sqlite3 shell, then with council-addresses");
  const shell = timeShellImport(file, join(directory, "shell.db"));
  const own = timeOwnImport(cli, file, database);
  add("sqlite3 .import, elapsed", rows / shell.seconds, "rows/s");
  add("import, elapsed", rows / own.seconds, "rows/s");
  add("import speed beside .import, elapsed", shell.seconds / own.seconds, "times");
  add("sqlite3 .import, processor time", rows / shell.processor, "rows/s");
  add("import, processor time", rows / own.processor, "rows/s");
  add("import speed beside .import, processor time", shell.processor / own.processor, "times", {
    least: 0.5,
  });
  add("import, peak memory", own.memory, "MB", { most: 300 });
  add("file", statSync(file).size / 1e6, "MB");
  add("database", own.size / 1e6, "MB");

  say("Looking up, in process and by HTTP");
  const lookUps = makeLookUps(database, 3);
  const here = await timeInProcess(database, lookUps);
  addTimes("postcode, in process", here.postcodes, 2);
  addTimes("search as you type, in process", here.typing, 25);
  add("worst crafted query beside an ordinary one", await worstQueryInProcess(database), "times", {
    most: 10,
  });
  const server = spawn(
    process.execPath,
    [cli, "serve", "--database", database, "--port", "0", "--rate-limit", "0"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const byHttp = await timeByHttp(await listening(server.stdout), lookUps);
    addTimes("postcode, by HTTP", byHttp.postcodes);
    addTimes("search as you type, by HTTP", byHttp.typing);
  } finally {
    server.kill("SIGTERM");
  }

  say(`Searching with ${values.queries} queries of each class`);
  const all: Times = { elapsed: [], processor: [] };
  for (const { name, queries, found, target, times } of await measureQuality(
    database,
    Number(values.queries),
    1,
  )) {
    add(`${name}: found in first 10 of ${queries}`, (100 * found) / queries, "%", { least: target });
    all.elapsed.push(...times.elapsed);
    all.processor.push(...times.processor);
  }
  addTimes("these searches, in process", all, 25);
} finally {
  if (values.directory === undefined) rmSync(directory, { recursive: true, force: true });
}

const missed = figures.filter((figure) => !meets(figure));
console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
for (const line of table([
  ["figure", "", "value", "target"],
  ...figures.map((figure) => [figure.name, figure.unit, shown(figure.value), targetText(figure)]),
])) {
  console.log(line);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.map(({ name }) => name).join("; ")}`);
  process.exitCode = 1;
}

function add(name: string, value: number, unit: string, target?: Figure["target"]): void {
  figures.push({ name, value, unit, ...(target && { target }) });
}

/** Limits are of processor time: elapsed time says on a busy machine more about what else it does. */
function addTimes(name: string, { elapsed, processor }: Times, most?: number): void {
  add(`${name}, p50`, percentile(elapsed, 0.5), "ms");
  add(`${name}, p99`, percentile(elapsed, 0.99), "ms");
  if (most !== undefined) add(`${name}, p99 of processor time`, percentile(processor, 0.99), "ms", { most });
}

function meets({ value, target }: Figure): boolean {
  if (!target) return true;
  return "most" in target ? value <= target.most : value >= target.least;
}

function targetText(figure: Figure): string {
  const { target } = figure;
  if (!target) return "";
  const text = "most" in target ? `≤ ${target.most}` : `≥ ${target.least}`;
  return meets(figure) ? text : `${text} MISSED`;
}

function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(2);
}

function say(text: string): void {
  console.error(text);
}

function readEnd(path: string): string {
  const bytes = Buffer.alloc(200);
  const descriptor = openSync(path, "r");
  readSync(descriptor, bytes, 0, bytes.length, statSync(path).size - bytes.length);
  closeSync(descriptor);
  return bytes.toString();
}

function listening(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    output.on("data", (piece: Buffer) => {
      if (text.length < 10_000) text += piece.toString();
      const found = /"event":"listening","url":"([^"]+)"/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    output.on("end", () => reject(new Error("serve ended before it listened")));
  });
}
