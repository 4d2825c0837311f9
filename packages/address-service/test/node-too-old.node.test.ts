import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nodeTooOld } from "../src/node-too-old.ts";

test("an old Node is told what is needed", () => {
  for (const version of ["20.20.2", "22.12.9", "9.0.0"]) {
    assert.equal(
      nodeTooOld(version),
      `council-addresses needs Node 22.13 or later, for its built-in SQLite. This is Node ${version}.`,
    );
  }
});

test("the same limit stands in package.json", () => {
  const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  assert.equal(engines.node, ">=22.13");
  for (const version of ["22.13.0", "23.0.0", "24.21.0"]) assert.equal(nodeTooOld(version), undefined);
});
