import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { root } from "../src/run.ts";

const document = readFileSync(`${root}docs/architecture.md`, "utf8");
const paths = globSync("packages/*/src/**/*.ts", { cwd: root });
const sections = document.split(/^#+ /m).filter((section) => /^One .* through the code/.test(section));

describe("docs/architecture.md", () => {
  it("follows a postcode, an answer and a consent choice through the code, in at most ten steps each", () => {
    assert.equal(sections.length, 3);
    for (const section of sections) {
      const steps = section.match(/^\d+\. /gm) ?? [];
      assert.ok(steps.length > 5 && steps.length <= 10, `${section.split("\n")[0]}: ${steps.length} steps`);
    }
  });

  it("names files that are there", () => {
    const named = sections.flatMap((section) =>
      [...section.matchAll(/`([\w./-]+\.ts)`/g)].map(([, name]) => name!),
    );
    assert.ok(named.length > 20, `${named.length} files`);
    const gone = named.filter((name) => !paths.some((path) => path.endsWith(`/${name}`)));
    assert.deepEqual(gone, []);
  });
});
