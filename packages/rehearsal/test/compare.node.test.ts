import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { comparePackages, describeChanges } from "../src/compare/compare.ts";
import type { PackedPackage } from "../src/packed/pack.ts";

const scratch = mkdtempSync(join(tmpdir(), "council-compare-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

function packed(name: string, files: Record<string, string>): PackedPackage {
  const folder = mkdtempSync(join(scratch, "package-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const tarball = `${folder}.tgz`;
  writeFileSync(tarball, Object.values(files).join(""));
  return { name, tarball, folder, files: Object.keys(files), manifest: { name, version: "1.0.0" } };
}

const before = [
  packed("@x/one", {
    "package.json": "{}",
    "dist/index.d.ts": "a: string;\nb: string;\n",
    "dist/old.js": "1",
  }),
  packed("@x/same", { "package.json": "{}" }),
];
const now = [
  packed("@x/one", {
    "package.json": "{}",
    "dist/index.d.ts": "a: number;\nb: string;\n",
    "dist/new.js": "2",
  }),
  packed("@x/same", { "package.json": "{}" }),
];

describe("what a change does to the published files", () => {
  const changes = comparePackages(before, now);

  it("names packages and files that differ, and no others", () => {
    assert.deepEqual(
      changes.map(({ name, files }) => [name, files.map(({ file }) => file)]),
      [["@x/one", ["dist/index.d.ts", "dist/new.js", "dist/old.js"]]],
    );
  });

  it("shows the lines of declarations that differ", () => {
    assert.deepEqual(changes[0]?.files[0]?.lines, ["- a: string;", "+ a: number;"]);
  });

  it("says what is new and what is gone, for people", () => {
    const text = describeChanges(changes);
    assert.match(text, /`dist\/new\.js` \| – \| .* \| new \|/);
    assert.match(text, /`dist\/old\.js` \| .* \| – \| \*\*gone\*\* \|/);
    assert.match(describeChanges([]), /does nothing/);
  });
});
