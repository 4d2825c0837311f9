import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readTables } from "./markdown-tables.ts";
import { hasTest } from "./named-tests.ts";

const page = new URL("../docs/conformance.md", import.meta.url);
const text = readFileSync(page, "utf8");
const tables = readTables(text);
const rows = tables.flatMap(({ rows }) => rows);

/** `file.test.ts` “beginning of the test's title” */
const REFERENCE = /`([\w.-]+\.ts)` “([^”]+)”/g;

test("there is a table for each source, all of one form", () => {
  assert.deepEqual(
    tables.map(({ heading }) => heading),
    [
      "GOV.UK Design System: cookie banner",
      "GOV.UK Design System: cookies page",
      "PECR: regulation 6 and Schedule A1",
      "UK GDPR: article 7",
      "Data Protection Act 2018: section 164A",
      "ICO: storage and access technologies",
    ],
  );
  for (const { head } of tables)
    assert.deepEqual(head, ["Requirement", "What the component does", "Test", "Left to the council"]);
});

for (const [requirement = "", does = "", shown = "", council = ""] of rows) {
  test(`${requirement}: the test that is named is there`, () => {
    assert.ok(does, "It says what the component does");
    const references = [...shown.matchAll(REFERENCE)];
    // Where the component does nothing, all is left to the council.
    if (does.startsWith("Nothing")) return assert.ok(!shown && council);
    assert.equal(shown.replace(REFERENCE, "").trim(), "", "Nothing but references");
    assert.ok(references.length > 0, "A test is named");
    for (const [, file = "", title = ""] of references)
      assert.ok(hasTest(file, title), `${file} has no test “${title}”`);
  });
}

test("every source is linked, and every page of ours that is linked is there", () => {
  for (const { heading } of tables) {
    const section = text.split(`## ${heading}\n`)[1]!.split("\n|")[0]!;
    assert.match(section, /^\nSources?: \[[^\]]+\]\(https:\/\/[^)]+\)/, heading);
  }
  for (const [, href = ""] of text.matchAll(/\]\((?!https:)([^)]+)\)/g))
    assert.ok(existsSync(new URL(href, page)), href);
});
