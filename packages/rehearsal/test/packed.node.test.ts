import assert from "node:assert/strict";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, matchesGlob } from "node:path";
import { after, describe, it } from "node:test";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root } from "../../workspace/src/run.ts";
import { SOURCE } from "../../testing/src/source.ts";
import { type PackageJson, type PackedPackage, packAll } from "../src/packed/pack.ts";
import { bareImports } from "../src/packed/side-effects.ts";
import { unneededFiles } from "../src/packed/unneeded-files.ts";

const folder = await mkdtemp(join(tmpdir(), "council-packed-"));
after(() => rm(folder, { recursive: true, force: true }));
const packages = await packAll(folder, root);

/**
 * These packages are ES modules alone, which nobody reaches from TypeScript's oldest ways of finding modules; and a
 * stylesheet, or the hash of a script, has no types.
 */
const ofNoConcern = ({ kind, ...problem }: Problem): boolean =>
  kind === "CJSResolvesToESM" ||
  ("resolutionKind" in problem && problem.resolutionKind === "node10") ||
  ("entrypoint" in problem && /\.(css|hash)$/.test(problem.entrypoint));

/** Left over in dist from a source that is no more: a clean build, which CI's is, has none. */
const isStale = ({ name }: PackedPackage, file: string): boolean => {
  const source = `${root}packages/${name.split("/")[1]}/src/${file.slice("dist/".length).replace(/(\.d)?\.[jt]s$/, ".ts")}`;
  return !process.env["CI"] && /^dist\/.*\.[jt]s$/.test(file) && !existsSync(source);
};

for (const one of packages) {
  describe(one.name, () => {
    it("is in order for publint", async () => {
      const { messages, pkg } = await publint({ pkgDir: one.folder, pack: false, strict: true });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, { color: false })),
        [],
      );
    });

    it("has types that every way of importing finds", async () => {
      const result = await checkPackage(createPackageFromTarballData(await readFile(one.tarball)));
      if (!result.types) return assert.deepEqual(scripts(one), [], "Scripts without types");
      assert.deepEqual(
        result.problems.filter((problem) => !ofNoConcern(problem)),
        [],
      );
    });

    it("ships nothing that a user does not need", () =>
      assert.deepEqual(
        unneededFiles(one).filter((file) => !isStale(one, file)),
        [],
        "Leave it out with files in package.json, or name it in the README",
      ));

    it("says what it is, and under which licence", () => {
      for (const file of ["README.md", "LICENSE"]) assert.ok(one.files.includes(file), `${file} is missing`);
      assert.equal(one.manifest.license, "MIT");
    });

    it("keeps what has an effect through a bundler, and nothing else", async () => {
      const { kept, dropped } = await bareImports(one);
      const hasEffect = (entry: string): boolean => /define|standalone|gate/.test(entry);
      assert.deepEqual(dropped.filter(hasEffect), [], "Left away by bundlers: name them in sideEffects");
      assert.deepEqual(
        kept.filter((entry) => !hasEffect(entry)),
        [],
        "Never left away: sideEffects names too much",
      );
    });

    it("names only files that are in it: nobody else runs from source", () => {
      const { exports, sideEffects } = one.manifest;
      assert.doesNotMatch(JSON.stringify(exports), new RegExp(SOURCE));
      const paths = targetsOf(exports).concat(Array.isArray(sideEffects) ? sideEffects : []);
      for (const path of paths.filter((each) => each.startsWith("./"))) {
        assert.ok(
          one.files.some((file) => matchesGlob(`./${file}`, path.replace("*", "**"))),
          path,
        );
      }
    });

    it("asks for packages that are public, in versions that npm knows", () => {
      for (const [name, range] of Object.entries(one.manifest.dependencies ?? {})) {
        assert.doesNotMatch(range, /workspace|catalog|file:|link:/, name);
      }
    });
  });
}

it("a file that nothing leads to is found", () => {
  const one = packages.find(({ name }) => name === "@council-components/core")!;
  const files = [...one.files, "dist/notes.md", "dist/forgotten.js"];
  assert.deepEqual(unneededFiles({ ...one, files }), ["dist/notes.md", "dist/forgotten.js"]);
});

/** Every path in `exports`, under any condition. */
function targetsOf(exports: unknown): string[] {
  if (typeof exports === "string") return [exports];
  return Object.values(exports ?? {}).flatMap(targetsOf);
}

function scripts({ files }: PackedPackage): string[] {
  return files.filter((file) => file.endsWith(".js"));
}

/** Every package that installing one brings, by name. Ours are as they are packed; others as pnpm has laid them out. */
function installedWith(name: string): Set<string> {
  const found = new Set<string>();
  const queue = [{ name, folder: `${root}packages/${name.split("/")[1]}` }];
  for (const one of queue) {
    if (found.has(one.name)) continue;
    found.add(one.name);
    const packed = packages.find((each) => each.name === one.name)?.manifest;
    const manifest =
      packed ?? (JSON.parse(readFileSync(join(one.folder, "package.json"), "utf8")) as PackageJson);
    // pnpm puts a package's dependencies beside it, and ours below them.
    const beside = packed ? join(one.folder, "node_modules") : one.folder.slice(0, -one.name.length);
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      queue.push({ name: dependency, folder: realpathSync(join(beside, dependency)) });
    }
  }
  return found;
}

describe("what an install of address-service brings", () => {
  it("is no Lit, no stylesheet and no browser code of ours", () => {
    assert.deepEqual(
      [...installedWith("@council-components/address-service")]
        .filter((name) => name.startsWith("@council-"))
        .sort(),
      ["@council-components/address", "@council-components/address-service", "@council-components/node"],
    );
    const all = [...installedWith("@council-components/address-service")];
    assert.deepEqual(
      all.filter((name) => /^(?:lit|lit-.*|@lit\/.*|hono|@hono\/.*|govuk-frontend)$/.test(name)),
      [],
    );
    assert.ok(
      all.includes("yauzl") && all.includes("pend"),
      "the dependencies of dependencies are there too",
    );
    assert.ok(installedWith("@council-components/address-lookup").has("lit-html"), "Lit would be found");
  });
});
