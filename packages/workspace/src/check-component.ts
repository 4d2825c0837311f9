// npm run check-component -- NAME…
// Says what a component lacks of docs/component-done.md, as far as a command can see it: each line with the file and
// how to fix it. What only a run can show is in npm test.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { codeFindings } from "./check-component/code-checks.ts";
import { readComponent } from "./check-component/component.ts";
import { documentationFindings } from "./check-component/documentation-checks.ts";
import { doneLines, type Finding } from "./check-component/finding.ts";
import { missingTests } from "./evidence/named-tests.ts";
import { reports } from "./evidence/reports.ts";
import { type Package, packagesInDependencyOrder } from "./packages.ts";
import { root, run } from "./run.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const components = (await packagesInDependencyOrder()).filter(({ customElements }) => customElements);
const names = positionals.map((name) => name.replace(/^council-/, ""));
const unknown = names.filter((name) => !components.some(({ folder }) => folder === name));

if (names.length === 0 || unknown.length > 0) {
  const known = components.map(({ folder }) => folder).join(", ");
  if (unknown.length > 0) console.error(`There is no component in packages/${unknown.join(", packages/")}.`);
  console.error(`Usage: npm run check-component -- NAME…\nComponents: ${known}.`);
  process.exitCode = 2;
} else {
  for (const one of components.filter(({ folder }) => names.includes(folder))) await report(one);
}

async function report(one: Package): Promise<void> {
  const component = await readComponent(one);
  const findings = [
    ...codeFindings(component),
    ...documentationFindings(component),
    ...evidenceFindings(one),
    ...(await recordFindings(one)),
  ];
  if (findings.length === 0) {
    console.log(`✓ ${one.folder} has everything of docs/component-done.md that this command can see.
  What it cannot see, people have to: is it the right thing to build, is the Welsh good, does it work for
  disabled people? Those are in the peer review.`);
    return;
  }
  process.exitCode = 1;
  console.log(
    `✗ ${one.folder}: ${findings.length} ${findings.length === 1 ? "thing is" : "things are"} missing.`,
  );
  for (const line of doneLines) {
    const own = findings.filter((finding) => finding.line === line);
    if (own.length === 0) continue;
    console.log(`\n${line}`);
    for (const { where, what, fix } of own) console.log(`  ${where}: ${what}\n    → ${fix}`);
  }
}

/** Tests that the component's evidence names and that are not there. */
function evidenceFindings({ folder }: Package): Finding[] {
  return reports
    .filter(({ component }) => component === folder)
    .flatMap(missingTests)
    .map((what) => ({
      line: "Accessibility",
      where: `packages/workspace/src/evidence/conformance/${folder}.ts`,
      what,
      fix: "Give the title of a test that fails when the criterion is not met, or write that test.",
    }));
}

/** What other commands keep written down, and find out of date. */
async function recordFindings({ folder, directory }: Package): Promise<Finding[]> {
  const readme = `${directory}README.md`;
  const hasPlaceForApi = existsSync(readme) && readFileSync(readme, "utf8").includes("<!-- api");
  const records: readonly [command: string[], finding: Finding][] = [
    [
      ["packages/workspace/src/public-api.ts", "--check", folder],
      {
        line: "Released",
        where: `packages/${folder}/public-api.txt`,
        what: "it is out of date.",
        fix: `Run \`pnpm run public-api ${folder}\` after a build, and commit it.`,
      },
    ],
    [
      ["packages/workspace/src/element-assets/readme-api.ts", "--check", folder],
      {
        line: "Typed and documented",
        where: `packages/${folder}/README.md`,
        what: hasPlaceForApi
          ? "its API tables are out of date."
          : "there is no place in it for its API tables.",
        fix: `${hasPlaceForApi ? "Run" : "Write <!-- api --> and <!-- /api -->, and run"} \`pnpm run readme-api\` after a build.`,
      },
    ],
    [
      ["packages/workspace/src/welsh-review.ts", "--check"],
      {
        line: "Language",
        where: "docs/welsh-review.md",
        what: "it is out of date.",
        fix: "Run `pnpm run welsh-review`, and commit it.",
      },
    ],
    [
      ["packages/workspace/src/reports.ts", "--check"],
      {
        line: "Accessibility",
        where: "docs/accessibility-conformance.md, docs/how-it-measures-up.md",
        what: "they are out of date.",
        fix: "Run `pnpm run reports`, and commit them.",
      },
    ],
  ];
  const findings: Finding[] = [];
  for (const [args, finding] of records) {
    if ((await run("node", args, { cwd: root, stdio: "ignore" })) !== 0) findings.push(finding);
  }
  return findings;
}
