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

const pluralForms = ["zero", "one", "two", "few", "many", "other"];

const text: Schema = { $ref: "#/$defs/text" };
const plural: Schema = { $ref: "#/$defs/plural" };
const expression: Schema = { $ref: "#/$defs/expression" };
const name: Schema = { $ref: "#/$defs/name" };
const words: Schema = { type: "string", minLength: 1 };
const flag: Schema = { type: "boolean" };
const date: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const dateOrNull: Schema = { ...date, type: ["string", "null"] };
const about = (description: string, schema: Schema): Schema => ({ description, ...schema });
const list = (items: Schema, more: Schema = {}): Schema => ({
  type: "array",
  maxItems: 2000,
  ...more,
  items,
});
const record = (properties: Record<string, Schema>, required: string[]): Schema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const source = record(
  {
    id: about("By which criteria and rates name it.", words),
    title: about("As the page shows it.", text),
    href: about("Where it is published.", { type: "string", pattern: "^https?://[^ ]+$" }),
    kind: about("law before guidance, and guidance before what a council says of it.", {
      enum: ["law", "guidance", "council"],
    }),
    read: about(
      "The day on which somebody read it. After a year the checker asks to read it again.",
      dateOrNull,
    ),
  },
  ["id", "title", "href"],
);
const rate = record(
  {
    id: about("Its name in expressions, and in texts as {id}.", name),
    type: about("money, number or date. Texts show only money and dates.", {
      enum: ["money", "number", "date"],
    }),
    source: about("The id of the source that says so.", words),
    values: about(
      "What it is, from day to day.",
      list(
        record(
          {
            from: about("The first day that it holds.", date),
            value: about("A number, a decimal in quotes, or a date. null: there is none from then on.", {
              type: ["number", "string", "null"],
            }),
          },
          ["from", "value"],
        ),
        { minItems: 1 },
      ),
    ),
  },
  ["id", "type", "values"],
);
const given = record(
  {
    id: about("Its name in expressions; may have points, as address.custodianCode.", {
      type: "string",
      pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*$",
    }),
    type: about("What it is. What is not given is null.", {
      enum: ["yes-no", "number", "money", "date", "text", "choices", "group"],
    }),
    questions: about(
      "group: what each row of the list has.",
      list(
        record(
          {
            id: about("Its name in expressions.", name),
            type: about("What it is.", { enum: ["yes-no", "number", "money", "date", "text", "choices"] }),
          },
          ["id", "type"],
        ),
        { minItems: 1 },
      ),
    ),
  },
  ["id", "type"],
);
const option = record(
  {
    value: about("What expressions compare with, and what is sent.", words),
    label: about("What the resident chooses.", text),
    hint: about("Smaller words under the label.", text),
  },
  ["value", "label"],
);
const permission = record(
  {
    purpose: about("Why the facts are sent.", text),
    controllers: about("Who gets them.", list(text, { minItems: 1 })),
    basis: about("The legal basis. Only consent may be withdrawn, and the page’s words differ.", {
      enum: ["public-task", "consent"],
    }),
    retention: about("How long they are kept.", text),
  },
  ["purpose", "controllers", "basis", "retention"],
);
const groupTexts = record(
  {
    question: about(
      "The question while there is no row, where there may be none: “Do you have any children?”.",
      text,
    ),
    row: about("What one row is, with its {number}: “Child {number}”.", text),
    list: about("The heading of the list, with its {count}: “You have added {count} children”.", plural),
    another: about("“Do you need to add another child?”", text),
    change: about("What a screen reader says of the link Change: “Change child {number}”.", text),
    remove: about("What it says of the link Remove: “Remove child {number}”.", text),
    confirmRemove: about("“Are you sure you want to remove child {number}?”", text),
    errors: about("Whole sentences by reason: missing, tooMany, removeMissing.", {
      type: "object",
      additionalProperties: text,
    }),
  },
  ["row", "list", "another", "change", "remove", "confirmRemove"],
);
const question = record(
  {
    id: about("Its name in expressions, and in the names of fields.", name),
    type: about("What is asked, and so what the answer is in expressions.", { enum: questionTypes }),
    label: about("The question, which is the heading of its page.", text),
    hint: about("Smaller words under the question: how to answer.", text),
    why: about("Why it is asked, under “Why we ask this”: one paragraph.", text),
    fact: about(
      "What a check sends, in few words: “your last name”. The page that asks for permission lists it.",
      text,
    ),
    errors: about(
      "Whole sentences by reason, instead of GOV.UK’s: missing, incomplete, notReal, inFuture, …",
      {
        type: "object",
        additionalProperties: text,
      },
    ),
    yes: about("yes-no: the word for yes; in Welsh the verb of the question answers it.", text),
    no: about("yes-no: the word for no.", text),
    options: about("choice, choices: what can be chosen.", list(option, { minItems: 1, maxItems: 200 })),
    none: about("choices: words for “none of these”; without it at least one must be chosen.", text),
    unsure: about("Offers “I do not know”, in these words. The answer is then null.", text),
    required: about("false: may be skipped. The answer is then null.", flag),
    min: about(
      "number, money, date: the least answer; for dates YYYY-MM-DD or today. group: the fewest rows.",
      {
        type: ["number", "string"],
      },
    ),
    max: about(
      "number, money, date: the greatest answer. group: the most rows; 20 if not said, 100 at most.",
      {
        type: ["number", "string"],
      },
    ),
    decimals: about(
      "number, money: places after the point at most; 2 for money if not said. 0 to count people.",
      {
        type: "integer",
        minimum: 0,
        maximum: 20,
      },
    ),
    maxLength: about("text: characters at most.", { type: "integer", minimum: 1, maximum: 10000 }),
    known: about(
      "An expression over what is given: where it has a value, the question is not asked.",
      expression,
    ),
    check: about("check: the name of the real-time check.", {
      type: "string",
      pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    }),
    needs: about("check: ids of the questions whose answers it sends.", list(name)),
    permission: about("check: what the resident is told before anything is sent.", permission),
    period: about(
      "money: true asks how often it comes (week, two-weeks, four-weeks, month, year). The value is that of a year: " +
        "times 52, 26, 13, 12 or 1. min and max are of a year, too.",
      flag,
    ),
    questions: about(
      "group: what is asked of each child, person or job; any type but check and group.",
      list({ $ref: "#/$defs/question" }, { minItems: 1 }),
    ),
    texts: about("group: the words of its pages.", groupTexts),
  },
  ["id", "type", "label"],
);
const criterion = record(
  {
    id: about("Its name in expressions.", name),
    when: about("When it is met: true or false.", expression),
    met: about("The reason that the resident reads when it is met.", text),
    notMet: about("The reason when it is not.", text),
    unknown: about("The reason when it is not known.", text),
    source: about("The id of the source that says so.", { type: "string" }),
    confirmed: about("false: the source could not be confirmed. The page says so.", flag),
  },
  ["id", "when", "met", "notMet", "unknown"],
);
const outcome = record(
  {
    id: about("By which tests and events name it.", name),
    result: about("What it comes to. not-eligible and could-not-check need a way on in next.", {
      enum: results,
    }),
    when: about(
      "Outcomes are read in order; the first that is true is the one. The last may be true.",
      expression,
    ),
    title: about("The heading of its page: “You may not be eligible”, never “You are refused”.", text),
    body: about("A paragraph under it.", text),
    next: about(
      "What the resident can do now.",
      list(
        record(
          {
            text: about("Words of the link, or of the line.", text),
            href: about(
              "Where it goes. `./help` is a page beside the one that shows the outcome, so in its language.",
              { type: "string", pattern: "^(https?://|\\.?/|#|mailto:|tel:)[^ ]*$" },
            ),
          },
          ["text"],
        ),
      ),
    ),
  },
  ["id", "result", "when", "title"],
);
const ownTest = record(
  {
    name: about("What it shows: “61, in Wales”.", words),
    today: about("The day that it is on.", date),
    given: about("What is given.", { type: "object" }),
    answers: about("Answers by the ids of questions.", { type: "object" }),
    outcome: about("The id of the outcome; null while there is none.", { type: ["string", "null"] }),
    next: about("The id of the question that is asked next, where that is tested; null for none.", {
      type: ["string", "null"],
    }),
  },
  ["name", "today", "answers", "outcome"],
);

/** JSON Schema of a ruleset file; published as `ruleset.schema.json`. */
export const rulesetSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Council Components eligibility ruleset",
  description: "Questions, criteria and outcomes that decide whether a resident can get a service.",
  ...record(
    {
      $schema: about("Where this schema is, for editors.", { type: "string" }),
      id: about("Small letters, digits and hyphens. All versions of the rules have the same.", {
        type: "string",
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
        maxLength: 100,
      }),
      version: about("Any text; a date is usual. It is sent with each outcome.", {
        ...words,
        maxLength: 100,
      }),
      jurisdiction: about("Where the rules hold: wales, england, or a council.", words),
      validFrom: about("The first day that the rules hold.", dateOrNull),
      validTo: about("The last day that they hold.", dateOrNull),
      languages: about(
        "The languages that every text is in; English and Welsh if not said.",
        list(words, { minItems: 1 }),
      ),
      title: about("What the rules are about.", text),
      sources: about("Where the rules come from; at least one.", list(source)),
      rates: about("Figures that change from year to year, each once for expressions and texts.", list(rate)),
      given: about("What the page or server may already know.", list(given)),
      questions: about(
        "What is asked, in this order, as long as it can change the outcome.",
        list({ $ref: "#/$defs/question" }),
      ),
      values: about(
        "Names for what is worked out.",
        list(
          record({ id: about("Its name in expressions.", name), value: about("What it is.", expression) }, [
            "id",
            "value",
          ]),
        ),
      ),
      criteria: about("Rules with reasons that the resident reads.", list(criterion)),
      outcomes: about(
        "What it can come to, in the order in which they are read.",
        list(outcome, { minItems: 1 }),
      ),
      tests: about("Answers with the outcome that they must have; the checker runs them.", list(ownTest)),
    },
    ["id", "version", "title", "questions", "criteria", "outcomes"],
  ),
  $defs: {
    name: {
      description: "Letters, digits and _, beginning with a letter.",
      type: "string",
      pattern: "^[A-Za-z][A-Za-z0-9_]*$",
      maxLength: 100,
    },
    expression: { type: "string", description: "FEEL, see FEEL.md.", minLength: 1, maxLength: 20000 },
    text: {
      description: "Words in each of the ruleset’s languages. {id} is a rate, {{ a brace.",
      type: "object",
      required: ["en"],
      additionalProperties: words,
    },
    plural: {
      description: "Words by plural form in each language: one, other; in Welsh also zero, two, few, many.",
      type: "object",
      required: ["en"],
      additionalProperties: {
        type: "object",
        properties: Object.fromEntries(pluralForms.map((form) => [form, words])),
        required: ["other"],
        additionalProperties: false,
      },
    },
    question,
  },
};

/** The schema of rulesets in these languages: every text has words in each. */
export const schemaIn = (languages: readonly string[]): Schema => ({
  ...rulesetSchema,
  $defs: {
    ...rulesetSchema.$defs,
    text: { ...rulesetSchema.$defs!["text"], required: languages },
    plural: { ...rulesetSchema.$defs!["plural"], required: languages },
  },
});
