import assert from "node:assert/strict";
import { test } from "node:test";
import { check, ranSomething, table, total } from "../src/counts.ts";

test("the last line adds up every suite", () => {
  const all = [
    { suite: "a", passed: 3, failed: 0, skipped: 0 },
    { suite: "b", passed: 4, failed: 2, skipped: 0 },
    check("types", true),
    check("lint", false),
  ];
  assert.equal(total(all), "8 passed, 3 failed");
  assert.match(table(all), /✗ b {6}4 passed, 2 failed/);
});

test("skipped tests are said, never counted as passed", () => {
  assert.equal(total([{ suite: "a", passed: 1, failed: 0, skipped: 2 }]), "1 passed, 0 failed, 2 skipped");
});

test("a suite that ran no test has failed", () => {
  assert.equal(ranSomething({ suite: "empty", passed: 0, failed: 0, skipped: 5 }).failed, 1);
  assert.equal(ranSomething({ suite: "full", passed: 1, failed: 0, skipped: 0 }).failed, 0);
});
