import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { oldSources } from "../src/old-sources.ts";

test("sources of any package that are to be read again are listed, from the day on", () => {
  const top = `${mkdtempSync(`${tmpdir()}/council-sources-`)}/`;
  mkdirSync(`${top}packages/one`, { recursive: true });
  const sources = [
    { title: "An act", again: "2027-05-31" },
    { title: "Guidance", again: "2027-06-01" },
  ];
  writeFileSync(`${top}packages/one/sources.json`, JSON.stringify(sources));
  assert.deepEqual(oldSources("2027-05-30", top), []);
  assert.deepEqual(oldSources("2027-05-31", top), [
    "packages/one/sources.json: An act, due since 2027-05-31",
  ]);
  rmSync(top, { recursive: true });
});
