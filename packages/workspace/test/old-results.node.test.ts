import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { measurements } from "../src/measurements.ts";
import { oldResults, resultFile } from "../src/old-results.ts";
import { root } from "../src/run.ts";

describe("results that are older than the code that they measure", () => {
  let folder: string;
  const [one] = measurements as [(typeof measurements)[number]];
  const said = (): string => oldResults(`${folder}/`).find((line) => line.startsWith(resultFile(one))) ?? "";
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "council-results-"));
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", ...args], {
        cwd: folder,
        env: { ...process.env, GIT_AUTHOR_DATE: "2026-11-20T12:00:00Z" },
      });
    git("init", "-q");
    write(one.paths[0]!, "measured");
    git("add", "-A");
    git("commit", "-qm", "The code");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("are named, with the command that measures again", () => {
    write(resultFile(one), "- Measured: 2026-11-19T12:00:00.000Z, at abc\n");
    assert.match(said(), /of 2026-11-19, its code was changed on 2026-11-20: npm run figures -- /);
  });

  it("are not named when they are newer", () => {
    write(resultFile(one), "- Measured: 2026-11-20T12:00:01.000Z, at abc\n");
    assert.equal(said(), "");
  });

  it("are asked for when they are not there", () => {
    rmSync(join(folder, resultFile(one)));
    assert.match(said(), /is not there/);
  });
});

for (const one of measurements) {
  it(`${one.name} measures what is there, and has a row in docs/testing.md`, () => {
    for (const path of one.paths) assert.ok(existsSync(root + path), path);
    assert.ok(
      readFileSync(`${root}docs/testing.md`, "utf8").includes(`npm run ${one.kind} -- ${one.name}\``),
    );
  });
}
