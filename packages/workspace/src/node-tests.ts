import { mkdtemp, readFile, rm } from "node:fs/promises";
import { globSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, ranSomething } from "./counts.ts";
import { root, run } from "./run.ts";

/** Runs one package's tests for Node (`test/*.node.test.ts`), pages driven in a real browser among them. */
export async function nodeTests(folder: string): Promise<Counts | null> {
  const files = globSync(`packages/${folder}/test/**/*.node.test.ts`, { cwd: root });
  if (files.length === 0) return null;
  const suite = `${folder}, Node`;
  console.log(`\n— ${suite}`);
  const scratch = await mkdtemp(join(tmpdir(), "node-tests-"));
  const summary = join(scratch, "counts.json");
  try {
    const code = await run("node", [
      "--test",
      "--test-reporter=dot",
      "--test-reporter-destination=stdout",
      `--test-reporter=./packages/workspace/src/node-test-reporter.mjs`,
      `--test-reporter-destination=${summary}`,
      ...files.sort(),
    ]);
    const counts = JSON.parse(await readFile(summary, "utf8")) as Record<string, number>;
    const failed = (counts.failed ?? 0) + (counts.cancelled ?? 0);
    return ranSomething({
      suite,
      passed: counts.passed ?? 0,
      failed: failed || (code === 0 ? 0 : 1),
      skipped: (counts.skipped ?? 0) + (counts.todo ?? 0),
    });
  } catch (error) {
    console.error(`${suite}: ${(error as Error).message}`);
    return { suite, passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
