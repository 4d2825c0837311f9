// Writes docs/welsh-review.md: every Welsh message that no native speaker has reviewed.
//   node packages/workspace/src/welsh-review.ts            writes the list
//   node packages/workspace/src/welsh-review.ts --check    fails when the list is out of date
// What has been reviewed is in reviewed.json beside the messages: see messages.ts, which writes it.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { formName, readCatalogue, readReviewed } from "./messages/catalogue.ts";
import { welshIn } from "./messages/welsh-elsewhere.ts";
import { root } from "./run.ts";

type Messages = Readonly<Record<string, unknown>>;

/** Where people meet Welsh that is not in a list of messages: what is published, shown, or to be copied. */
const ELSEWHERE =
  "packages/*/{src,fixtures,stories,templates,examples,brands,rulesets,consumers}/**/*.{ts,js,mjs,jsx,json,html,njk,twig,cshtml,cs,php,mdx}";
/** Names of streets and places, and the small words in them: data, whose Welsh is told by what it is for. */
const NAMES = [
  ["packages/address-service/src/address/title-case.ts", "small words that stay in lower case in names"],
  ["packages/address-service/src/sample/", "made-up names of streets and places"],
] as const;
const NOBODY_READS = [
  "packages/testing/**",
  "packages/workspace/src/**",
  "**/test/**",
  "**/node_modules/**",
  "**/dist/**",
];

const FILE = `${root}docs/welsh-review.md`;

const sections: string[] = [];
const elsewhere: string[] = [];
let waiting = 0;
/** A text that is in several places is listed once. */
const listed = new Set<string>();
// Components by their catalogue; what is not a component, such as the example service, as it stands.
const catalogue = readCatalogue(root);
const messageFolders = new Set(catalogue.map(({ folder }) => folder));
const messageFiles = new Set(catalogue.map(({ welsh }) => welsh.file));
for (const [component, forms] of Map.groupBy(catalogue, (form) => form.component)) {
  section(
    component,
    forms
      .filter(({ reviewed }) => !reviewed)
      .map((form) => [formName(form), form.english, form.welsh.text] as const),
  );
}
for (const path of globSync("packages/*/src/**/cy.ts", { cwd: root }).sort()) {
  const folder = dirname(path);
  if (messageFolders.has(folder)) continue;
  messageFiles.add(path);
  const [english, welsh] = await Promise.all([load(`${folder}/en.ts`), load(`${folder}/cy.ts`)]);
  const reviewed = readReviewed(root, folder);
  section(
    folder.split("/")[1]!,
    [...welsh]
      .map(([key, text]) => [key, english.get(key) ?? english.get(toOther(key)) ?? "", text] as const)
      .filter(([key, en, cy]) => reviewed[key]?.en !== en || reviewed[key].cy !== cy),
  );
}

for (const path of globSync(ELSEWHERE, { cwd: root, exclude: NOBODY_READS }).sort()) {
  if (messageFiles.has(path) || NAMES.some(([names]) => path.startsWith(names))) continue;
  const texts = welshIn(path, readFileSync(root + path, "utf8")).filter((text) => !listed.has(text));
  texts.forEach((text) => listed.add(text));
  if (texts.length === 0) continue;
  waiting += texts.length;
  elsewhere.push(`### \`${path}\`\n`, ...texts.map((text) => `- ${text}`), "");
}

const text = [
  "# Welsh that needs a native speaker",
  "",
  `These ${waiting} Welsh texts were written without a review by a native speaker. Some follow the wording of`,
  "existing UK government services; none should be taken as approved. A council that uses them should have",
  "them read. For a reviewer of messages: `pnpm run messages export --out messages.csv` writes them into a",
  "spreadsheet, `pnpm run messages import messages.csv` takes back what was changed and what is marked as",
  "reviewed, and `pnpm run welsh-review` writes this page.",
  "",
  ...sections,
  "## Elsewhere",
  "",
  "In examples, templates, rulesets and notices, with their English beside them in the file. What is above, or in",
  "another file before, is not listed again. Change these where they stand.",
  "",
  ...elsewhere,
  "### Names",
  "",
  ...NAMES.map(([path, what]) => `- \`${path}\`: ${what}`),
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

function section(
  name: string,
  rows: readonly (readonly [key: string, english: string, welsh: string])[],
): void {
  waiting += rows.length;
  rows.forEach(([, , welsh]) => listed.add(welsh));
  if (rows.length === 0) return;
  sections.push(
    `## \`${name}\`\n`,
    "| message | English | Welsh |",
    "| --- | --- | --- |",
    ...rows.map(([key, english, welsh]) => `| \`${key}\` | ${cell(english)} | ${cell(welsh)} |`),
    "",
  );
}

function cell(value: string): string {
  return value.replaceAll("|", "\\|").replaceAll("\n", " ");
}
