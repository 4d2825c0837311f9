import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { packagesInDependencyOrder } from "../../workspace/src/packages.ts";
import { root } from "../../workspace/src/run.ts";

const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

describe("workflows", () => {
  const workflows = globSync(".github/workflows/*.yml", { cwd: root });

  it("are there", () => assert.ok(workflows.length >= 4));

  for (const path of workflows) {
    it(`${path}: actions by the hash of a commit, and no permission that is not asked for`, () => {
      const text = read(path);
      const uses = [...text.matchAll(/uses: (\S+)(.*)$/gm)];
      for (const [, action, note] of uses) {
        assert.match(action!, /^actions\/[\w-]+@[0-9a-f]{40}$/, "GitHub's own actions, pinned");
        assert.match(note!, /# v\d+\.\d+\.\d+/, `${action}: say which version that is`);
      }
      assert.match(text, /^permissions:( \{\}$|\n {2}contents: read$)/m, "Jobs ask for what they need");
    });
  }

  // Tags of changesets are annotated: git makes none for nobody, and changesets says nothing of it.
  it("tell git who makes the tags, before anything is published", () => {
    const publishing = read(".github/workflows/release.yml").split(/^ {2}publish:$/m)[1]!;
    const [identity, publish] = ["user.email", "changeset publish"].map((part) => publishing.indexOf(part));
    assert.ok(identity! > 0 && publish! > identity!, `${identity} ${publish}`);
  });

  it("put nothing from outside into the text of a script", () => {
    for (const path of workflows) {
      const filled = read(path)
        .split("\n")
        .filter((line) => line.includes("${{") && !/^ *(?!run\b)[\w-]+: /.test(line));
      assert.deepEqual(filled, [], `${path}: give it to the script in the environment`);
    }
  });

  it("use the pnpm that the bootstrap names", () => {
    const wanted = /pnpm@[\d.]+/.exec(read("packages/workspace/bootstrap.mjs"))?.[0];
    for (const path of workflows) {
      for (const [named] of read(path).matchAll(/pnpm@[\d.]+/g)) assert.equal(named, wanted, path);
    }
  });
});

describe("changesets", () => {
  for (const path of globSync(".changeset/*.md", { cwd: root }).filter(
    (each) => !each.endsWith("README.md"),
  )) {
    it(`${path}: names published packages, and says to their users what is different`, async () => {
      const [, front = "", text = ""] = read(path).split(/^---$/m);
      const published = new Set(
        (await packagesInDependencyOrder()).filter((one) => !one.private).map(({ name }) => name),
      );
      const named = [...front.matchAll(/^"([^"]+)": (patch|minor|major)$/gm)].map(([, name]) => name!);
      assert.ok(named.length > 0, "No package is named");
      assert.deepEqual(
        named.filter((name) => !published.has(name)),
        [],
      );
      assert.ok(text.trim().length >= 60, "A sentence or two, for the developer who installs it");
      assert.doesNotMatch(text, /\b(refactor|chore|wip|todo)\b/i, "What is inside concerns no user");
    });
  }
});
