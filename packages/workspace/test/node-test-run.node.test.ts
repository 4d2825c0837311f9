import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { NodeTestSummary } from "../src/node-test-run.ts";

const program = new URL("../src/node-test-run.ts", import.meta.url).pathname;
const FILES: Readonly<Record<string, string>> = {
  "some.node.test.ts": `
    import { before, describe, it } from "node:test";
    for (let count = 0; count < 3e8; count += 1);
    it("fails", () => { throw new Error("on purpose"); });
    it.skip("is skipped", () => {});
    describe("suite", () => it("passes", () => {}));
    describe("hook", () => { before(() => { throw new Error("on purpose"); }); it("never runs", () => {}); });`,
  "crash.node.test.ts": `throw new Error("on purpose");`,
};

test("each file's tests are counted, with its time, and a file that crashes is no pass", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "node-test-run-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const files = Object.entries(FILES).map(([name, code]) => {
    writeFileSync(join(folder, name), code);
    return join(folder, name);
  });
  const path = join(folder, "summary.json");
  // The environment of this test would make the run within it report to it.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  execFileSync(process.execPath, [program, path, ...files], { env, stdio: "ignore" });
  const { files: told, total, tests } = JSON.parse(readFileSync(path, "utf8")) as NodeTestSummary;
  assert.equal(told.length, 1);
  const { file, passed, failed, cancelled, skipped, seconds, processorSeconds = 0 } = told[0]!;
  assert.deepEqual([file, passed, failed, cancelled, skipped], [files[0], 1, 1, 1, 1]);
  assert.ok(seconds > 0);
  if (existsSync("/proc/self/stat")) assert.ok(processorSeconds >= 0.05, `${processorSeconds}`);
  assert.equal(total.failed + total.cancelled, 3);
  assert.deepEqual(
    tests.filter((one) => one.file === files[0]).map((one) => [one.title, one.passed]),
    [
      ["fails", false],
      ["suite › passes", true],
      ["hook › never runs", false],
    ],
  );
});
