import { readFileSync, writeFileSync } from "node:fs";
import { root } from "../run.ts";
import { camelCase, type ComponentDetails, folderOf, pageSlug } from "./details.ts";

/**
 * Puts a new package into the few files that have to name packages one by one: TypeScript's references, the reports
 * of accessibility, Storybook's order and first page, and the tables that people read. Returns the files that
 * changed. Everything else asks the packages themselves.
 */
export function addToWorkspace({ tag, titleEn, description }: ComponentDetails): string[] {
  const folder = folderOf(tag);
  const what = `\`<${tag}>\`: ${description[0]!.toLowerCase()}${description.slice(1)}`;
  addReferences("tsconfig.json", [`packages/${folder}`, `packages/${folder}/test`]);
  addReferences(".storybook/tsconfig.json", [`../packages/${folder}`]);
  addLine("README.md", "| [`theme`]", `| [\`${folder}\`](packages/${folder}) | ${what} |`);
  addLine(
    "docs/architecture.md",
    "| `eligibility-rules`",
    `| \`${folder}\` | \`<${tag}>\` and its server half | lit, \`core\`, \`govuk-templates\`, \`node\` |`,
  );
  addLine(
    ".storybook/preview.ts",
    '          "GOV.UK templates"',
    `"${titleEn}", ["Overview", "Code to copy", "Content and Welsh", "Accessibility", "API", "States", "*"],`,
  );
  const page = `?path=/docs/${pageSlug(titleEn)}`;
  addLine(
    ".storybook/pages/welcome.mdx",
    "**[GOV.UK templates]",
    `**[${titleEn}](${page}-overview--docs).** ${description}.\n`,
  );
  addLine(
    ".storybook/pages/get-started-developers.mdx",
    "- [Eligibility step",
    `- [${titleEn}: code to copy](${page}-code-to-copy--docs)`,
  );
  addImport("packages/workspace/src/evidence/reports.ts", `./conformance/${folder}.ts`, camelCase(folder));
  addImport("packages/workspace/src/evidence/measures.ts", `./measures/${folder}.ts`, camelCase(folder));
  return [
    ...["tsconfig.json", ".storybook/tsconfig.json", "README.md", "docs/architecture.md"],
    ...["preview.ts", "pages/welcome.mdx", "pages/get-started-developers.mdx"].map(
      (file) => `.storybook/${file}`,
    ),
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
  if (!text) throw new Error(`${file} does not end in a list any more: fix addToWorkspace.`);
  writeFileSync(root + file, text);
}

/** Puts a line in front of the one that begins so. */
function addLine(file: string, before: string, line: string): void {
  const lines = readFileSync(root + file, "utf8").split("\n");
  const at = lines.findIndex((each) => each.startsWith(before));
  if (at < 0) throw new Error(`${file} has no line “${before}…” any more: fix addToWorkspace.`);
  writeFileSync(root + file, lines.toSpliced(at, 0, line).join("\n"));
}
