import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { copyWorkspace, type WorkspaceCopy } from "./support/workspace-copy.ts";

/** A new component passes everything as the command wrote it. Tried in a copy of the workspace, which goes again. */
describe("a component that new-component wrote", { timeout: 600_000 }, () => {
  let copy: WorkspaceCopy;

  before(async () => {
    copy = await copyWorkspace();
    await passes(
      "node",
      "packages/workspace/src/new-component.ts",
      "council-bin-day",
      ...["--title-en", "Bin day", "--title-cy", "Diwrnod biniau"],
      ...["--description", "Shows when bins are collected"],
    );
  });
  after(() => copy?.remove());

  /** Runs a command in the copy, which has to end well. Returns what it said. */
  async function passes(program: string, ...args: string[]): Promise<string> {
    const { code, output } = await copy.run(program, ...args);
    assert.equal(code, 0, `${program} ${args.join(" ")}\n${output.slice(-6000)}`);
    return output;
  }

  it("compiles, its tests and stories too", async () => {
    await passes("tsc", "-b", "packages/bin-day", "packages/bin-day/test", ".storybook");
  });

  it("is in the workspace: lock file, public API, list of Welsh, reports, size", async () => {
    await passes("npx", "--yes", "pnpm@12.21.0", "install", "--frozen-lockfile", "--prefer-offline");
    await passes("node", "packages/workspace/src/public-api.ts", "--check", "bin-day");
    await passes("node", "packages/workspace/src/welsh-review.ts", "--check");
    await passes(
      "node",
      "--test",
      "packages/workspace/test/{check-component,evidence,maturity,references}.node.test.ts",
    );
    const { output } = await copy.run("node", "packages/workspace/src/size.ts");
    assert.match(
      readFileSync(`${copy.top}packages/bin-day/README.md`, "utf8"),
      /^\| `council-bin-day-check`/m,
    );
    assert.match(output, /^bin-day .* kB .* 6\.50 kB .*kB$/m);
    assert.doesNotMatch(output, /bin-day is .* over its budget/);
  });

  it("is well-formed, and may import what a component may", async () => {
    await passes(
      "prettier",
      "--check",
      "packages/bin-day",
      ".changeset",
      "tsconfig.json",
      ".storybook",
      "README.md",
      "docs/architecture.md",
    );
    await passes("eslint", "packages/bin-day");
    const wrong = `${copy.top}packages/bin-day/src/wrong.ts`;
    writeFileSync(wrong, 'import "@council-components/address-lookup";\n');
    const { code, output } = await copy.run("eslint", "packages/bin-day/src/wrong.ts");
    assert.equal(code, 1);
    assert.match(output, /bin-day may import: core, govuk-templates, node/);
  });

  it("passes its tests in Node, and its README’s page works", async () => {
    await passes("node", "--test", "packages/bin-day/test/**/*.node.test.ts");
  });

  it("passes its tests in Chromium", async () => {
    const output = await passes(
      "node",
      "packages/testing/src/runner/browser-tests.ts",
      ...["--package", "bin-day", "--engines", "chromium"],
    );
    assert.match(output, /browser tests in chromium: \d+ passed, 0 failed/);
  });

  it("passes the tests of its stories, in English and in Welsh", async () => {
    const output = await passes("vitest", "run", "--config=.storybook/vitest.config.ts", "bin-day");
    assert.match(output, /English.*states\.stories\.ts/);
    assert.match(output, /Welsh.*states\.stories\.ts/);
  });

  it("is told what to fill in, and has everything once that is done", async () => {
    const before = await copy.run("node", "packages/workspace/src/check-component.ts", "bin-day");
    assert.equal(before.code, 1);
    for (const line of before.output.match(/^ {2}packages.*$/gm)!) assert.match(line, /it is not filled in/);
    for (const file of ["README.md", "stories/overview.mdx"]) {
      const path = `${copy.top}packages/bin-day/${file}`;
      writeFileSync(path, readFileSync(path, "utf8").replaceAll(/Write here/g, "Well known:"));
    }
    await passes("node", "packages/workspace/src/check-component.ts", "bin-day");
  });
});
