import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { root } from "../../workspace/src/run.ts";

const THEME = "@council-components/theme";
const plugins = globSync("packages/*/govuk-prototype-kit.config.json", { cwd: root }).map((path) => ({
  folder: path.split("/")[1]!,
  config: JSON.parse(readFileSync(root + path, "utf8")) as {
    pluginDependencies?: readonly { readonly packageName: string }[];
  },
}));

describe("plugins for the GOV.UK Prototype Kit", () => {
  it("are four", () => {
    assert.equal(plugins.length, 4, plugins.map(({ folder }) => folder).join());
  });

  for (const { folder, config } of plugins.filter((one) => one.folder !== "theme")) {
    it(`${folder}: brings the theme, from the kit's own pages and by the README's command`, () => {
      assert.ok(config.pluginDependencies?.some(({ packageName }) => packageName === THEME));
      const readme = readFileSync(`${root}packages/${folder}/README.md`, "utf8");
      const [, section = ""] = /(GOV\.UK Prototype Kit[^]*)/.exec(readme) ?? [];
      assert.ok(section.includes(`npm install @council-components/${folder} ${THEME}`));
    });
  }

  it("theme: the README's layout is that of the project that the release test opens", () => {
    const readme = readFileSync(`${root}packages/theme/README.md`, "utf8");
    const [, layout] = /```njk\n([^]*?)```/.exec(readme)!;
    const project = `${root}packages/rehearsal/consumers/prototype-kit`;
    assert.equal(layout, readFileSync(`${project}/app/views/layouts/main.html`, "utf8"));
    const [, command] = /npx (council-theme build app\/brand\.json[^\n]*)/.exec(readme)!;
    assert.ok(readFileSync(`${project}/package.json`, "utf8").includes(command!), command);
  });
});
