// npm run release-test: a release from beginning to end on this machine. Publishes every package to a registry on
// loopback, installs them into fresh projects, builds those, and opens each in a browser.
//   npm run release-test -- --only standalone,vite   only some projects
//   npm run release-test -- --commit v1.2.0          another commit than the one checked out
//   npm run release-test -- --working-tree           what is not committed too
//   npm run release-test -- --keep                   leaves the projects where they are, and says where
//   npm run release-test -- --summary FILE           writes the counts as JSON
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "@council-components/testing/node";
import { type Counts, table, total } from "../../workspace/src/counts.ts";
import { consumers } from "./consumers.ts";
import { startGazetteer } from "./gazetteer.ts";
import { startRegistry } from "./registry.ts";
import { release, WORKING_TREE } from "./release.ts";
import { runConsumer } from "./run-consumer.ts";
import { attempt, type Step } from "./visit-page.ts";

// Whatever is started from here runs under this Node, also where the machine's own is older.
process.env["PATH"] = `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}`;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    commit: { type: "string", default: "HEAD" },
    "working-tree": { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    summary: { type: "string" },
  },
});
const wanted = values.only?.split(",");
for (const name of wanted ?? []) {
  if (!consumers.some((consumer) => consumer.name === name)) throw new Error(`There is no project ${name}.`);
}

const folder = await mkdtemp(join(tmpdir(), "council-rehearsal-"));
const results: Counts[] = [];
let begun = performance.now();
const closing: (() => Promise<unknown>)[] = [];
try {
  const registry = await startRegistry(join(folder, "registry"));
  closing.push(() => registry.close());
  let published = "";
  const publish = await attempt("publishes every package", async () => {
    const releases = await release(
      join(folder, "release"),
      registry,
      values["working-tree"] ? WORKING_TREE : values.commit,
    );
    published = releases.map(({ name, version }) => `${name} ${version}`).join(", ");
  });
  report("release", [publish]);
  console.log(published);
  if (!publish.fault) {
    const gazetteer = await startGazetteer(join(folder, "gazetteer"), registry);
    closing.push(() => gazetteer.close());
    const browser = await launchChromium();
    closing.push(() => browser.close());
    await mkdir(join(folder, "projects"));
    for (const consumer of consumers.filter(({ name }) => wanted?.includes(name) ?? true)) {
      const project = join(folder, "projects", consumer.name);
      report(consumer.title, await runConsumer(consumer, project, { registry, gazetteer, browser }));
    }
  }
} catch (error) {
  report("the rehearsal", [{ name: "runs to its end", fault: (error as Error).stack ?? String(error) }]);
} finally {
  for (const close of closing.reverse()) await close();
  if (values.keep) console.log(`\nEverything is in ${folder}.`);
  else await rm(folder, { recursive: true, force: true });
}

console.log(`\n${table(results)}\n\n${total(results)}`);
if (values.summary) await writeFile(values.summary, JSON.stringify(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

function report(title: string, steps: readonly Step[]): void {
  console.log(`\n— ${title} (${Math.round((performance.now() - begun) / 1000)} s)`);
  begun = performance.now();
  for (const { name, fault } of steps) {
    console.log(fault ? `  ✗ ${name}\n${fault.replace(/^/gm, "      ")}` : `  ✓ ${name}`);
  }
  const failed = steps.filter(({ fault }) => fault).length;
  results.push({ suite: `release: ${title}`, passed: steps.length - failed, failed, skipped: 0 });
}
