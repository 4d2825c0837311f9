import type { DatabaseSync } from "node:sqlite";
import { fold } from "@council-components/address";
import { Random } from "../src/sample/random.ts";

/** The ways of searching that are measured. */
export const classes = [
  "building name",
  "number and street",
  "organisation",
  "English form",
  "Welsh form",
  "no diacritics or apostrophes",
  "words in another order",
  "part of a word",
  "one typing slip",
] as const;
export type QueryClass = (typeof classes)[number];

export interface Query {
  text: string;
  uprn: string;
}

interface Form {
  organisation: string;
  line1: string;
  line2: string;
  town: string;
}

interface Property {
  uprn: number;
  english: Form;
  welsh: Form | undefined;
  outward: string;
}

/** An answer is good when the property is among the first ten, so a query must not fit more properties than that. */
const MOST_FITTING = 10;

/**
 * Made-up searches of each class for properties picked by a seed. A query is what somebody would type first (a name, a
 * number and street, an organisation) and only as much more (town, street, first half of the postcode) as it takes
 * for no more than ten properties to fit it; with less, no ranking could know which one was meant.
 */
export function makeQueries(
  database: DatabaseSync,
  perClass: number,
  seed: number,
): Map<QueryClass, Query[]> {
  const random = new Random(seed);
  const fitting = countFitting(database);
  const queries = new Map<QueryClass, Query[]>(classes.map((name) => [name, []]));
  const most = database.prepare("SELECT max(uprn) AS most, min(uprn) AS least FROM address").get() as {
    most: number;
    least: number;
  };
  const next = database.prepare(
    `SELECT uprn, english, welsh, postcode FROM address
     WHERE uprn >= ? AND standing < 2 ORDER BY uprn LIMIT 1`,
  );
  let tries = 0;
  while ([...queries.values()].some((list) => list.length < perClass) && tries++ < perClass * 400) {
    const row = next.get(most.least + Math.floor(random.next() * (most.most - most.least)));
    if (!row) continue;
    const property = readProperty(row);
    for (const name of classes) {
      const list = queries.get(name)!;
      if (list.length >= perClass) continue;
      const text = queryOf(name, property, fitting, random);
      if (text !== undefined) list.push({ text, uprn: String(property.uprn) });
    }
  }
  return queries;
}

function queryOf(name: QueryClass, property: Property, fitting: Fitting, random: Random): string | undefined {
  const { english, welsh } = property;
  const numbered = /^\d/.test(english.line1);
  const language = welsh && random.chance(0.5) ? "welsh" : "english";
  const form = property[language]!;
  switch (name) {
    case "building name":
      return numbered || english.organisation
        ? undefined
        : enough(property, "english", english.line1, fitting);
    case "organisation":
      return english.organisation ? enough(property, "english", english.organisation, fitting) : undefined;
    case "number and street":
    case "English form":
      return numbered ? enough(property, "english", english.line1, fitting) : undefined;
    case "Welsh form":
      return welsh && numbered ? enough(property, "welsh", welsh.line1, fitting) : undefined;
    case "no diacritics or apostrophes": {
      const text = enough(property, language, form.line1, fitting);
      const bare = text?.normalize("NFD").replace(/[\u0300-\u036f’]/g, "");
      return bare === text ? undefined : bare;
    }
    case "words in another order": {
      const text = enough(property, language, form.line1, fitting);
      return text && shuffled(text.split(/,? /), random).join(" ");
    }
    case "part of a word": {
      // With the town before it, as the beginning of a name alone fits any number of them.
      if (fitting.of(`${form.line1}, ${form.town}`) > MOST_FITTING) return undefined;
      const text = `${form.town} ${form.line1}`;
      const last = text.split(" ").at(-1)!;
      if (!/^\p{L}{5,}$/u.test(last)) return undefined;
      return text.slice(0, text.length - random.between(1, Math.floor(last.length / 2)));
    }
    case "one typing slip": {
      const text = numbered ? enough(property, language, form.line1, fitting) : undefined;
      return text && slipped(text, form.line1, random);
    }
  }
}

/** The query with as much added as it takes to be told apart. */
function enough(
  property: Property,
  language: "english" | "welsh",
  core: string,
  fitting: Fitting,
): string | undefined {
  return fullerQueries(property, property[language]!, core).find((text) => fitting.of(text) <= MOST_FITTING);
}

function fullerQueries({ outward }: Property, { line2, town }: Form, core: string): string[] {
  const street = line2.split(", ")[0]!;
  return [
    core,
    `${core}, ${town}`,
    ...(street === "" ? [] : [`${core}, ${street}, ${town}`]),
    `${core}, ${street === "" ? "" : `${street}, `}${town} ${outward}`,
  ];
}

/** One slip in a word of the street: a letter left out, doubled, changed, or two swapped. */
function slipped(text: string, line: string, random: Random): string | undefined {
  const words = line.split(" ").filter((word) => /^[A-Za-z]{4,}$/.test(word));
  if (words.length === 0) return undefined;
  const word = random.pick(words);
  const at = random.between(1, word.length - 2);
  const wrong = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + random.pick([..."aeinrst"]) + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ][random.between(0, 3)]!;
  return wrong === word ? undefined : text.replace(word, wrong);
}

function shuffled(words: string[], random: Random): string[] {
  const result = [...words];
  for (let index = result.length - 1; index > 0; index--) {
    const other = random.between(0, index);
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
}

/** How many properties each possible query fits, by a 32-bit hash of it: a clash makes a query longer, never wrong. */
class Fitting {
  readonly #counts = new Uint8Array(2 ** 26);

  add(text: string): void {
    const at = slot(text);
    if (this.#counts[at]! < 255) this.#counts[at]!++;
  }

  of(text: string): number {
    return this.#counts[slot(text)]!;
  }
}

function slot(text: string): number {
  let hash = 2166136261;
  const folded = fold(text);
  for (let index = 0; index < folded.length; index++)
    hash = Math.imul(hash ^ folded.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) & (2 ** 26 - 1);
}

function countFitting(database: DatabaseSync): Fitting {
  const fitting = new Fitting();
  const rows = database
    .prepare("SELECT uprn, english, welsh, postcode FROM address WHERE standing < 2")
    .iterate();
  for (const row of rows) {
    const property = readProperty(row);
    const texts = new Set<string>();
    for (const form of [property.english, property.welsh]) {
      if (!form) continue;
      for (const core of [form.line1, form.organisation]) {
        if (core !== "") for (const text of fullerQueries(property, form, core)) texts.add(text);
      }
    }
    for (const text of texts) fitting.add(text);
  }
  return fitting;
}

function readProperty(row: Record<string, unknown>): Property {
  const form = (packed: string): Form => {
    const [, organisation, line1, line2, town] = packed.split("\t") as [
      string,
      string,
      string,
      string,
      string,
    ];
    return { organisation, line1, line2, town };
  };
  return {
    uprn: row["uprn"] as number,
    english: form(row["english"] as string),
    welsh: row["welsh"] === null ? undefined : form(row["welsh"] as string),
    outward: (row["postcode"] as string).split(" ")[0]!,
  };
}
