// Writes the table of fixtures into README.md: `pnpm run readme-table`. Needs Chromium for the column of the browser.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchChromium } from "@council-components/testing/node";
import { build } from "esbuild";
import type { FixtureResults } from "./support/fixtures.ts";
import { fixtureFiles } from "./support/published-fixtures.ts";
import { checkAsString } from "./support/string-fixtures.ts";

const asString = fixtureFiles.map(checkAsString);
const inBrowser = await resultsInChromium();
const readme = fileURLToPath(new URL("../README.md", import.meta.url));
const before = readFileSync(readme, "utf8");
const after = before.replace(
  /(<!-- fixtures -->\n)[^]*(\n<!-- \/fixtures -->)/,
  (_, start: string, end: string) => `${start}\n${rows().join("\n")}\n${end}`,
);
writeFileSync(readme, after);
console.log(`README.md: ${figure(sum(inBrowser))} in the browser, ${figure(sum(asString))} as strings`);

function rows(): string[] {
  return [
    "| component | Lit in the browser | string |",
    "| --- | --- | --- |",
    ...asString.map((result, index) => {
      const { component } = result;
      const name = component.replaceAll("-", " ");
      const link = `https://design-system.service.gov.uk/components/${component}/`;
      return `| [${name}](${link}) | ${figure(inBrowser[index])} | ${figure(result)} |`;
    }),
    `| **all** | **${figure(sum(inBrowser))}** | **${figure(sum(asString))}** |`,
  ];
}

function sum(results: readonly FixtureResults[]): Pick<FixtureResults, "passed" | "total"> {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    total: results.reduce((sum, { total }) => sum + total, 0),
  };
}

function figure(result: Pick<FixtureResults, "passed" | "total"> | undefined): string {
  return result ? `${result.passed}/${result.total}` : "not run";
}

async function resultsInChromium(): Promise<FixtureResults[]> {
  const bundle = await build({
    stdin: {
      contents: `export { checkWithLit } from "./support/lit-fixtures.ts";`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "fixtures",
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    return await page.evaluate(`${JSON.stringify(fixtureFiles)}.map((file) => fixtures.checkWithLit(file))`);
  } finally {
    await browser.close();
  }
}
