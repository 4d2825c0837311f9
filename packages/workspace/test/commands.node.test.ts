import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../src/run.ts";

/** A test runner's own environment would make an inner `node --test` report to it. */
const outsideOfTests = { ...process.env, NODE_TEST_CONTEXT: undefined, INIT_CWD: undefined };

/** Runs one of the workspace's commands to its end. */
function command(name: string, ...args: string[]): { code: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`packages/workspace/${name}`, ...args], {
    cwd: root,
    encoding: "utf8",
    env: outsideOfTests,
  });
  return { code: status, out: stdout, errors: stderr };
}

describe("npm start", () => {
  it("prints help and starts nothing", () => {
    const { code, out } = command("bootstrap.mjs", "start", "--help");
    assert.equal(code, 0);
    assert.match(out, /--service-port[^]*--storybook-port/);
    assert.doesNotMatch(out, /http:|install/i);
  });

  it("says which ports can be chosen", () => {
    const { code, errors } = command("src/start.ts", "--service-port", "http");
    assert.equal(code, 2);
    assert.match(errors, /--service-port is a number from 1 to 65535, not “http”/);
  });
});

describe("npm test -- FILE", () => {
  it("runs that file alone, from source, and ends as it does", () => {
    const { code, out } = command("bootstrap.mjs", "test", "packages/workspace/test/ports.node.test.ts");
    assert.equal(code, 0, out);
    const titles = out.match(/^✔ .*(?= \()/gm);
    assert.deepEqual(titles, [
      "✔ a port that is taken is passed over",
      "✔ a server that never answers is given up on, by name",
    ]);
  });

  it("runs it again after a change, with --watch", { timeout: 300_000 }, async () => {
    const file = "packages/workspace/test/ports.node.test.ts";
    const child = spawn(process.execPath, ["packages/workspace/src/test.ts", file, "--watch"], {
      cwd: root,
      env: outsideOfTests,
    });
    const waits = (): Promise<void> =>
      new Promise((resolve) => {
        let out = "";
        child.stdout.on("data", (text: Buffer) => {
          out += text.toString();
          if (/ℹ pass 2[^]*Waiting for a change/.test(out)) resolve();
        });
      });
    try {
      await waits();
      const again = waits();
      utimesSync(root + file, new Date(), new Date());
      await again;
    } finally {
      child.kill();
    }
  });

  for (const [what, args, expected] of [
    ["a file that is not there", ["packages/core/test/nothing.test.ts"], /There is no file packages\/core/],
    ["a file that is no test", ["packages/core/package.json"], /neither a \.test\.ts nor a \.stories\.ts/],
    ["--watch without a file", ["--watch"], /--watch needs the files to run/],
  ] as const) {
    it(`says what is wrong with ${what}`, () => {
      const { code, errors } = command("src/test.ts", ...args);
      assert.equal(code, 1);
      assert.match(errors, expected);
    });
  }
});

describe("the last line of CI", () => {
  const folder = mkdtempSync(join(tmpdir(), "council-ci-"));
  const summary = (name: string, failed: number): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify([{ suite: name, passed: 3, failed, skipped: 1 }]));
    return file;
  };

  it("adds up the tests and the release", () => {
    const { code, out } = command("src/add-up.ts", summary("a", 0), summary("b", 0));
    assert.deepEqual([code, out], [0, "6 passed, 0 failed, 2 skipped\n"]);
  });

  it("is a failure when either failed, or did not get to its end", () => {
    assert.equal(command("src/add-up.ts", summary("a", 0), summary("b", 1)).code, 1);
    const nothing = join(folder, "nothing.json");
    const { code, out } = command("src/add-up.ts", summary("a", 0), nothing);
    rmSync(folder, { recursive: true });
    assert.deepEqual([code, out], [1, `✗ ${nothing}: 1 failed\n\n3 passed, 1 failed, 1 skipped\n`]);
  });
});
