import { readFileSync, writeFileSync } from "node:fs";
import { root } from "../run.ts";
import { camelCase, type ComponentDetails, folderOf } from "./details.ts";

/**
 * Puts a new package into the few files that have to name packages one by one: TypeScript's references, the reports
 * of accessibility, and the tables that people read. Returns the files that changed. Everything else asks the packages themselves.
 */
export function addToWorkspace({ tag, description }: ComponentDetails): string[] {
  const folder = folderOf(tag);
  const what = `\`<${tag}>\`: ${description[0]!.toLowerCase()}${description.slice(1)}`;
  addReferences("tsconfig.json", [`packages/${folder}`, `packages/${folder}/test`]);
  addReferences(".storybook/tsconfig.json", [`../packages/${folder}`]);
  addRow("README.md", "| [`theme`]", `| [\`${folder}\`](packages/${folder}) | ${what} |`);
  addRow(
    "docs/architecture.md",
    "| `eligibility-rules`",
    `| \`${folder}\` | \`<${tag}>\` and its server half | lit, \`core\`, \`govuk-templates\` |`,
  );
  addImport("packages/workspace/src/evidence/reports.ts", `./conformance/${folder}.ts`, camelCase(folder));
  addImport("packages/workspace/src/evidence/measures.ts", `./measures/${folder}.ts`, camelCase(folder));
  return [
    ...["tsconfig.json", ".storybook/tsconfig.json", "README.md", "docs/architecture.md"],
    ...["packages/workspace/src/evidence/reports.ts", "packages/workspace/src/evidence/measures.ts"],
  ];
}

/** Imports a component's report into a module that ends in the list of all, and puts it last there. Nothing where it ends otherwise. */
export function withImport(text: string, path: string, name: string): string | undefined {
  // A list that the formatter has spread over several lines has a comma at its end already.
  const end = /,?\s*\];\s*$/;
  return end.test(text)
    ? `import { ${name} } from "${path}";\n${text.replace(end, `, ${name}];\n`)}`
    : undefined;
}

function addReferences(file: string, paths: readonly string[]): void {
  const config = JSON.parse(readFileSync(root + file, "utf8")) as { references: { path: string }[] };
  config.references.push(...paths.map((path) => ({ path })));
  writeFileSync(root + file, `${JSON.stringify(config, null, 2)}\n`);
}

function addImport(file: string, path: string, name: string): void {
  const text = withImport(readFileSync(root + file, "utf8"), path, name);
  if (!text) throw new Error(`${file} does not end in a list any more: mend addToWorkspace.`);
  writeFileSync(root + file, text);
}

/** Puts a row in front of the one that begins so. */
function addRow(file: string, before: string, row: string): void {
  const lines = readFileSync(root + file, "utf8").split("\n");
  const at = lines.findIndex((line) => line.startsWith(before));
  if (at < 0) throw new Error(`${file} has no row “${before}…” any more: mend addToWorkspace.`);
  writeFileSync(root + file, lines.toSpliced(at, 0, row).join("\n"));
}
