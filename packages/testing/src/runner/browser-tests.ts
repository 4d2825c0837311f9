// Runs packages/*/test/**/*.test.ts in Chromium, Firefox and WebKitGTK: `browser-tests --help` says how.
import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { startTestRunner, type TestRunnerConfig } from "@web/test-runner";
import { commandsPlugin } from "./commands.ts";
import { DEBIAN_PACKAGES, isInstalled, startEngine, type StartedEngine } from "./engines.ts";
import { readOptions, type RunnerOptions, USAGE } from "./options.ts";
import { pageServer } from "./pages/page-server.ts";
import { summaryReporter } from "./reporter.ts";
import { testBundles } from "./test-bundles.ts";
import { SOURCE } from "../source.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const started: StartedEngine[] = [];

if (process.argv.includes("--help")) {
  console.log(USAGE);
} else {
  try {
    await run(readOptions(process.argv.slice(2), process.env));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    exit(1);
  }
}

async function run(options: RunnerOptions): Promise<void> {
  const missing = options.engines.filter((engine) => !isInstalled(engine));
  for (const engine of missing) {
    console.error(`Left out: ${engine} is not installed (apt-get install ${DEBIAN_PACKAGES[engine]}).`);
  }
  if (missing.length && options.requireEngines) throw new Error("CI needs every engine.");
  const engines = options.engines.filter((engine) => !missing.includes(engine));
  if (!engines.length) throw new Error("There is no engine to run the tests in.");

  const files = testFiles(options);
  if (!files.length) throw new Error("No test file matches.");

  for (const engine of engines) started.push(await startEngine(engine));
  const reporter = summaryReporter({ root, summary: options.summary, grep: options.grep });
  const runner = await startTestRunner({
    config: configuration(options, files, reporter),
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error("The test runner did not start.");

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      runner.on("stopped", () => exit(130));
      setTimeout(() => exit(130), 5000).unref();
      void runner.stop();
    });
  }
  runner.on("stopped", (passed: boolean) => {
    const incomplete = reporter.summaries.some(({ passed, failed }) => failed > 0 || passed === 0);
    // The runner has not passed what --grep left out.
    exit((passed || options.grep) && !incomplete && reporter.summaries.length === engines.length ? 0 : 1);
  });
}

function testFiles({ packages, files }: RunnerOptions): string[] {
  const folders = packages.length ? packages : ["*"];
  return folders
    .flatMap((folder) => globSync(`packages/${folder}/test/**/*.test.ts`, { cwd: root }))
    .filter((file) => !file.endsWith(".node.test.ts") && !file.includes("node_modules"))
    .filter((file) => !files.length || files.some((part) => file.includes(part)))
    .map((file) => join(root, file))
    .sort();
}

function configuration(
  options: RunnerOptions,
  files: string[],
  reporter: ReturnType<typeof summaryReporter>,
): TestRunnerConfig {
  return {
    rootDir: root,
    hostname: "127.0.0.1",
    files,
    browsers: started.map(({ launcher }) => launcher),
    // One page at a time in each browser: focus is what many tests are about.
    concurrency: 1,
    // The engines beside each other: each waits for frames and answers most of the time.
    concurrentBrowsers: started.length,
    browserStartTimeout: 120_000,
    testsStartTimeout: 120_000,
    testsFinishTimeout: 1_800_000,
    nodeResolve: { exportConditions: [SOURCE, options.condition] },
    testFramework: { config: { timeout: 120_000, ...(options.grep ? { grep: options.grep } : {}) } },
    middleware: [pageServer(root, options.condition)],
    plugins: [
      commandsPlugin(options.everywhere ? undefined : (options.once ?? started[0]?.launcher.name)),
      testBundles(root, files, options.condition),
      esbuildPlugin({ ts: true, target: "esnext", tsconfig: join(root, "tsconfig.base.json") }),
    ],
    reporters: [reporter],
  };
}

function exit(code: number): never {
  for (const engine of started.splice(0)) engine.stop();
  process.exit(code);
}
