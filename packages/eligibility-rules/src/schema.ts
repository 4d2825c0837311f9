import { questionTypes, results } from "./ruleset.ts";

/** The part of JSON Schema 2020-12 that `ruleset.schema.json` uses and `validate` understands. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const text: Schema = { $ref: "#/$defs/text" };
const expression: Schema = { $ref: "#/$defs/expression" };
const name: Schema = { $ref: "#/$defs/name" };
const date: Schema = { type: ["string", "null"], pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const list = (items: Schema, more: Schema = {}): Schema => ({
  type: "array",
  maxItems: 2000,
  ...more,
  items,
});
const record = (properties: Record<string, Schema>, required: string[], description?: string): Schema => ({
  ...(description && { description }),
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

/** JSON Schema of a ruleset file; published as `ruleset.schema.json`. */
export const rulesetSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Council Components eligibility ruleset",
  description: "Questions, criteria and outcomes that decide whether a resident can get a service.",
  type: "object",
  required: ["id", "version", "title", "questions", "criteria", "outcomes"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    id: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 100 },
    version: { type: "string", minLength: 1, maxLength: 100 },
    jurisdiction: { type: "string", minLength: 1 },
    validFrom: date,
    validTo: date,
    confirmed: { type: "boolean", description: "false: the source could not be confirmed" },
    title: text,
    sources: list(
      record(
        {
          id: { type: "string", minLength: 1 },
          title: text,
          href: { type: "string", pattern: "^https?://[^ ]+$" },
          read: date,
        },
        ["id", "title", "href"],
      ),
    ),
    given: list(
      record(
        {
          id: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*$" },
          type: { enum: ["yes-no", "number", "money", "date", "text", "choices"] },
        },
        ["id", "type"],
        "What the page or server may already know",
      ),
    ),
    questions: list({ $ref: "#/$defs/question" }),
    values: list(record({ id: name, value: expression }, ["id", "value"])),
    criteria: list(
      record(
        { id: name, when: expression, met: text, notMet: text, unknown: text, source: { type: "string" } },
        ["id", "when", "met", "notMet", "unknown"],
      ),
    ),
    outcomes: list(
      record(
        {
          id: name,
          result: { enum: results },
          when: expression,
          title: text,
          body: text,
          next: list(
            record({ text, href: { type: "string", pattern: "^(https?://|/|#|mailto:|tel:)[^ ]*$" } }, [
              "text",
            ]),
          ),
        },
        ["id", "result", "when", "title"],
      ),
      { minItems: 1 },
    ),
    tests: list(
      record(
        {
          name: { type: "string", minLength: 1 },
          today: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
          given: { type: "object" },
          answers: { type: "object" },
          outcome: { type: ["string", "null"] },
          next: { type: ["string", "null"] },
        },
        ["name", "today", "answers", "outcome"],
      ),
    ),
  },
  $defs: {
    name: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_]*$", maxLength: 100 },
    expression: { type: "string", description: "FEEL, see FEEL.md", minLength: 1, maxLength: 20000 },
    text: {
      description: "Words in English and Welsh; other languages may be added",
      type: "object",
      required: ["en", "cy"],
      additionalProperties: { type: "string", minLength: 1 },
    },
    question: record(
      {
        id: name,
        type: { enum: questionTypes },
        label: text,
        hint: text,
        errors: { type: "object", additionalProperties: text },
        yes: text,
        no: text,
        options: list(
          record({ value: { type: "string", minLength: 1 }, label: text, hint: text }, ["value", "label"]),
          { minItems: 1, maxItems: 200 },
        ),
        none: text,
        unsure: text,
        required: { type: "boolean" },
        min: { type: ["number", "string"] },
        max: { type: ["number", "string"] },
        decimals: { type: "integer", minimum: 0, maximum: 20 },
        maxLength: { type: "integer", minimum: 1, maximum: 10000 },
        known: expression,
        check: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
        needs: list(name),
        permission: record(
          {
            purpose: text,
            controllers: list(text, { minItems: 1 }),
            basis: { enum: ["public-task", "consent"] },
            retention: text,
          },
          ["purpose", "controllers", "basis", "retention"],
        ),
      },
      ["id", "type", "label"],
    ),
  },
};
