import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { staleSources, type Source } from "../src/stale-sources.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = JSON.parse(readFileSync(`${root}sources.json`, "utf8")) as Source[];
/** Not sources: examples, our own pages, and where a tag is loaded from. */
const NO_SOURCE =
  /\.example\b|github\.com\/council-components|googletagmanager\.com|\/code\/|127\.0\.0\.1|schema\.json/;

test("everything that documents and templates link to is in sources.json, with the day it was read", () => {
  const pages = globSync(["docs/*.md", "templates/*.html", "README.md"], { cwd: root });
  assert.ok(pages.length > 8);
  const known = new Set(sources.map(({ href }) => withoutEnd(href)));
  for (const page of pages)
    for (const [href] of readFileSync(root + page, "utf8").matchAll(/https:\/\/[^)\s"<>`]+/g))
      assert.ok(
        NO_SOURCE.test(href) || known.has(withoutEnd(href)),
        `${page}: ${href} is not in sources.json`,
      );
});

test("each source says how it was read, and is to be read again within a year", () => {
  for (const { title, href, read, how, again, claims } of sources) {
    assert.match(href, /^https:\/\/\S+$/, title);
    assert.ok(claims.length > 0, title);
    assert.ok(["whole", "in part", "as others quote it", "not found"].includes(how), title);
    assert.equal(how === "not found", read === null, title);
    const days = (Date.parse(again) - Date.parse(read ?? "2026-11-30")) / 86_400_000;
    assert.ok(days > 0 && days <= 366, title);
  }
  assert.equal(new Set(sources.map(({ href }) => href)).size, sources.length, "Each is there once");
});

test("what is due is listed, from the day on", () => {
  const [first] = sources;
  const dated = [
    { ...first!, title: "due", again: "2027-01-01" },
    { ...first!, title: "later", again: "2027-01-02" },
  ];
  assert.deepEqual(staleSources(dated, "2026-12-31"), []);
  assert.deepEqual(
    staleSources(dated, "2027-01-01").map(({ title }) => title),
    ["due"],
  );
  assert.equal(staleSources(sources, "2028-01-01").length, sources.length);
});

function withoutEnd(href: string): string {
  return href.replace(/\/$/, "");
}
