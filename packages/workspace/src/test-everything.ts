import { writeFileSync } from "node:fs";
import { browserTests } from "./browser-tests.ts";
import { compile, makeAssets } from "./build.ts";
import { check, type Counts, failures, summarised, table, total } from "./counts.ts";
import { availableEngines, type Engine } from "./engines.ts";
import { checkEvidence } from "./evidence/check.ts";
import { reports } from "./evidence/reports.ts";
import { startMeter } from "./meter.ts";
import { nodeTests, type NodeSuite } from "./node-tests.ts";
import { oldResults } from "./old-results.ts";
import { oldSources } from "./old-sources.ts";
import { packageFolders } from "./packages.ts";
import type { RanTest } from "./ran-tests.ts";
import { runQuietly } from "./run.ts";
import { secondTry } from "./second-try.ts";
import { buildStorybook, storybookSuite } from "./storybook-tests.ts";

export interface TestOptions {
  /** The folder of a package: its own tests alone. */
  only?: string | undefined;
  /** Engines, with commas between them; all that are there when absent. */
  engines?: string | undefined;
  /** Where the counts of every suite are written as JSON. */
  summary?: string | undefined;
}

/** Checks of files as they are, which need nothing but each other's time. */
const CHECKS: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  lint: [
    "eslint",
    ".",
    "--cache",
    "--cache-strategy=content",
    "--cache-location=node_modules/.cache/eslint/",
  ],
  format: ["prettier", "--check", "--log-level=warn", "--cache", "--cache-strategy=content", "."],
  "list of Welsh": ["node", "packages/workspace/src/welsh-review.ts", "--check"],
  "public API": ["node", "packages/workspace/src/public-api.ts", "--check"],
  size: ["node", "packages/workspace/src/size.ts"],
};

/** Everything that must hold, in the order in which it fails fastest, ending in one line of counts. Gives the exit code. */
export async function testEverything(options: TestOptions): Promise<number> {
  let results: Counts[] = [];
  try {
    const wanted = options.engines?.split(",");
    const engines = (await availableEngines()).filter((name) => wanted?.includes(name) ?? true);
    results.push(await timed(async () => check("types", await compile())));
    results.push(await timed(async () => check("assets", await makeAssets())));
    if (results.every(({ failed }) => failed === 0)) {
      for await (const counts of runSuites(options, engines)) results.push(counts);
      results = await secondTry(results);
      if (!options.only && engines.includes("chromium")) results.push(namedTests(results));
    }
  } catch (error) {
    console.error((error as Error).message);
    results.push(check("npm test ran to its end", false));
  }

  console.log(`\n${table(results)}`);
  if (!options.only) for (const line of oldResults()) console.log(`  older than its code: ${line}`);
  if (!options.only) for (const line of oldSources()) console.log(`  to be read again: ${line}`);
  const said = failures(results);
  if (said) console.log(`\n${said}`);
  console.log(`\n${total(results)}`);
  if (options.summary) writeFileSync(options.summary, JSON.stringify(results.map(summarised)));
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** What a suite did, with its time. */
async function timed(suite: () => Promise<Counts>): Promise<Counts> {
  const meter = startMeter();
  return { ...(await suite()), reading: meter() };
}

async function* runSuites({ only }: TestOptions, engines: readonly Engine[]): AsyncGenerator<Counts> {
  const chromium = engines.includes("chromium");
  if (!only) yield await timed(checks);
  const suites = (only ? [only] : await packageFolders()).map((folder): NodeSuite => {
    return { suite: `${folder}, Node`, folder: `packages/${folder}/test` };
  });
  if (!only && chromium) {
    const built = await timed(buildStorybook);
    yield built;
    if (built.failed === 0) suites.unshift(storybookSuite);
  }
  const meter = startMeter();
  const both = [nodeTests(suites, { chromium }), browserTests(engines, { folder: only })];
  yield* (await Promise.all(both)).flat();
  const together = "tests for Node and for browsers, beside each other";
  yield { suite: together, passed: 0, failed: 0, skipped: 0, reading: meter() };
}

/** All at once: each of them leaves processors idle. What one says is shown when it fails. */
async function checks(): Promise<Counts> {
  const names = Object.keys(CHECKS);
  const tests = await Promise.all(
    Object.entries(CHECKS).map(async ([name, [program, ...args]]): Promise<RanTest> => {
      const { code, output } = await runQuietly(program, args);
      if (code !== 0) console.error(`\n✗ ${name}\n${output}`);
      return { file: name, title: [program, ...args].join(" "), passed: code === 0, error: output };
    }),
  );
  const passed = tests.filter((one) => one.passed).length;
  return { suite: names.join(", "), passed, failed: names.length - passed, skipped: 0, tests };
}

/** The accessibility conformance reports name tests: each has to be among those that ran, and passed. */
function namedTests(results: readonly Counts[]): Counts {
  const { held, problems } = checkEvidence(
    reports,
    results.flatMap(({ tests = [] }) => tests),
  );
  for (const problem of problems) console.error(problem);
  return {
    suite: "tests named by the accessibility reports",
    passed: held,
    failed: problems.length,
    skipped: 0,
  };
}
