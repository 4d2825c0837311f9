import assert from "node:assert/strict";
import { test } from "node:test";
import { type Counts, failures, summarised, total } from "../src/counts.ts";
import type { RanTest } from "../src/ran-tests.ts";
import { secondTry } from "../src/second-try.ts";

const ran = (file: string, title: string, error?: string): RanTest => ({
  file,
  title,
  passed: error === undefined,
  ...(error !== undefined && { error }),
});

const suite: Counts = {
  suite: "browser tests, webkit",
  engine: "webkit",
  passed: 2,
  failed: 1,
  skipped: 0,
  tests: [ran("a.test.ts", "opens"), ran("b.test.ts", "opens"), ran("b.test.ts", "closes", "still open")],
};

test("a file that passes the second time counts as passed, and is said to be unsteady", async () => {
  const second = [ran("b.test.ts", "opens"), ran("b.test.ts", "closes")];
  const results = await secondTry([suite], (counts, files) => {
    assert.equal(counts.engine, "webkit");
    assert.deepEqual(files, ["b.test.ts"]);
    return Promise.resolve(second);
  });
  assert.equal(total(results), "3 passed, 0 failed");
  assert.match(failures(results), /passed on a second try.*webkit: b\.test\.ts\n {2}closes\n {4}still open/);
});

test("a file that fails again has failed, as has one that runs nothing", async () => {
  for (const second of [[ran("b.test.ts", "opens"), ran("b.test.ts", "closes", "still open")], []]) {
    const results = await secondTry([suite], () => Promise.resolve(second));
    assert.equal(total(results), "2 passed, 1 failed");
    assert.match(failures(results), /^✗ browser tests, webkit: b\.test\.ts\n {2}closes\n {4}still open$/);
  }
});

test("many failed files are not run again", async () => {
  const files = ["a", "b", "c", "d"].map((name) => ran(`${name}.test.ts`, "opens", "no"));
  const broken = { ...suite, passed: 0, failed: 4, tests: files };
  const results = await secondTry([broken], () => assert.fail("ran again"));
  assert.equal(total(results), "0 passed, 4 failed");
});

test("a summary file has the tests that failed, and no others", () => {
  assert.deepEqual(summarised(suite).tests, [ran("b.test.ts", "closes", "still open")]);
});
