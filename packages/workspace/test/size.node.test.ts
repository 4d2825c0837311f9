import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { budgetComplaint } from "../src/budgets.ts";
import type { EntryWeight } from "../src/size/entries.ts";
import { record } from "../src/size/history.ts";
import { weigh } from "../src/size/weigh.ts";

test("a complaint says by how much, how to see what grew, and what to do", () => {
  const complaint = budgetComplaint(
    { name: "core", from: "core", source: `import "@council-components/core/ids"`, gzip: 5000 },
    5120,
    5000,
  );
  assert.match(complaint, /core is 5\.12 kB gzipped, 120 bytes over its budget of 5\.00 kB/);
  assert.match(complaint, /cd packages\/core .*--analyze/);
});

test("what is imported on demand is not downloaded at once, and lit is counted where it is wanted", async () => {
  const page = {
    from: "core",
    source: `import { html } from "lit"; console.log(html, import("./dist/ids.js"))`,
  };
  const alone = await weigh({ ...page, withLit: false });
  const withLit = await weigh({ ...page, withLit: true });
  assert.equal(alone.onDemand.length, 1);
  assert.equal(alone.onDemand[0]?.name, "ids.js");
  assert.ok(withLit.atOnce.gzip > alone.atOnce.gzip + 2000, "lit is more than 2 kB");
});

test("the history has a line for each change of an entry", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "sizes-"));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "sizes.csv");
  const weight = (gzip: number): EntryWeight => ({
    entry: "core/ids",
    alone: { minified: 300, gzip, brotli: 150 },
    withLit: null,
    onDemand: { minified: 0, gzip: 0, brotli: 0 },
  });
  const at = (date: string, gzip: number): number =>
    record(path, [weight(gzip)], { date, versionOf: (name) => `${name} 0.1.0` });
  assert.deepEqual([at("2026-11-01", 200), at("2026-11-02", 200), at("2026-11-03", 210)], [1, 0, 1]);
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  assert.deepEqual(lines.slice(1), [
    "2026-11-01,core 0.1.0,core/ids,300,200,150,,,0",
    "2026-11-03,core 0.1.0,core/ids,300,210,150,,,0",
  ]);
});
