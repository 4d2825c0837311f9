import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { addToSite } from "../src/storybook-site.ts";

test("the site keeps a Storybook for each release, the newest first", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "storybook-site-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const [site, storybook] = [join(folder, "site"), join(folder, "built")];
  mkdirSync(storybook);
  for (const [name, text] of [
    ["release-2026-11-23-9", "nine"],
    ["release-2026-11-23-10", "ten"],
    ["next", "old"],
    ["next", "new"],
  ] as const) {
    writeFileSync(join(storybook, "index.html"), text);
    await addToSite(site, storybook, name);
  }
  assert.equal(readFileSync(join(site, "release-2026-11-23-9/index.html"), "utf8"), "nine");
  assert.equal(readFileSync(join(site, "next/index.html"), "utf8"), "new");
  assert.ok(existsSync(join(site, ".nojekyll")));
  const links = [...readFileSync(join(site, "index.html"), "utf8").matchAll(/href="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  assert.deepEqual(links, ["next/", "release-2026-11-23-10/", "release-2026-11-23-9/"]);
  await assert.rejects(addToSite(site, storybook, "../elsewhere"), /neither/);
});
