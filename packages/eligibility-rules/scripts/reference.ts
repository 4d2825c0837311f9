import { readFileSync } from "node:fs";
import type { Schema } from "../src/schema.ts";

/** The reference page of the format: a whole ruleset to copy, and every key with what it is for. */
export function reference(schema: Schema): string {
  const example = readFileSync(new URL("../examples/smallest.json", import.meta.url), "utf8");
  const question = schema.$defs!["question"]!;
  const sections = sectionsOf(schema, "The ruleset", question);
  return [
    "# The format of a ruleset",
    "A ruleset is a JSON file. `npx council-eligibility check FILE` says what is wrong with it, and editors that are " +
      "told of `ruleset.schema.json` show what each key is for. Expressions are in [FEEL.md](FEEL.md). This page is " +
      "written from the schema by `pnpm run schema`.",
    "## A whole one",
    `Copy \`examples/smallest.json\`, and change it:\n\n\`\`\`json\n${example.trim()}\n\`\`\``,
    "## When a figure or a rule changes",
    change,
    "## What an answer is in an expression",
    answers,
    ...sections,
    "",
  ].join("\n\n");
}

const change = `Say that from 1 April 2027 the charge is £45, and carers pay nothing either.

Both on one day, as here: make the new version first, and add the new value in the copy only. The day that counts is the one of a resident’s first answer: for 24 hours they are decided by the version and the figures of that day.

**A figure:** add a value to its rate, and nothing else. If a limit stands in several rates (of a year and of a month, say), change each. Rules that name the rate and texts with \`{charge}\` change on that day:

\`\`\`json
"values": [
  { "from": "2026-04-01", "value": 42.5 },
  { "from": "2027-04-01", "value": 45 }
]
\`\`\`

**A rule:** make a new version, so that both can be read, and applications say which they were decided by.

1. Copy the file. In the copy, set \`version\` and \`validFrom\` to the first day; in the old file, set \`validTo\` to the day before.
2. In the copy add a question (\`carer\`, \`yes-no\`), before those that it makes needless, and a criterion that reads it (\`"id": "carerFree", "when": "carer"\`) and names its \`source\`. Name the criterion in the outcome: \`"when": "free or carerFree"\`. If the question may be answered with “I do not know”, also add \`or carer = null\` to the outcome that sends people to be assessed. In Welsh give the question \`yes\` and \`no\`: without them its answers are “Iawn” and “Na”, which answer few questions.
3. In the copy change \`today\` of every test to a day of the new version; tests of the last old day go in the old file. Add a test for each side: a carer, and somebody who is neither. \`check\` says which older tests now need an answer to the new question.
4. Check both files in one command, which also says whether a day is in neither or in both: \`npx council-eligibility check --on 2027-04-01 NEW\` tries the copy as on its first day, \`npx council-eligibility check OLD NEW\` both as of now. Draw each on a day that it holds: \`draw --on 2027-03-31 OLD\` its last, \`draw --on 2027-04-01 NEW\` its first.
5. Give the page’s developer both files: the server takes the one of the day (\`rulesetFor(rulesets, today)\`).`;

const answers = `| question | in an expression | for example |
| --- | --- | --- |
| \`yes-no\` | \`true\` or \`false\` | \`carer\`, \`not(carer)\` |
| \`choice\` | the option’s value, a text | \`home = "flat"\` |
| \`choices\` | a list of values | \`"pip" in benefits\`, \`count(benefits) > 0\` |
| \`number\`, \`money\` | a number; with \`period\`, of a year | \`savings <= limit\` |
| \`date\` | a date | \`dateOfBirth < date("1960-04-06")\`, \`years and months duration(dateOfBirth, today()).years >= 60\` |
| \`text\`, \`postcode\`, \`national-insurance-number\` | a text | \`starts with(home, "CF")\` |
| \`check\` | its status, a text | \`benefitCheck = "eligible"\` |
| \`group\` | a list of rows | \`some c in children satisfies c.stage = "primary"\` |
| any, with “I do not know” or skipped | \`null\` | \`benefits = null\` |`;

/** A table for each record, those inside it after it. */
function sectionsOf(schema: Schema, title: string, question: Schema): string[] {
  const rows: string[] = [];
  const inner: string[] = [];
  for (const [key, each] of Object.entries(schema.properties ?? {})) {
    const must = schema.required?.includes(key) ? " (required)" : "";
    rows.push(`| \`${key}\`${must} | ${kindOf(each)} | ${each.description} |`);
    const record = recordIn(each, question);
    // What is asked of each row of a group is in the table of questions.
    if (record && record !== schema) inner.push(...sectionsOf(record, `In \`${key}\``, question));
  }
  return [`## ${title}`, ["| key | is | for |", "| --- | --- | --- |", ...rows].join("\n"), ...inner];
}

function recordIn(schema: Schema, question: Schema): Schema | undefined {
  if (schema.$ref === "#/$defs/question") return question;
  if (schema.properties) return schema;
  return schema.items && recordIn(schema.items, question);
}

function kindOf({ $ref, type, enum: values, items, pattern }: Schema): string {
  if ($ref === "#/$defs/text") return "words in each language";
  if ($ref === "#/$defs/plural") return "plural forms in each language";
  if ($ref) return $ref.slice("#/$defs/".length);
  if (values) return values.map((value) => `\`${value as string}\``).join(", ");
  if (items) return `list${items.$ref ? ` of ${kindOf(items)}` : ""}`;
  const kind = [type ?? ""].flat().join(" or ");
  return pattern?.startsWith("^\\d{4}") ? kind.replace("string", "date") : kind;
}
