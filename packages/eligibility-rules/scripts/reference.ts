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
    ...sections,
    "",
  ].join("\n\n");
}

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
