// Runs files of tests for Node beside each other, the first ones first, and writes down what each did:
//   node packages/workspace/src/node-test-run.ts SUMMARY FILE…
import { readdirSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { inRepository, type RanTest } from "./ran-tests.ts";

type Kinds = Record<"passed" | "failed" | "cancelled" | "skipped" | "todo", number>;

/** What the tests of one file did. */
export interface FileSummary extends Kinds {
  readonly file: string;
  readonly seconds: number;
  /** Of the file's process and of what that started; absent where nothing says. */
  readonly processorSeconds?: number;
}

export interface NodeTestSummary {
  readonly files: readonly FileSummary[];
  /** All of it: more than that of the files where one did not come to its end. */
  readonly total: Kinds;
  readonly tests: readonly RanTest[];
}

/** For one file: four times what the longest takes on a busy machine. */
const MOST_MILLISECONDS = 20 * 60_000;

const [summary, ...files] = process.argv.slice(2);
const meters = mkdtempSync(join(tmpdir(), "test-meters-"));
process.env["COUNCIL_TEST_METERS"] = meters;
const stream = run({
  files,
  // One more than there are processors: what drives a browser waits for it half of the time.
  concurrency: availableParallelism() + 1,
  // A file that never ends fails, and does not hold up the others for ever.
  timeout: MOST_MILLISECONDS,
  // The hook is for the files alone, not for what they start.
  execArgv: [`--import=${new URL("node-test-meter.mjs", import.meta.url).href}`],
});

const tests: RanTest[] = [];
const done: FileSummary[] = [];
let total: Kinds | undefined;
const path: string[] = [];
// Starts are told in the order of the file, just before what is inside: that gives the suites around a test.
stream.on("test:start", ({ nesting, name }) => path.splice(nesting, path.length, name));
for (const outcome of ["test:pass", "test:fail"] as const) {
  stream.on(outcome, ({ nesting, name, file = "", details, skip, todo }) => {
    if (details.type === "suite" || skip || todo) return;
    const title = [...path.slice(0, nesting), name].join(" › ");
    const passed = outcome === "test:pass";
    tests.push({ file, title, passed, ...(!passed && { error: whatFailed(details) }) });
    if (!passed) console.log(`\n  Node: ${title}\n    ${whatFailed(details).replaceAll("\n", "\n    ")}\n`);
  });
}
stream.on("test:summary", ({ file, counts, duration_ms: duration }) => {
  // Node's types leave out those that failed.
  const all = counts as typeof counts & Kinds;
  if (file === undefined) total = all;
  else {
    done.push({ file, seconds: duration / 1000, ...all });
    console.log(line(file, all, duration));
  }
});
// Nothing is told to a stream that nobody reads.
stream.resume();
stream.once("end", () => {
  const used = new Map(
    readdirSync(meters).map((name) => {
      const { file, ticks } = JSON.parse(readFileSync(join(meters, name), "utf8")) as {
        file: string;
        ticks: number;
      };
      return [file, ticks / 100] as const;
    }),
  );
  rmSync(meters, { recursive: true });
  const withUse = done.map((one) => {
    const processorSeconds = used.get(one.file);
    return processorSeconds === undefined ? one : { ...one, processorSeconds };
  });
  writeFileSync(
    summary!,
    JSON.stringify({ files: withUse, total, tests } satisfies Partial<NodeTestSummary> as object),
  );
});

/** As the runner for browsers says it. */
function line(file: string, { passed, failed, cancelled }: Kinds, milliseconds: number): string {
  const mark = failed + cancelled > 0 ? "✗" : "✓";
  const tests = passed + failed + cancelled;
  return `${mark} Node ${inRepository(file)} (${tests} tests, ${Math.round(milliseconds / 1000)} s)`;
}

function whatFailed(details: object): string {
  const { error } = details as { error?: Error };
  return String(error?.cause ?? error);
}
