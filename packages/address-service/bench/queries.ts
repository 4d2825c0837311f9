import type { DatabaseSync } from "node:sqlite";
import { fold } from "@council-components/address";
import { Random } from "../src/sample/random.ts";

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
  postcode: string;
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
  while ([...queries.values()].some((list) => list.length < perClass) && tries++ < perClass * 400 + 4000) {
    const row = next.get(most.least + Math.floor(random.next() * (most.most - most.least)));
    if (!row) continue;
    const property = readProperty(row);
    for (const name of classes) {
      const list = queries.get(name)!;
      if (list.length >= perClass) continue;
      const text = ways[name](property, { fitting, random });
      if (text !== undefined) list.push({ text, uprn: String(property.uprn) });
    }
  }
  return queries;
}

interface Means {
  fitting: Fitting;
  random: Random;
}

/** Makes what somebody would type for a property; `undefined` where the property is not of the kind. */
type Way = (property: Property, means: Means) => string | undefined;

/** The name or the number and street, with as much more as tells it apart, in one of the property’s languages. */
const usual: Way = (property, { fitting, random }) => {
  const language = property.welsh && random.chance(0.5) ? "welsh" : "english";
  return enough(property, language, property[language]!.line1, fitting);
};

/** The usual, only where it has something to change, and changed. */
const changed =
  (pattern: RegExp, change: (text: string, random: Random) => string | undefined): Way =>
  (property, means) => {
    const text = usual(property, means);
    if (text === undefined || !pattern.test(text)) return undefined;
    const result = change(text, means.random);
    return result === text ? undefined : result;
  };

const numbered = ({ english }: Property): boolean => /^\d/.test(english.line1);
const english = (property: Property, { fitting }: Means): string | undefined =>
  enough(property, "english", property.english.line1, fitting);

/** Changes a word of four letters or more. */
const slip = (...kinds: Slip[]): Way =>
  changed(/./, (text, random) =>
    kinds.reduce<string | undefined>((all, kind) => all && slipped(all, kind, random), text),
  );

const streetTypes: Readonly<Record<string, string>> = {
  Street: "st",
  Road: "rd",
  Avenue: "ave",
  Lane: "ln",
  Close: "cl",
  Court: "ct",
  Crescent: "cres",
  Drive: "dr",
  Place: "pl",
  Square: "sq",
  Terrace: "tce",
  Gardens: "gdns",
  Grove: "gr",
};
const streetType = new RegExp(`\\b(${Object.keys(streetTypes).join("|")})\\b`);
const streetTypeAtEnd = new RegExp(`(?<=^\\d+[A-Z]? .*)(${Object.keys(streetTypes).join("|")})$`);

/** The ways of searching that are measured: what people look for, their habits, and their slips. */
const ways = {
  "building name": (property, means) =>
    numbered(property) || property.english.organisation ? undefined : english(property, means),
  "number and street": (property, means) => (numbered(property) ? english(property, means) : undefined),
  organisation: (property, { fitting }) =>
    property.english.organisation
      ? enough(property, "english", property.english.organisation, fitting)
      : undefined,
  "Welsh form": (property, { fitting }) =>
    property.welsh && numbered(property)
      ? enough(property, "welsh", property.welsh.line1, fitting)
      : undefined,
  "no diacritics or apostrophes": changed(/./, (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f’]/g, ""),
  ),
  "apostrophe as a space": changed(/’/, (text) => text.replace(/’/g, " ")),
  "straight apostrophe": changed(/’/, (text) => text.replace(/’/g, "'")),
  "words in another order": changed(/./, (text, random) => shuffled(text.split(/,? /), random).join(" ")),
  "part of a word": partOfAWord,
  "capitals, commas and full stops": changed(/ /, (text) => `${text.toUpperCase().replace(/ /g, ", ")}.`),
  "number and suffix apart": changed(/^\d+[A-Z]\b/, (text) =>
    text.replace(
      /^(\d+)([A-Z])\b/,
      (_, number: string, suffix: string) => `${number} ${suffix.toLowerCase()}`,
    ),
  ),
  "number announced": changed(
    /^\d/,
    (text, random) => `${random.pick(["no ", "No. ", "number ", "rhif "])}${text}`,
  ),
  "street type abbreviated": changed(streetType, (text) =>
    text.replace(streetType, (type) => streetTypes[type]!),
  ),
  "street type with a full stop": changed(streetType, (text) =>
    text.replace(streetType, (type) => `${streetTypes[type]!.toUpperCase()}.`),
  ),
  "another type of street": otherStreetType,
  "saint written out": changed(/\bSt [A-Z]/, (text) => text.replace(/\bSt (?=[A-Z])/, "Saint ")),
  "flat by another name": changed(/^(Flat|Fflat) \d/, (text, random) =>
    text.replace(/^\S+/, random.pick(["apartment", "apt", "flt", "Fflat", "flat"])),
  ),
  "flat and number as one word": changed(/^Flat \d/, (text) => text.replace(/^Flat (?=\d)/, "flat")),
  "two words as one": changed(/[a-z]{3} [A-Z][a-z]{2}/, (text) =>
    text.replace(/([a-z]{3}) ([A-Z][a-z]{2})/, "$1$2"),
  ),
  "country added": changed(
    /./,
    (text, random) => `${text}${random.pick([", UK", ", Wales", " cymru", ", United Kingdom"])}`,
  ),
  "whole postcode": (property, means) =>
    numbered(property)
      ? `${english(property, means) && property.english.line1} ${property.postcode}`
      : undefined,
  "postcode without a space": (property, { fitting }) =>
    numbered(property) && fitting.of(property.english.line1) > 0
      ? `${property.postcode.replace(" ", "").toLowerCase()} ${property.english.line1}`
      : undefined,
  "postcode of another street": (property, means) => {
    const text = english(property, means);
    return text && `${text}, ${property.outward} 9ZZ`;
  },
  UPRN: ({ uprn }, { random }) => (random.chance(0.5) ? String(uprn) : String(uprn).padStart(12, "0")),
  "a letter left out": slip("left out"),
  "a letter doubled": slip("doubled"),
  "another letter": slip("another"),
  "a letter too many": slip("too many"),
  "two letters swapped": slip("swapped"),
  "two slips": slip("any", "any"),
} satisfies Record<string, Way>;

export type QueryClass = keyof typeof ways;
export const classes = Object.keys(ways) as QueryClass[];
/** Of these nine in ten have to be found, of the others 98 in 100. */
export const harder: ReadonlySet<QueryClass> = new Set(["two slips"]);

/** "Road" for "Street", with as much more as it takes for no more than ten properties to fit it but for the type. */
function otherStreetType(
  { english: form, outward }: Property,
  { fitting, random }: Means,
): string | undefined {
  if (!streetTypeAtEnd.test(form.line1)) return undefined;
  const other = random.pick(Object.keys(streetTypes).filter((type) => !form.line1.endsWith(type)));
  const wrong = (text: string): string =>
    text.replace(form.line1, form.line1.replace(streetTypeAtEnd, other));
  return fullerQueries({ outward }, form, form.line1)
    .filter((text) => fitting.of(withoutType(text, form.line1)) <= MOST_FITTING)
    .map(wrong)[0];
}

/** With the town before it, as the beginning of a name alone fits any number of them. */
function partOfAWord({ english, welsh }: Property, { fitting, random }: Means): string | undefined {
  const form = welsh && random.chance(0.5) ? welsh : english;
  if (fitting.of(`${form.line1}, ${form.town}`) > MOST_FITTING) return undefined;
  const text = `${form.town} ${form.line1}`;
  const last = text.split(" ").at(-1)!;
  if (!/^\p{L}{5,}$/u.test(last)) return undefined;
  return text.slice(0, text.length - random.between(1, Math.floor(last.length / 2)));
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

function fullerQueries(
  { outward }: Pick<Property, "outward">,
  { line2, town }: Form,
  core: string,
): string[] {
  const street = line2.split(", ")[0]!;
  return [
    core,
    `${core}, ${town}`,
    ...(street === "" ? [] : [`${core}, ${street}, ${town}`]),
    `${core}, ${street === "" ? "" : `${street}, `}${town} ${outward}`,
  ];
}

const slips = ["left out", "doubled", "another", "too many", "swapped"] as const;
type Slip = (typeof slips)[number] | "any";

/** What a numbered property and those in other types of street with its name have in common. */
function withoutType(text: string, line1: string): string {
  return text.replace(line1, line1.replace(streetTypeAtEnd, "*"));
}

/** One slip in a word of four letters or more, not at its beginning. */
function slipped(text: string, kind: Slip, random: Random): string | undefined {
  const words = text.split(/[ ,]+/).filter((word) => /^[A-Za-z]{4,}$/.test(word));
  if (words.length === 0) return undefined;
  const word = random.pick(words);
  const at = random.between(1, word.length - 2);
  const letter = random.pick([..."aeinrst"]);
  const wrong = {
    "left out": word.slice(0, at) + word.slice(at + 1),
    doubled: word.slice(0, at) + word[at] + word.slice(at),
    another: word.slice(0, at) + letter + word.slice(at + 1),
    "too many": word.slice(0, at) + letter + word.slice(at),
    swapped: word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  }[kind === "any" ? random.pick([...slips]) : kind];
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
        if (core === "") continue;
        for (const text of fullerQueries(property, form, core)) {
          texts.add(text);
          if (streetTypeAtEnd.test(core)) texts.add(withoutType(text, core));
        }
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
    postcode: row["postcode"] as string,
    outward: (row["postcode"] as string).split(" ")[0]!,
  };
}
