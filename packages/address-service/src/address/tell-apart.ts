import { singleLine, type Language } from "@council-components/address";
import type { PostalAddress } from "./postal-address.ts";
import { titleCase } from "./title-case.ts";
import { unitInWelsh } from "./unit-in-welsh.ts";
import { useInWords } from "./use-in-words.ts";

/** A property as it is offered, and what may tell it from another that reads the same. */
export interface Twin {
  uprn: number;
  english: PostalAddress;
  welsh?: PostalAddress | undefined;
  /** Floor, as the council has it: "GROUND FLOOR", "1". */
  level: string;
  /** What the council calls the unit: "FIRST FLOOR FLAT". */
  unit: string;
  classification: string;
  /** The whole address as its source writes it, in capitals, where it does. */
  given?: string;
  /** The lowest of several that nothing tells apart is the one to offer. */
  rank: number;
}

/** Says in words what may tell a property from its twin, empty where it says nothing. */
type Words = (twin: Twin, language: Language) => string;

const ways: readonly { words: Words; write: (line: string, words: string) => string }[] = [
  { words: levelInWords, write: (line, words) => `${words}, ${line}` },
  { words: ({ unit }, language) => unitIn(unit, language), write: (line, words) => `${words}, ${line}` },
  {
    words: ({ classification }, language) => useInWords(classification, language),
    write: (line, words) => `${line} (${words})`,
  },
];

/**
 * Makes the texts of one postcode’s properties different, in each language: the floor, the council’s name of the unit,
 * or the use is added to the first line of those that read the same.
 * @returns those that nothing tells from another property, which is offered in their place
 */
export function tellApart(properties: readonly Twin[]): Twin[] {
  for (const { words, write } of ways) {
    for (const group of groupsThatReadAlike(properties)) {
      if (new Set(group.map((twin) => words(twin, "en"))).size === 1) continue;
      for (const twin of group) {
        const add = (form: PostalAddress): PostalAddress => {
          const text = words(twin, form.language === "cy" ? "cy" : "en");
          const known = text === "" || form.line1.toLowerCase().includes(text.toLowerCase());
          return known ? form : { ...form, line1: write(form.line1, text) };
        };
        twin.english = add(twin.english);
        if (twin.welsh) twin.welsh = add(twin.welsh);
      }
    }
  }
  for (const group of groupsThatReadAlike(properties)) writeAsGiven(group);
  const duplicates = new Set<Twin>();
  for (const group of groupsThatReadAlike(properties)) {
    const left = group.filter((twin) => !duplicates.has(twin));
    for (const twin of left.toSorted(byRank).slice(1)) duplicates.add(twin);
  }
  return [...duplicates];
}

/** Takes the first line from the source’s own text of the address, where that alone is different for each. */
function writeAsGiven(twins: readonly Twin[]): void {
  const texts = twins.map(({ given = "" }) => given);
  if (texts.includes("") || new Set(texts).size < twins.length) return;
  for (const twin of twins) {
    const { organisation, line2, town, postcode } = twin.english;
    const elsewhere = [organisation, ...line2.split(", "), town, postcode].map(lettersOf);
    const own = twin.given!.split(", ").filter((part) => !elsewhere.includes(lettersOf(part)));
    const line1 = titleCase(own.join(", ")).replace(/(?<=^|, )(\d+[A-Z]?), /, "$1 ");
    if (line1 !== "") twin.english = { ...twin.english, line1 };
  }
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
}

function byRank(one: Twin, other: Twin): number {
  return one.rank - other.rank || one.uprn - other.uprn;
}

/** The properties that read alike in English, and those that do where Welsh is asked for. */
function groupsThatReadAlike(properties: readonly Twin[]): Twin[][] {
  const groups = [
    groupBy(properties, ({ english }) => textKey(english)),
    groupBy(properties, ({ english, welsh }) => textKey(welsh ?? english)),
  ];
  return groups.flat().filter((group) => group.length > 1);
}

function groupBy(properties: readonly Twin[], key: (twin: Twin) => string): Twin[][] {
  const groups = new Map<string, Twin[]>();
  for (const twin of properties) {
    const group = groups.get(key(twin));
    if (group) group.push(twin);
    else groups.set(key(twin), [twin]);
  }
  return [...groups.values()];
}

/** Equal for addresses that read alike. */
function textKey(form: PostalAddress): string {
  return singleLine(form).toLowerCase();
}

function levelInWords({ level }: Twin, language: Language): string {
  const text = level.toUpperCase();
  if (/^(G|0+|GROUND|GF)$/.test(text)) return language === "cy" ? "Llawr gwaelod" : "Ground floor";
  if (/^(B|BASEMENT|LG)$/.test(text)) return language === "cy" ? "Islawr" : "Basement";
  const number = /^0*(\d{1,2})(\.0+)?$/.exec(text)?.[1];
  if (number !== undefined) return language === "cy" ? `Llawr ${number}` : `Floor ${number}`;
  return unitIn(level, language);
}

function unitIn(unit: string, language: Language): string {
  return titleCase(language === "cy" ? unitInWelsh(unit.toUpperCase()) : unit, language);
}
