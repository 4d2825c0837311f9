import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { check, ranSomething, table, total } from "../src/counts.ts";
import { startMeter } from "../src/meter.ts";

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

test("a suite's time is beside what the machine did meanwhile", () => {
  const reading = { seconds: 20, processorSeconds: 12, busy: 0.634 };
  const suite = { suite: "a", passed: 1, failed: 0, skipped: 0, reading };
  assert.match(table([suite]), /1 passed, 0 failed, 20 s \(12 s of processor, machine 63 % busy\)$/);
});

test("suites that ran beside each other have their own times, and one row for the machine", () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const own = { ...none, suite: "a", passed: 1, reading: { seconds: 20, processorSeconds: 12 } };
  const all = { ...none, suite: "all", reading: { seconds: 15, processorSeconds: 13, busy: 0.9 } };
  assert.equal(
    table([own, all]),
    "✓ a    1 passed, 0 failed, 20 s (12 s of processor)\n✓ all  15 s (13 s of processor, machine 90 % busy)",
  );
});

test(
  "the meter counts the processor time of a child that has ended",
  { skip: !existsSync("/proc/self/stat") },
  () => {
    const read = startMeter();
    const busy = "for (let count = 0; count < 3e8; count += 1);";
    execFileSync(process.execPath, ["--eval", busy]);
    const { processorSeconds = 0, busy: share = 0 } = read();
    assert.ok(processorSeconds >= 0.05, `${processorSeconds}`);
    assert.ok(share > 0 && share <= 1, `${share}`);
  },
);

test("a suite that ran no test has failed", () => {
  assert.equal(ranSomething({ suite: "empty", passed: 0, failed: 0, skipped: 5 }).failed, 1);
  assert.equal(ranSomething({ suite: "full", passed: 1, failed: 0, skipped: 0 }).failed, 0);
});
