import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { packagesInDependencyOrder } from "../src/packages.ts";
import { root } from "../src/run.ts";

/** The folders that a tsconfig.json names in `references`. */
function references(file: string): string[] {
  const config = JSON.parse(readFileSync(root + file, "utf8")) as { references: { path: string }[] };
  return config.references.map(({ path }) => path);
}

/** Those of the folders that have something to compile. */
function compiled(...folders: string[]): string[] {
  return folders.filter((folder) => existsSync(`${root}${folder}/tsconfig.json`));
}

const packages = await packagesInDependencyOrder();
const compiledFromTheTop = references("tsconfig.json");
const knownToStorybook = references(".storybook/tsconfig.json");

for (const { folder } of packages) {
  // What tsconfig.json does not name is never compiled, and no error in it is ever found.
  test(`${folder} is compiled, with its tests`, () => {
    const wanted = compiled(`packages/${folder}`, `packages/${folder}/test`);
    assert.deepEqual(
      wanted.filter((path) => !compiledFromTheTop.includes(path)),
      [],
    );
  });

  if (existsSync(`${root}packages/${folder}/stories`) && compiled(`packages/${folder}`).length > 0) {
    test(`${folder} is compiled before its stories`, () => {
      assert.ok(knownToStorybook.includes(`../packages/${folder}`));
    });
  }
}
