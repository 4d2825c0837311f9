import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { packagesInDependencyOrder } from "../../workspace/src/packages.ts";
import { root } from "../../workspace/src/run.ts";
import { examplesIn, filesToSave, firstExample } from "../src/readme/examples.ts";

const published = (await packagesInDependencyOrder()).filter((one) => !one.private);
const readmeOf = (folder: string): string => readFileSync(`${root}packages/${folder}/README.md`, "utf8");

/** Runs code in a package's folder, where its own name is known, and gives what it printed. */
const run = (folder: string, code: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: `${root}packages/${folder}`,
    encoding: "utf8",
  });

describe("every README", () => {
  for (const { folder, name } of published) {
    it(`${folder}: says how to install it, and has an example`, () => {
      const readme = readmeOf(folder);
      assert.ok(readme.includes("npm install") && readme.includes(name), "Nothing says npm install");
      assert.ok(examplesIn(readme).length >= 1, "There is no example");
    });
  }
});

/** Where first examples are run: here, in a browser, or by the package itself. */
const triedHere = ["readme.node.test.ts", "readme.browser.node.test.ts"].map((name) =>
  readFileSync(`${root}packages/rehearsal/test/${name}`, "utf8"),
);

describe("the first example of a README", () => {
  for (const { folder } of published) {
    it(`${folder}: is run`, () => {
      const here = triedHere.some((text) => text.includes(`it("${folder}: `));
      const own = globSync("test/readme*.node.test.ts", { cwd: `${root}packages/${folder}` });
      assert.ok(here || own.length > 0, "Extract it and run it, as the other packages’ examples are");
    });
  }

  it("eligibility-rules: prints what its comments say", () => {
    const code = firstExample(`${root}packages/eligibility-rules/README.md`, "js");
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text);
    assert.ok(promised.length > 0, "The example promises nothing");
    assert.deepEqual(run("eligibility-rules", code).trim().split("\n"), promised);
  });

  it("address: prints what its comments say", () => {
    const code = firstExample(`${root}packages/address/README.md`, "js");
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text);
    assert.ok(promised.length > 0, "The example promises nothing");
    assert.deepEqual(run("address", code).trim().split("\n"), promised);
  });

  it("node: its server answers", () => {
    const code = firstExample(`${root}packages/node/README.md`, "js");
    const asking = `const server = ${code.match(/createServer\(nodeListener.*/)![0].replace("3000", "0")}
      server.on("listening", async () => {
        const answer = await fetch(\`http://127.0.0.1:\${server.address().port}/a\`);
        console.log(await answer.text());
        server.closeAllConnections();
        server.close();
      });`;
    assert.equal(run("node", code.replace(/createServer\(nodeListener.*/, asking)).trim(), "Hello from /a");
  });

  it("govuk-templates: the server's gives a page", () => {
    const examples = examplesIn(readmeOf("govuk-templates")).filter(({ language }) => language === "js");
    const code = examples.find(({ code: text }) => text.includes("/server"))!.code;
    const page = run("govuk-templates", `${code}\nconsole.log(page);`);
    assert.match(page, /<input class="govuk-input" id="name" name="name" type="text"[^>]*>/);
  });

  it("address-service: the commands make a sample and serve it", async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "council-readme-"));
    context.after(() => rm(folder, { recursive: true }));
    const [{ code = "" } = {}] = examplesIn(readmeOf("address-service"));
    const commands = code.split("\n").filter((line) => line.startsWith("npx council-addresses "));
    assert.equal(commands.length, 2);
    const [, , ...sample] = commands[0]!.split(" ");
    const printed = execFileSync(
      process.execPath,
      [`${root}packages/address-service/dist/cli.js`, ...sample],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    assert.match(printed, /ZZ1 1AA/);
    // Serving it is part of the address lookup's example, which a browser follows.
    assert.match(commands[1]!, /^npx council-addresses serve --database addresses\.db/);
  });
});

describe("reading a README", () => {
  it("finds the files that it says to save, with their code", () => {
    const readme =
      "Save this as `a/b.html`.\n\n```html\n<p>\n```\n\nAnd this as `c.js`: `run();`. Then\n\n```sh\nls\n```\n";
    assert.deepEqual(
      [...filesToSave(readme)],
      [
        ["a/b.html", "<p>\n"],
        ["c.js", "run();"],
      ],
    );
  });
});
