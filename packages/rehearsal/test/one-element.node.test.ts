import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { build } from "esbuild";
import { packagesInDependencyOrder } from "../../workspace/src/packages.ts";
import { root } from "../../workspace/src/run.ts";

/** What a page that imports one element's `define` can ever download: every file that is in its build. */
async function filesBehind(folder: string, name: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: `import "${name}/define"`, resolveDir: `${root}packages/${folder}` },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    conditions: ["production"],
    outdir: "out",
    absWorkingDir: root.slice(0, -1),
  });
  const inOutput = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(inOutput)].filter((path) => path !== "<stdin>");
}

const all = (await packagesInDependencyOrder()).filter((one) => !one.private);
const elements = all.filter((one) => "./define" in (one.exports ?? {}));

describe("a page that uses one element", () => {
  it("is tried for every element", () => assert.ok(elements.length >= 2));

  for (const { folder, name, dependencies = {} } of elements) {
    it(`${folder}: downloads nothing of the others`, async () => {
      const files = await filesBehind(folder, name);
      const others = all.filter((one) => one.folder !== folder && !(one.name in dependencies));
      for (const other of others) {
        const foreign = files.filter((path) => path.includes(`packages/${other.folder}/`));
        assert.deepEqual(foreign, [], `${folder} brings ${other.folder} along`);
      }
    });

    it(`${folder}: downloads none of GOV.UK Frontend but the parts that it shows`, async () => {
      const files = await filesBehind(folder, name);
      const templates = files.filter((path) => path.includes("packages/govuk-templates/dist/"));
      for (const never of ["accordion", "tabs", "file-upload", "generic-header", "exit-this-page"]) {
        assert.ok(
          !templates.some((path) => path.endsWith(`/${never}.js`)),
          `${folder} brings ${never} along`,
        );
      }
    });
  }
});
