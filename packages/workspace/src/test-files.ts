import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fromSource } from "../../testing/src/source.ts";
import { compile, makeAssets } from "./build.ts";
import { root, start } from "./run.ts";
import { watchSources } from "./watch.ts";

/** Tests that look at what is built, and not at the sources alone. */
const BUILT = /^packages\/(rehearsal|workspace\/test\/(public-api|size|new-component))/;

/** A test runner, and the arguments with which it runs some files. */
type Command = readonly [program: string, args: readonly string[]];

/**
 * Runs these test files and nothing else, from source. With `watch`, again after each change until it is stopped.
 * @param names as somebody has typed them, from the folder where they are
 * @param engines for tests in browsers
 * @returns the exit code
 */
export async function testFiles(
  names: readonly string[],
  { engines = "chromium", watch = false }: { engines?: string | undefined; watch?: boolean | undefined },
): Promise<number> {
  const files = names.map((name) => relative(root, resolve(process.env["INIT_CWD"] ?? root, name)));
  const commands = commandsFor(files, engines);
  if (!watch) return runAll(files, commands, () => undefined);

  let child: ChildProcess | undefined;
  let running = Promise.resolve(0);
  const again = async (): Promise<void> => {
    child?.kill();
    await running;
    console.clear();
    running = runAll(files, commands, (started) => (child = started));
    await running;
    console.log("\nWaiting for a change. Press Ctrl+C to stop.");
  };
  watchSources(() => void again());
  await again();
  return new Promise(() => undefined);
}

/** How the files are run: a command for each kind of test. Throws for a file that is not there or is no test. */
function commandsFor(files: readonly string[], engines: string): Command[] {
  for (const file of files) {
    if (!existsSync(root + file)) throw new Error(`There is no file ${file}.`);
    if (!/\.(test|stories)\.ts$/.test(file))
      throw new Error(`${file} is neither a .test.ts nor a .stories.ts.`);
  }
  const node = files.filter((file) => file.endsWith(".node.test.ts"));
  const stories = files.filter((file) => file.endsWith(".stories.ts"));
  const browser = files.filter((file) => !node.includes(file) && !stories.includes(file));
  const commands: Command[] = [];
  if (node.length > 0) commands.push(["node", ["--test", "--test-reporter=spec", ...node]]);
  if (browser.length > 0) {
    const runner = "packages/testing/src/runner/browser-tests.ts";
    commands.push(["node", [runner, `--engines=${engines}`, ...browser]]);
  }
  if (stories.length > 0)
    commands.push(["vitest", ["run", "--config=.storybook/vitest.config.ts", ...stories]]);
  return commands;
}

async function runAll(
  files: readonly string[],
  commands: readonly Command[],
  started: (child: ChildProcess) => void,
): Promise<number> {
  if (files.some((file) => BUILT.test(file)) && !(await compile())) return 1;
  if (!(await makeAssets())) return 1;
  let worst = 0;
  for (const [program, args] of commands) {
    const child = start(program, args, { stdio: "inherit", env: fromSource() });
    started(child);
    const code = await new Promise<number>((done) => {
      child.on("error", () => done(127));
      child.on("exit", (status) => done(status ?? 1));
    });
    worst ||= code;
  }
  return worst;
}
