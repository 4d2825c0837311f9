import { browserTests } from "./browser-tests.ts";
import { compile, makeAssets } from "./build.ts";
import { check, type Counts, table, total } from "./counts.ts";
import { availableEngines } from "./engines.ts";
import { checkEvidence } from "./evidence/check.ts";
import { reports } from "./evidence/reports.ts";
import { lighthousePages } from "./lighthouse.ts";
import { nodeTests } from "./node-tests.ts";
import { packageFolders } from "./packages.ts";
import { rehearsal } from "./rehearsal.ts";
import { run } from "./run.ts";
import { storybookPages, storyTests } from "./story-tests.ts";

export interface TestOptions {
  /** The folder of a package: its own tests alone. */
  only?: string | undefined;
  /** Engines, with commas between them; all that are there when absent. */
  engines?: string | undefined;
  /** Rehearse a release as well. */
  rehearsal?: boolean | undefined;
}

/** Everything that must hold, in the order in which it fails fastest, ending in one line of counts. Gives the exit code. */
export async function testEverything(options: TestOptions): Promise<number> {
  const results: Counts[] = [];
  let addedAt = performance.now();
  const everything = options.only === undefined;

  try {
    const wanted = options.engines?.split(",");
    const engines = (await availableEngines()).filter((name) => wanted?.includes(name) ?? true);
    const chromium = engines.includes("chromium");
    const built = add(check("types", await compile())) && add(check("assets", await makeAssets()));
    if (everything) {
      add(check("lint", (await run("eslint", ["."])) === 0));
      add(
        check(
          "list of Welsh",
          (await run("node", ["packages/workspace/src/welsh-review.ts", "--check"])) === 0,
        ),
      );
      add(check("format", (await run("prettier", ["--check", "--log-level=warn", "."])) === 0));
    }
    if (built) {
      if (everything) {
        add(
          check("public API", (await run("node", ["packages/workspace/src/public-api.ts", "--check"])) === 0),
        );
      }
      if (everything) add(check("size", (await run("node", ["packages/workspace/src/size.ts"])) === 0));
      for (const folder of options.only ? [options.only] : await packageFolders()) {
        const counts = await nodeTests(`${folder}, Node`, `packages/${folder}/test`, { chromium });
        if (counts) add(counts);
      }
      (await browserTests(engines, options.only)).forEach(add);
      if (everything && chromium) {
        add(await storyTests());
        add(await storybookPages());
        add(await lighthousePages());
        add(namedTests(results));
        if (options.rehearsal) (await rehearsal()).forEach(add);
      }
    }
  } catch (error) {
    console.error((error as Error).message);
    add(check("npm test ran to its end", false));
  }

  console.log(`\n${table(results)}\n\n${total(results)}`);
  return results.some(({ failed }) => failed > 0) ? 1 : 0;

  function add(counts: Counts): boolean {
    const now = performance.now();
    results.push({ ...counts, seconds: Math.round((now - addedAt) / 1000) });
    addedAt = now;
    return counts.failed === 0;
  }
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
