// Writes docs/welsh-review.md: every Welsh message that no native speaker has reviewed.
//   node packages/workspace/src/welsh-review.ts            writes the list
//   node packages/workspace/src/welsh-review.ts --check    fails when the list is out of date
// A reviewed message is named in the package's src/messages/reviewed.json, a list of message keys.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "./run.ts";

type Messages = Readonly<Record<string, unknown>>;

/** Welsh that is not a list of messages, to be read where it stands. */
const ELSEWHERE = [
  ["packages/address-lookup/src/server/words.ts", "headings and the button of pages without script"],
  ["packages/address-lookup/fixtures/", "labels of the example forms"],
  ["packages/address-service/src/address/title-case.ts", "small words that stay in lower case in names"],
  ["packages/address-service/src/sample/", "made-up names of streets and places"],
  ["packages/eligibility-rules/examples/", "the worked examples"],
  ["packages/eligibility-rules/src/wording.ts", "messages for answers that are missing or wrong"],
  ["packages/eligibility-rules/src/describe.ts", "words of the diagrams"],
  ["packages/example-service/src/notices/", "privacy notice, cookies page and accessibility statement"],
] as const;

const FILE = `${root}docs/welsh-review.md`;

const sections: string[] = [];
let waiting = 0;
for (const [path] of ELSEWHERE) {
  if (!existsSync(`${root}${path}`)) throw new Error(`${path} is gone: mend the list in welsh-review.ts.`);
}
for (const path of globSync("packages/*/src/**/cy.ts", { cwd: root }).sort()) {
  const folder = dirname(path);
  const [english, welsh] = await Promise.all([load(`${folder}/en.ts`), load(`${folder}/cy.ts`)]);
  const reviewed = new Set(reviewedKeys(folder));
  const rows = [...welsh].filter(([key]) => !reviewed.has(key.split(".")[0]!));
  waiting += rows.length;
  if (rows.length === 0) continue;
  sections.push(
    `## \`${folder.split("/")[1]}\`\n`,
    "| message | English | Welsh |",
    "| --- | --- | --- |",
    ...rows.map(
      ([key, text]) =>
        `| \`${key}\` | ${cell(english.get(key) ?? english.get(toOther(key)))} | ${cell(text)} |`,
    ),
    "",
  );
}

const text = [
  "# Welsh that needs a native speaker",
  "",
  `These ${waiting} Welsh texts were written without a review by a native speaker. Some follow the wording of`,
  "existing UK government services; none should be taken as approved. A council that uses them should have",
  "them read. To mend one, change it in the package's `src/messages/cy.ts`; to mark one as reviewed, add its",
  "key to `reviewed.json` beside that file and run `pnpm run welsh-review`, which writes this page.",
  "",
  ...sections,
  "## Elsewhere",
  "",
  ...ELSEWHERE.map(([path, what]) => `- \`${path}\`: ${what}`),
  "",
].join("\n");

if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== text) {
  console.error("docs/welsh-review.md is out of date: run `pnpm run welsh-review` and commit it.");
  process.exitCode = 1;
}

/** The messages of one language file, plural forms and nested groups spelt out as `key.form`. */
async function load(path: string): Promise<Map<string, string>> {
  const module = (await import(`${root}${path}`)) as Messages;
  const found = new Map<string, string>();
  for (const value of Object.values(module)) collect(value, "", found);
  return found;
}

function collect(value: unknown, key: string, found: Map<string, string>): void {
  if (typeof value === "string") found.set(key, value);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, key ? `${key}.${name}` : name, found);
  }
}

/** English has fewer plural forms than Welsh: the others read as `other`. */
function toOther(key: string): string {
  return key.replace(/\.(zero|one|two|few|many)$/, ".other");
}

function reviewedKeys(folder: string): string[] {
  const path = `${root}${folder}/reviewed.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as string[]) : [];
}

function cell(value: string | undefined): string {
  return (value ?? "").replaceAll("|", "\\|").replaceAll("\n", " ");
}
