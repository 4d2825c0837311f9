import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { it } from "node:test";
import { root } from "../../workspace/src/run.ts";

// Runs of their own, after the build: some of these declarations are made from the manifests, which tsc does not know of.
function check(folder: string): void {
  const { status, stdout } = spawnSync(
    `${root}node_modules/.bin/tsc`,
    ["-p", `packages/rehearsal/test/types/${folder}`],
    { cwd: root, encoding: "utf8" },
  );
  assert.equal(status, 0, stdout);
}

it("templates of React 19, Preact and Vue 3 are type-checked", () => check("."));

it("whoever defines an element has the types of its name and its events", () => check("define"));
