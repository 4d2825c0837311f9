import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { it } from "node:test";
import { root } from "../../workspace/src/run.ts";

// A run of its own, after the build: these declarations are made from the manifests, which tsc does not know of.
it("templates of React 19, Preact and Vue 3 are type-checked", () => {
  const { status, stdout } = spawnSync(
    `${root}node_modules/.bin/tsc`,
    ["-p", "packages/rehearsal/test/types"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stdout);
});
